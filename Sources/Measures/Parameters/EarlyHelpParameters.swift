internal import Configuration

/// What is open in the definitions of early help.
public struct EarlyHelpParameters: Sendable {
  /// Whether an episode is still open on its last day.
  public var openOnLastDay: Bool
  /// Whether exactly three months is in the band from three months (inclusive) or the one up to them.
  public var durationBoundary: Boundary

  init?(_ section: ConfigurationSection) {
    let openOnLastDay = section.boolean("open_on_last_day")
    let durationBoundary = section.choice("duration_boundary", of: Boundary.self)
    guard let openOnLastDay, let durationBoundary else { return nil }
    self.openOnLastDay = openOnLastDay
    self.durationBoundary = durationBoundary
  }
}
