/// The limits within which the proportions of authorities lie by chance about their common average, by denominator.
///
/// Source: D. J. Spiegelhalter, *Statistics in Medicine* 24 (2005) 1185–1202; PHEindicatormethods `phe_funnels`.
public struct ProportionFunnel: Hashable, Sendable {
  /// The average of all authorities together, between 0 and 1.
  public let average: Double

  /// A funnel about a known average; `nil` unless it lies between 0 and 1.
  public init?(average: Double) {
    guard (0...1).contains(average) else { return nil }
    self.average = average
  }

  /// A funnel about the average of these authorities: all numerators over all denominators. `nil` without one.
  public init?(of authorities: some Sequence<Proportion>) {
    guard let pooled = Proportion(pooling: authorities) else { return nil }
    self.average = pooled.value
  }

  /// p ∓ z√(p(1 − p)/n), cut off at 0 and 1; `nil` unless the denominator is above zero.
  public func limits(denominator: Int, _ level: ConfidenceLevel) -> (lower: Double, upper: Double)? {
    guard denominator > 0 else { return nil }
    let spread = level.normalDeviate * (average * (1 - average) / Double(denominator)).squareRoot()
    return (max(0, average - spread), min(1, average + spread))
  }

  /// Whether a proportion lies outside its limits. One on a limit does not.
  public func comparison(of authority: Proportion) -> Comparison {
    comparison(of: authority.value, denominator: authority.denominator) ?? .similar
  }

  /// The same of a published proportion, between 0 and 1, and its denominator; `nil` unless both are possible.
  public func comparison(of published: Double, denominator: Int) -> Comparison? {
    guard (0...1).contains(published), denominator > 0 else { return nil }
    return Comparison(of: published) { level in limits(denominator: denominator, level) ?? (0, 1) }
  }
}
