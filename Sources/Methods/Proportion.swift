/// So many of so many: children seen in time, of children due to be seen.
public struct Proportion: Hashable, Sendable {
  public let numerator: Int
  public let denominator: Int

  /// `nil` unless the denominator is above zero and the numerator lies between nought and it.
  public init?(_ numerator: Int, of denominator: Int) {
    guard denominator > 0, (0...denominator).contains(numerator) else { return nil }
    self.numerator = numerator
    self.denominator = denominator
  }

  /// The proportion of several groups together: numerators and denominators are summed, proportions never averaged.
  /// `nil` without a group, or where a sum does not fit.
  public init?(pooling groups: some Sequence<Proportion>) {
    var numerator = 0
    var denominator = 0
    for group in groups {
      let (sum, overflows) = denominator.addingReportingOverflow(group.denominator)
      guard !overflows else { return nil }
      denominator = sum
      numerator += group.numerator
    }
    self.init(numerator, of: denominator)
  }

  /// Between 0 and 1.
  public var value: Double { Double(numerator) / Double(denominator) }

  /// The Wilson score interval, within 0 and 1. It holds for small denominators and at 0 and 1, where the normal
  /// approximation does not.
  ///
  /// With x of n and z, its ends are (2x + z² ∓ z√(z² + 4x(1 − x/n))) / 2(n + z²).
  /// Source: E. B. Wilson, *J Am Stat Assoc* 22 (1927) 209–212; R. G. Newcombe and D. G. Altman in *Statistics with
  /// Confidence* (2nd ed., 2000) 46–48; as PHEindicatormethods `phe_proportion` computes it.
  public func interval(_ level: ConfidenceLevel) -> ConfidenceInterval {
    let (lower, upper) = Self.wilsonLimits(
      about: Double(numerator), of: Double(denominator), deviate: level.normalDeviate)
    return ConfidenceInterval(
      numerator == 0 ? 0 : lower, numerator == denominator ? 1 : upper, level, .wilson)
  }

  /// Wilson's ends for `count` of `denominator`; the count need not be whole.
  static func wilsonLimits(about count: Double, of denominator: Double, deviate: Double) -> (
    lower: Double, upper: Double
  ) {
    let square = deviate * deviate
    let spread = deviate * (square + 4 * count * (1 - count / denominator)).squareRoot()
    let divisor = 2 * (denominator + square)
    return ((2 * count + square - spread) / divisor, (2 * count + square + spread) / divisor)
  }
}
