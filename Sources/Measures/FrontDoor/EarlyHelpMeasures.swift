internal import CivilDates
internal import Columns
internal import Datasets
internal import Figures

/// Early help episodes, which the booklet calls CAFs after the Common Assessment Framework.
enum EarlyHelpMeasures {
  static let all: [MeasureDefinition] = [
    open, started, closed, openDurations, closures, openByLeadProfessional,
  ]

  private static let page = "Performance Matters, March 2018: Early Help"

  static let open = MeasureDefinition(
    "early_help_open", "CAFs open at month end",
    definition: "Episodes that started by the end of the month and had not ended by then (parameter "
      + "early_help.open_on_last_day).",
    source: page + ", chart", basis: .monthEnd, needs: [Need(EarlyHelp.start), Need(EarlyHelp.end)]
  ) { input, window in
    try episodesOpen(input, window).counts
  }

  static let started = MeasureDefinition(
    "early_help_started", "CAFs started in the month",
    definition: "Episodes by the day they started.", source: page, needs: [Need(EarlyHelp.start)]
  ) { input, window in
    let episodes = try input.table(EarlyHelp.self)
    return MeasureCounts(window.months(of: episodes[EarlyHelp.start]), in: window)
  }

  static let closed = MeasureDefinition(
    "early_help_closed", "CAFs closed in the month",
    definition: "Episodes by the day they ended.", source: page + ", chart", needs: [Need(EarlyHelp.end)]
  ) { input, window in
    let episodes = try input.table(EarlyHelp.self)
    return MeasureCounts(window.months(of: episodes[EarlyHelp.end]), in: window)
  }

  static let openDurations = MeasureDefinition(
    "early_help_open_durations", "How long open CAFs have been open",
    definition: "Episodes open at the end of the month by the calendar months since they started (parameter "
      + "early_help.duration_boundary).",
    source: page + ", open CAF durations", unit: .percent, basis: .monthEnd, dimensions: [.duration],
    base: .measure("early_help_open"), nothing: "no episodes were open", needs: open.needs
  ) { input, window in
    let inclusive = input.parameters.earlyHelp.durationBoundary == .inclusive
    let episodes = try input.table(EarlyHelp.self)
    let starts = episodes[EarlyHelp.start].numbers
    return try episodesOpen(input, window).counts(by: .duration) { row, day in
      let start = CivilDay(number: starts[row])
      return Int32(
        [3, 6, 9, 12].count { months in
          let edge = start.adding(months: months)
          return inclusive ? edge <= day : edge < day
        })
    }
    .ofWhole()
  }

  static let closures = MeasureDefinition(
    "early_help_closures", "Why CAFs were closed, and with what success",
    definition: "Episodes that ended in the period by reason and success rating.",
    source: page + ", CAF closure reason and success rating", unit: .percent, decimals: 0,
    dimensions: [.ending, .success], base: .measure("early_help_closed"), nothing: "no episodes ended",
    needs: [Need(EarlyHelp.end), Need(EarlyHelp.ending), Need(EarlyHelp.success)]
  ) { input, window in
    let episodes = try input.table(EarlyHelp.self)
    let months = window.months(of: episodes[EarlyHelp.end])
    return .counts(
      months, by: Classification(episodes[EarlyHelp.ending], .ending),
      and: Classification(episodes[EarlyHelp.success], .success), in: window
    )
    .of(months, in: window)
  }

  static let openByLeadProfessional = MeasureDefinition(
    "early_help_open_by_lead_professional", "Open CAFs by lead professional",
    definition: "Episodes open at the end of the month by where the lead professional works.",
    source: page + ", CAF by lead professional", unit: .percent, basis: .monthEnd,
    dimensions: [.leadProfessional], base: .measure("early_help_open"), nothing: "no episodes were open",
    needs: open.needs + [Need(EarlyHelp.leadProfessional)]
  ) { input, window in
    let episodes = try input.table(EarlyHelp.self)
    return try episodesOpen(input, window)
      .counts(by: Classification(episodes[EarlyHelp.leadProfessional], .leadProfessional)).ofWhole()
  }

  /// Episodes open at the end of each month.
  private static func episodesOpen(_ input: MeasureInput, _ window: MonthWindow) throws -> Stock {
    let episodes = try input.table(EarlyHelp.self)
    return Stock(
      from: episodes[EarlyHelp.start], until: episodes[EarlyHelp.end],
      openOnLastDay: input.parameters.earlyHelp.openOnLastDay, at: window)
  }
}

extension Dimension {
  static let duration = Dimension(
    "duration", ["0-3 months", "3-6 months", "6-9 months", "9-12 months", "Over a year"])
  static let ending = Dimension("end_reason", of: EarlyHelpEnding.codes)
  static let success = Dimension("success_rating", of: EarlyHelpSuccess.codes)
  static let leadProfessional = Dimension("lead_professional", of: LeadProfessional.codes)
}
