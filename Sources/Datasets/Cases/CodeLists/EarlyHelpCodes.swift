/// Whose professional leads a family's early help, in the rows of the council's report.
public enum LeadProfessional: String, CaseIterable, Sendable {
  case cafTeam = "CAF Team"
  case childrensCentre = "Children's Centre"
  case health = "Health"
  case primarySchool = "Primary School"
  case secondarySchool = "Secondary School"
  case specialSchool = "Special School (inc. PRU)"
  case voluntary = "Voluntary"
  case youthAndFamilySupport = "YFSS"
  case other = "Other"

  public static let codes = CodeList(
    "lead_professional",
    codes: [
      .worded("CAF Team", "The council's CAF team"),
      .worded("Children's Centre", "Children's centre", also: ["Children’s Centre"]),
      .worded("Health", "Health service"),
      .worded("Primary School", "Primary school"),
      .worded("Secondary School", "Secondary school"),
      .worded(
        "Special School (inc. PRU)", "Special school or pupil referral unit",
        also: ["Special School", "Special School (inc PRU)", "PRU"]),
      .worded("Voluntary", "Voluntary organisation", also: ["Voluntary Sector"]),
      .worded("YFSS", "Youth and family support service", also: ["Youth & Family Support Service"]),
      .worded("Other", "Other organisation"),
    ])
}

/// Why an early help episode ended, in the rows of the council's report.
public enum EarlyHelpEnding: String, CaseIterable, Sendable {
  case needsMet = "Needs Met/Action Plan Completed"
  case moved = "Child Moved to Another Authority"
  case notStarted = "CAF not started"
  case consentWithdrawn = "Consent Withdrawn/Family Disengage from CAF Process"
  case advice = "Signposting/Advice Offered"
  case steppedUp = "Stepped Up to Social Care"

  public static let codes = CodeList(
    "early_help_ending",
    codes: [
      .worded(
        needsMet.rawValue, "Needs met or plan completed", also: ["Needs Met", "Action Plan Completed"]),
      .worded(moved.rawValue, "Child moved away", also: ["Child Moved"]),
      .worded(notStarted.rawValue, "Assessment not started"),
      .worded(
        consentWithdrawn.rawValue, "Consent withdrawn or family left",
        also: ["Consent Withdrawn", "Family Disengaged"]),
      .worded(advice.rawValue, "Advice given or another service named", also: ["Advice Offered"]),
      .worded(steppedUp.rawValue, "Passed to social care", also: ["Stepped Up"]),
    ])
}

/// How far an early help episode met its aims.
public enum EarlyHelpSuccess: String, CaseIterable, Sendable {
  case met = "Met"
  case notMet = "Not Met"
  case notRelevant = "Not Relevant"
  case partiallyMet = "Partially Met"

  public static let codes = CodeList(
    "early_help_success",
    codes: [
      .worded("Met", "Aims met"), .worded("Not Met", "Aims not met"),
      .worded("Not Relevant", "Not relevant"), .worded("Partially Met", "Aims met in part"),
    ])
}
