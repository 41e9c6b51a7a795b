internal import CivilDates
internal import Columns
internal import Datasets
internal import Figures

/// Open cases by type, and those that nobody holds.
enum OpenCaseMeasures {
  static let all: [MeasureDefinition] = [byLevel, unallocated, unallocatedByType]

  private static let agreement = "Management Agreement 2017/18"
  private static let types: [NeedLevels.Level] = [.inNeed, .protectionPlan, .lookedAfter]
  private static let levels =
    "on a protection plan; looked after, short breaks (V3, V4) left out. A child is at one level only, the last "
    + "of these that holds"

  static let byLevel = MeasureDefinition(
    "children_by_need_level", "CAF : CIN : CP : LAC per 10,000",
    definition:
      "Children at the end of the month in early help (CAF); in need: under 18 with an open referral that went "
      + "on, or with a current case worker; \(levels). Per 10,000 children of the borough.",
    source: agreement + ": ratio of CAF to CIN to CP to LAC", unit: .ratePer10000, basis: .monthEnd,
    dimensions: [.needLevel], base: .population,
    needs: [Need(EarlyHelp.start), Need(EarlyHelp.end)] + NeedLevels.careNeeds
  ) { input, window in
    var counts = try NeedLevels(input, at: window, withEarlyHelp: true).counts(of: NeedLevels.Level.allCases)
    counts.base = .fixed(try input.population().children)
    return counts
  }

  static let unallocated = MeasureDefinition(
    "unallocated_cases", "Unallocated cases", definition: definition, source: source, polarity: .low,
    basis: .monthEnd, needs: needs
  ) { input, window in
    let counts = try count(input, window)
    return MeasureCounts(breakdowns: [[]], counts: counts.counts.total, base: .none)
  }

  static let unallocatedByType = MeasureDefinition(
    "unallocated_cases_by_need_level", "Unallocated cases by type", definition: definition, source: source,
    polarity: .low, basis: .monthEnd, dimensions: [.caseType], needs: needs, count: count)

  private static let definition =
    "Children in need, on a protection plan or looked after at the end of the month whom no case worker holds: "
    + "without a current allocation that names a worker. In need: under 18 with an open referral that went on, or "
    + "with an allocation that names nobody; \(levels)."
  private static let source = agreement + ": number of unallocated cases (CIN / CP / CLA)"
  private static let needs = NeedLevels.careNeeds + [Need(Allocations.workerID)]

  private static let count: @Sendable (MeasureInput, MonthWindow) throws -> MeasureCounts = { input, window in
    try NeedLevels(input, at: window, withEarlyHelp: false)
      .counts(of: types, without: try held(input, window))
  }

  /// The children whom a worker holds at the end of each month.
  private static func held(_ input: MeasureInput, _ window: MonthWindow) throws -> [Set<String>] {
    let allocations = try input.table(Allocations.self)
    let holdsCase = input.parameters.caseloads.holdsCase(allocations)
    let (children, workers) = (allocations[Allocations.childID], allocations[Allocations.workerID])
    let stock = Stock(
      from: allocations[Allocations.start], until: allocations[Allocations.end],
      openOnLastDay: input.parameters.caseloads.openOnLastDay, at: window)
    return stock.rows.map { rows in
      Set(
        rows.compactMap { row in
          holdsCase(row) && workers.codes[row] != CategoryColumn.blank ? children[row] : nil
        })
    }
  }
}
