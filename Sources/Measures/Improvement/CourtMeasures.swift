internal import CivilDates
internal import Columns
internal import Datasets
internal import Figures

/// Work before care proceedings, and the proceedings.
enum CourtMeasures {
  static let all: [MeasureDefinition] = [
    preProceedingsEnded, preProceedingsWeeks, issued, concluded, proceedingsWeeks, outcomes,
  ]

  private static let plan = "Performance Matters, March 2018: improvement plan "

  static let preProceedingsEnded = MeasureDefinition(
    "pre_proceedings_ended", "Pre-proceedings ended",
    definition: "Pre-proceedings, one for each child, by the day they ended.", source: plan + "6a(vii)",
    needs: [Need(PreProceedings.end)]
  ) { input, window in
    MeasureCounts(window.months(of: try input.table(PreProceedings.self)[PreProceedings.end]), in: window)
  }

  static let preProceedingsWeeks = MeasureDefinition(
    "pre_proceedings_weeks", "Timeliness of pre-proceedings: mean weeks",
    definition:
      "Calendar days from the decision, or from the letter (parameter pre_proceedings.start), to the end, "
      + "summed over the pre-proceedings that ended in the period, divided by their number and by seven. One "
      + "without the first day is left out.",
    source: plan + "4b(ii)", unit: .weeks, scale: weeks, decimals: 1, polarity: .low,
    nothing: "no pre-proceedings ended",
    needs: [Need(PreProceedings.decision), Need(PreProceedings.end)]
  ) { input, window in
    let processes = try input.table(PreProceedings.self)
    switch input.parameters.preProceedings.start {
    case .decision:
      return .meanDays(
        from: processes[PreProceedings.decision], to: processes[PreProceedings.end], in: window)
    case .letter:
      try input.require(Need(PreProceedings.letter))
      return .meanDays(from: processes[PreProceedings.letter], to: processes[PreProceedings.end], in: window)
    }
  }

  static let issued = MeasureDefinition(
    "pre_proceedings_to_care_proceedings", "Pre-proceedings that progressed to care proceedings",
    definition: "Pre-proceedings that ended in the period because proceedings were issued, out of all that "
      + "ended in it.",
    source: plan + "6a(vii)", unit: .percent, base: .measure("pre_proceedings_ended"),
    nothing: "no pre-proceedings ended", needs: [Need(PreProceedings.end), Need(PreProceedings.outcome)]
  ) { input, window in
    let processes = try input.table(PreProceedings.self)
    let outcomes = processes[PreProceedings.outcome]
    let issue = outcomes.code(of: PreProceedingsOutcome.issue.rawValue)
    return .share(of: window.months(of: processes[PreProceedings.end]), in: window) {
      issue != nil && outcomes.codes[$0] == issue
    }
  }

  static let concluded = MeasureDefinition(
    "care_proceedings_concluded", "Care proceedings concluded",
    definition: "Care proceedings, one for each child, by the day of the final order.",
    source: plan + "6a(vii)", needs: [Need(CareProceedings.finalOrder)]
  ) { input, window in
    let proceedings = try input.table(CareProceedings.self)
    return MeasureCounts(window.months(of: proceedings[CareProceedings.finalOrder]), in: window)
  }

  static let proceedingsWeeks = MeasureDefinition(
    "care_proceedings_weeks", "Timeliness of care proceedings: mean weeks",
    definition:
      "Calendar days from issue to the final order, summed over the proceedings concluded in the period, "
      + "divided by their number and by seven. The law allows 26 weeks.",
    source: plan + "6a(vii); Children Act 1989, section 32", unit: .weeks, scale: weeks, decimals: 1,
    polarity: .low, nothing: "no proceedings were concluded",
    needs: [Need(CareProceedings.issued), Need(CareProceedings.finalOrder)]
  ) { input, window in
    let proceedings = try input.table(CareProceedings.self)
    return .meanDays(
      from: proceedings[CareProceedings.issued], to: proceedings[CareProceedings.finalOrder], in: window)
  }

  static let outcomes = MeasureDefinition(
    "care_proceedings_outcomes", "Outcomes of care proceedings",
    definition: "Care proceedings concluded in the period by the final order.", source: plan + "6a(vii)",
    unit: .percent, dimensions: [.proceedingsOutcome], base: .measure("care_proceedings_concluded"),
    nothing: "no proceedings were concluded",
    needs: [Need(CareProceedings.finalOrder), Need(CareProceedings.outcome)]
  ) { input, window in
    let proceedings = try input.table(CareProceedings.self)
    let months = window.months(of: proceedings[CareProceedings.finalOrder])
    return .counts(
      months, by: Classification(proceedings[CareProceedings.outcome], .proceedingsOutcome), in: window
    )
    .of(months, in: window)
  }

  private static let weeks = Ratio(1, over: 7)
}

extension MeasureCounts {
  /// The calendar days of stretches that ended in a month, out of their number; stretches without a first day are
  /// left out.
  static func meanDays(from starts: DayColumn, to ends: DayColumn, in window: MonthWindow) -> MeasureCounts {
    var days = Tally(months: window.months.count, categories: 1)
    var number = days
    for (row, month) in window.months(of: ends).enumerated() where month != MonthWindow.outside {
      guard let start = starts[row], let end = ends[row] else { continue }
      days.add(end - start, month: month, category: 0)
      number.add(month: month, category: 0)
    }
    return MeasureCounts(breakdowns: [[]], counts: days, base: .whole(number))
  }
}

extension Dimension {
  static let proceedingsOutcome = Dimension("outcome", of: ProceedingsOutcome.codes)
}
