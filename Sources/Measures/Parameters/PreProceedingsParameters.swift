internal import Configuration

/// What is open in the definition of the timeliness of pre-proceedings.
public struct PreProceedingsParameters: Sendable {
  public enum Start: String, CaseIterable, Sendable {
    case decision, letter
  }

  /// The day from which weeks are counted.
  public var start: Start

  init?(_ section: ConfigurationSection) {
    guard let start = section.choice("start", of: Start.self) else { return nil }
    self.start = start
  }
}
