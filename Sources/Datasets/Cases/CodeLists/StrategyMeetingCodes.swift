/// Whether a strategy meeting is over.
public enum MeetingStatus: String, CaseIterable, Sendable {
  case completed
  case other

  public static let codes = CodeList(
    "meeting_status",
    codes: [
      .worded("completed", "Held and recorded as completed", also: ["Complete"]),
      .worded(
        "other", "Planned, cancelled or not yet recorded", also: ["Planned", "Cancelled", "Incomplete"]),
    ])
}

/// The agencies that take part in strategy meetings.
public enum Agency: String, CaseIterable, Sendable {
  case socialCare = "Social Care"
  case police = "Police"
  case health = "Health"
  case education = "Education"

  public static let codes = CodeList(
    "agency",
    codes: [
      .worded("Social Care", "Children's social care", also: ["Children’s Social Care"]),
      .worded("Police", "The police"),
      .worded("Health", "Health services"),
      .worded("Education", "Schools and education services", also: ["School"]),
    ])
}
