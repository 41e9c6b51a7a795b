public import Columns

/// Statutory reviews of looked-after children, due and held. Follows ssd_cla_reviews of the Standard
/// Safeguarding Dataset.
public enum CareReviews: Dataset {
  public static let reviewID = identifier(
    "review_id", "Review id", "SSD clar_cla_review_id.", .required, headings: ["clar_cla_review_id"])
  public static let childID = identifier(
    "child_id", "Child id", "SSD clar_person_id.", .required, headings: ["clar_person_id"])
  public static let dueDate = day(
    "due_date", "Due by", "SSD clar_cla_review_due_date.", headings: ["clar_cla_review_due_date"])
  public static let heldDate = day(
    "held_date", "Held on", "Empty until held. SSD clar_cla_review_date.", headings: ["clar_cla_review_date"])
  public static let cancelled = category(
    "cancelled", "Cancelled", "SSD clar_cla_review_cancelled.", .optionalColumn,
    headings: ["clar_cla_review_cancelled"], codes: YesNo.codes)
  public static let participation = category(
    "pn_code", "Participation", "How the child took part. SSD clar_cla_review_participation.",
    headings: ["clar_cla_review_participation"], codes: ReviewParticipation.codes)

  public static let contract = DatasetContract(
    name: "cla_reviews",
    title: "Reviews of looked-after children",
    description: "Every review with the day by which it was due and how the child took part.",
    grain: "one review of one child",
    fields: [
      reviewID.definition, childID.definition, dueDate.definition, heldDate.definition, cancelled.definition,
      participation.definition,
    ],
    key: [reviewID.name],
    duplicates: .latestWins,
    cellFaults: .blankCell,
    closings: [.init(heldDate.definition, with: [participation.definition])],
    feeds: [BookletPage.childrenInCare],
    rules: [
      rule(
        "CLR-01", .warning, "A cancelled review was not held",
        remedy: "Empty the date, or correct the answer.",
        fields: [cancelled.name, heldDate.name]
      ) { rows, _ in
        let (cancellations, days) = (rows[cancelled], rows[heldDate])
        return rows.rows.filter { cancellations[$0] == YesNo.yes && days[$0] != nil }
      },
      together("CLR-02", .warning, heldDate, participation),
      knownChild("CLR-03", childID),
      ReviewParticipation.agesFit("CLR-04", participation, of: childID, on: heldDate),
    ])
}
