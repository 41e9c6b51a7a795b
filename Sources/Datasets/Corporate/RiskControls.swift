public import Columns

/// The control actions of a risk, where the report follows them one by one.
public enum RiskControls: Dataset {
  public static let reference = category("reference", "Reference", "Of the risk.", .required)
  public static let item = integer("item", "Item", "The order of the risk's actions.", .required, from: 1)
  public static let control = text("control", "Control action", "What is done, in short.", .required)
  public static let status = category("status", "Status", "How far it has come, in the report's words.")
  public static let percentComplete = integer(
    "percent_complete", "Per cent complete", "As the report puts it.", from: 0, to: 100)
  public static let targetDate = day("target_date", "Target date", "When it is to be done.")
  public static let priority = category("priority", "Priority", "In the report's words.")

  public static let contract = DatasetContract(
    name: "risk_controls",
    title: "Risk control actions",
    description: "What is done about each risk, with how far it has come and by when it is due.",
    grain: "one control action of a risk",
    fields: [
      reference.definition, item.definition, control.definition, status.definition,
      percentComplete.definition, targetDate.definition, priority.definition,
    ],
    key: [reference.name, item.name],
    rules: [
      rule(
        "RCT-01", .reject, "The risk is in the register", remedy: "Correct the reference, or add the risk.",
        fields: [reference.name], across: [Risks.self]
      ) { rows, input in
        guard let related = RelatedRows(rows[reference], by: Risks.reference, in: input) else { return [] }
        return rows.rows.filter(related.isUnknown)
      }
    ])
}
