public import CivilDates
internal import Figures
public import Performance

extension [FigureKey: RecomputedValue] {
  /// What the risk section prints: scores and bands of the register, and the cells of the heat map of which the
  /// register lists every risk.
  public mutating func add(_ register: RiskRegister, in quarter: Quarter) {
    func set(
      _ section: String, _ line: String, _ breakdown: String, _ measure: String, _ value: RecomputedValue
    ) {
      self[
        FigureKey(
          section: section, line: line, breakdown: breakdown, period: quarter.description, measure: measure)] =
        value
    }
    for risk in register.risks {
      var before: RiskAssessment?
      if case .assessed(let assessment) = risk.previous { before = assessment }
      for (name, assessment) in [
        ("current", risk.current), ("initial", risk.initial), ("target", risk.target), ("previous", before),
      ] {
        guard let assessment else { continue }
        set("risks", risk.reference, name, "score", .number(Ratio(assessment.score)))
        set(
          "risks", risk.reference, name, "band",
          register.matrix.band(of: assessment.score).map(RecomputedValue.word) ?? .undefined)
      }
    }
    for movement in Risk.Movement.allCases {
      let count = register.risks.count { $0.movement == movement }
      set("risks", "Total", "", "\(movement.rawValue)_count", .number(Ratio(count)))
    }
    set("risks", "Total", "", "listed_count", .number(Ratio(register.risks.count)))
    set(
      "risks", "Total", "", "treated_count",
      .number(Ratio(register.risks.count { $0.status?.lowercased() == "treat" })))
    set(
      "risks", "Total", "", "highest_risk",
      register.highest.map { .word($0.reference) } ?? .undefined)
    for cell in register.cells where register.matrix.listsEveryRisk(of: cell.score) {
      set(
        "risk_heat_map", "Probability \(cell.probability.level)", "impact_\(cell.impact.level)", "risks",
        .number(Ratio(cell.listed)))
    }
  }
}
