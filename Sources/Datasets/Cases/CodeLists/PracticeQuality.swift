/// How an auditor grades practice.
public enum AuditGrade: String, CaseIterable, Sendable {
  case inadequate = "Inadequate"
  case requiresImprovement = "Requires Improvement"
  case good = "Good"
  case outstanding = "Outstanding"

  public static let codes = CodeList(
    "audit_grade",
    codes: [
      .worded("Inadequate", "Inadequate"),
      .worded(
        "Requires Improvement", "Requires improvement", also: ["RI", "Requires improvement to be good"]),
      .worded("Good", "Good"),
      .worded("Outstanding", "Outstanding"),
    ])
}

/// The kinds of case audit.
public enum AuditKind: String, CaseIterable, Sendable {
  case regular = "Regular"
  case thematic = "Thematic"

  public static let codes = CodeList(
    "audit_kind",
    codes: [.worded("Regular", "One of the regular round"), .worded("Thematic", "On one theme")])
}

/// Whether a post is held, and by whom.
public enum PostState: String, CaseIterable, Sendable {
  case permanent = "Permanent"
  case agency = "Agency"
  case vacant = "Vacant"

  public static let codes = CodeList(
    "post_state",
    codes: [
      .worded("Permanent", "Held by an employee", also: ["Employee"]),
      .worded("Agency", "Held by an agency worker"),
      .worded("Vacant", "Vacant", also: ["Vacancy"]),
    ])
}
