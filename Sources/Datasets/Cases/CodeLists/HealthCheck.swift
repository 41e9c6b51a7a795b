/// The kinds of health check of looked-after children.
public enum HealthCheck: String, CaseIterable, Sendable {
  case initial = "IHA"
  case review = "RHA"
  case dental = "Dental"

  public static let codes = CodeList(
    "health_check",
    codes: [
      .worded("IHA", "Initial health assessment"),
      .worded("RHA", "Review health assessment", also: ["Review", "HEALTHASSESS"]),
      .worded("Dental", "Dental check", also: ["DENTALCHECK", "Dental"]),
    ])

  /// What became of a check.
  public enum Status: String, CaseIterable, Sendable {
    case planned = "Planned"
    case refused = "Refused"
    case cancelled = "Cancelled"
    case completed = "Completed"

    public static let codes = CodeList(
      "health_check_status",
      codes: [
        .worded("Planned", "Planned"), .worded("Refused", "Refused"), .worded("Cancelled", "Cancelled"),
        .worded("Completed", "Completed", also: ["Complete", "Done"]),
      ])
  }
}
