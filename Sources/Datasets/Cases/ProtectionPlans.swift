public import Columns

/// Child protection plans, all that the council ever made for the children concerned. Follows ssd_cp_plans
/// of the Standard Safeguarding Dataset.
public enum ProtectionPlans: Dataset {
  public static let planID = identifier(
    "plan_id", "Plan id", "SSD cppl_cp_plan_id.", .required, headings: ["cppl_cp_plan_id"])
  public static let childID = identifier(
    "child_id", "Child id", "SSD cppl_person_id.", .required, headings: ["cppl_person_id"])
  public static let conferenceID = identifier(
    "icpc_id", "Conference id", "The initial conference that made the plan. SSD cppl_icpc_id.",
    .optionalColumn, headings: ["cppl_icpc_id"])
  public static let start = day(
    "start_date", "Start", "SSD cppl_cp_plan_start_date.", .required, headings: ["cppl_cp_plan_start_date"])
  public static let end = day(
    "end_date", "End", "Empty while open. SSD cppl_cp_plan_end_date.", headings: ["cppl_cp_plan_end_date"])
  public static let initialCategory = category(
    "initial_category", "First category of abuse", "SSD cppl_cp_plan_initial_category.",
    headings: ["cppl_cp_plan_initial_category"], codes: AbuseCategory.codes)
  public static let latestCategory = category(
    "latest_category", "Latest category of abuse", "SSD cppl_cp_plan_latest_category.",
    headings: ["cppl_cp_plan_latest_category"], codes: AbuseCategory.codes)
  public static let otherAuthority = category(
    "other_la", "Another authority's plan", "Whether another authority holds the plan. SSD cppl_cp_plan_ola.",
    .optionalColumn, headings: ["cppl_cp_plan_ola"], codes: YesNo.codes)
  public static let team = category(
    "team", "Team", "The team that holds the case; where absent, the allocation says.", .optionalColumn)

  public static let contract = DatasetContract(
    name: "cp_plans",
    title: "Child protection plans",
    description: "Protection plans, open and ended, back to the first: they tell who is on a plan again.",
    grain: "one plan of one child",
    fields: [
      planID.definition, childID.definition, conferenceID.definition, start.definition, end.definition,
      initialCategory.definition, latestCategory.definition, otherAuthority.definition, team.definition,
    ],
    key: [planID.name],
    duplicates: .latestWins,
    cellFaults: .blankCell,
    eventDate: start.definition,
    closings: [.init(end.definition)],
    feeds: [BookletPage.childProtection],
    rules: [
      inOrder("CPP-01", .reject, start, end),
      rule(
        "CPP-02", .warning, "A plan lasts longer than a day", remedy: "Check both dates.",
        fields: [end.name, start.name]
      ) { rows, _ in
        let (first, last) = (rows[start], rows[end])
        return rows.rows.filter { last[$0] != nil && first[$0] == last[$0] }
      },
      withoutOverlap("CPP-03", .reject, of: childID, from: start, to: end, key: planID),
      knownChild("CPP-04", childID),
      inLifetime("CPP-05", childID, start),
      known("CPP-06", conferenceID, in: InitialConferences.conferenceID),
      known("CPP-07", team, in: OrgMap.team),
    ])
}
