internal import Configuration
internal import Figures
public import Methods

/// When a figure rests on too few cases to be judged: the authority's choice, in `trends.yml`.
public struct TooFewRules: Hashable, Sendable {
  /// For shares: the smallest denominator, and the widest interval in percentage points.
  public var shares: TooFewRule
  /// For rates and counts: the fewest events.
  public var events: TooFewRule

  public init(shares: TooFewRule, events: TooFewRule) {
    self.shares = shares
    self.events = events
  }

  /// Every figure is judged.
  public static let none = TooFewRules(shares: .none, events: .none)

  /// The rule that applies to an estimate.
  public func rule(for estimate: Estimate) -> TooFewRule {
    switch estimate {
    case .share: shares
    case .rate, .count: events
    }
  }

  init?(_ section: ConfigurationSection) {
    let denominator = section.integer("smallest_denominator")
    let width = section.decimal("widest_interval")
    let events = section.integer("fewest_events")
    for (key, value) in [("smallest_denominator", denominator), ("fewest_events", events)] {
      if let value, value < 0 { section.reject(key, "expected nought or more") }
    }
    if let width, width.units <= 0 { section.reject("widest_interval", "expected a number above nought") }
    guard let denominator, let width, let events else { return nil }
    self.init(
      shares: TooFewRule(fewestCases: denominator, widestInterval: width.ratio.estimate),
      events: TooFewRule(fewestCases: events, widestInterval: nil))
  }
}
