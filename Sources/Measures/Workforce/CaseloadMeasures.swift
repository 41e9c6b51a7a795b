internal import CivilDates
internal import Columns
internal import Datasets
internal import Figures

/// How many children case workers hold.
enum CaseloadMeasures {
  static let all: [MeasureDefinition] =
    Statistic.allCases.flatMap { statistic in Grouping.allCases.map { measure(statistic, $0) } }
    + [allocatedToNobody, heldByTwo, heldWithoutHours]

  private static let census = "children's social work workforce census"

  /// What is said of the caseloads of a group of workers.
  private enum Statistic: CaseIterable {
    case mean, median, highest, overLimit

    var id: String {
      switch self {
      case .mean: "caseload"
      case .median: "caseload_median"
      case .highest: "caseload_highest"
      case .overLimit: "workers_over_caseload_limit"
      }
    }

    var title: String {
      switch self {
      case .mean: "Average caseload"
      case .median: "Median caseload"
      case .highest: "Highest caseload"
      case .overLimit: "Workers over the caseload limit"
      }
    }

    var definition: String {
      switch self {
      case .mean:
        "Children with a current case worker, divided by the full-time equivalents (in hundredths) of the workers "
          + "who hold at least one, or by their heads (parameter caseloads.per). A child counts once, for the "
          + "case worker who took it last; one held by a worker without hours is left out, and counted as "
          + "children_held_without_hours."
      case .median:
        "The caseload in the middle when the workers who hold a child are put in order; of an even number the two "
          + "in the middle are added up and divided by two. Children count as for caseload."
      case .highest: "The most children that one worker holds. Children count as for caseload."
      case .overLimit:
        "Workers who hold more children than parameter caseloads.limit allows for their full-time equivalent, out "
          + "of workers who hold a child."
      }
    }

    var unit: Unit {
      switch self {
      case .mean: .ratio
      case .median, .highest: .number
      case .overLimit: .percent
      }
    }

    var scale: Ratio? { self == .mean ? Ratio(100) : nil }
    var decimals: Int { self == .highest ? 0 : 1 }

    /// The numerator and denominator of some workers.
    func parts(of loads: [WorkerLoad], _ parameters: CaseloadParameters) -> (Int, Int) {
      let children = loads.map(\.children).sorted()
      switch self {
      case .mean:
        let workers = loads.reduce(0) {
          $0 + (parameters.per == .fullTimeEquivalent ? $1.hours : 100)
        }
        return (children.reduce(0, +), workers)
      case .median:
        if children.isEmpty { return (0, 0) }
        let middle = Set([(children.count - 1) / 2, children.count / 2])
        return (middle.reduce(0) { $0 + children[$1] }, middle.count)
      case .highest: return (children.last ?? 0, children.isEmpty ? 0 : 1)
      case .overLimit:
        return (loads.count { $0.children * 100 > parameters.limit * $0.hours }, loads.count)
      }
    }
  }

  /// What workers are put together by.
  private enum Grouping: CaseIterable {
    case none, service, team, workerType

    var dimension: Dimension? {
      switch self {
      case .none: nil
      case .service: .service
      case .team: .team
      case .workerType: .workerType
      }
    }

    var needs: [Need] {
      switch self {
      case .none: []
      case .service: [Need(Workforce.team), Need(OrgMap.service)]
      case .team: [Need(Workforce.team)]
      case .workerType: [Need(Workforce.agency)]
      }
    }
  }

  private static func measure(_ statistic: Statistic, _ grouping: Grouping) -> MeasureDefinition {
    let by = grouping.dimension.map { $0.name.replacing("_", with: " ") }
    return MeasureDefinition(
      grouping.dimension.map { "\(statistic.id)_by_\($0.name)" } ?? statistic.id,
      statistic.title + (by.map { " by \($0)" } ?? ""),
      definition: statistic.definition + (by.map { " By the \($0) of the worker." } ?? ""),
      source: "Performance Matters, March 2018: improvement plan T8; \(census)", unit: statistic.unit,
      scale: statistic.scale, denominatorDecimals: statistic.scale == nil ? 0 : 2,
      decimals: statistic.decimals, polarity: .low, basis: .monthEnd,
      dimensions: grouping.dimension.map { [$0] } ?? [], nothing: "no worker with hours holds a child",
      needs: CaseHoldings.needs + grouping.needs
    ) { input, window in
      let holdings = try input.caseHoldings()
      let (categories, category) = try groups(grouping, holdings.workforce, input)
      var counts = Tally(months: window.months.count, categories: categories.count)
      var bases = counts
      for (month, day) in holdings.days.enumerated() {
        let loads = Dictionary(grouping: holdings.loads(month: month)) { category($0.worker, day) }
        for position in categories.indices.map(Int32.init) {
          let (part, whole) = statistic.parts(of: loads[position] ?? [], input.parameters.caseloads)
          counts.add(part, month: Int32(month), category: position)
          bases.add(whole, month: Int32(month), category: position)
        }
      }
      return MeasureCounts(
        breakdowns: categories.map { name in grouping.dimension.map { [Breakdown($0.name, name)] } ?? [] },
        counts: counts, base: .each(bases))
    }
  }

  /// The categories of a grouping, and the position of a worker's category on a day.
  private static func groups(
    _ grouping: Grouping, _ workforce: DatasetTable<Workforce>, _ input: MeasureInput
  ) throws -> ([String], (Int, CivilDay) -> Int32) {
    switch grouping {
    case .none: return ([""], { _, _ in 0 })
    case .service:
      let services = TeamServices(of: workforce[Workforce.team], in: try input.table(OrgMap.self))
      return (Dimension.service.categories ?? [], services.service)
    case .team:
      let teams = input.teams(workforce[Workforce.team])
      return (teams.categories, { worker, _ in teams.ofRow[worker] })
    case .workerType:
      let types = Classification(workforce[Workforce.agency], .workerType, by: WorkerType.init)
      return (types.categories, { worker, _ in types.ofRow[worker] })
    }
  }

  static let allocatedToNobody = holdings(
    "children_allocated_to_nobody", "Children whose allocation names no worker",
    "Children with a current allocation in which no worker is named, and no other."
  ) { !$0.isAllocated }

  static let heldByTwo = holdings(
    "children_held_by_two", "Children allocated to two case workers",
    "Children with current allocations to more than one case worker. Each counts once in every caseload."
  ) { $0.isHeldByTwo }

  static let heldWithoutHours = holdings(
    "children_held_without_hours", "Children held by a worker without hours",
    "Children whose case worker has no hours on the day: a full-time equivalent of nought or none on record, not "
      + "at work yet or any more, or not in workforce. They are in no caseload."
  ) { $0.isAllocated && $0.hours == nil }

  private static func holdings(
    _ id: String, _ title: String, _ definition: String,
    where holds: @escaping @Sendable (CaseHoldings.Holding) -> Bool
  ) -> MeasureDefinition {
    MeasureDefinition(
      id, title, definition: definition, source: "checks of the caseloads", polarity: .low, basis: .monthEnd,
      needs: CaseHoldings.needs
    ) { input, _ in
      try input.caseHoldings().count(where: holds)
    }
  }
}

/// How a worker is employed.
enum WorkerType: String, CaseIterable {
  case permanent = "Permanent"
  case agency = "Agency"
  case notRecorded = "Not recorded"

  /// Of the answer whether it is an agency worker.
  init(isAgency: String?) {
    switch isAgency {
    case YesNo.yes: self = .agency
    case YesNo.no: self = .permanent
    default: self = .notRecorded
    }
  }
}

extension Dimension {
  static let workerType = Dimension("worker_type", of: WorkerType.self)
}
