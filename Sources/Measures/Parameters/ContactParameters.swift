internal import Configuration

/// What is open in the definitions of contacts.
public struct ContactParameters: Sendable {
  /// By when a contact of a month must have an outcome, not to be "not assessed".
  public enum OutcomeDeadline: String, CaseIterable, Sendable {
    case monthEnd = "month_end"
    case quarterEnd = "quarter_end"
  }

  public enum DecisionClock: String, CaseIterable, Sendable {
    /// Round the clock.
    case clockHours = "clock_hours"
    /// Stopped on weekends and bank holidays.
    case workingHours = "working_hours"
  }

  public var outcomeDeadline: OutcomeDeadline
  public var decisionClock: DecisionClock

  init?(_ section: ConfigurationSection) {
    let outcomeDeadline = section.choice("outcome_by", of: OutcomeDeadline.self)
    let decisionClock = section.choice("decision_clock", of: DecisionClock.self)
    guard let outcomeDeadline, let decisionClock else { return nil }
    self.outcomeDeadline = outcomeDeadline
    self.decisionClock = decisionClock
  }
}
