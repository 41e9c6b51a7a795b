/// The phases of schooling.
public enum SchoolPhase: String, CaseIterable, Sendable {
  case earlyYears = "Early years"
  case primary = "Primary"
  case secondary = "Secondary"
  case post16 = "Post-16"

  public static let codes = CodeList(
    "school_phase",
    codes: [
      .worded("Early years", "Before school", also: ["EYFS", "Nursery"]), .worded("Primary", "Primary"),
      .worded("Secondary", "Secondary"), .worded("Post-16", "After sixteen", also: ["Post 16"]),
    ])
}
