internal import CivilDates
public import Columns

/// List 5 of Annex A: section 47 enquiries of the last six months, with their initial conferences.
public enum AnnexASection47: AnnexAList {
  public static let start = day(
    "start_date", "Start", "The day of the strategy discussion that began the enquiry.", .required,
    headings: [
      "Strategy discussion initiating Section 47 Enquiry Start Date", "Section 47 Enquiry Start Date",
    ])
  public static let noConference = category(
    "conference_unnecessary", "No conference needed",
    "Yes where no initial conference is needed; empty while that is undecided.",
    headings: [
      "Was an Initial Child Protection Conference deemed unnecessary?",
      "Initial Child Protection Conference Not Required",
    ], codes: YesNo.codes)
  public static let conferenceDate = day(
    "conference_date", "Date of conference", "When the initial conference was held.",
    headings: ["Date of Initial Child Protection Conference", "Date of ICPC"])
  public static let planResulted = category(
    "result_cp", "Plan resulted", "Whether a child protection plan came of the conference.",
    headings: [
      "Did the Initial Child Protection Conference Result in a Child Protection Plan",
      "Did the ICPC Result in a CP Plan",
    ], codes: YesNo.codesWithUnknown)
  public static let enquiries = integer(
    "s47_12_months", "Enquiries in twelve months",
    "Enquiries in the twelve months before the child's latest one.",
    headings: ["Number of Section 47 Enquiries in the last 12 months"], from: 0)
  public static let conferences = integer(
    "icpc_12_months", "Conferences in twelve months",
    "Initial conferences in the twelve months before the child's latest enquiry.",
    headings: ["Number of ICPCs in the last 12 months"], from: 0)

  public static let contract = DatasetContract(
    name: "annex_a_s47_icpc",
    title: "Annex A list 5: section 47 enquiries and initial conferences",
    description: "Enquiries of the last six months, and the initial conferences that followed.",
    grain: "one enquiry about one child",
    fields: childFields + [
      disability.definition, start.definition, noConference.definition, conferenceDate.definition,
      planResulted.definition, enquiries.definition, conferences.definition, team.definition,
    ],
    key: [childID.name, start.name],
    duplicates: .latestWins,
    cellFaults: .blankCell,
    eventDate: start.definition,
    closings: [.init(conferenceDate.definition, with: [planResulted.definition])],
    feeds: [BookletPage.conferences],
    rules: [
      agesAgree("AXA5-01"),
      inOrder("AXA5-02", .reject, start, conferenceDate),
      inWindow("AXA5-03", "An enquiry started in the last six months, or is undecided", start) {
        rows, input in
        let (starts, decisions, window) = (rows[start], rows[noConference], sixMonths(input))
        return { row in
          guard let first = starts[row], decisions[row] != nil else { return false }
          return first < window.lowerBound
        }
      },
      rule(
        "AXA5-04", .warning, "No conference was held where none was needed",
        remedy: "Correct the answer, or empty the date.", fields: [noConference.name, conferenceDate.name]
      ) { rows, _ in
        let (answers, days) = (rows[noConference], rows[conferenceDate])
        return rows.rows.filter { answers[$0] == YesNo.yes && days[$0] != nil }
      },
      onlyWith("AXA5-05", .warning, planResulted, conferenceDate),
      onWeekday("AXA5-06", conferenceDate),
      sameForChild("AXA5-07", [enquiries, conferences]),
      childAgrees("AXA5-08"),
    ])
}
