public import Columns

/// Care proceedings in court. Follows ssd_pre_proceedings of the Standard Safeguarding Dataset, where it is
/// still a placeholder.
public enum CareProceedings: Dataset {
  public static let caseID = identifier(
    "case_id", "Case id", "The id of the proceedings for this child.", .required, headings: ["row_id"])
  public static let childID = identifier(
    "child_id", "Child id", "The child's id in children.", .required)
  public static let courtReference = identifier(
    "court_ref", "Court reference", "Shared by the children of one case. SSD prep_court_reference.",
    .optionalColumn, headings: ["prep_court_reference"])
  public static let issued = day(
    "issue_date", "Issued", "When the application was issued.", .required)
  public static let finalOrder = day(
    "final_order_date", "Final order", "Empty until made.")
  public static let outcome = category(
    "outcome", "Outcome", "Empty until made.", codes: ProceedingsOutcome.codes)

  public static let contract = DatasetContract(
    name: "care_proceedings",
    title: "Care proceedings",
    description: "Proceedings from issue to the final order.",
    grain: "one child in one set of proceedings",
    fields: [
      caseID.definition, childID.definition, courtReference.definition, issued.definition,
      finalOrder.definition, outcome.definition,
    ],
    key: [caseID.name],
    duplicates: .latestWins,
    cellFaults: .blankCell,
    eventDate: issued.definition,
    closings: [.init(finalOrder.definition, with: [outcome.definition])],
    feeds: [BookletPage.improvement],
    rules: [
      inOrder("CPG-01", .reject, issued, finalOrder),
      together("CPG-02", .warning, finalOrder, outcome),
      knownChild("CPG-03", childID),
    ])
}
