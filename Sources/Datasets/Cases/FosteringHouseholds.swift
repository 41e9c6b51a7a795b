public import Columns

/// The council's own fostering households. Not in the Standard Safeguarding Dataset.
public enum FosteringHouseholds: Dataset {
  public static let householdID = identifier(
    "household_id", "Household id", "The id of the household.", .required)
  public static let approved = day(
    "approved", "Approved", "When it was approved.", .required)
  public static let terminated = day(
    "terminated", "Approval ended", "Empty while approved.")
  public static let kinship = category(
    "kinship", "Kinship", "Whether it was approved for relatives or friends only.", codes: YesNo.codes)

  public static let contract = DatasetContract(
    name: "fostering_households",
    title: "Fostering households",
    description: "Approvals and ends of approval of foster carers.",
    grain: "one household",
    fields: [
      householdID.definition, approved.definition, terminated.definition, kinship.definition,
    ],
    key: [householdID.name],
    duplicates: .latestWins,
    cellFaults: .blankCell,
    eventDate: approved.definition,
    closings: [.init(terminated.definition)],
    feeds: [BookletPage.plan],
    rules: [
      inOrder("FOS-01", .reject, approved, terminated)
    ])
}
