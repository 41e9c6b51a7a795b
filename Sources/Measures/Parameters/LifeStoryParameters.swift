internal import Configuration

/// What is open in the definition of life story work.
public struct LifeStoryParameters: Sendable {
  /// Whether work is still going on on its last day.
  public var openOnLastDay: Bool

  init?(_ section: ConfigurationSection) {
    guard let openOnLastDay = section.boolean("open_on_last_day") else { return nil }
    self.openOnLastDay = openOnLastDay
  }
}
