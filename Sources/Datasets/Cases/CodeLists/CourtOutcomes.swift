/// How work before care proceedings ended.
public enum PreProceedingsOutcome: String, CaseIterable, Sendable {
  case issue = "Issue"
  case stepDown = "Step down"

  public static let codes = CodeList(
    "pre_proceedings_outcome",
    codes: [
      .worded("Issue", "Care proceedings were issued", also: ["Issued", "Issue proceedings"]),
      .worded("Step down", "Stepped down", also: ["Stepped down"]),
    ])
}

/// How care proceedings ended, in the rows of the council's report.
public enum ProceedingsOutcome: String, CaseIterable, Sendable {
  case placementOrder = "Placement Order"
  case careOrder = "Care Order"
  case specialGuardianship = "SGO"
  case supervisionOrder = "Supervision Order"
  case childArrangements = "Child Arrangement Order"
  case none = "No Public Law Order"

  public static let codes = CodeList(
    "proceedings_outcome",
    codes: [
      .worded("Placement Order", "Placement order"),
      .worded("Care Order", "Care order"),
      .worded("SGO", "Special guardianship order"),
      .worded("Supervision Order", "Supervision order"),
      .worded("Child Arrangement Order", "Child arrangements order", also: ["CAO"]),
      .worded("No Public Law Order", "No order", also: ["No Public Order"]),
    ])
}
