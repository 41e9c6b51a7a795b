internal import CivilDates
internal import Columns
internal import Datasets
internal import Figures

/// Enquiries under section 47 of the Children Act 1989.
enum EnquiryMeasures {
  static let all: [MeasureDefinition] = [enquiries, outcomes, byTeam, daysOpen]

  private static let page = "Performance Matters, March 2018: strategy discussions, S47s and ICPCs"

  static let enquiries = MeasureDefinition(
    "s47_enquiries", "Section 47 enquiries",
    definition: "Enquiries, one for each child, by the day they ended or started (parameter s47.counted_by).",
    source: page, needs: [Need(Section47Enquiries.start)]
  ) { input, window in
    MeasureCounts(try months(input, window), in: window)
  }

  static let outcomes = MeasureDefinition(
    "s47_outcomes", "Outcomes of section 47 enquiries",
    definition: "Enquiries of the period by what they led to.", source: page, unit: .percent,
    dimensions: [.enquiryOutcome], base: .measure("s47_enquiries"), nothing: "there were no enquiries",
    needs: [Need(Section47Enquiries.start), Need(Section47Enquiries.outcome)]
  ) { input, window in
    let outcomes = Classification(
      try input.table(Section47Enquiries.self)[Section47Enquiries.outcome], .enquiryOutcome)
    let months = try months(input, window)
    return .counts(months, by: outcomes, in: window).of(months, in: window)
  }

  static let byTeam = MeasureDefinition(
    "s47_by_team", "Section 47 enquiries by team",
    definition: "Enquiries of the period by the team that made them.", source: page, unit: .percent,
    dimensions: [.team], base: .measure("s47_enquiries"), nothing: "there were no enquiries",
    needs: [Need(Section47Enquiries.start), Need(Section47Enquiries.team)]
  ) { input, window in
    let teams = input.teams(try input.table(Section47Enquiries.self)[Section47Enquiries.team])
    let months = try months(input, window)
    return .counts(months, by: teams, in: window).of(months, in: window)
  }

  static let daysOpen = MeasureDefinition(
    "s47_days_open", "Section 47: mean length of time open",
    definition:
      "Calendar days from start to end, or to the end of the month while open, summed over the enquiries "
      + "that parameter s47.length_open names and divided by their number.",
    source: "Performance Matters, March 2018: improvement plan 4b(ii)", unit: .days, decimals: 0,
    polarity: .low, basis: .month, nothing: "there were no such enquiries",
    needs: [Need(Section47Enquiries.start), Need(Section47Enquiries.end)]
  ) { input, window in
    let enquiries = try input.table(Section47Enquiries.self)
    let (starts, ends) = (
      enquiries[Section47Enquiries.start].numbers, enquiries[Section47Enquiries.end].numbers
    )
    var days = Tally(months: window.months.count, categories: 1)
    var number = days
    for (month, period) in window.months.enumerated() {
      let (first, last) = (period.firstDay.number, period.lastDay.number)
      for row in enquiries.rows where starts[row] != DayColumn.blank && starts[row] <= last {
        let isOpen = ends[row] == DayColumn.blank || ends[row] > last
        let endedInMonth = !isOpen && ends[row] >= first
        let counts =
          switch input.parameters.enquiries.length {
          case .endedInMonth: endedInMonth
          case .openAtMonthEnd: isOpen
          case .openOrEndedInMonth: isOpen || endedInMonth
          }
        guard counts else { continue }
        days.add(Int((isOpen ? last : ends[row]) - starts[row]), month: Int32(month), category: 0)
        number.add(month: Int32(month), category: 0)
      }
    }
    return MeasureCounts(breakdowns: [[]], counts: days, base: .whole(number))
  }

  /// The month of each enquiry, by the parameter's date.
  private static func months(_ input: MeasureInput, _ window: MonthWindow) throws -> [Int32] {
    let enquiries = try input.table(Section47Enquiries.self)
    switch input.parameters.enquiries.countedBy {
    case .start: return window.months(of: enquiries[Section47Enquiries.start])
    case .end:
      try input.require(Need(Section47Enquiries.end))
      return window.months(of: enquiries[Section47Enquiries.end])
    }
  }
}

extension Dimension {
  static let enquiryOutcome = Dimension("outcome", of: EnquiryOutcome.codes)
}
