/// The risks of a quarter under the matrix of its year, with the heat map that the delivery unit supplied.
public struct RiskRegister: Hashable, Sendable {
  /// A cell of the matrix.
  public struct Cell: Hashable, Sendable {
    public var impact: RiskMatrix.Level
    public var probability: RiskMatrix.Level
    /// Risks of the register that stand there.
    public var listed: Int
    /// Risks that the supplied heat map has there; `nil` where it has none, or leaves the cell blank.
    public var supplied: Int?

    /// Impact × probability.
    public var score: Int { impact.level * probability.level }
  }

  /// In the order of the report.
  public var risks: [Risk]
  public var matrix: RiskMatrix
  /// The supplied heat map; empty when there is none.
  public var heatMap: [RiskAssessment: Int]

  public init(risks: [Risk], matrix: RiskMatrix, heatMap: [RiskAssessment: Int] = [:]) {
    self.risks = risks
    self.matrix = matrix
    self.heatMap = heatMap
  }

  /// The cells as the report prints them: the highest probability first, impact from left to right.
  public var cells: [Cell] {
    matrix.probabilities.reversed().flatMap { probability in
      matrix.impacts.map { impact in
        let place = RiskAssessment(impact: impact.level, probability: probability.level)
        return Cell(
          impact: impact, probability: probability, listed: risks.count { $0.current == place },
          supplied: heatMap[place])
      }
    }
  }

  /// The risks of a score that an escalation takes.
  public func escalated(by escalation: RiskMatrix.Escalation) -> [Risk] {
    risks.filter { $0.current.score >= escalation.atLeast }
  }

  /// The risk with the highest score; `nil` when several share it or there is none.
  public var highest: Risk? {
    guard let top = risks.map(\.current.score).max() else { return nil }
    let risksAtTheTop = risks.filter { $0.current.score == top }
    return risksAtTheTop.count == 1 ? risksAtTheTop.first : nil
  }
}
