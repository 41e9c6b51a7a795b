internal import CivilDates
public import Columns

/// The risk register of the delivery unit, as its quarterly report lists it.
public enum Risks: Dataset {
  public static let reference = category("reference", "Reference", "The council's reference.", .required)
  public static let riskCategory = category(
    "category", "Category", "What is at stake: reputational, financial, …; empty where not stated.")
  public static let title = text("title", "Risk", "What may happen, in short.", .required)
  public static let initialImpact = integer(
    "initial_impact", "Initial impact", "When the risk was first assessed; where the report gives it.")
  public static let initialProbability = integer(
    "initial_probability", "Initial probability", "When the risk was first assessed.")
  public static let impact = integer("impact", "Impact", "As assessed now.", .required)
  public static let probability = integer("probability", "Probability", "As assessed now.", .required)
  public static let targetImpact = integer("target_impact", "Target impact", "To be reached by the controls.")
  public static let targetProbability = integer(
    "target_probability", "Target probability", "To be reached by the controls.")
  public static let status = category(
    "status", "Control status", "What is done about the risk; empty where the report does not say.")
  public static let boardAssurance = category(
    "board_assurance", "Board assurance", "How often a board is assured of it.")
  public static let controls = text("controls", "Controls", "What is done, in short.")
  public static let previousAssessment = category(
    "previous_assessment", "Previous assessment", "Whether the risk was assessed in the period before.",
    .required, codes: previousAssessments)
  public static let previousImpact = integer("previous_impact", "Previous impact", "In the period before.")
  public static let previousProbability = integer(
    "previous_probability", "Previous probability", "In the period before.")
  public static let previousPeriod = category(
    "previous_period", "Previous period", "The quarter of the assessment before, where stated.")
  public static let note = text("note", "Note", "What to know of the row.")

  public static let previousAssessments = CodeList(
    "previous_assessment",
    [
      "assessed": "Assessed before; the assessment is given", "new": "Added since the period before",
      "not_known": "The report does not say",
    ])

  /// Impact and probability of each assessment, current first.
  private static let assessments = [
    (impact, probability), (initialImpact, initialProbability), (targetImpact, targetProbability),
    (previousImpact, previousProbability),
  ]

  /// A level on an axis is one of the matrix of the quarter's year.
  private static func level(
    _ id: String, _ axis: String, _ fields: [Field<Risks, IntegerColumn>]
  ) -> Rule {
    rule(
      id, .reject, "Each \(axis) is a level of the year's matrix",
      remedy: "Correct the level, or add the edition of the matrix to risk_rules.csv.",
      fields: fields.map(\.name),
      detail: { rows, input, row in
        guard let size = RiskRulesOfYear(input)?.size(of: axis) else { return nil }
        let wrong = fields.compactMap { field in
          rows[field][row].flatMap { 1...size ~= $0 ? nil : "\(field.name) is \($0)" }
        }
        return "\(wrong.joined(separator: ", ")); the matrix goes from 1 to \(size)."
      }
    ) { rows, input in
      guard let rules = RiskRulesOfYear(input), rules.hasMatrix else { return [] }
      let columns = fields.map { rows[$0] }
      return rows.rows.filter { row in
        columns.contains { column in column[row].map { !rules.has($0, on: axis) } ?? false }
      }
    }
  }

  public static let contract = DatasetContract(
    name: "risks",
    title: "Risk register",
    description: "Risks of the delivery unit with their assessments, as its report lists them.",
    grain: "one risk",
    fields: [
      reference.definition, riskCategory.definition, title.definition, initialImpact.definition,
      initialProbability.definition, impact.definition, probability.definition, targetImpact.definition,
      targetProbability.definition, status.definition, boardAssurance.definition, controls.definition,
      previousAssessment.definition, previousImpact.definition, previousProbability.definition,
      previousPeriod.definition, note.definition,
    ],
    key: [reference.name],
    rules: [
      rule(
        "RSK-01", .stop, "An edition of the risk matrix applies in the quarter's year",
        remedy: "Add one to risk_rules.csv, or end the last one later.", fields: [impact.name]
      ) { rows, input in
        RiskRulesOfYear(input)?.hasMatrix == false && rows.rowCount > 0 ? [0] : []
      },
      level("RSK-02", "impact", assessments.map(\.0)),
      level("RSK-03", "probability", assessments.map(\.1)),
      rule(
        "RSK-04", .reject, "A control status is one of the year's",
        remedy: "Correct the status, or add it to the edition in risk_rules.csv.", fields: [status.name],
        detail: { _, input, _ in
          RiskRulesOfYear(input).map { "The year has \($0.statuses.sorted().joined(separator: ", "))." }
        }
      ) { rows, input in
        guard let rules = RiskRulesOfYear(input) else { return [] }
        let status = rows[status]
        return rows.rows.filter { row in status[row].map { !rules.statuses.contains($0) } ?? false }
      },
      rule(
        "RSK-05", .reject, "An assessment has an impact and a probability",
        remedy: "Fill the other of the two, or leave both empty.",
        fields: assessments.dropFirst().flatMap { [$0.0.name, $0.1.name] }
      ) { rows, _ in
        let pairs = assessments.map { (rows[$0.0], rows[$0.1]) }
        return rows.rows.filter { row in pairs.contains { ($0.0[row] == nil) != ($0.1[row] == nil) } }
      },
      rule(
        "RSK-06", .reject, "A previous assessment is given when, and only when, there was one",
        remedy: "Fill previous_impact and previous_probability, or say new or not_known.",
        fields: [previousAssessment.name, previousImpact.name]
      ) { rows, _ in
        let (said, before) = (rows[previousAssessment], rows[previousImpact])
        return rows.rows.filter { (said[$0] == "assessed") != (before[$0] != nil) }
      },
      rule(
        "RSK-07", .reject, "A previous period is a quarter before this one",
        remedy: "Write 2015Q2, or leave it empty.", fields: [previousPeriod.name]
      ) { rows, input in
        let period = rows[previousPeriod]
        return rows.rows.filter { row in
          guard let text = period[row] else { return false }
          return Quarter(text).map { $0 >= input.quarter } ?? true
        }
      },
      rule(
        "RSK-08", .warning, "The controls do not aim above the present score",
        remedy: "See that present and target assessment are not exchanged.",
        fields: [targetImpact.name, targetProbability.name]
      ) { rows, _ in
        let (now, aim) = ((rows[impact], rows[probability]), (rows[targetImpact], rows[targetProbability]))
        return rows.rows.filter { row in
          guard let impact = now.0[row], let probability = now.1[row], let lower = aim.0[row],
            let rarer = aim.1[row]
          else { return false }
          return lower.multipliedReportingOverflow(by: rarer).partialValue
            > impact.multipliedReportingOverflow(by: probability).partialValue
        }
      },
      rule(
        "RSK-09", .stop, "A risk stands in a cell of the heat map",
        remedy: "Add the cell to the heat map, or correct the assessment.", fields: [impact.name],
        across: [RiskHeatMap.self],
        detail: { rows, _, row in
          guard let column = rows[impact][row], let line = rows[probability][row] else { return nil }
          return "There is no cell of impact \(column) and probability \(line)."
        }
      ) { rows, input in
        guard let map = input.related(RiskHeatMap.self), map.rowCount > 0 else { return [] }
        let (columns, lines) = (map[RiskHeatMap.impact], map[RiskHeatMap.probability])
        let cells = Set(map.rows.map { [columns[$0], lines[$0]] })
        let (impact, probability) = (rows[impact], rows[probability])
        return rows.rows.filter { !cells.contains([impact[$0], probability[$0]]) }
      },
    ])
}
