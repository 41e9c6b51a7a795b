public import Columns

/// How children took part in child protection conferences. A placeholder in the Standard Safeguarding
/// Dataset (cppr_cp_review_participation).
public enum ConferenceParticipation: Dataset {
  public static let conferenceID = identifier(
    "conference_id", "Conference id", "The conference; several children may share one.", .required)
  public static let childID = identifier(
    "child_id", "Child id", "The child's id in children.", .required)
  public static let conferenceDate = day(
    "conference_date", "Date of conference", "When it was held.", .required)
  public static let kind = category(
    "conference_type", "Kind", "Initial or review.", codes: ConferenceKind.codes)
  public static let participation = category(
    "pn_code", "Participation", "How the child took part. SSD cppr_cp_review_participation.",
    headings: ["cppr_cp_review_participation"], codes: ReviewParticipation.codes)

  public static let contract = DatasetContract(
    name: "cp_conference_participation",
    title: "Children at protection conferences",
    description: "For each child at each conference, whether it came and whether its views were heard.",
    grain: "one child at one conference",
    fields: [
      conferenceID.definition, childID.definition, conferenceDate.definition, kind.definition,
      participation.definition,
    ],
    key: [conferenceID.name, childID.name],
    duplicates: .latestWins,
    cellFaults: .blankCell,
    eventDate: conferenceDate.definition,
    feeds: [BookletPage.childProtection, BookletPage.improvement],
    rules: [
      knownChild("CPC-01", childID),
      ReviewParticipation.agesFit("CPC-02", participation, of: childID, on: conferenceDate),
    ])
}
