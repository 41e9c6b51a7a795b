internal import CivilDates
public import Columns

/// List 7 of Annex A: children on protection plans, one row each, open now or ended in the last six months.
public enum AnnexAChildProtection: AnnexAList {
  public static let start = day(
    "start_date", "Start", "First day of the plan.", .required, headings: ["Child Protection Plan Start Date"]
  )
  public static let initialCategory = category(
    "initial_category", "First category of abuse", "When the plan was made.",
    headings: ["Initial Category of Abuse"], codes: AbuseCategory.codes)
  public static let latestCategory = category(
    "latest_category", "Latest category of abuse", "Now, or at the plan's end.",
    headings: ["Latest Category of Abuse"], codes: AbuseCategory.codes)
  public static let lastVisit = day(
    "last_visit", "Last visit", "The latest statutory visit of the lead social worker.",
    headings: ["Date of the Last Statutory Visit", "Date of Last Statutory Visit"])
  public static let seenAlone = category(
    "seen_alone", "Seen alone", "Whether the child was seen alone in that visit.",
    headings: ["Was the Child Seen Alone?"], codes: YesNo.seenCodes)
  public static let lastReview = day(
    "last_review", "Last review", "The latest review conference.",
    headings: ["Date of latest review conference"])
  public static let end = day(
    "end_date", "End", "Empty while open.", headings: ["Child Protection Plan End Date"])
  public static let emergency = category(
    "emergency_protection", "Emergency protection",
    "Whether under an emergency protection order or police protection in the last six months.",
    headings: [
      "Subject to Emergency Protection Order or Protected Under Police Powers in Last Six Months (Y/N)",
      "Subject to Emergency Protection Order",
    ], codes: YesNo.codes)
  public static let earlierPlans = integer(
    "previous_plans", "Earlier plans", "Plans of the child here before this one; 0 for a first plan.",
    .required,
    headings: ["Number of Previous Child Protection Plans"], from: 0)

  public static let contract = DatasetContract(
    name: "annex_a_child_protection",
    title: "Annex A list 7: child protection",
    description: "Children on a protection plan now or in the last six months; their latest plan.",
    grain: "one child",
    fields: childFields + [
      disability.definition, start.definition, initialCategory.definition, latestCategory.definition,
      lastVisit.definition, seenAlone.definition, lastReview.definition, end.definition, emergency.definition,
      earlierPlans.definition, team.definition,
    ],
    key: [childID.name],
    duplicates: .latestWins,
    cellFaults: .blankCell,
    eventDate: start.definition,
    closings: [.init(end.definition)],
    feeds: [BookletPage.childProtection],
    rules: [
      agesAgree("AXA7-01"),
      inOrder("AXA7-02", .reject, start, end),
      rule(
        "AXA7-03", .warning, "A plan lasts longer than a day", remedy: "Check both dates.",
        fields: [end.name, start.name]
      ) { rows, _ in
        let (first, last) = (rows[start], rows[end])
        return rows.rows.filter { last[$0] != nil && first[$0] == last[$0] }
      },
      inOrder("AXA7-04", .warning, start, lastVisit),
      inOrder("AXA7-05", .warning, start, lastReview),
      inWindow("AXA7-06", "A plan is open, or ended in the last six months", end) { rows, input in
        let (days, window) = (rows[end], sixMonths(input))
        return { row in days[row].map { $0 < window.lowerBound } ?? false }
      },
      rule(
        "AXA7-07", .warning, "A child on an open plan is on list 6 as looked after or on a plan",
        remedy: "Correct the case status there, or the end of the plan here.",
        fields: [end.name, childID.name],
        across: [AnnexAChildrenInNeed.self]
      ) { rows, input in
        guard let cases = RelatedRows(rows[childID], by: AnnexAChildrenInNeed.childID, in: input) else {
          return []
        }
        let (ends, statuses) = (rows[end], cases.rows[AnnexAChildrenInNeed.status])
        return rows.rows.filter { row in
          guard ends[row] == nil, let found = cases[row], let status = statuses[found] else { return false }
          return !["CLA", "CP"].contains(status)
        }
      },
      daysHaveCome("AXA7-08", [lastVisit, lastReview]),
      childAgrees("AXA7-09"),
    ])
}
