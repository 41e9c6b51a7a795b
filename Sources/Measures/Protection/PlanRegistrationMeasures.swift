internal import CivilDates
internal import Columns
internal import Datasets
internal import Figures

/// Child protection plans that started and ended: registrations and de-registrations.
enum PlanRegistrationMeasures {
  static let all: [MeasureDefinition] = [
    started, firstTime, again, againWithinTwoYears, ended, endedAfterTwoYears,
  ]

  private static let page = "Performance Matters, March 2018: Child Protection Service"

  static let started = MeasureDefinition(
    "cp_plans_started", "Child protection plans started",
    definition:
      "Plans by the day they started, each counted (parameter protection.other_authorities_counted).",
    source: page + "; Family Services, quarter 4 of 2015/16: FS/S1", basis: .cumulative,
    needs: [Need(ProtectionPlans.start)]
  ) { input, window in
    MeasureCounts(window.months(of: try PlansHeld(input).starts), in: window)
  }

  static let firstTime = MeasureDefinition(
    "cp_plans_started_first_time", "Children on a plan for the first time",
    definition:
      "Plans started in the period of children who had no earlier plan on record, out of plans started in "
      + "the period.",
    source: page + ", where it is printed without a value", unit: .percent, basis: .cumulative,
    base: .measure("cp_plans_started"), nothing: "no plans were started", needs: childNeeds
  ) { input, window in
    try share(input, window) { _, earlier in !earlier.isAny }
  }

  static let again = MeasureDefinition(
    "cp_plans_started_again", "Children on a plan for a second or subsequent time",
    definition:
      "Plans started in the period of children who had any earlier plan on record, out of plans started in "
      + "the period.",
    source: page + "; Family Services, quarter 4 of 2015/16, and Management Agreement 2017/18: FS/S2",
    unit: .percent, polarity: .low, basis: .cumulative, base: .measure("cp_plans_started"),
    nothing: "no plans were started", needs: childNeeds
  ) { input, window in
    try share(input, window) { _, earlier in earlier.isAny }
  }

  static let againWithinTwoYears = MeasureDefinition(
    "cp_plans_started_again_within_two_years", "Children on a plan again within two years",
    definition:
      "Plans started in the period of children whose earlier plan ended, or started, within the 24 months "
      + "before (parameters protection.again_since and protection.again_boundary), out of plans started in the "
      + "period.",
    source: page, unit: .percent, polarity: .low, basis: .cumulative, base: .measure("cp_plans_started"),
    nothing: "no plans were started", needs: childNeeds + [Need(ProtectionPlans.end)]
  ) { input, window in
    let isInclusive = input.parameters.protection.againBoundary == .inclusive
    return try share(input, window) { start, earlier in
      guard let latest = earlier.latest else { return false }
      let line = start.yearsEarlier(2).number
      return isInclusive ? latest >= line : latest > line
    }
  }

  static let ended = MeasureDefinition(
    "cp_plans_ended", "Child protection plans ended",
    definition: "Plans by the day they ended.", source: page, basis: .cumulative,
    needs: [Need(ProtectionPlans.end)]
  ) { input, window in
    MeasureCounts(window.months(of: try PlansHeld(input).ends), in: window)
  }

  static let endedAfterTwoYears = MeasureDefinition(
    "cp_plans_ended_after_two_years", "Child protection plans ended after two years or more",
    definition: "Plans that ended in the period and had lasted as many calendar days as parameter "
      + "protection.two_years_in_days says, or more, out of plans that ended in the period. The first and the last "
      + "day both count.",
    source: page, unit: .percent, polarity: .low, basis: .cumulative, base: .measure("cp_plans_ended"),
    nothing: "no plans ended", needs: [Need(ProtectionPlans.start), Need(ProtectionPlans.end)]
  ) { input, window in
    let held = try PlansHeld(input)
    let fewest = input.parameters.protection.twoYearsInDays
    return .share(of: window.months(of: held.ends), in: window) { row in
      guard let start = held.starts[row], let end = held.ends[row] else { return false }
      return end - start + 1 >= fewest
    }
  }

  private static let childNeeds = [Need(ProtectionPlans.start), Need(ProtectionPlans.childID)]

  /// The plans started in each month for which a condition on their start and the child's earlier plans holds, out of
  /// all of them.
  private static func share(
    _ input: MeasureInput, _ window: MonthWindow, where holds: (CivilDay, PlansHeld.Earlier) -> Bool
  ) throws -> MeasureCounts {
    let held = try PlansHeld(input)
    try requireTwoYears(before: window, in: held, of: input.records)
    let earlier = held.earlier()
    return .share(of: window.months(of: held.starts), in: window) { row in
      held.starts[row].map { holds($0, earlier[row]) } ?? false
    }
  }

  /// Without the plans of the two years before, those started again would be too few. A list of Annex A, which has the
  /// latest plan of each child, never goes back so far.
  private static func requireTwoYears(
    before window: MonthWindow, in held: PlansHeld, of records: CaseRecords
  ) throws {
    let needed = window.months[0].advanced(by: -24)
    if let shortfall = records.shortfall(of: [ProtectionPlans.contract.name], from: needed.firstDay) {
      throw Uncountable(shortfall.status, shortfall.reason)
    }
    guard let earliest = held.starts.numbers.filter({ $0 != DayColumn.blank }).min() else { return }
    let start = CivilDay(number: earliest)
    if CivilMonth(containing: start) > needed {
      throw Uncountable(
        .unreliable, "cp_plans start on \(start); those since \(needed) show who is on a plan again")
    }
  }
}
