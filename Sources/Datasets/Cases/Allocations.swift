public import Columns

/// Which worker held which child, and when. Follows ssd_involvements of the Standard Safeguarding Dataset.
public enum Allocations: Dataset {
  public static let allocationID = identifier(
    "allocation_id", "Allocation id", "SSD invo_involvements_id.", .required,
    headings: ["invo_involvements_id", "row_id"])
  public static let childID = identifier(
    "child_id", "Child id", "SSD invo_person_id.", .required, headings: ["invo_person_id"])
  public static let workerID = identifier(
    "worker_id", "Worker id", "The worker in workforce. SSD invo_professional_id.",
    headings: ["invo_professional_id"])
  public static let role = category(
    "role", "Role", "SSD invo_professional_role_id.", headings: ["invo_professional_role_id"])
  public static let team = category(
    "team", "Team", "SSD invo_professional_team.", headings: ["invo_professional_team"])
  public static let start = day(
    "start_date", "Start", "SSD invo_involvement_start_date.", .required,
    headings: ["invo_involvement_start_date"])
  public static let end = day(
    "end_date", "End", "Empty while it lasts. SSD invo_involvement_end_date.",
    headings: ["invo_involvement_end_date"])
  public static let referralID = identifier(
    "referral_id", "Referral id", "SSD invo_referral_id.", .optionalColumn, headings: ["invo_referral_id"])

  /// The role of the worker who holds the case and whose caseload it counts towards.
  public static let caseWorker = "Allocated Case Worker"

  public static let contract = DatasetContract(
    name: "allocations",
    title: "Allocations",
    description:
      "Allocations of children to workers over time: caseloads, children without a worker, changes of worker.",
    grain: "one worker holding one child for one stretch of time",
    fields: [
      allocationID.definition, childID.definition, workerID.definition, role.definition, team.definition,
      start.definition, end.definition, referralID.definition,
    ],
    key: [allocationID.name],
    duplicates: .latestWins,
    cellFaults: .blankCell,
    eventDate: start.definition,
    closings: [.init(end.definition)],
    feeds: [BookletPage.improvement, BookletPage.childProtection, BookletPage.childrenInCare],
    rules: [
      inOrder("ALO-01", .reject, start, end),
      knownChild("ALO-02", childID),
      known("ALO-03", workerID, in: Workforce.workerID),
      known("ALO-04", team, in: OrgMap.team),
    ])
}
