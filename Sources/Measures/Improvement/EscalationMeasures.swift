internal import CivilDates
internal import Columns
internal import Datasets
internal import Figures

/// Children known to social care whose plan was stepped up.
enum EscalationMeasures {
  static let all: [MeasureDefinition] = [toChildProtection, toCare]

  private static let plan = "Performance Matters, March 2018: improvement plan 6a(iv)"
  private static let known =
    " whose case was open on the day before (parameter escalations.from): a referral that went on, or an "
    + "allocation to a case worker"

  static let toChildProtection = MeasureDefinition(
    "escalations_to_child_protection", "Escalations to child protection",
    definition: "Child protection plans, by the day they started, of children" + known + ".", source: plan,
    needs: [
      Need(ProtectionPlans.start), Need(Referrals.referralDate), Need(Referrals.closeDate),
      Need(Allocations.start), Need(Allocations.end),
    ]
  ) { input, window in
    let plans = try input.table(ProtectionPlans.self)
    let starts = plans[ProtectionPlans.start]
    return try count(
      starts, plans[ProtectionPlans.childID], window.months(of: starts), input, window)
  }

  static let toCare = MeasureDefinition(
    "escalations_to_care", "Escalations to care",
    definition: "Periods of care, by the day they started, of children" + known
      + ". Short breaks (V3, V4) are left out.",
    source: plan,
    needs: LookedAfter.needs + [
      Need(Referrals.referralDate), Need(Referrals.closeDate), Need(Allocations.start), Need(Allocations.end),
    ]
  ) { input, window in
    let lookedAfter = try input.lookedAfter()
    let starts = lookedAfter.episodes[CareEpisodes.start]
    let all = window.months(of: starts)
    var months = [Int32](repeating: MonthWindow.outside, count: all.count)
    for row in lookedAfter.firstRows { months[row] = all[row] }
    return try count(starts, lookedAfter.childID, months, input, window)
  }

  /// The events of children whose case was open on the day before.
  private static func count(
    _ days: DayColumn, _ children: CategoryColumn, _ months: [Int32], _ input: MeasureInput,
    _ window: MonthWindow
  ) throws -> MeasureCounts {
    guard input.parameters.escalations.from == .openCase else { return MeasureCounts(months, in: window) }
    let open = try OpenCaseDays(input)
    return MeasureCounts(
      months.enumerated().map { row, month in
        guard month != MonthWindow.outside, let day = days[row], let child = children[row],
          open.contains(child, on: day + -1)
        else { return MonthWindow.outside }
        return month
      }, in: window)
  }
}

/// On which days the cases of children were open: from the referral to its closing, and while a case worker held
/// them.
private struct OpenCaseDays {
  private var stretches: [String: [(first: Int32, end: Int32)]] = [:]

  init(_ input: MeasureInput) throws {
    let referrals = try input.table(Referrals.self)
    let noFurtherAction = referrals[Referrals.noFurtherAction]
    let (received, closed) = (referrals[Referrals.referralDate], referrals[Referrals.closeDate])
    let children = referrals[Referrals.childID]
    for row in referrals.rows where noFurtherAction[row] != YesNo.yes {
      add(children[row], received[row], closed[row])
    }
    let allocations = try input.table(Allocations.self)
    let (starts, ends) = (allocations[Allocations.start], allocations[Allocations.end])
    let held = allocations[Allocations.childID]
    let holdsCase = input.parameters.caseloads.holdsCase(allocations)
    for row in allocations.rows where holdsCase(row) { add(held[row], starts[row], ends[row]) }
  }

  private mutating func add(_ child: String?, _ start: CivilDay?, _ end: CivilDay?) {
    guard let child, let start else { return }
    stretches[child, default: []].append((start.number, end?.number ?? .max))
  }

  /// Whether a case was open on a day, its last one included.
  func contains(_ child: String, on day: CivilDay) -> Bool {
    stretches[child]?.contains { $0.first <= day.number && day.number <= $0.end } ?? false
  }
}
