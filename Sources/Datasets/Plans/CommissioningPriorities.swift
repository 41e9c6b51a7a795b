public import Columns

/// The commissioning priorities of the Management Agreement, rated by the service's own judgement (Family Services Q1
/// 2014/15, section 3.2.1).
public enum CommissioningPriorities: Dataset {
  public static let line = integer(
    "line", "Line", "The place in the report's table, from 1.", .required, from: 1)
  public static let priority = text("priority", "Priority", "What the priority is.", .required)
  public static let rating = category("rating", "Rating", "As the service judges it.", .required)
  public static let comment = text("comment", "Comment", "What the service says of it.")

  public static let contract = DatasetContract(
    name: "commissioning_priorities",
    title: "Commissioning priorities",
    description: "The commissioning priorities of the year with the service's judgement of each.",
    grain: "one priority",
    fields: [line.definition, priority.definition, rating.definition, comment.definition],
    key: [line.name],
    needsEveryRow: true,
    rules: [knownStatus("PRI-01", rating, of: .commissioningPriorities)])
}
