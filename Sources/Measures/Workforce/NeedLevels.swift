internal import CivilDates
internal import Columns
internal import Datasets
internal import Figures

/// The highest level at which each child is known at the end of each month: early help, in need, on a protection plan,
/// looked after. A child is at one level only.
struct NeedLevels {
  enum Level: String, CaseIterable {
    case earlyHelp = "CAF"
    case inNeed = "CIN"
    case protectionPlan = "CP"
    case lookedAfter = "CLA"

    var rank: UInt8 { UInt8(Self.allCases.firstIndex(of: self) ?? 0) + 1 }
  }

  private var children: [String: Int] = [:]
  /// The rank of each child, month by month; nought for a child who is not known.
  private var ranks: [[UInt8]]
  private let days: [CivilDay]

  static let careNeeds =
    [
      Need(Referrals.referralDate), Need(Referrals.closeDate), Need(ProtectionPlans.start),
      Need(ProtectionPlans.end), Need(Allocations.start), Need(Allocations.end),
    ] + LookedAfter.needs

  init(_ input: MeasureInput, at window: MonthWindow, withEarlyHelp: Bool) throws {
    days = window.months.map(\.lastDay)
    ranks = Array(repeating: [], count: days.count)
    let parameters = input.parameters.caseloads
    func stock(_ starts: DayColumn, _ ends: DayColumn) -> Stock {
      Stock(from: starts, until: ends, openOnLastDay: parameters.openOnLastDay, at: window)
    }
    if withEarlyHelp {
      let episodes = try input.table(EarlyHelp.self)
      add(
        .earlyHelp, episodes[EarlyHelp.childID],
        Stock(
          from: episodes[EarlyHelp.start], until: episodes[EarlyHelp.end],
          openOnLastDay: input.parameters.earlyHelp.openOnLastDay, at: window))
    }
    let births = try input.table(Children.self)
    func isUnder18(_ ids: CategoryColumn) -> (Int, CivilDay) -> Bool {
      let child = ChildDetails(of: births, for: ids)
      // A child whose age is not known is taken for one.
      return { row, day in child.age(row: row, on: day).map { $0 < 18 } ?? true }
    }
    let referrals = try input.table(Referrals.self)
    let noFurtherAction = referrals[Referrals.noFurtherAction]
    let isChild = isUnder18(referrals[Referrals.childID])
    add(
      .inNeed, referrals[Referrals.childID],
      stock(referrals[Referrals.referralDate], referrals[Referrals.closeDate])
        .filter { noFurtherAction[$0] != YesNo.yes && isChild($0, $1) })
    let allocations = try input.table(Allocations.self)
    let holdsCase = parameters.holdsCase(allocations)
    let isHeldChild = isUnder18(allocations[Allocations.childID])
    add(
      .inNeed, allocations[Allocations.childID],
      stock(allocations[Allocations.start], allocations[Allocations.end])
        .filter { holdsCase($0) && isHeldChild($0, $1) })
    let plans = try PlansHeld(input)
    add(.protectionPlan, plans.plans[ProtectionPlans.childID], plans.open(at: window))
    let lookedAfter = try input.lookedAfter()
    add(.lookedAfter, lookedAfter.childID, lookedAfter.atMonthEnds(window))
  }

  private mutating func add(_ level: Level, _ ids: CategoryColumn, _ stock: Stock) {
    let numbers = ids.words.map { id in
      if let number = children[id] { return number }
      children[id] = children.count
      return children.count - 1
    }
    for month in ranks.indices {
      ranks[month] += Array(repeating: 0, count: children.count - ranks[month].count)
      for row in stock.rows[month] where ids.codes[row] != CategoryColumn.blank {
        let child = numbers[Int(ids.codes[row])]
        ranks[month][child] = max(ranks[month][child], level.rank)
      }
    }
  }

  /// Children by level, month by month; of those alone whose ids are not in `without` for the month.
  func counts(of levels: [Level], without held: [Set<String>]? = nil) -> MeasureCounts {
    var counts = Tally(months: days.count, categories: levels.count)
    for month in days.indices {
      var ranks = ranks[month]
      for id in held?[month] ?? [] {
        if let child = children[id] { ranks[child] = 0 }
      }
      for (position, level) in levels.enumerated() {
        counts.add(ranks.count { $0 == level.rank }, month: Int32(month), category: Int32(position))
      }
    }
    return MeasureCounts(
      breakdowns: levels.map { [Breakdown(Dimension.needLevel.name, $0.rawValue)] }, counts: counts,
      base: .none)
  }
}

extension Dimension {
  static let needLevel = Dimension("need_level", of: NeedLevels.Level.self)
  static let caseType = Dimension("need_level", ["CIN", "CP", "CLA"])
}
