internal import CivilDates
internal import Datasets
internal import Performance
internal import Publishing
internal import Reconciliation
internal import Run

/// A quarter's risks. What was not supplied is `nil`, and its tables are not written.
struct RiskFigures {
  let register: RiskRegister?
  private let matrix: RiskMatrix?
  private let controls: DatasetTable<RiskControls>?

  init(_ pipeline: Pipeline, _ cleaned: TableFolder, quarter: Quarter) throws {
    matrix = try pipeline.riskRules().flatMap { RiskMatrix($0, in: quarter.financialYear) }
    let (risks, heatMap) = (try cleaned.table(Risks.self), try cleaned.table(RiskHeatMap.self))
    if matrix == nil, risks != nil || heatMap != nil {
      throw pipeline.noEdition(of: "the risk matrix", in: "risk_rules.csv")
    }
    register = matrix.flatMap { RiskRegister(risks, heatMap: heatMap, matrix: $0) }
    controls = try cleaned.table(RiskControls.self)
  }

  func write(to folder: StagedFolder) throws {
    if let controls { try folder.write(controls) }
    if let matrix, !matrix.escalations.isEmpty {
      try folder.write(RiskEscalations.table(of: matrix, register: register))
    }
    guard let register else { return }
    try folder.write(RiskRegisterTable.table(of: register))
    try folder.write(RiskHeatMapTable.table(of: register))
  }
}
