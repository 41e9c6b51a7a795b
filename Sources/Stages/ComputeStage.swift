internal import CivilDates
internal import Columns
internal import Datasets
internal import Figures
internal import Finance
internal import Logging
internal import Performance
internal import Publishing
internal import Reconciliation
public import Run

/// Computes a quarter's figures: scorecard, summary, budget monitoring, dashboard, and their reconciliation with
/// what the council printed.
public enum ComputeStage {
  public static func run(_ context: RunContext) throws {
    let pipeline = Pipeline(context)
    let cleaned = try TableFolder(before: context)
    let finance = try FinanceFigures(cleaned)
    let references = ReferenceFolder(context)
    let cases = try CaseFigures(pipeline, cleaned, references, quarter: context.quarter)
    let trends = try TrendFigures(pipeline, cases, references, quarter: context.quarter)
    let comparators = try ComparatorFigures(pipeline, references, quarter: context.quarter)
    let performance = try PerformanceFigures(
      pipeline, cleaned, cases: cases, trends: trends, comparators: comparators, quarter: context.quarter,
      logger: context.logger)
    let corporate = try CorporateFigures(pipeline, cleaned, quarter: context.quarter)
    let plans = try PlanFigures(pipeline, cleaned, quarter: context.quarter, logger: context.logger)
    let dashboard = FinanceDashboard(revenue: finance.revenue, capital: finance.capital)

    try performance.write(to: context.output)
    try finance.write(to: context.output)
    try cases.write(to: context.output)
    try trends.write(to: context.output, with: performance.entries)
    try comparators?.write(to: context.output, cases, trends)
    try plans.write(to: context.output)
    try corporate.write(to: context.output)

    var recomputed: [FigureKey: RecomputedValue] = [:]
    let quarter = context.quarter
    recomputed.add(performance.entries, in: quarter)
    recomputed.add(performance.summary, in: quarter)
    recomputed.add(performance.scores, in: quarter)
    recomputed.add(plans.progress, in: quarter)
    if let revenue = finance.revenue { recomputed.add(revenue, controls: finance.controls, in: quarter) }
    if let capital = finance.capital {
      recomputed.add(capital, control: finance.capitalControl, in: quarter)
    }
    if let programme = finance.programme { recomputed.add(programme, in: quarter) }
    if let profile = finance.profile { recomputed.add(profile, from: quarter) }
    recomputed.add(dashboard, in: quarter)
    corporate.add(to: &recomputed)
    let printed = try cleaned.table(PublishedFigures.self).map(PrintedFigure.all)
    cases.add(to: &recomputed, printed: printed ?? [])

    let reconciliation = try reconcile(&recomputed, printed, cleaned, context)
    try corporate.write(
      to: context.output,
      items: Dashboard.items(
        finance: dashboard, moneyUnit: finance.revenue?.unit ?? finance.capital?.unit ?? .poundsThousand,
        overall: performance.summary.overall, synthetic: performance.synthetic,
        scores: performance.scores + [corporate.humanResources.score].compactMap(\.self)),
      recomputed: recomputed, printed: printed ?? [], reconciliation: reconciliation)
    try context.output.write(cleaned.requiredTable(RowAccounts.self))
    try context.output.write(cleaned.requiredTable(IssuesSummary.self))
    try context.output.write(DataDictionary.table(of: DatasetIndex.contracts))
    try context.output.write(
      RuleDictionary.table(of: DatasetIndex.contracts, comparisons: ComparisonRule.allCases))
    try context.output.write(
      ComparatorChecks.table(of: performance.findings(comparators, cases, trends)))
  }

  /// Compares every derived figure of the quarter's printed reports with the computed one, and adds to the computed
  /// ones what printed statements should say; `nil` when no report is on file.
  ///
  /// - Throws: with exit 65 when a difference has no reason on file.
  private static func reconcile(
    _ recomputed: inout [FigureKey: RecomputedValue], _ printed: [PrintedFigure]?, _ cleaned: TableFolder,
    _ context: RunContext
  ) throws -> Reconciliation? {
    guard let printed else {
      context.logger.notice("no printed report of \(context.quarter) is on file; nothing to reconcile")
      return nil
    }
    if let statements = try cleaned.table(PublishedStatements.self) {
      recomputed.add(statements, printed: printed)
    }
    let explanations = try cleaned.table(DifferenceExplanations.self).map(Explanation.all) ?? []
    let reconciliation = Reconciliation(printed: printed, recomputed: recomputed, explanations: explanations)
    try context.output.write(ReconciliationTable.table(of: reconciliation))
    try report(reconciliation, printed, cleaned)
    return reconciliation
  }

  /// Throws when a difference has no reason on file. Rows that were rejected and tables that were not supplied, from
  /// which differences follow, are said first.
  private static func report(
    _ reconciliation: Reconciliation, _ printed: [PrintedFigure], _ cleaned: TableFolder
  ) throws {
    guard !reconciliation.unexplained.isEmpty else { return }
    var faults = RunFaults()
    let accounts = try cleaned.requiredTable(RowAccounts.self)
    for row in accounts.rows {
      guard let rejected = accounts[RowAccounts.rejected][row], rejected > 0 else { continue }
      faults.add(
        RunFault(
          .data, "RECON-REJECTS",
          "\(rejected) rows were rejected; differences named below may follow from them",
          remedy: "Mend them first: stages/2-clean/rejects.csv lists them",
          at: RunFault.Place(file: accounts[RowAccounts.file][row] ?? "")))
    }
    for (section, dataset) in Self.datasetOfSection where !cleaned.has(dataset) {
      let count = reconciliation.unexplained.count { $0.figure.key.section == section }
      guard count > 0 else { continue }
      faults.add(
        RunFault(
          .data, "RECON-MISSING",
          "\(count) printed figures of \(section) cannot be recomputed without \(dataset)",
          remedy: "Put the file into the drop, or take the printed figures out of data/published"))
    }
    for row in reconciliation.unexplained
    where !Self.datasetOfSection.contains(where: { $0 == row.figure.key.section && !cleaned.has($1) }) {
      let key = row.figure.key
      let name = [key.section, key.line, key.breakdown, key.period, key.measure].filter { !$0.isEmpty }
      faults.add(
        RunFault(
          .data, "RECON",
          "\(name.joined(separator: ", ")): printed \(row.figure.printed), recomputed \(row.recomputed); \(row.reason)",
          remedy: "Correct the input, or explain the difference in data/published/explanations.csv",
          at: RunFault.Place(file: row.figure.report)))
    }
    try faults.throwIfAny()
  }

  /// What the tables of printed reports are recomputed from.
  private static let datasetOfSection: [(section: String, dataset: String)] = [
    ("indicators", IndicatorReturns.contract.name),
    ("indicator_summary", IndicatorReturns.contract.name),
    ("revenue_general_fund", RevenueBudget.contract.name),
    ("revenue_dedicated_schools_grant", RevenueBudget.contract.name),
    ("capital", CapitalBudget.contract.name),
    ("savings_programme", SavingsProgrammeLines.contract.name),
    ("financial_profile", FinancialProfileLines.contract.name),
    ("human_resources", HumanResourcesReturns.contract.name),
    ("risks", Risks.contract.name),
    ("risk_heat_map", Risks.contract.name),
    ("surveys", Surveys.contract.name),
    ("commissioning_intentions", CommissioningIntentions.contract.name),
  ]
}
