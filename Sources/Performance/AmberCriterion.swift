public import Figures

/// When a missed target of the human-resources table (2010/11) is amber instead of red. Each row has its own.
public struct AmberCriterion: Hashable, Sendable {
  /// What the limit is.
  public enum Limit: Hashable, Sendable {
    /// In the indicator's unit: `>94%` of a target of 100%, `6 - 6.5` days.
    case value(ExactDecimal)
    /// In percent of the target: `>80 - 100%` beside a target of 80%.
    case shareOfTarget(ExactDecimal)
  }

  /// The limit itself.
  public let limit: Limit
  /// Whether a result exactly at the limit is amber: true of `21 - 30%`, not of `>94%`.
  public let includesLimit: Bool

  /// A criterion of one row.
  public init(_ limit: Limit, includesLimit: Bool) {
    self.limit = limit
    self.includesLimit = includesLimit
  }

  /// Whether a result that missed its target lies on the good side of the limit.
  func isMet(by result: Ratio, target: Ratio, polarity: Polarity) -> Bool {
    let bound =
      switch limit {
      case .value(let value): value.ratio
      case .shareOfTarget(let percent): percent.ratio.divided(by: Ratio(100)).map { $0 * target } ?? target
      }
    if result == bound { return includesLimit }
    return polarity.isBetter(result, than: bound) ?? false
  }
}
