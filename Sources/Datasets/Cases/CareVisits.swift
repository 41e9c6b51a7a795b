public import Columns

/// Visits of social workers to looked-after children. Follows ssd_cla_visits of the Standard Safeguarding
/// Dataset.
public enum CareVisits: Dataset {
  public static let visitID = identifier(
    "visit_id", "Visit id", "SSD clav_cla_visit_id.", .required, headings: ["clav_cla_visit_id"])
  public static let childID = identifier(
    "child_id", "Child id", "SSD clav_person_id.", .required, headings: ["clav_person_id"])
  public static let visitDate = day(
    "visit_date", "Date of visit", "SSD clav_cla_visit_date.", .required, headings: ["clav_cla_visit_date"])
  public static let seen = category(
    "seen", "Child seen", "SSD clav_cla_visit_seen.", headings: ["clav_cla_visit_seen"],
    codes: YesNo.seenCodes)
  public static let seenAlone = category(
    "seen_alone", "Seen alone", "SSD clav_cla_visit_seen_alone.", headings: ["clav_cla_visit_seen_alone"],
    codes: YesNo.seenCodes)

  public static let contract = DatasetContract(
    name: "cla_visits",
    title: "Visits to looked-after children",
    description: "Every visit, so that its interval can be told.",
    grain: "one visit to one child",
    fields: [
      visitID.definition, childID.definition, visitDate.definition, seen.definition, seenAlone.definition,
    ],
    key: [visitID.name],
    duplicates: .latestWins,
    cellFaults: .blankCell,
    eventDate: visitDate.definition,
    feeds: [BookletPage.childrenInCare],
    rules: [
      implies("CLV-01", .warning, seenAlone, seen),
      knownChild("CLV-02", childID),
      inLifetime("CLV-03", childID, visitDate, unborn: false),
    ])
}
