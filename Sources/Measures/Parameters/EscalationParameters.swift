internal import Configuration

/// What is open in the definitions of escalations.
public struct EscalationParameters: Sendable {
  public enum From: String, CaseIterable, Sendable {
    /// Of children whose case was open on the day before.
    case openCase = "open_case"
    /// Of all children.
    case any
  }

  /// Whose plan or period of care is an escalation.
  public var from: From

  init?(_ section: ConfigurationSection) {
    guard let from = section.choice("from", of: From.self) else { return nil }
    self.from = from
  }
}
