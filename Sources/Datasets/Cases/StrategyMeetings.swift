internal import CivilDates
public import Columns

/// Strategy meetings on children at risk. Not in the Standard Safeguarding Dataset.
public enum StrategyMeetings: Dataset {
  public static let meetingID = identifier("meeting_id", "Meeting id", "The meeting's id.", .required)
  public static let childID = identifier(
    "child_id", "Child id", "The child whom the meeting was about, when it was about one.", .optionalColumn)
  public static let familyID = identifier(
    "family_id", "Family id", "The family whom the meeting was about, when it was about several children.",
    .optionalColumn)
  public static let meetingDate = day("meeting_date", "Date of meeting", "When it was held.", .required)
  public static let status = category(
    "status", "Status", "Whether the meeting is recorded as completed.", .required,
    codes: MeetingStatus.codes)

  public static let contract = DatasetContract(
    name: "strategy_meetings",
    title: "Strategy meetings",
    description: "Meetings in which agencies decide together how to protect a child.",
    grain: "one meeting",
    fields: [
      meetingID.definition, childID.definition, familyID.definition, meetingDate.definition,
      status.definition,
    ],
    key: [meetingID.name],
    duplicates: .latestWins,
    cellFaults: .blankCell,
    eventDate: meetingDate.definition,
    feeds: [BookletPage.conferences],
    rules: [
      rule(
        "STM-01", .reject, "A meeting was about a child or a family", remedy: "Fill one of the two ids.",
        fields: [childID.name, familyID.name]
      ) { rows, _ in
        let (children, families) = (rows[childID], rows[familyID])
        return rows.rows.filter { children[$0] == nil && families[$0] == nil }
      },
      knownChild("STM-02", childID),
    ])
}
