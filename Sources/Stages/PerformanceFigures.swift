internal import CivilDates
internal import Datasets
internal import Figures
internal import Logging
internal import Performance
internal import Publishing
internal import Run

/// A quarter's indicators, read and summed up.
struct PerformanceFigures {
  let entries: [ScorecardEntry]
  let summary: IndicatorSummary
  /// The scores that the report of the year sums up; none where it has shares of ratings instead.
  let scores: [PlanScore]
  private let rule: RatingRule
  /// The scorecard beside official figures; `nil` where the authority names none.
  private let compared: ComparedScorecard?

  init(
    _ pipeline: Pipeline, _ cleaned: TableFolder, cases: CaseFigures,
    trends: TrendFigures, comparators: ComparatorFigures?, quarter: Quarter, logger: Logger
  ) throws {
    let edition = try pipeline.ratingRules()
    let rule = edition.rule
    let catalogue = try pipeline.catalogue()
    let computed = try IndicatorFigures(pipeline, cases, quarter: quarter)
    let targets = try pipeline.targets(of: catalogue)
    let assembly = ScorecardAssembly(
      catalogue: catalogue, targets: targets, rule: rule, quarter: quarter,
      computed: computed.outturn)
    if !assembly.hasTargets {
      logger.error("no target of \(quarter.financialYear) is in targets.csv: nothing can be rated")
    }
    let assembled = assembly.entries(
      of: try cleaned.table(IndicatorReturns.self) ?? DatasetTableBuilder<IndicatorReturns>().table)
    // Targets are resolved first: rating and certainty are by the number that they come to.
    var compared = comparators?.compared(assembled, targets: targets, rule: rule)
    let certain = try (compared?.entries.map(\.entry) ?? assembled).map(trends.withCertainty)
    compared?.take(certain)
    self.compared = compared
    entries = compared?.entries.map(\.entry) ?? certain
    let unlisted = try cleaned.table(UnlistedIndicators.self).map(IndicatorCounts.unlisted) ?? [:]
    summary = IndicatorSummary(of: entries.map(\.reading), unlisted: unlisted)
    let readings = entries.map(\.reading)
    scores = edition.scores.map { PlanScore($0, of: readings, under: rule) }
    self.rule = rule
  }

  /// Counts of the indicators whose outturn is from invented records.
  var synthetic: IndicatorCounts {
    IndicatorCounts(of: entries.filter { $0.source == .syntheticRecords }.map(\.reading))
  }

  /// What breaks a rule of comparison: releases and official figures, targets, trends.
  func findings(
    _ comparators: ComparatorFigures?, _ cases: CaseFigures, _ trends: TrendFigures
  ) -> [ComparisonFinding] {
    let charted = trends.trends + entries.compactMap(\.outturns)
    return (comparators.flatMap { official in compared.map { official.findings($0, cases) } } ?? [])
      + ComparisonFinding.all(of: charted)
      + ComparisonFinding.all(ofRebases: trends.settings.rebases, in: charted)
  }

  func write(to folder: StagedFolder) throws {
    try folder.write(IndicatorSummaryTable.table(of: summary, entries: entries))
    try folder.write(Scorecard.table(of: entries, rule: rule, compared: compared))
    try folder.write(IndicatorExceptions.table(of: entries, rule: rule))
    try folder.write(IndicatorsByResult.table(of: entries, rule: rule))
    if let compared {
      try folder.write(ComparatorsTable.table(of: compared))
      try folder.write(TargetsResolvedTable.table(of: compared))
      try folder.write(NeighboursTable.table(of: compared))
    }
  }
}
