internal import CivilDates
internal import Datasets
internal import Performance
internal import Publishing
internal import Reconciliation
internal import Run

/// The sections of the delivery unit's report beside indicators and budgets: human resources, risks, surveys and the
/// commentary. What was not supplied is left out.
struct CorporateFigures {
  let humanResources: HumanResourcesFigures
  private let risks: RiskFigures
  private let surveys: DatasetTable<Surveys>?
  private let results: [SurveyResult]
  private let commentary: DatasetTable<Commentary>?
  private let layout: [DashboardLine]
  private let quarter: Quarter

  init(_ pipeline: Pipeline, _ cleaned: TableFolder, quarter: Quarter) throws {
    humanResources = try HumanResourcesFigures(pipeline, cleaned, quarter: quarter)
    risks = try RiskFigures(pipeline, cleaned, quarter: quarter)
    surveys = try cleaned.table(Surveys.self)
    results = surveys.map(SurveyResult.all) ?? []
    commentary = try cleaned.table(Commentary.self)
    layout = try pipeline.dashboard()
    self.quarter = quarter
  }

  func write(to folder: StagedFolder) throws {
    try humanResources.write(to: folder)
    try risks.write(to: folder)
    if let surveys { try folder.write(SurveyTable.table(of: results, from: surveys)) }
  }

  /// What the report prints of these sections.
  func add(to recomputed: inout [FigureKey: RecomputedValue]) {
    recomputed.add(humanResources.lines, in: quarter)
    if let score = humanResources.score { recomputed.add([score], in: quarter) }
    if let register = risks.register { recomputed.add(register, in: quarter) }
    recomputed.add(results, in: quarter)
  }

  /// Writes what stands beside other figures: the dashboard of the year, from the delivery unit's figures by their
  /// measure, and the commentary.
  func write(
    to folder: StagedFolder, items: [String: Dashboard.Item], recomputed: [FigureKey: RecomputedValue],
    printed: [PrintedFigure], reconciliation: Reconciliation?
  ) throws {
    try folder.write(
      Dashboard.table(
        layout: layout, items: items, recomputed: recomputed, reconciliation: reconciliation,
        quarter: quarter.description))
    if let commentary {
      try folder.write(CommentaryTable.table(of: commentary, recomputed: recomputed, printed: printed))
    }
  }
}
