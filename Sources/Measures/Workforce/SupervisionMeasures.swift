internal import CivilDates
internal import Columns
internal import Datasets
internal import Figures

/// How recently the cases that workers hold were supervised.
enum SupervisionMeasures {
  static let all: [MeasureDefinition] = [cases, bands]

  private static let plan = "Performance Matters, March 2018: improvement plan 3a(vii)"

  /// Four shares that leave no case out and count none twice.
  enum Band: String, CaseIterable {
    case newlyAllocated = "Allocated less than 6 weeks"
    case inTime = "Supervised within 6 weeks"
    case overdue = "Last supervised over 6 weeks ago"
    case never = "No supervision recorded"
  }

  static let cases = MeasureDefinition(
    "allocated_cases", "Allocated cases",
    definition:
      "Children with a current case worker at the end of the month, each counted once (as for caseload), "
      + "by the service of the worker.",
    source: plan, basis: .monthEnd, dimensions: [.service],
    needs: CaseHoldings.needs + [Need(Workforce.team), Need(OrgMap.service)]
  ) { input, window in
    try count(input, window, [[]]) { _, _, _ in 0 }
  }

  static let bands = MeasureDefinition(
    "supervision_bands", "Supervision of cases within six weeks",
    definition:
      "Allocated cases by the service of the worker: allocated less than six weeks before the end of the month; or "
      + "else last supervised within six weeks, longer ago, or never (parameters supervision.weeks, .allocated and "
      + ".supervised). A session of the child with any worker counts.",
    source: plan, unit: .percent, decimals: 0, basis: .monthEnd, dimensions: [.service, .supervisionBand],
    base: .sameCategory(of: "allocated_cases"), nothing: "no cases are allocated",
    needs: cases.needs + [Need(Supervision.childID), Need(Supervision.date)]
  ) { input, window in
    let allocations = try input.table(Allocations.self)
    let starts = allocations[Allocations.start]
    let supervision = try input.table(Supervision.self)
    let sessions = RelatedDays(
      supervision[Supervision.date], of: supervision[Supervision.childID],
      for: allocations[Allocations.childID])
    let parameters = input.parameters.supervision
    let days = parameters.weeks * 7
    let breakdowns = Band.allCases.map { [Breakdown(Dimension.supervisionBand.name, $0.rawValue)] }
    func band(_ row: Int, _ day: CivilDay) -> Band {
      let held = starts[row].map { day - $0 } ?? .max
      if parameters.allocated == .inclusive ? held <= days : held < days { return .newlyAllocated }
      guard let last = sessions.last(row: row, onOrBefore: day) else { return .never }
      let passed = day - last
      return (parameters.supervised == .inclusive ? passed <= days : passed < days) ? .inTime : .overdue
    }
    var counts = try count(input, window, breakdowns) { row, day, _ in
      Int32(Band.allCases.firstIndex(of: band(row, day)) ?? 0)
    }
    let whole = try count(input, window, [[]]) { _, _, _ in 0 }
    var bases = Tally(months: window.months.count, categories: counts.breakdowns.count)
    for month in window.months.indices {
      for category in counts.breakdowns.indices {
        let service = category / breakdowns.count
        bases.add(whole.counts[month, service], month: Int32(month), category: Int32(category))
      }
    }
    counts.base = .each(bases)
    return counts
  }

  /// Allocated cases by service and, within it, by what `part` says of the allocation.
  private static func count(
    _ input: MeasureInput, _ window: MonthWindow, _ parts: [[Breakdown]],
    by part: (_ allocation: Int, _ day: CivilDay, _ worker: Int?) -> Int32
  ) throws -> MeasureCounts {
    let holdings = try input.caseHoldings()
    let services = TeamServices(
      of: holdings.workforce[Workforce.team], in: try input.table(OrgMap.self))
    let names = Dimension.service.categories ?? []
    let unknown = Int32(names.count - 1)
    var counts = Tally(months: window.months.count, categories: names.count * parts.count)
    for (month, day) in holdings.days.enumerated() {
      for holding in holdings.months[month] where holding.isAllocated {
        let service = holding.worker.map { services.service(row: $0, on: day) } ?? unknown
        counts.add(
          month: Int32(month),
          category: service * Int32(parts.count) + part(holding.allocation, day, holding.worker))
      }
    }
    return MeasureCounts(
      breakdowns: names.flatMap { name in parts.map { [Breakdown(Dimension.service.name, name)] + $0 } },
      counts: counts, base: .none)
  }
}

extension Dimension {
  static let supervisionBand = Dimension("supervision", of: SupervisionMeasures.Band.self)
}
