internal import Configuration

/// What is open in the definitions of assessments.
public struct AssessmentParameters: Sendable {
  public enum Clock: String, CaseIterable, Sendable {
    case assessmentStart = "assessment_start"
    case referral
  }

  /// When the 45 working days start.
  public var clock: Clock

  init?(_ section: ConfigurationSection) {
    let clock = section.choice("clock", of: Clock.self)
    guard let clock else { return nil }
    self.clock = clock
  }
}
