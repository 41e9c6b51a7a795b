public import Columns

/// Families attached to the Troubled Families programme. Not in the Standard Safeguarding Dataset.
public enum TroubledFamilies: Dataset {
  public static let familyID = identifier(
    "family_id", "Family id", "The id of the family.", .required)
  public static let attached = day(
    "attached_date", "Attached", "When the family was attached to the programme.", .required)
  public static let claimed = day(
    "claimed_date", "Claimed", "When the council claimed for the family; empty before.")
  public static let readyForAudit = category(
    "ready_for_audit", "Ready for audit", "Whether the claim waits for its audit.", .optionalColumn,
    codes: YesNo.codes)

  public static let contract = DatasetContract(
    name: "troubled_families",
    title: "Troubled families",
    description: "Families attached, ready for audit and claimed for.",
    grain: "one family",
    fields: [
      familyID.definition, attached.definition, claimed.definition, readyForAudit.definition,
    ],
    key: [familyID.name],
    duplicates: .latestWins,
    cellFaults: .blankCell,
    eventDate: attached.definition,
    closings: [.init(claimed.definition)],
    feeds: [BookletPage.troubledFamilies],
    rules: [
      inOrder("TRF-01", .reject, attached, claimed),
      rule(
        "TRF-02", .warning, "A family claimed for no longer waits for an audit",
        remedy: "Correct the answer, or empty the day of the claim.",
        fields: [readyForAudit.name, claimed.name]
      ) { rows, _ in
        let (waiting, days) = (rows[readyForAudit], rows[claimed])
        return rows.rows.filter { waiting[$0] == YesNo.yes && days[$0] != nil }
      },
    ])
}
