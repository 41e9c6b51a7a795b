public import Columns

/// Life story work with children in care. Not in the Standard Safeguarding Dataset.
public enum LifeStory: Dataset {
  public static let workID = identifier(
    "work_id", "Work id", "The id of the piece of work.", .required, headings: ["row_id"])
  public static let childID = identifier(
    "child_id", "Child id", "The child's id in children.", .required)
  public static let start = day(
    "start_date", "Start", "First day.", .required)
  public static let end = day(
    "end_date", "End", "Last day; empty while it lasts.")

  public static let contract = DatasetContract(
    name: "life_story",
    title: "Life story work",
    description: "Who takes part in life story work, and when.",
    grain: "one piece of work with one child",
    fields: [
      workID.definition, childID.definition, start.definition, end.definition,
    ],
    key: [workID.name],
    duplicates: .latestWins,
    cellFaults: .blankCell,
    eventDate: start.definition,
    closings: [.init(end.definition)],
    feeds: [BookletPage.improvement],
    rules: [
      inOrder("LIF-01", .reject, start, end),
      knownChild("LIF-02", childID),
    ])
}
