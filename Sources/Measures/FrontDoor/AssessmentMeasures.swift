internal import CivilDates
internal import Columns
internal import Datasets
internal import Figures

/// Assessments by children's social care, counted when they are authorised.
enum AssessmentMeasures {
  static let all: [MeasureDefinition] = [
    completed, childSeen, within45WorkingDays, byDuration, byOutcome, firstOfReferral, byTeam, byTeamAndStage,
  ]

  private static let page = "Performance Matters, March 2018: Assessments"

  static let completed = MeasureDefinition(
    "assessments_completed", "Assessments completed",
    definition: "Assessments by the day they were authorised.", source: page,
    needs: [Need(Assessments.authorised)]
  ) { input, window in
    MeasureCounts(try months(input, window), in: window)
  }

  static let childSeen = MeasureDefinition(
    "assessments_child_seen", "Children seen during assessment",
    definition: "Completed assessments in which the child was seen; not known counts as not seen.",
    source: page, unit: .percent, polarity: .high, base: .measure("assessments_completed"),
    nothing: "no assessments were completed",
    needs: [Need(Assessments.authorised), Need(Assessments.childSeen)]
  ) { input, window in
    let seen = try input.table(Assessments.self)[Assessments.childSeen]
    let yes = seen.code(of: YesNo.yes)
    return .share(of: try months(input, window), in: window) { yes != nil && seen.codes[$0] == yes }
  }

  static let within45WorkingDays = MeasureDefinition(
    "assessments_within_45_working_days", "Assessments completed within 45 working days",
    definition:
      "Assessments completed in the period no more than 45 working days after their start, or after the "
      + "referral (parameters assessments.clock and working_days_start), out of those completed in the period.",
    source: page + "; children in need census, Working Together", unit: .percent, polarity: .high,
    base: .measure("assessments_completed"), nothing: "no assessments were completed", needs: clockNeeds
  ) { input, window in
    let bands = try durations(input, window)
    let last = bands.categories.firstIndex(of: "46+") ?? 0
    return .share(of: try months(input, window), in: window) { Int(bands.ofRow[$0]) < last }
  }

  static let byDuration = MeasureDefinition(
    "assessments_by_duration", "Length of completed assessments",
    definition: "Completed assessments by working days, counted as for assessments_within_45_working_days.",
    source: page, unit: .percent, dimensions: [.assessmentDuration], base: .measure("assessments_completed"),
    nothing: "no assessments were completed", needs: clockNeeds
  ) { input, window in
    let months = try months(input, window)
    return .counts(months, by: try durations(input, window), in: window).of(months, in: window)
  }

  static let byOutcome = MeasureDefinition(
    "assessments_by_outcome", "Outcomes of assessments",
    definition: "Completed assessments by what they led to.", source: page, unit: .percent,
    dimensions: [.assessmentOutcome], base: .measure("assessments_completed"),
    nothing: "no assessments were completed",
    needs: [Need(Assessments.authorised), Need(Assessments.outcome)]
  ) { input, window in
    let outcomes = Classification(
      try input.table(Assessments.self)[Assessments.outcome], .assessmentOutcome)
    let months = try months(input, window)
    return .counts(months, by: outcomes, in: window).of(months, in: window)
  }

  static let firstOfReferral = MeasureDefinition(
    "assessments_first_of_referral", "First assessment of a referral",
    definition: "Completed assessments that were the first to start for their referral; one that answers no "
      + "referral is not.",
    source: page, unit: .percent, base: .measure("assessments_completed"),
    nothing: "no assessments were completed",
    needs: [Need(Assessments.authorised), Need(Assessments.referralID)]
  ) { input, window in
    let isFirst = firstOfReferral(try input.table(Assessments.self))
    return .share(of: try months(input, window), in: window) { isFirst[$0] }
  }

  static let byTeam = MeasureDefinition(
    "assessments_by_team", "Assessments by team",
    definition: "Completed assessments by the team that assessed.", source: page, unit: .percent, decimals: 0,
    dimensions: [.team], base: .measure("assessments_completed"), nothing: "no assessments were completed",
    needs: [Need(Assessments.authorised), Need(Assessments.team)]
  ) { input, window in
    let teams = input.teams(try input.table(Assessments.self)[Assessments.team])
    let months = try months(input, window)
    return .counts(months, by: teams, in: window).of(months, in: window)
  }

  static let byTeamAndStage = MeasureDefinition(
    "assessments_by_team_and_stage", "Assessments by team, initial and other",
    definition: "Completed assessments by team: initial when the first of their referral, as for "
      + "assessments_first_of_referral, other when not.",
    source: page, unit: .percent, decimals: 0, dimensions: [.team, .assessmentStage],
    base: .measure("assessments_completed"), nothing: "no assessments were completed",
    needs: byTeam.needs + [Need(Assessments.referralID)]
  ) { input, window in
    let assessments = try input.table(Assessments.self)
    let months = try months(input, window)
    let stages = Classification(
      .assessmentStage, ["Initial", "Other"],
      ofRow: firstOfReferral(assessments).map { $0 ? 0 : 1 })
    return .counts(months, by: input.teams(assessments[Assessments.team]), and: stages, in: window)
      .of(months, in: window)
  }

  private static let clockNeeds = [Need(Assessments.authorised), Need(Assessments.start)]

  private static func months(_ input: MeasureInput, _ window: MonthWindow) throws -> [Int32] {
    window.months(of: try input.table(Assessments.self)[Assessments.authorised])
  }

  /// The band of working days of each completed assessment of the window.
  private static func durations(_ input: MeasureInput, _ window: MonthWindow) throws -> Classification {
    let assessments = try input.table(Assessments.self)
    let authorised = assessments[Assessments.authorised]
    let began = try clockStart(input, assessments)
    let days = try input.withWorkingDays(try months(input, window)) {
      row, calendar throws(WorkingDaysFault) in
      guard let start = began(row), let end = authorised[row] else { return nil }
      return try calendar.workingDays(from: start, to: end, counting: input.parameters.workingDayStart)
    }
    let bands = Dimension.assessmentDuration.categories ?? []
    let notRecorded = Int32(bands.count - 1)
    return Classification(
      .assessmentDuration, bands,
      ofRow: days.map { days in
        days.map { days in Int32([25, 40, 45].count { days > $0 }) } ?? notRecorded
      })
  }

  /// The day on which the clock of a row starts.
  private static func clockStart(
    _ input: MeasureInput, _ assessments: DatasetTable<Assessments>
  ) throws -> (Int) -> CivilDay? {
    switch input.parameters.assessments.clock {
    case .assessmentStart:
      let starts = assessments[Assessments.start]
      return { starts[$0] }
    case .referral:
      try [Need(Referrals.referralID), Need(Referrals.referralDate), Need(Assessments.referralID)]
        .forEach(input.require)
      let referrals = try input.table(Referrals.self)
      let dates = referrals[Referrals.referralDate]
      let lookup = RowLookup(assessments[Assessments.referralID], in: referrals[Referrals.referralID])
      return { row in lookup[row].flatMap { dates[$0] } }
    }
  }

  /// Whether each assessment, completed or not, started first for its referral; of two that started on one day the
  /// one whose id comes first in order of spelling.
  private static func firstOfReferral(_ assessments: DatasetTable<Assessments>) -> [Bool] {
    let referrals = assessments[Assessments.referralID]
    let starts = assessments[Assessments.start].numbers
    let ids = assessments[Assessments.assessmentID]
    var first = [Int](repeating: -1, count: referrals.words.count)
    for (row, code) in referrals.codes.enumerated()
    where code != CategoryColumn.blank && starts[row] != DayColumn.blank {
      let other = first[Int(code)]
      let comesFirst =
        other < 0 || starts[row] < starts[other]
        || (starts[row] == starts[other] && (ids[row] ?? "") < (ids[other] ?? ""))
      if comesFirst { first[Int(code)] = row }
    }
    return referrals.codes.enumerated().map { row, code in
      code != CategoryColumn.blank && first[Int(code)] == row
    }
  }
}

extension Dimension {
  static let assessmentDuration = Dimension(
    "working_days", ["0-25", "26-40", "41-45", "46+", notRecorded])
  static let assessmentOutcome = Dimension("outcome", of: AssessmentOutcome.codes)
  static let assessmentStage = Dimension("stage", ["Initial", "Other"])
}
