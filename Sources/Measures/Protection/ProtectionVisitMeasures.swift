internal import CivilDates
internal import Columns
internal import Datasets
internal import Figures

/// Visits of social workers to children on child protection plans.
enum ProtectionVisitMeasures {
  static let all: [MeasureDefinition] = [visited, visitedByTeam, madeInTime]

  private static let page = "Performance Matters, March 2018: Child Protection Service, case holding team"
  private static let lastVisit =
    "Open plans whose child was last visited, since the plan began, no more working days before the end of the month "
    + "than parameter protection.visit_interval_working_days says (parameters working_days_start and "
    + "protection.visits_need_child_seen). A plan without a visit is not in time, however new it is"

  static let visited = MeasureDefinition(
    "cp_plans_visited_in_time", "Children subject to a plan and visited in time",
    definition: lastVisit + ".", source: page, unit: .percent, polarity: .high, basis: .monthEnd,
    base: .measure("cp_plans_open"), nothing: "no child was subject to a plan", needs: needs
  ) { input, window in
    let held = try PlansHeld(input)
    return try held.open(at: window).share(where: isVisited(held, input))
  }

  static let visitedByTeam = MeasureDefinition(
    "cp_plans_visited_in_time_by_team", "Children subject to a plan and visited in time, by team",
    definition: lastVisit + "; by team as for cp_plans_by_team, out of the team's open plans.", source: page,
    unit: .percent, polarity: .high, basis: .monthEnd, dimensions: [.caseHoldingTeam],
    base: .sameCategory(of: "cp_plans_by_team"), categoriesAddUp: false, nothing: "the team held no plan",
    needs: needs + CaseHoldingTeams.needs
  ) { input, window in
    let held = try PlansHeld(input)
    let teams = try CaseHoldingTeams(input, of: held.plans[ProtectionPlans.team])
    let open = held.open(at: window)
    var counts = try open.filter(isVisited(held, input)).counts(by: teams.dimension, teams.position(row:on:))
    counts.base = .each(open.counts(by: teams.dimension, teams.position(row:on:)).counts)
    return counts
  }

  static let madeInTime = MeasureDefinition(
    "cp_visits_made_in_time", "Child protection visits made in time",
    definition:
      "Visits that fell due in the period and were made in time, out of those that fell due. A visit falls "
      + "due so many working days (parameters protection.visit_interval_working_days and working_days_start) after "
      + "the plan began and after each visit, and as many again for as long as none is made; one made late is not "
      + "counted a second time. None falls due on the day on which the plan ended, or later.",
    source: "Management Agreement 2017/18: child protection visits within timeframes", unit: .percent,
    polarity: .high, basis: .cumulative, nothing: "no visits fell due", needs: needs
  ) { input, window in
    let held = try PlansHeld(input)
    let calendar = try input.workingDays()
    let visits = try visits(held, input)
    let first = window.months[0].firstDay
    var made = Tally(months: window.months.count, categories: 1)
    var due = made
    for row in held.plans.rows where held.ends[row].map({ $0 > first }) ?? true {
      try forEachVisitDue(held, row, visits[row], calendar, input) { day, isMade in
        let month = window.month(ofDay: day.number)
        guard month != MonthWindow.outside else { return }
        due.add(month: month, category: 0)
        if isMade { made.add(month: month, category: 0) }
      }
    }
    return MeasureCounts(breakdowns: [[]], counts: made, base: .whole(due))
  }

  private static let needs =
    OpenPlanMeasures.open.needs + [
      Need(ProtectionPlans.childID), Need(ProtectionVisits.childID), Need(ProtectionVisits.visitDate),
    ]

  /// The days on which the child of each plan was visited.
  private static func visits(_ held: PlansHeld, _ input: MeasureInput) throws -> RelatedDays {
    let visits = try input.table(ProtectionVisits.self)
    let needsSeen = input.parameters.protection.visitsNeedChildSeen
    if needsSeen { try input.require(Need(ProtectionVisits.seen)) }
    let seen = visits[ProtectionVisits.seen]
    let yes = seen.code(of: YesNo.yes)
    return RelatedDays(
      visits[ProtectionVisits.visitDate], of: visits[ProtectionVisits.childID],
      for: held.plans[ProtectionPlans.childID]
    ) { row in !needsSeen || (yes != nil && seen.codes[row] == yes) }
  }

  /// Whether the child of a plan was visited within the interval before a day.
  private static func isVisited(
    _ held: PlansHeld, _ input: MeasureInput
  ) throws -> (Int, CivilDay) throws -> Bool {
    let calendar = try input.workingDays()
    let visits = try visits(held, input)
    return { row, day in
      guard let start = held.starts[row], let last = visits.last(row: row, onOrBefore: day), last >= start
      else { return false }
      let days = try calendar.workingDays(from: last, to: day, counting: input.parameters.workingDayStart)
      return days <= input.parameters.protection.visitInterval
    }
  }

  /// Each visit that fell due under a plan until the end of the quarter: by when, and whether it was made in time.
  private static func forEachVisitDue(
    _ held: PlansHeld, _ row: Int, _ visits: [Int32], _ calendar: WorkingDays, _ input: MeasureInput,
    _ body: (CivilDay, Bool) -> Void
  ) throws {
    guard let start = held.starts[row] else { return }
    let interval = input.parameters.protection.visitInterval
    let rule = input.parameters.workingDayStart
    // What a plan older than the calendar owed then is of no month that is reported.
    var clock = max(start, calendar.days.lowerBound)
    var isOverdue = false
    while true {
      let next = visits.first { $0 > clock.number }.map(CivilDay.init(number:))
      let visit = try next.flatMap { day in
        try calendar.workingDays(from: clock, to: day, counting: rule) <= interval ? day : nil
      }
      if let visit, isOverdue {
        clock = visit
        isOverdue = false
        continue
      }
      let due = try calendar.day(interval, after: clock, counting: rule)
      if due > input.quarter.lastDay { return }
      if let end = held.ends[row], end <= due { return }
      body(due, visit != nil)
      isOverdue = visit == nil
      clock = visit ?? due
    }
  }
}
