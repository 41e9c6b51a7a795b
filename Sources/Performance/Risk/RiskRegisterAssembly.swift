public import CivilDates
internal import Columns
public import Datasets

extension RiskMatrix {
  /// The edition of a financial year; `nil` when the list has none.
  public init?(_ rules: DatasetTable<RiskRules>, in year: FinancialYear) {
    let rows = RiskRules.inForce(rules, in: year)
    let (kind, lowest, highest, label) = (
      rules[RiskRules.kind], rules[RiskRules.lowest], rules[RiskRules.highest], rules[RiskRules.label]
    )
    func levels(_ axis: String) -> [Level] {
      rows.compactMap { row in
        guard kind[row] == axis, let level = lowest[row], let name = label[row] else { return nil }
        return Level(level, name)
      }
    }
    self.init(
      impacts: levels("impact"), probabilities: levels("probability"),
      bands: rows.compactMap { row in
        guard kind[row] == "band", let low = lowest[row], let high = highest[row], low <= high,
          let name = label[row]
        else { return nil }
        return Band(low...high, name)
      },
      listedFrom: rows.first { kind[$0] == "listed" }.flatMap { lowest[$0] },
      escalations: rows.compactMap { row in
        guard kind[row] == "escalation", let score = lowest[row], let recipient = label[row] else {
          return nil
        }
        let provenance = rules[RiskRules.provenance][row].flatMap(Provenance.init) ?? .assumed
        return Escalation(atLeast: score, to: recipient, provenance: provenance)
      })
    if impacts.isEmpty || probabilities.isEmpty { return nil }
  }
}

extension RiskRegister {
  /// The register of a drop; `nil` when it has neither risks nor a heat map.
  ///
  /// Cleaning has made sure that each level is one of the matrix (RSK-02, RSK-03, RHM-01).
  public init?(
    _ risks: DatasetTable<Risks>?, heatMap: DatasetTable<RiskHeatMap>?, matrix: RiskMatrix
  ) {
    guard risks != nil || heatMap != nil else { return nil }
    var counts: [RiskAssessment: Int] = [:]
    if let heatMap {
      for row in heatMap.rows {
        guard let impact = heatMap[RiskHeatMap.impact][row],
          let probability = heatMap[RiskHeatMap.probability][row]
        else { continue }
        counts[RiskAssessment(impact: impact, probability: probability)] = heatMap[RiskHeatMap.risks][row]
      }
    }
    self.init(
      risks: risks.map { table in table.rows.compactMap { Risk(table, row: $0) } } ?? [], matrix: matrix,
      heatMap: counts)
  }
}

extension Risk {
  fileprivate init?(_ risks: DatasetTable<Risks>, row: Int) {
    func assessment(
      _ impact: Field<Risks, IntegerColumn>, _ probability: Field<Risks, IntegerColumn>
    ) -> RiskAssessment? {
      guard let impact = risks[impact][row], let probability = risks[probability][row] else { return nil }
      return RiskAssessment(impact: impact, probability: probability)
    }
    guard let reference = risks[Risks.reference][row],
      let current = assessment(Risks.impact, Risks.probability)
    else { return nil }
    let before = assessment(Risks.previousImpact, Risks.previousProbability)
    let previous: Previous =
      switch risks[Risks.previousAssessment][row] {
      case "new": .new
      default: before.map(Previous.assessed) ?? .notKnown
      }
    self.init(
      reference: reference, category: risks[Risks.riskCategory][row], title: risks[Risks.title][row] ?? "",
      initial: assessment(Risks.initialImpact, Risks.initialProbability), current: current,
      target: assessment(Risks.targetImpact, Risks.targetProbability), previous: previous,
      previousPeriod: risks[Risks.previousPeriod][row].flatMap { Quarter($0) },
      status: risks[Risks.status][row], boardAssurance: risks[Risks.boardAssurance][row],
      controls: risks[Risks.controls][row], note: risks[Risks.note][row])
  }
}
