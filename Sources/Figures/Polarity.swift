/// Which way is good, for an indicator or a measure.
public enum Polarity: String, CaseIterable, Hashable, Sendable {
  /// Higher is better: children adopted, assessments within 45 working days.
  case high
  /// Lower is better: children in external residential placements, days to adoption.
  case low
  /// Monitored without judgement: referrals per 10,000.
  case none

  /// Whether `value` is better than `other`; `nil` when neither way is good.
  public func isBetter<Value: Comparable>(_ value: Value, than other: Value) -> Bool? {
    switch self {
    case .high: value > other
    case .low: value < other
    case .none: nil
    }
  }

  /// Whether `value` is as good as `target` or better; `nil` when neither way is good.
  public func meets<Value: Comparable>(_ value: Value, _ target: Value) -> Bool? {
    isBetter(target, than: value).map { !$0 }
  }
}
