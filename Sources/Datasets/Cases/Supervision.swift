public import Columns

/// Sessions in which a child's case was discussed with its worker. Not in the Standard Safeguarding Dataset.
public enum Supervision: Dataset {
  public static let supervisionID = identifier(
    "supervision_id", "Supervision id", "The id of the session.", .required, headings: ["row_id"])
  public static let childID = identifier(
    "child_id", "Child id", "The child's id in children.", .required)
  public static let workerID = identifier(
    "worker_id", "Worker id", "The worker in workforce.")
  public static let date = day(
    "supervision_date", "Date", "When it was.", .required)

  public static let contract = DatasetContract(
    name: "supervision",
    title: "Supervision",
    description: "Supervision of cases, child by child.",
    grain: "one child discussed with one worker on one day",
    fields: [
      supervisionID.definition, childID.definition, workerID.definition, date.definition,
    ],
    key: [supervisionID.name],
    duplicates: .latestWins,
    cellFaults: .blankCell,
    eventDate: date.definition,
    feeds: [BookletPage.improvement],
    rules: [
      knownChild("SUP-01", childID),
      known("SUP-02", workerID, in: Workforce.workerID),
    ])
}
