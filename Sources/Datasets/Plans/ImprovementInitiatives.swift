public import Columns

/// The Corporate Plan's improvement initiatives with their milestones by quarter (Children's Service Q3 2010/11,
/// section 7).
public enum ImprovementInitiatives: Dataset {
  public static let line = integer(
    "line", "Line", "The place of the initiative in the report's table, from 1.", .required, from: 1)
  public static let priority = category(
    "corporate_priority", "Corporate priority", "The priority of the Corporate Plan.", .required)
  public static let objective = category(
    "strategic_objective", "Strategic objective", "The objective of the Corporate Plan.", .required)
  public static let initiative = category(
    "initiative", "Initiative", "The project or improvement initiative.", .required)
  public static let milestone = text("milestone", "Milestone", "What is to be reached.", .required)
  public static let dueQuarter = category(
    "due_quarter", "Due quarter", "The quarter of the milestone, written 2010Q3.")
  public static let status = category("status", "Status", "As at the quarter's end; empty until it is due.")
  public static let comment = text("comment", "Comment", "What the service says of it.")

  public static let contract = DatasetContract(
    name: "improvement_initiatives",
    title: "Improvement initiatives",
    description: "The milestones of the Corporate Plan's improvement initiatives.",
    grain: "one milestone of an initiative in a quarter",
    fields: [
      line.definition, priority.definition, objective.definition, initiative.definition,
      milestone.definition, dueQuarter.definition, status.definition, comment.definition,
    ],
    key: [line.name, dueQuarter.name],
    needsEveryRow: true,
    rules: [
      hasDueQuarter("IMP-01", dueQuarter, "A milestone"),
      knownStatus("IMP-02", status, of: .improvementInitiatives),
      dueHasStatus("IMP-03", due: dueQuarter, status: status, "A milestone"),
      rule(
        "IMP-04", .reject, "The milestones of one line are of one initiative",
        remedy: "Correct the line or the initiative.", fields: [initiative.name, line.name]
      ) { rows, _ in
        let (lines, names) = (rows[line], rows[initiative])
        return rows.rows.filter { row in
          guard let first = rows.rows.first(where: { lines[$0] == lines[row] }) else { return false }
          return names.codes[first] != names.codes[row]
        }
      },
    ])
}
