public import Columns

/// Contacts received at the front door. Follows ssd_contacts of the Standard Safeguarding Dataset, with the times of
/// day, the decision and the urgency that it lacks.
public enum Contacts: Dataset {
  public static let contactID = identifier(
    "contact_id", "Contact id", "SSD cont_contact_id.", .required, headings: ["cont_contact_id"])
  public static let childID = identifier(
    "child_id", "Child id", "The child whom the contact is about. SSD cont_person_id.", .required,
    headings: ["cont_person_id"])
  public static let receivedAt = moment(
    "received_at", "Received at", "When the contact was received. SSD cont_contact_date, without its time.",
    .required, headings: ["cont_contact_date"])
  public static let source = category(
    "source_code", "Source", "Who made the contact. SSD cont_contact_source_code.",
    headings: ["cont_contact_source_code", "Contact Source"], codes: ReferralSource.codes)
  public static let outcome = category(
    "outcome", "Outcome",
    "What was decided; empty while no decision is recorded. SSD cont_contact_outcome_json, in part.",
    codes: ContactOutcome.codes)
  public static let decisionAt = moment(
    "decision_at", "Decided at", "When the outcome was decided; empty while open. Not in SSD.")
  public static let firstUrgency = category(
    "brag_initial", "First urgency", "The urgency given on receipt. Not in SSD.", .optionalColumn,
    codes: ContactUrgency.codes)
  public static let finalUrgency = category(
    "brag_final", "Final urgency", "The urgency given with the decision. Not in SSD.", .optionalColumn,
    codes: ContactUrgency.codes)
  public static let missing = category(
    "missing_flag", "Missing child", "Whether the contact reports a missing child. SSD MISSING_FLAG.",
    .optionalColumn, codes: YesNo.codes)

  public static let contract = DatasetContract(
    name: "contacts",
    title: "Contacts",
    description: "Contacts about children received at the front door, with their decisions.",
    grain: "one contact about one child",
    fields: [
      contactID.definition, childID.definition, receivedAt.definition, source.definition, outcome.definition,
      decisionAt.definition, firstUrgency.definition, finalUrgency.definition, missing.definition,
    ],
    key: [contactID.name],
    duplicates: .latestWins,
    cellFaults: .blankCell,
    eventDate: receivedAt.definition,
    closings: [.init(decisionAt.definition, with: [outcome.definition, finalUrgency.definition])],
    feeds: [BookletPage.safeguardingHub, BookletPage.improvement],
    rules: [
      inOrder("CON-01", .reject, receivedAt, decisionAt),
      together("CON-02", .warning, outcome, decisionAt),
      knownChild("CON-03", childID),
      inLifetime("CON-04", childID, receivedAt),
    ])
}
