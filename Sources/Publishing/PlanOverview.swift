public import Columns
public import Datasets
internal import Figures
public import Performance

/// The overview of each plan: how many lines and commitments have each status, and how many commitments are met, due
/// and overdue.
public enum PlanOverview: Dataset {
  public static let plan = category("plan", "Plan", "The kind of plan.", .required, codes: Plan.codes)
  public static let counted = category(
    "counted", "Counted", "Lines by their position, or commitments.", .required,
    codes: CodeList("counted", ["lines": "Lines", "commitments": "Commitments"]))
  public static let scope = category(
    "scope", "Scope", "All of them, or those due in the quarter.", .required,
    codes: CodeList("plan_scope", ["all": "All", "due_in_quarter": "Due in the quarter"]))
  public static let grouping = category(
    "grouping", "Grouping", "By status, by standing, or all together.", .required,
    codes: CodeList(
      "plan_grouping", ["status": "By status", "standing": "By standing", "total": "All together"]))
  public static let group = category("group", "Group", "The status or standing; listed, for all.", .required)
  public static let label = text("group_label", "Group in words", "As the year's reports print it.")
  public static let count = integer("count", "Count", "How many.", .required)
  public static let base = integer("base", "Base", "Of how many the share is taken.")
  public static let share = decimal("share_percent", "Share", "In per cent of the base, as a whole number.")
  public static let status = category(
    "share_status", "Status of the share", "z where there is no base.", codes: Scorecard.valueStatuses)

  public static let contract = DatasetContract(
    name: "plan_overview",
    title: "Overview of the plans",
    description: "Counts and shares of lines and commitments by status, and of commitments by standing.",
    grain: "one count of a plan",
    fields: [
      plan.definition, counted.definition, scope.definition, grouping.definition, group.definition,
      label.definition, count.definition, base.definition, share.definition, status.definition,
    ],
    key: [plan.name, counted.name, scope.name, grouping.name, group.name])

  public static func table(of plans: [PlanProgress]) -> DatasetTable<PlanOverview> {
    var rows = DatasetTableBuilder<PlanOverview>()
    for progress in plans {
      func append(
        _ counted: String, _ scope: String, _ grouping: String, _ group: String, _ words: String?,
        _ number: Int, _ part: Share? = nil
      ) {
        rows.append { row in
          row[plan] = progress.plan.rawValue
          row[self.counted] = counted
          row[self.scope] = scope
          row[self.grouping] = grouping
          row[self.group] = group
          row[label] = words
          row[count] = number
          row[base] = part?.base
          row[share] = part?.displayed.value
          row[status] = part?.displayed.absence?.status.rawValue
        }
      }
      func append(_ counts: PlanCounts, _ counted: String, _ scope: String) {
        for entry in counts.entries {
          append(
            counted, scope, "status", entry.status.status, entry.status.label, entry.count, entry.share)
        }
        append(counted, scope, "status", "no_status", "No status was supplied", counts.withoutStatus)
        append(counted, scope, "total", "listed", nil, counts.listed)
      }
      append(progress.overview, "lines", "all")
      guard !progress.commitments.isEmpty else { continue }
      append(progress.overviewOfDue, "lines", "due_in_quarter")
      append(progress.commitmentCounts, "commitments", "all")
      append(progress.dueCommitmentCounts, "commitments", "due_in_quarter")
      for standing in Commitment.Standing.allCases {
        append(
          "commitments", "all", "standing", standing.rawValue,
          PlanCommitments.standings.label(of: standing.rawValue), progress.count(standing),
          Share(count: progress.count(standing), base: progress.commitments.count))
      }
    }
    return rows.table
  }
}
