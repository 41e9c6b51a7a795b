public import Columns

/// The heat map that the delivery unit supplies: how many of all its risks stand in each cell of the matrix.
public enum RiskHeatMap: Dataset {
  public static let impact = integer("impact", "Impact", "The column of the matrix.", .required)
  public static let probability = integer("probability", "Probability", "The row of the matrix.", .required)
  public static let risks = integer(
    "risks", "Risks", "How many stand there; empty where the cell is left blank.", from: 0)

  /// The risks of the register in each cell.
  private static func register(_ input: RuleInput) -> [[Int]: Int] {
    var counts: [[Int]: Int] = [:]
    guard let listed = input.related(Risks.self) else { return counts }
    let (impact, probability) = (listed[Risks.impact], listed[Risks.probability])
    for row in listed.rows {
      guard let column = impact[row], let line = probability[row] else { continue }
      counts[[column, line], default: 0] += 1
    }
    return counts
  }

  public static let contract = DatasetContract(
    name: "risk_heat_map",
    title: "Risk heat map",
    description: "The number of risks in each cell of the matrix, as the delivery unit counts them.",
    grain: "one cell of the matrix",
    fields: [impact.definition, probability.definition, risks.definition],
    key: [impact.name, probability.name],
    needsEveryRow: true,
    rules: [
      rule(
        "RHM-01", .reject, "Impact and probability are levels of the year's matrix",
        remedy: "Correct the level, or add the edition of the matrix to risk_rules.csv.",
        fields: [impact.name, probability.name]
      ) { rows, input in
        guard let rules = RiskRulesOfYear(input) else { return [] }
        let (impact, probability) = (rows[impact], rows[probability])
        return rows.rows.filter { row in
          guard let column = impact[row], let line = probability[row] else { return false }
          return !rules.has(column, on: "impact") || !rules.has(line, on: "probability")
        }
      },
      rule(
        "RHM-02", .stop,
        "A cell holds the risks of the register: as many where the register lists every risk, else no fewer",
        remedy: "Find the risk that is missing or wrongly assessed, or correct the cell.",
        fields: [risks.name], across: [Risks.self],
        detail: { rows, input, row in
          guard let column = rows[impact][row], let line = rows[probability][row] else { return nil }
          return "Impact \(column) and probability \(line): heat map \(rows[risks][row] ?? 0), register "
            + "\(register(input)[[column, line]] ?? 0)."
        }
      ) { rows, input in
        let listedFrom = RiskRulesOfYear(input)?.listedFrom
        let (impact, probability, risks, register) = (
          rows[impact], rows[probability], rows[risks], register(input)
        )
        return rows.rows.filter { row in
          guard let column = impact[row], let line = probability[row] else { return false }
          let (map, listed) = (risks[row] ?? 0, register[[column, line]] ?? 0)
          let score = column.multipliedReportingOverflow(by: line).partialValue
          return listedFrom.map { score >= $0 } == true ? map != listed : map < listed
        }
      },
    ])
}
