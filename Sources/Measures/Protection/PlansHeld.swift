internal import CivilDates
internal import Columns
internal import Datasets

/// The child protection plans that count: those of the council, and those of other authorities where the parameter
/// protection.other_authorities_counted says so.
struct PlansHeld {
  let plans: DatasetTable<ProtectionPlans>
  let starts: DayColumn
  let ends: DayColumn
  private let parameters: ProtectionParameters

  init(_ input: MeasureInput) throws {
    let all = try input.table(ProtectionPlans.self)
    let others = all[ProtectionPlans.otherAuthority]
    parameters = input.parameters.protection
    if let yes = others.code(of: YesNo.yes), !parameters.otherAuthoritiesCounted {
      plans = all.selecting(all.rows.filter { others.codes[$0] != yes })
    } else {
      plans = all
    }
    starts = plans[ProtectionPlans.start]
    ends = plans[ProtectionPlans.end]
  }

  /// Those open at the end of each month.
  func open(at window: MonthWindow) -> Stock {
    Stock(from: starts, until: ends, openOnLastDay: parameters.openOnLastDay, at: window)
  }

  /// What is known of the children.
  func children(_ input: MeasureInput) throws -> ChildDetails {
    ChildDetails(of: try input.table(Children.self), for: plans[ProtectionPlans.childID])
  }

  /// The child's plans before a plan: whether there are any, and the latest day on which one of them started or ended,
  /// as the parameter protection.again_since says.
  struct Earlier {
    var isAny = false
    var latest: Int32?
  }

  /// For each plan, those of the same child that started on an earlier day.
  func earlier() -> [Earlier] {
    let children = plans[ProtectionPlans.childID].codes
    let days = parameters.againSince == .end ? ends.numbers : starts.numbers
    let rows = children.indices
      .filter { children[$0] != CategoryColumn.blank && starts.numbers[$0] != DayColumn.blank }
      .sorted { (children[$0], starts.numbers[$0]) < (children[$1], starts.numbers[$1]) }
    var result = [Earlier](repeating: Earlier(), count: children.count)
    var (child, today) = (CategoryColumn.blank, DayColumn.blank)
    // Of the plans that started on earlier days, and of those with today's.
    var (before, all) = (Earlier(), Earlier())
    for row in rows {
      if children[row] != child {
        (before, all) = (Earlier(), Earlier())
      } else if starts.numbers[row] != today {
        before = all
      }
      (child, today) = (children[row], starts.numbers[row])
      result[row] = before
      all.isAny = true
      if days[row] != DayColumn.blank { all.latest = max(all.latest ?? days[row], days[row]) }
    }
    return result
  }
}
