internal import CivilDates
internal import Columns
internal import Datasets
internal import Figures

/// Health assessments and dental checks of looked-after children.
enum CareHealthMeasures {
  static let all: [MeasureDefinition] = [
    initialInTime, initialOfEntrants, assessmentInTime, assessedInSixMonths, dentalInTwelveMonths,
  ]

  private static let agreement = "Management Agreement 2017/18"
  private static let needs =
    LookedAfter.needs + [
      Need(CareEpisodes.periodID), Need(CareHealth.childID), Need(CareHealth.type), Need(CareHealth.date),
      Need(CareHealth.status),
    ]

  static let initialInTime = MeasureDefinition(
    "initial_health_assessments_in_time", "Initial health assessments within 20 working days",
    definition:
      "Children looked after at the end of the month whose first completed initial health assessment "
      + "since they came into care was no more than 20 working days after (parameters "
      + "care.health.initial_working_days, initial_not_yet_due_counted and working_days_start), out of all children "
      + "looked after.",
    source: LookedAfterMeasures.page + ", current CIC; statutory guidance", unit: .percent, decimals: 0,
    polarity: .high, basis: .monthEnd, nothing: LookedAfterMeasures.nobody, needs: needs
  ) { input, window in
    let care = try input.lookedAfter()
    let stock = care.atMonthEnds(window)
    let assessments = try InitialAssessments(input, care, rows: stock.everOpen)
    let all = input.parameters.care.health.initialNotYetDueCounted
    return stock.filter { row, day in all || assessments.isDecided(row, by: day) }
      .share { row, day in assessments.isInTime(row, by: day) }
  }

  static let initialOfEntrants = MeasureDefinition(
    "initial_health_assessments_of_entrants", "Timely initial health assessments in the last six months",
    definition: "Children who came into care in the six months up to the end of the month and had an initial "
      + "health assessment no more than 20 working days after, out of those who came; without who is not assessed and "
      + "not due yet, or left before it was due (parameter care.health.entrants_not_yet_due_counted).",
    source: agreement, unit: .percent, decimals: 0, polarity: .high, basis: .monthEnd,
    nothing: "no child came into care in six months", needs: needs
  ) { input, window in
    let care = try input.lookedAfter()
    let entries = care.entries
    let first = window.months[0].advanced(by: -6).firstDay
    let last = window.months[window.months.count - 1].lastDay
    let rows = care.firstRows.filter { row in
      entries[row].map { $0 >= first && $0 <= last } ?? false
    }
    let assessments = try InitialAssessments(input, care, rows: Set(rows))
    let all = input.parameters.care.health.entrantsNotYetDueCounted
    var (counts, base) = (
      Tally(months: window.months.count, categories: 1), Tally(months: window.months.count, categories: 1)
    )
    for (month, period) in window.months.enumerated() {
      let day = period.lastDay
      for row in rows {
        guard let entry = entries[row], entry <= day, entry > day.adding(months: -6),
          all || assessments.isDecided(row, by: day)
        else { continue }
        base.add(month: Int32(month), category: 0)
        if assessments.isInTime(row, by: day) { counts.add(month: Int32(month), category: 0) }
      }
    }
    return MeasureCounts(breakdowns: [[]], counts: counts, base: .whole(base))
  }

  static let assessmentInTime = MeasureDefinition(
    "health_assessments_in_time", "Health assessments in time",
    definition:
      "Children looked after for at least the months of parameter care.health.assessment_after_months "
      + "whose last completed health assessment is no more than six months ago, from five years of age twelve months "
      + "(parameters under_five_months, from_five_months and boundary), out of all of them.",
    source: agreement + "; SSDA903 OC2", unit: .percent, decimals: 0, polarity: .high, basis: .monthEnd,
    nothing: "no child was looked after for so long", needs: needs
  ) { input, window in
    let parameters = input.parameters.care.health
    let care = try input.lookedAfter()
    let checks = try HealthChecks(input, care, of: [.initial, .review])
    return care.atMonthEnds(window)
      .filter { row, day in care.hasLasted(row, months: parameters.assessmentAfterMonths, by: day) }
      .share { row, day in
        let isYoung = care.children.age(row: row, on: day).map { $0 < 5 } ?? false
        return checks.isWithin(
          isYoung ? parameters.underFiveMonths : parameters.fromFiveMonths, row, by: day)
      }
  }

  static let assessedInSixMonths = MeasureDefinition(
    "health_assessments_in_six_months", "Children with a health assessment in the last six months",
    definition:
      "Children looked after with a completed health assessment no more than six months ago, whatever "
      + "their age, out of all children looked after (parameter care.health.boundary).",
    source: agreement, unit: .percent, decimals: 0, polarity: .high, basis: .monthEnd,
    base: .measure("looked_after"), nothing: LookedAfterMeasures.nobody, needs: needs
  ) { input, window in
    let care = try input.lookedAfter()
    let checks = try HealthChecks(input, care, of: [.initial, .review])
    return care.atMonthEnds(window).share { row, day in checks.isWithin(6, row, by: day) }
  }

  static let dentalInTwelveMonths = MeasureDefinition(
    "dental_checks_in_twelve_months", "Dental checks in the previous 12 months",
    definition:
      "Children looked after for at least the months of parameter care.health.dental_after_months with "
      + "a completed dental check no more than twelve months ago, out of all of them (parameter boundary).",
    source: agreement, unit: .percent, decimals: 0, polarity: .high, basis: .monthEnd,
    nothing: "no child was looked after for so long", needs: needs
  ) { input, window in
    let care = try input.lookedAfter()
    let checks = try HealthChecks(input, care, of: [.dental])
    let after = input.parameters.care.health.dentalAfterMonths
    return care.atMonthEnds(window).filter { row, day in care.hasLasted(row, months: after, by: day) }
      .share { row, day in checks.isWithin(12, row, by: day) }
  }
}

extension LookedAfter {
  /// Whether the child of an episode has been looked after for so many calendar months by a day.
  func hasLasted(_ row: Int, months: Int, by day: CivilDay) -> Bool {
    entry(row).map { $0.adding(months: months) <= day } ?? false
  }
}

/// The completed checks of some kinds of the child of each episode.
private struct HealthChecks {
  private let checks: RelatedRows
  private let dates: DayColumn
  private let boundary: Boundary

  init(_ input: MeasureInput, _ care: LookedAfter, of kinds: [HealthCheck]) throws {
    let table = try input.table(CareHealth.self)
    checks = Self.completed(table, kinds, of: care)
    dates = table[CareHealth.date]
    boundary = input.parameters.care.health.boundary
  }

  static func completed(
    _ table: DatasetTable<CareHealth>, _ kinds: [HealthCheck], of care: LookedAfter
  ) -> RelatedRows {
    let (types, statuses) = (table[CareHealth.type], table[CareHealth.status])
    let codes = kinds.compactMap { types.code(of: $0.rawValue) }
    let completed = statuses.code(of: HealthCheck.Status.completed.rawValue)
    return RelatedRows(
      care.childID, in: table[CareHealth.childID], by: table[CareHealth.date], ids: table[CareHealth.checkID]
    ) { row in codes.contains(types.codes[row]) && completed != nil && statuses.codes[row] == completed }
  }

  /// Whether the last check by a day is no more than so many calendar months before it.
  func isWithin(_ months: Int, _ row: Int, by day: CivilDay) -> Bool {
    guard let check = checks[row].last(where: { dates.numbers[$0] <= day.number }), let date = dates[check]
    else { return false }
    let limit = day.adding(months: -months)
    return boundary == .inclusive ? date >= limit : date > limit
  }
}

/// The first initial health assessment of each period of care, and the last day on which it was in time.
private struct InitialAssessments {
  private let care: LookedAfter
  private let checks: RelatedRows
  private let dates: DayColumn
  private let dueBy: [Int?]

  /// For some episodes of care.
  ///
  /// - Throws: `Uncountable` when a day is not covered by the calendar of bank holidays.
  init(_ input: MeasureInput, _ care: LookedAfter, rows: Set<Int>) throws {
    let table = try input.table(CareHealth.self)
    let limit = input.parameters.care.health.initialWorkingDays
    let counting = input.parameters.workingDayStart
    let months = care.episodes.rows.map { rows.contains($0) ? 0 : MonthWindow.outside }
    self.care = care
    checks = HealthChecks.completed(table, [.initial], of: care)
    dates = table[CareHealth.date]
    dueBy = try input.withWorkingDays(months) { row, calendar throws(WorkingDaysFault) in
      guard let entry = care.entry(row) else { return nil }
      return Int(try calendar.lastDay(within: limit, of: entry, counting: counting).number)
    }
  }

  /// Whether the first assessment since the child came into care took place by a day, and was in time.
  func isInTime(_ row: Int, by day: CivilDay) -> Bool {
    guard let date = assessed(row, by: day), let limit = dueBy[row] else { return false }
    return Int(date.number) <= limit
  }

  /// Whether a day, or that on which the child left care, shows if the assessment was in time.
  func isDecided(_ row: Int, by day: CivilDay) -> Bool {
    guard let limit = dueBy[row] else { return true }
    let end = min(day.number, care.exit(row)?.number ?? day.number)
    return assessed(row, by: day) != nil || Int(end) > limit
  }

  private func assessed(_ row: Int, by day: CivilDay) -> CivilDay? {
    guard let entry = care.entry(row) else { return nil }
    let check = checks[row].first { dates.numbers[$0] >= entry.number && dates.numbers[$0] <= day.number }
    return check.flatMap { dates[$0] }
  }
}
