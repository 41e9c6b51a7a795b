/// How a child took part in a review or conference, in the codes of the looked-after children return.
public enum ReviewParticipation: String, CaseIterable, Sendable {
  case underFour = "PN0"
  case spoke = "PN1"
  case advocateSpoke = "PN2"
  case symbols = "PN3"
  case silent = "PN4"
  case advocateInstead = "PN5"
  case otherMeans = "PN6"
  case none = "PN7"

  public static let codes = CodeList(
    "participation",
    codes: [
      .statutory("PN0", "Under four years old at the time"),
      .statutory("PN1", "Came and spoke"),
      .statutory("PN2", "Came, an advocate spoke"),
      .statutory("PN3", "Came and conveyed views without speaking"),
      .statutory("PN4", "Came, conveyed no views"),
      .statutory("PN5", "Did not come, an advocate spoke"),
      .statutory("PN6", "Did not come, sent views by other means"),
      .statutory("PN7", "Did not come, sent no views"),
    ])

  /// Whether the child came.
  public var attended: Bool { [.spoke, .advocateSpoke, .symbols, .silent].contains(self) }
}

/// The kinds of child protection conference.
public enum ConferenceKind: String, CaseIterable, Sendable {
  case initial, review

  public static let codes = CodeList(
    "conference_kind",
    codes: [
      .worded("initial", "Initial conference", also: ["ICPC"]),
      .worded("review", "Review conference", also: ["RCPC"]),
    ])
}
