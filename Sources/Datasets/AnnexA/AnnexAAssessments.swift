internal import CivilDates
public import Columns

/// List 4 of Annex A: assessments of the last six months, open ones included.
public enum AnnexAAssessments: AnnexAList {
  public static let start = day(
    "start_date", "Start", "When the assessment started.", .required,
    headings: ["Continuous Assessment Start Date"])
  public static let childSeen = category(
    "child_seen", "Child seen", "Whether the child was seen in the assessment.",
    headings: ["Child Seen During Continuous Assessment"], codes: YesNo.seenCodes)
  public static let authorised = day(
    "authorised_date", "Authorised", "When it was finished and authorised; empty while open.",
    headings: ["Continuous Assessment Date of Authorisation"])
  public static let needsSupport = category(
    "needs_support", "Needs social care",
    "Whether the child needs the support of social care; empty while open.",
    headings: [
      "Was the child assessed as requiring LA children's social care support",
      "Was the child assessed as being in need at assessment?",
    ], codes: YesNo.codes)

  public static let contract = DatasetContract(
    name: "annex_a_assessments",
    title: "Annex A list 4: assessments",
    description: "Assessments under sections 17 and 47 that were open in the last six months.",
    grain: "one assessment of one child",
    fields: childFields + [
      disability.definition, start.definition, childSeen.definition, authorised.definition,
      needsSupport.definition, team.definition,
    ],
    key: [childID.name, start.name],
    duplicates: .latestWins,
    cellFaults: .blankCell,
    eventDate: start.definition,
    closings: [.init(authorised.definition, with: [needsSupport.definition])],
    feeds: [BookletPage.assessments],
    rules: [
      agesAgree("AXA4-01"),
      inOrder("AXA4-02", .reject, start, authorised),
      inWindow("AXA4-03", "An assessment was authorised in the last six months, or is open", start) {
        rows, input in
        let (ends, window) = (rows[authorised], sixMonths(input))
        return { row in ends[row].map { $0 < window.lowerBound } ?? false }
      },
      together("AXA4-04", .warning, authorised, needsSupport),
      withoutOverlap("AXA4-05", .warning, of: childID, from: start, to: authorised),
      childAgrees("AXA4-06"),
    ])
}
