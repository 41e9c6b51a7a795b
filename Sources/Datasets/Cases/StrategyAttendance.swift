public import Columns

/// Which agencies were asked to strategy meetings, and which came. Not in the Standard Safeguarding Dataset.
public enum StrategyAttendance: Dataset {
  public static let meetingID = identifier(
    "meeting_id", "Meeting id", "The meeting in strategy_meetings.", .required)
  public static let agency = category(
    "agency", "Agency", "The agency concerned.", .required, codes: Agency.codes)
  public static let invited = category(
    "invited", "Invited", "Whether the agency was asked to come.", .required, codes: YesNo.codes)
  public static let attended = category(
    "attended", "Attended", "Whether the agency came.", .required, codes: YesNo.codes)

  public static let contract = DatasetContract(
    name: "strategy_attendance",
    title: "Attendance of strategy meetings",
    description: "The agencies invited to each strategy meeting, and whether they came.",
    grain: "one agency at one meeting",
    fields: [meetingID.definition, agency.definition, invited.definition, attended.definition],
    key: [meetingID.name, agency.name],
    duplicates: .latestWins,
    cellFaults: .blankCell,
    feeds: [BookletPage.conferences],
    rules: [
      rule(
        "SAT-01", .reject, "An agency that attended was invited",
        remedy: "Correct one of the two answers.", fields: [attended.name, invited.name]
      ) { rows, _ in
        let (came, asked) = (rows[attended], rows[invited])
        return rows.rows.filter { came[$0] == YesNo.yes && asked[$0] == YesNo.no }
      },
      known("SAT-02", meetingID, in: StrategyMeetings.meetingID),
    ])
}
