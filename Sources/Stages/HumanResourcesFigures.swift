internal import CivilDates
internal import Datasets
internal import Performance
internal import Publishing
internal import Run

/// A quarter's human resources table; empty where none was supplied.
struct HumanResourcesFigures {
  let lines: [HumanResourcesLine]
  /// The score that the dashboard of the year sums up; `nil` where no rule applies.
  let score: PlanScore?
  private let rule: RatingRule?

  init(_ pipeline: Pipeline, _ cleaned: TableFolder, quarter: Quarter) throws {
    rule = try pipeline.humanResourcesRule()
    if let returns = try cleaned.table(HumanResourcesReturns.self) {
      guard let list = try pipeline.humanResourcesMeasures() else {
        throw pipeline.noEdition(of: "the human resources measures", in: "human_resources.csv")
      }
      lines = HumanResourcesLine.lines(of: returns, list: list, rule: rule, quarter: quarter)
    } else {
      lines = []
    }
    score = lines.isEmpty ? nil : PlanScore(lines, under: rule)
  }

  func write(to folder: StagedFolder) throws {
    guard !lines.isEmpty else { return }
    try folder.write(HumanResourcesTable.table(of: lines, rule: rule))
  }
}
