/// What became of a contact, in the words of the council's report.
public enum ContactOutcome: String, CaseIterable, Sendable {
  case referral = "Referral to Social Care"
  case earlyHelp = "Referral to CAF"
  case information = "Provision of Info"
  case noFurtherAction = "NFA"
  case signposting = "Signposting"

  public static let codes = CodeList(
    "contact_outcome",
    codes: [
      .worded(
        referral.rawValue, "Referral to children's social care",
        also: ["Referral", "New referral", "Progress to referral"]),
      .worded(
        earlyHelp.rawValue, "Referral to early help (CAF)",
        also: ["CAF", "Early Help", "Referral to Early Help"]),
      .worded(
        information.rawValue, "Information given",
        also: ["Provision of Info.", "Provision of Information", "Information and Advice"]),
      .worded(noFurtherAction.rawValue, "No further action", also: ["Outcome of NFA"]),
      .worded(signposting.rawValue, "Pointed to another service", also: ["Signposted"]),
    ])
}

/// The urgency that the front door gives a contact.
public enum ContactUrgency: String, CaseIterable, Sendable {
  case blue = "Blue"
  case red = "Red"
  case amber = "Amber"
  case green = "Green"

  public static let codes = CodeList(
    "urgency",
    codes: [
      .worded("Blue", "Blue", also: ["B"]), .worded("Red", "Red", also: ["R"]),
      .worded("Amber", "Amber", also: ["A"]), .worded("Green", "Green", also: ["G"]),
    ])
}
