public import Columns

/// Work with families under the public law outline before care proceedings. Follows ssd_pre_proceedings of
/// the Standard Safeguarding Dataset, where most of it is still a placeholder.
public enum PreProceedings: Dataset {
  public static let caseID = identifier(
    "case_id", "Case id", "The id of the process for this child.", .required,
    headings: ["row_id", "prep_table_id"])
  public static let childID = identifier(
    "child_id", "Child id", "SSD prep_person_id.", .required, headings: ["prep_person_id"])
  public static let familyID = identifier(
    "family_id", "Family id", "SSD prep_plo_family_id.", .optionalColumn, headings: ["prep_plo_family_id"])
  public static let decision = day(
    "decision_date", "Decision", "SSD prep_pre_pro_decision_date.", .required,
    headings: ["prep_pre_pro_decision_date"])
  public static let letter = day(
    "letter_date", "Letter", "When the letter before proceedings was sent.")
  public static let end = day(
    "end_date", "End", "Empty while it lasts.")
  public static let outcome = category(
    "outcome", "Outcome", "Empty while it lasts. SSD prep_pre_pro_outcome.",
    headings: ["prep_pre_pro_outcome"], codes: PreProceedingsOutcome.codes)

  public static let contract = DatasetContract(
    name: "pre_proceedings",
    title: "Pre-proceedings",
    description: "Pre-proceedings from the decision to their end.",
    grain: "one child in one pre-proceedings process",
    fields: [
      caseID.definition, childID.definition, familyID.definition, decision.definition, letter.definition,
      end.definition, outcome.definition,
    ],
    key: [caseID.name],
    duplicates: .latestWins,
    cellFaults: .blankCell,
    eventDate: decision.definition,
    closings: [.init(letter.definition), .init(end.definition, with: [outcome.definition])],
    feeds: [BookletPage.improvement],
    rules: [
      inOrder("PLO-01", .reject, decision, end),
      inOrder("PLO-02", .warning, [decision, letter, end]),
      together("PLO-03", .warning, end, outcome),
      knownChild("PLO-04", childID),
    ])
}
