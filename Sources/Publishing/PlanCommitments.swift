internal import CivilDates
public import Columns
public import Datasets
public import Performance

/// Every commitment, milestone and action of the year's plans, and how each stands at the quarter's end.
public enum PlanCommitments: Dataset {
  public static let plan = category("plan", "Plan", "The kind of plan.", .required, codes: Plan.codes)
  public static let number = integer("number", "Number", "In the order of the report, by plan.", .required)
  public static let heading = category("heading", "Heading", "Under which its line stands.")
  public static let line = integer("line", "Line", "The line of the plan to which it belongs.", .required)
  public static let lineName = text("line_name", "Name of the line", "The intention, initiative or outcome.")
  public static let reference = category("reference", "Reference", "The council's, where it has one.")
  public static let commitment = text("commitment", "Commitment", "What is to be done.", .required)
  public static let column = category(
    "column", "Column", "Whose action it is, where the plan has a column for each.", codes: KeyActions.columns
  )
  public static let dependency = category("dependency", "Dependency", "Who else it depends on.")
  public static let leadRole = category("lead_role", "Lead role", "The role that leads on it.")
  public static let dueQuarter = category("due_quarter", "Due quarter", "For example 2015Q4.", .required)
  public static let timescaleNote = category(
    "timescale_note", "Note on the timescale", "What the plan adds to the quarter.")
  public static let status = category("status", "Status", "As reported; empty where nothing was.")
  public static let statusLabel = text("status_label", "Status in words", "As the year's reports print it.")
  public static let symbol = category("status_symbol", "Symbol", "Differs by shape.")
  public static let standing = category(
    "standing", "Standing", "How it stands at the quarter's end, by its status and its quarter.", .required,
    codes: standings)
  public static let comment = text("comment", "Comment", "What was said of it.")

  public static let standings = CodeList(
    "standing",
    [
      "met": "Delivered", "due": "Due in the quarter, and not yet delivered",
      "overdue": "Due in an earlier quarter, and not yet delivered", "not_due": "Due in a later quarter",
      "not_rated": "Not rated, for example because another service leads on it",
      "not_reported": "Due by now, and nobody has said how it stands",
    ])

  public static let contract = DatasetContract(
    name: "plan_commitments",
    title: "Commitments, milestones and actions",
    description: "What each plan promises for a quarter, with its status, and what is due or overdue.",
    grain: "one commitment, milestone or action",
    fields: [
      plan.definition, number.definition, heading.definition, line.definition, lineName.definition,
      reference.definition, commitment.definition, column.definition, dependency.definition,
      leadRole.definition, dueQuarter.definition, timescaleNote.definition, status.definition,
      statusLabel.definition, symbol.definition, standing.definition, comment.definition,
    ],
    key: [plan.name, number.name])

  public static func table(of plans: [PlanProgress]) -> DatasetTable<PlanCommitments> {
    var rows = DatasetTableBuilder<PlanCommitments>()
    for progress in plans {
      for (position, promised) in progress.commitments.enumerated() {
        let owner = progress.positions.first { $0.line.line == promised.line }?.line
        rows.append { row in
          row[plan] = progress.plan.rawValue
          row[number] = position + 1
          row[heading] = owner?.heading
          row[line] = promised.line
          row[lineName] = owner?.name
          row[reference] = promised.reference
          row[commitment] = promised.text
          row[column] = promised.column
          row[dependency] = promised.dependency
          row[leadRole] = promised.leadRole
          row[dueQuarter] = promised.dueQuarter.description
          row[timescaleNote] = promised.timescaleNote
          row[status] = promised.status?.status
          row[statusLabel] = promised.status?.label
          row[symbol] = promised.status?.symbol
          row[standing] = promised.standing(at: progress.quarter).rawValue
          row[comment] = promised.comment
        }
      }
    }
    return rows.table
  }
}
