public import Columns
public import Datasets
public import Performance

/// The position of each line of the year's plans: as stated, and as the rule of the year gives it.
public enum PlanPositions: Dataset {
  public static let plan = category("plan", "Plan", "The kind of plan.", .required, codes: Plan.codes)
  public static let line = integer("line", "Line", "Its place in the report, from 1.", .required)
  public static let heading = category("heading", "Heading", "Under which it stands.")
  public static let name = text(
    "name", "Name", "Intention, priority, project, initiative or outcome.", .required)
  public static let commitments = integer(
    "commitments", "Commitments", "How many commitments it has.", .required)
  public static let commitmentsMet = integer(
    "commitments_met", "Commitments met", "How many of them are delivered.", .required)
  public static let isDue = category(
    "due_in_quarter", "Due in the quarter", "Whether one of them is due in the quarter.", .required,
    codes: yesNo)
  public static let position = category(
    "position", "Position", "The stated one, else the one by rule; empty where there is neither.")
  public static let label = text("position_label", "Position in words", "As the year's reports print it.")
  public static let symbol = category("position_symbol", "Symbol", "Differs by shape.")
  public static let stated = category("position_stated", "Stated position", "As the service states it.")
  public static let byRule = category(
    "position_by_rule", "Position by rule", "As the rule of the year gives it.")
  public static let rule = category(
    "position_rule", "Rule", "The rule of the year.", .required, codes: PlanEditions.positionRules)
  public static let isException = category(
    "exception", "Exception", "Whether the stated position is another than the one by rule.", .required,
    codes: yesNo)
  public static let reason = text(
    "reason", "Reason", "Which commitments are behind an exception, or why there is no position.")
  public static let directionOfTravel = category(
    "direction_of_travel", "Direction of travel", "Of a project, as it reports it.")
  public static let comment = text("comment", "Comment", "What the service says of it.")

  static let yesNo = CodeList("yes_no", ["yes": "Yes", "no": "No"])

  public static let contract = DatasetContract(
    name: "plan_positions",
    title: "Positions of the plans",
    description:
      "The position of each intention, priority, project, initiative and outcome, stated and by rule, with the "
      + "exceptions.",
    grain: "one line of a plan",
    fields: [
      plan.definition, line.definition, heading.definition, name.definition, commitments.definition,
      commitmentsMet.definition, isDue.definition, position.definition, label.definition, symbol.definition,
      stated.definition, byRule.definition, rule.definition, isException.definition, reason.definition,
      directionOfTravel.definition, comment.definition,
    ],
    key: [plan.name, line.name])

  public static func table(of plans: [PlanProgress]) -> DatasetTable<PlanPositions> {
    var rows = DatasetTableBuilder<PlanPositions>()
    for progress in plans {
      for held in progress.positions {
        rows.append { row in
          row[plan] = progress.plan.rawValue
          row[line] = held.line.line
          row[heading] = held.line.heading
          row[name] = held.line.name
          row[commitments] = held.commitments.count
          row[commitmentsMet] = held.commitments.count { $0.status?.state == .met }
          row[isDue] = held.isDueInQuarter ? "yes" : "no"
          row[position] = held.position?.status
          row[label] = held.position?.label
          row[symbol] = held.position?.symbol
          row[stated] = held.line.stated?.status
          row[byRule] = held.byRule?.status
          row[rule] = progress.edition.positionRule.rawValue
          row[isException] = held.isException ? "yes" : "no"
          row[reason] = explanation(of: held)
          row[directionOfTravel] = held.line.directionOfTravel?.rawValue
          row[comment] = held.line.comment
        }
      }
    }
    return rows.table
  }

  /// Which commitments make the rule say something else than the service, or why there is no position.
  private static func explanation(of held: PlanPosition) -> String? {
    if held.isException, let byRule = held.byRule {
      let worst = held.commitments.filter { $0.status == byRule }.map { $0.reference ?? $0.text }
      return "\(byRule.label): \(worst.joined(separator: ", "))"
    }
    guard held.position == nil else { return nil }
    if let other = held.line.reportedUnder { return "reported under \(other)" }
    return "no status was supplied"
  }
}
