/// Immigration statuses of children from abroad.
public enum ImmigrationStatus: String, CaseIterable, Sendable {
  case unaccompanied = "UASC"
  case refugee = "Refugee"
  case humanitarianProtection = "Humanitarian Protection"
  case limitedLeave = "Limited Leave"
  case indefiniteLeave = "Indefinite Leave"
  case appealed = "Refused or Appealing"
  case other = "Other"

  public static let codes = CodeList(
    "immigration_status",
    codes: [
      .worded(
        "UASC", "Unaccompanied child seeking asylum",
        also: [
          "Unaccompanied Asylum Seeking Child", "Unaccompanied Asylum Seeking Children",
          "Unaccompanied asylum-seeking child",
        ]),
      .worded("Refugee", "Recognised as a refugee", also: ["Refugee Status", "Refugee status granted"]),
      .worded("Humanitarian Protection", "Under humanitarian protection"),
      .worded(
        "Limited Leave", "Leave to remain for a time",
        also: ["Discretionary Leave", "Limited Leave to Remain", "UASC Leave"]),
      .worded(
        "Indefinite Leave", "Leave to remain without a limit of time",
        also: ["Indefinite Leave to Remain", "ILR", "Settled Status"]),
      .worded("Refused or Appealing", "Claim refused, or under appeal", also: ["Refused", "Appeal"]),
      .worded("Other", "Another status", also: ["Asylum Seeker", "Not known"]),
    ])
}
