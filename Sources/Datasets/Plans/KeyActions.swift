public import Columns

/// The key actions (commitments) of the Management Agreement, each with its quarter and the role that leads on it
/// (Management Agreement 2017/18, section 4).
public enum KeyActions: Dataset {
  public static let line = integer(
    "line", "Line", "The place in the agreement's tables, from 1.", .required, from: 1)
  public static let priority = category(
    "corporate_priority", "Corporate priority", "Fairness, Responsibility or Opportunity, in its words.",
    .required)
  public static let theme = category("theme", "Theme", "The heading of the table.", .required)
  public static let outcome = category(
    "outcome", "Outcome", "The priority of the committee to which the action belongs.", .required)
  public static let action = text("action", "Action", "What is to be done.", .required)
  public static let column = category(
    "column", "Column", "Whose action it is, where the agreement has a column for each.", codes: columns)
  public static let dependency = category(
    "dependency", "Dependency", "Who else it depends on, separated by semicolons.")
  public static let dueQuarter = category(
    "due_quarter", "Due quarter", "The quarter of the timescale, written 2017Q3.")
  public static let timescaleNote = category(
    "timescale_note", "Note on the timescale", "What the agreement adds: update, or ongoing.")
  public static let leadRole = category("lead_role", "Lead role", "The role that leads on it, never a name.")
  public static let status = category("status", "Status", "As at the quarter's end, where it was reported.")
  public static let comment = text("comment", "Comment", "What the lead says of it.")

  public static let columns = CodeList(
    "action_column",
    ["commissioning_group": "Commissioning Group action", "delivery_unit": "Delivery Unit action"])

  public static let contract = DatasetContract(
    name: "key_actions",
    title: "Key actions",
    description: "The actions that the Commissioning Group and the delivery unit have agreed for the year.",
    grain: "one action",
    fields: [
      line.definition, priority.definition, theme.definition, outcome.definition, action.definition,
      column.definition, dependency.definition, dueQuarter.definition, timescaleNote.definition,
      leadRole.definition, status.definition, comment.definition,
    ],
    key: [line.name],
    rules: [
      hasDueQuarter("KEY-01", dueQuarter, "An action"),
      knownStatus("KEY-02", status, of: .keyActions),
      dueHasStatus("KEY-03", due: dueQuarter, status: status, "An action"),
      rule(
        "KEY-04", .reject, "An action has a role that leads on it", remedy: "Fill lead_role.",
        fields: [leadRole.name]
      ) { rows, _ in
        let role = rows[leadRole]
        return rows.rows.filter { role[$0] == nil }
      },
    ])
}
