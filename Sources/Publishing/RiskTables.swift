internal import CivilDates
public import Columns
public import Datasets
internal import Figures
public import Performance

/// The risk register: each risk with its assessments, scored and banded by the matrix of the year.
public enum RiskRegisterTable: Dataset {
  public static let reference = category("reference", "Reference", "The council's reference.", .required)
  public static let riskCategory = category("category", "Category", "What is at stake, where stated.")
  public static let title = text("title", "Risk", "What may happen, in short.", .required)
  public static let status = category("status", "Control status", "What is done about it, where stated.")
  public static let initialImpact = integer("initial_impact", "Initial impact", "First assessment.")
  public static let initialProbability = integer(
    "initial_probability", "Initial probability", "First assessment.")
  public static let initialScore = integer("initial_score", "Initial score", "Impact times probability.")
  public static let initialBand = category("initial_band", "Initial band", "Of the initial score.")
  public static let impact = integer("impact", "Impact", "As assessed now.", .required)
  public static let impactLabel = category("impact_label", "Impact in a word", "By the year's matrix.")
  public static let probability = integer("probability", "Probability", "As assessed now.", .required)
  public static let probabilityLabel = category(
    "probability_label", "Probability in a word", "By the year's matrix.")
  public static let score = integer("score", "Score", "Impact times probability.", .required)
  public static let band = category("band", "Band", "Of the score, by the year's matrix.")
  public static let targetImpact = integer("target_impact", "Target impact", "To be reached by controls.")
  public static let targetProbability = integer(
    "target_probability", "Target probability", "To be reached by the controls.")
  public static let targetScore = integer("target_score", "Target score", "Impact times probability.")
  public static let targetBand = category("target_band", "Target band", "Of the target score.")
  public static let previousScore = integer("previous_score", "Previous score", "Where known.")
  public static let previousPeriod = category("previous_period", "Previous period", "Where stated.")
  public static let movement = category(
    "movement", "Movement", "Of the score since the period before, or since the risk was added.", .required,
    codes: CodeList("risk_movement", of: Risk.Movement.self))
  public static let escalatedTo = text(
    "escalated_to", "Escalated to", "Where a risk of this score is reported, by the rules of the year.")
  public static let boardAssurance = category(
    "board_assurance", "Board assurance", "How often a board is assured of it.")
  public static let controls = text("controls", "Controls", "What is done, in short.")
  public static let note = text("note", "Note", "What to know of the row.")

  public static let contract = DatasetContract(
    name: "risk_register",
    title: "Risk register",
    description: "The delivery unit's risks with score, band, target, movement and escalation.",
    grain: "one risk",
    fields: [
      reference.definition, riskCategory.definition, title.definition, status.definition,
      initialImpact.definition, initialProbability.definition, initialScore.definition,
      initialBand.definition, impact.definition, impactLabel.definition, probability.definition,
      probabilityLabel.definition, score.definition, band.definition, targetImpact.definition,
      targetProbability.definition, targetScore.definition, targetBand.definition, previousScore.definition,
      previousPeriod.definition, movement.definition, escalatedTo.definition, boardAssurance.definition,
      controls.definition, note.definition,
    ],
    key: [reference.name])

  public static func table(of register: RiskRegister) -> DatasetTable<RiskRegisterTable> {
    let matrix = register.matrix
    var rows = DatasetTableBuilder<RiskRegisterTable>()
    for risk in register.risks {
      rows.append { row in
        row[reference] = risk.reference
        row[riskCategory] = risk.category
        row[title] = risk.title
        row[status] = risk.status
        row[initialImpact] = risk.initial?.impact
        row[initialProbability] = risk.initial?.probability
        row[initialScore] = risk.initial?.score
        row[initialBand] = (risk.initial?.score).flatMap(matrix.band)
        row[impact] = risk.current.impact
        row[impactLabel] = matrix.impacts.first { $0.level == risk.current.impact }?.label
        row[probability] = risk.current.probability
        row[probabilityLabel] = matrix.probabilities.first { $0.level == risk.current.probability }?.label
        row[score] = risk.current.score
        row[band] = matrix.band(of: risk.current.score)
        row[targetImpact] = risk.target?.impact
        row[targetProbability] = risk.target?.probability
        row[targetScore] = risk.target?.score
        row[targetBand] = (risk.target?.score).flatMap(matrix.band)
        if case .assessed(let before) = risk.previous { row[previousScore] = before.score }
        row[previousPeriod] = risk.previousPeriod?.description
        row[movement] = risk.movement.rawValue
        let recipients = matrix.escalations(of: risk.current.score).map(\.recipient)
        row[escalatedTo] = recipients.isEmpty ? nil : recipients.joined(separator: "; ")
        row[boardAssurance] = risk.boardAssurance
        row[controls] = risk.controls
        row[note] = risk.note
      }
    }
    return rows.table
  }
}

/// The heat map, counted from the register beside the one that was supplied.
public enum RiskHeatMapTable: Dataset {
  public static let probability = integer("probability", "Probability", "The row of the matrix.", .required)
  public static let probabilityLabel = category(
    "probability_label", "Probability in a word", "By the year's matrix.", .required)
  public static let impact = integer("impact", "Impact", "The column of the matrix.", .required)
  public static let impactLabel = category(
    "impact_label", "Impact in a word", "By the year's matrix.", .required)
  public static let score = integer("score", "Score", "Impact times probability.", .required)
  public static let band = category("band", "Band", "Of the score.")
  public static let listed = integer("listed", "In the register", "Risks of the register there.", .required)
  public static let isComplete = category(
    "register_is_complete", "Register is complete", "Whether the register lists every risk of this score.",
    .required, codes: yesOrNo)
  public static let supplied = integer(
    "supplied", "In the heat map", "Risks that the delivery unit counts there; empty where it leaves a blank."
  )
  public static let agrees = category(
    "agrees", "Agrees",
    "Whether both counts are the same; empty where the register is not complete, or there is no heat map.",
    codes: yesOrNo)

  static let yesOrNo = CodeList("yes_or_no", ["yes": "yes", "no": "no"])

  public static let contract = DatasetContract(
    name: "risk_heat_map",
    title: "Risk heat map",
    description: "How many risks stand in each cell of the matrix, by the register and as supplied.",
    grain: "one cell of the matrix",
    fields: [
      probability.definition, probabilityLabel.definition, impact.definition, impactLabel.definition,
      score.definition, band.definition, listed.definition, isComplete.definition, supplied.definition,
      agrees.definition,
    ],
    key: [probability.name, impact.name])

  public static func table(of register: RiskRegister) -> DatasetTable<RiskHeatMapTable> {
    var rows = DatasetTableBuilder<RiskHeatMapTable>()
    for cell in register.cells {
      let complete = register.matrix.listsEveryRisk(of: cell.score)
      rows.append { row in
        row[probability] = cell.probability.level
        row[probabilityLabel] = cell.probability.label
        row[impact] = cell.impact.level
        row[impactLabel] = cell.impact.label
        row[score] = cell.score
        row[band] = register.matrix.band(of: cell.score)
        row[listed] = cell.listed
        row[isComplete] = complete ? "yes" : "no"
        row[supplied] = cell.supplied
        if complete, let count = cell.supplied { row[agrees] = count == cell.listed ? "yes" : "no" }
      }
    }
    return rows.table
  }
}

/// What is escalated, from which score, and to whom.
public enum RiskEscalations: Dataset {
  public static let atLeast = integer("at_least", "At least", "The lowest score.", .required)
  public static let recipient = category("reported_to", "Reported to", "The board or register.", .required)
  public static let provenance = category(
    "provenance", "Provenance", "How the rule is known.", .required, codes: RiskRules.provenances)
  public static let risks = integer("risks", "Risks", "How many there are.")
  public static let status = category(
    "risks_status", "Status of the number", "x where no register was supplied; empty beside a number.",
    codes: Scorecard.valueStatuses)
  public static let references = text("references", "References", "Which, by score.")

  public static let contract = DatasetContract(
    name: "risk_escalations",
    title: "Escalated risks",
    description: "The risks that the score of the quarter takes to a board, register or committee.",
    grain: "one rule of escalation",
    fields: [
      atLeast.definition, recipient.definition, provenance.definition, risks.definition, status.definition,
      references.definition,
    ],
    key: [atLeast.name, recipient.name])

  /// The escalations of a matrix; without a register they are there, and what they take is not known.
  public static func table(
    of matrix: RiskMatrix, register: RiskRegister?
  ) -> DatasetTable<RiskEscalations> {
    var rows = DatasetTableBuilder<RiskEscalations>()
    for escalation in matrix.escalations {
      let escalated = register?.escalated(by: escalation).sorted {
        (-$0.current.score, $0.reference) < (-$1.current.score, $1.reference)
      }
      let named = escalated?.map { "\($0.reference) (\($0.current.score))" } ?? []
      rows.append { row in
        row[atLeast] = escalation.atLeast
        row[recipient] = escalation.recipient
        row[provenance] = escalation.provenance.rawValue
        row[risks] = escalated?.count
        row[status] = escalated == nil ? ValueStatus.notSupplied.rawValue : nil
        row[references] = named.isEmpty ? nil : named.joined(separator: "; ")
      }
    }
    return rows.table
  }
}
