public import Columns

/// Supervision sessions of whole teams. Not in the Standard Safeguarding Dataset.
public enum GroupSupervision: Dataset {
  public static let supervisionID = identifier(
    "supervision_id", "Session id", "The id of the session.", .required, headings: ["row_id"])
  public static let service = category(
    "service", "Service", "The service whose group met.", .required, codes: Service.codes)
  public static let date = day(
    "date", "Date", "When it was.", .required)

  public static let contract = DatasetContract(
    name: "group_supervision",
    title: "Group supervision",
    description: "Group sessions of each service.",
    grain: "one session",
    fields: [
      supervisionID.definition, service.definition, date.definition,
    ],
    key: [supervisionID.name],
    duplicates: .latestWins,
    cellFaults: .blankCell,
    eventDate: date.definition,
    feeds: [BookletPage.improvement])
}
