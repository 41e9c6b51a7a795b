internal import CivilDates
internal import Columns
internal import Configuration
internal import Datasets
internal import Measures
internal import Publishing
internal import Reconciliation
internal import Run
internal import SystemPackage

/// The pages of a quarter's booklet, measured from the case-level tables of its drop. What was not supplied makes the
/// lines that need it "not supplied", by name, and nothing else fails.
struct CaseFigures {
  let figures: [Figure]
  private let records: CaseRecords
  /// Each page with its cells, in the printed order.
  let pages: [(kind: any PageTable.Type, cells: [PageCell])]
  /// Whether the drop has any of the tables that the pages need.
  let hasRecords: Bool
  /// Whether those tables are real.
  let kind: RecordsKind
  /// Days and costs of placements.
  let placements: PlacementActivity
  private let references: MeasureReferences
  private let parameters: MeasureParameters
  /// The children that the authority's rates are per.
  let population: Int?

  /// At whose end caseloads are counted.
  private let quarter: Quarter

  private static let kinds: [any PageTable.Type] = [
    MultiAgencyHubPage.self, EarlyHelpPage.self, TroubledFamiliesPage.self, ProtectionEnquiriesPage.self,
    AssessmentsPage.self, ChildProtectionPage.self, ChildrenInCarePage.self, PlacementStabilityPage.self,
    UnaccompaniedChildrenPage.self, CareLeaversPage.self, ImprovementPlanPage.self,
  ]

  init(_ pipeline: Pipeline, _ cleaned: TableFolder, _ references: ReferenceFolder, quarter: Quarter) throws {
    let measures = CaseMeasures.all
    let needed = Set(measures.flatMap { ($0.needs + $0.uses).map(\.dataset) })
    var tables: [String: Table] = [:]
    var lists = Set(StandIn.all.filter { needed.contains($0.table.name) }.map(\.list.name))
    if needed.contains(Children.contract.name) { lists.formUnion(ChildrenOfLists.names) }
    let used = needed.union(lists)
    for contract in DatasetIndex.contracts where used.contains(contract.name) {
      tables[contract.name] = try cleaned.table(contract)
    }
    hasRecords = !tables.isEmpty
    let accounts = try cleaned.requiredTable(RowAccounts.self)
    kind = RecordsKind(
      files: accounts.rows.compactMap { row in
        used.contains(accounts[RowAccounts.dataset][row] ?? "") ? accounts[RowAccounts.file][row] : nil
      })
    let parameters = try pipeline.measureParameters()
    let references = MeasureReferences(
      workingDays: try references.workingDays(),
      populations: try references.populations(of: pipeline.authority()))
    records = CaseRecords(tables, supplied: try cleaned.requiredTable(SuppliedColumns.self))
      .withStandIns(at: quarter)
    figures = CaseMeasures.figures(
      from: records, references: references, parameters: parameters, quarter: quarter)
    self.quarter = quarter
    self.references = references
    self.parameters = parameters
    placements = PlacementActivity(from: records, parameters: parameters, quarter: quarter)
    let computed = figures
    let baselines = try pipeline.baselines(of: measures)
    pages = try Self.kinds.map { kind in
      (
        kind,
        try pipeline.page(kind.page, of: measures)
          .cells(of: computed, measures: measures, baselines: baselines, quarter: quarter)
      )
    }
    population = references.population(of: quarter.financialYear, by: parameters.population)?.children
  }

  /// The figures of months before the year to date, as far as the records reach.
  func earlierFigures(reach: RecordsReach) -> [Figure] {
    guard hasRecords else { return [] }
    return CaseMeasures.earlierFigures(
      from: records, references: references, parameters: parameters, quarter: quarter, reach: reach)
  }

  /// Writes the figures and the pages, where there are records to make them of.
  func write(to folder: StagedFolder) throws {
    guard hasRecords else { return }
    try folder.write(
      SuppliedDatasets.table(of: DatasetIndex.contracts.filter { !$0.feeds.isEmpty }, in: records))
    try folder.write(FiguresTable.table(of: figures, measures: CaseMeasures.all, from: kind))
    try folder.write(MeasureDefinitionsTable.table(of: CaseMeasures.all))
    try folder.write(CaseloadsTable.table(of: figures, asAt: quarter.lastDay, from: kind))
    for (page, cells) in pages { try write(page, cells, to: folder) }
    try folder.write(PlacementActivityTable.table(of: placements, from: kind))
  }

  private func write<Page: PageTable>(_: Page.Type, _ cells: [PageCell], to folder: StagedFolder) throws {
    try folder.write(Page.table(of: cells, from: kind))
  }

  /// What the pages show, and what follows from the counts that a report prints.
  func add(to recomputed: inout [FigureKey: RecomputedValue], printed: [PrintedFigure]) {
    for (kind, cells) in pages {
      recomputed.add(
        printed: printed, cells: cells, of: kind.page, measures: CaseMeasures.all, population: population)
      if hasRecords { recomputed.add(cells, of: kind.page) }
    }
  }
}
