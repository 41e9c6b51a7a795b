/// The range in which an underlying proportion, rate or count lies with a stated confidence, both ends included.
///
/// Ends are binary floating point and the same to the bit on any machine: only the basic operations, `sqrt` and
/// a logarithm of our own go into them. They are estimates, to be published rounded.
public struct ConfidenceInterval: Hashable, Sendable {
  /// How an interval was computed, to be published beside it.
  public enum Method: String, CaseIterable, Hashable, Sendable {
    /// The Wilson score, for a proportion.
    case wilson
    /// Exact Poisson limits, for a count below ten or the rate made of it.
    case exact
    /// Byar's approximation, for a count of ten or more or the rate made of it.
    case byar
    /// As its publisher gave it.
    case published
  }

  public let lower: Double
  public let upper: Double
  public let level: ConfidenceLevel
  public let method: Method

  init(_ lower: Double, _ upper: Double, _ level: ConfidenceLevel, _ method: Method) {
    self.lower = lower
    self.upper = upper
    self.level = level
    self.method = method
  }

  /// An interval that somebody else published; `nil` unless both ends are finite and in order.
  public init?(publishedFrom lower: Double, to upper: Double, level: ConfidenceLevel) {
    guard lower.isFinite, upper.isFinite, lower <= upper else { return nil }
    self.init(lower, upper, level, .published)
  }

  /// How far the ends are apart, in the unit of the figure.
  public var width: Double { upper - lower }

  /// Whether `value` lies in the interval, its ends included.
  public func contains(_ value: Double) -> Bool { lower <= value && value <= upper }

  /// Whether the two have a value in common.
  public func overlaps(_ other: ConfidenceInterval) -> Bool { lower <= other.upper && other.lower <= upper }

  /// The same interval in another unit: 100 for per cent, 10,000 for a rate per 10,000. `multiplier` is above zero.
  public func scaled(by multiplier: Double) -> ConfidenceInterval {
    ConfidenceInterval(lower * multiplier, upper * multiplier, level, method)
  }
}
