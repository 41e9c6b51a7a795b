public import Columns

/// When the council was in touch with care leavers. The Standard Safeguarding Dataset has only the latest
/// (clea_care_leaver_latest_contact).
public enum CareLeaverContacts: Dataset {
  public static let contactID = identifier(
    "contact_id", "Contact id", "The id of the contact.", .required)
  public static let childID = identifier(
    "child_id", "Child id", "The child's id in children.", .required)
  public static let date = day(
    "date", "Date", "When it was.", .required, headings: ["clea_care_leaver_latest_contact"])
  public static let kind = category(
    "type", "Kind", "Visit, call, text or other.", codes: CareLeaverContactKind.codes)

  public static let contract = DatasetContract(
    name: "care_leaver_contacts",
    title: "Contacts with care leavers",
    description: "Every contact with a care leaver, by its kind.",
    grain: "one contact with one young person",
    fields: [
      contactID.definition, childID.definition, date.definition, kind.definition,
    ],
    key: [contactID.name],
    duplicates: .latestWins,
    cellFaults: .blankCell,
    eventDate: date.definition,
    feeds: [BookletPage.careLeavers],
    rules: [
      knownChild("CAC-01", childID)
    ])
}
