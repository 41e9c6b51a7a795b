/// The interval of the difference of two independent figures, from the interval of each. Two figures may differ though
/// their own intervals overlap: what is uncertain of both seldom falls apart in the worst way at once.
///
/// With values p and q, its ends are p − q − √((p − l₁)² + (u₂ − q)²) and p − q + √((u₁ − p)² + (q − l₂)²).
/// Source: R. G. Newcombe, *Statistics in Medicine* 17 (1998) 873–890, method 10, of proportions; G. Y. Zou and A. Donner,
/// *Statistics in Medicine* 27 (2008) 1693–1702, of any figures that have intervals.
public struct DifferenceInterval: Hashable, Sendable {
  public let lower: Double
  public let upper: Double

  /// Of a figure less another, each with its value and an interval of one level.
  public init(
    of value: Double, _ interval: ConfidenceInterval, less other: Double,
    _ otherInterval: ConfidenceInterval
  ) {
    func root(_ one: Double, _ two: Double) -> Double { (one * one + two * two).squareRoot() }
    lower = value - other - root(value - interval.lower, otherInterval.upper - other)
    upper = value - other + root(interval.upper - value, other - otherInterval.lower)
  }

  /// The side on which the first figure lies; `nil` where the difference may be nought.
  public var side: Side? { lower > 0 ? .higher : upper < 0 ? .lower : nil }
}
