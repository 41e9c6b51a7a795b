extension Ratio {
  /// The ratio at a display precision, rounded half away from zero: 6.25 displays as 6.3 and -6.25 as -6.3 at one
  /// decimal. This is the one rounding of a published figure, done once, from the exact fraction.
  public func rounded(decimals: Int) -> ExactDecimal {
    let scaled = numerator * Int128(ExactDecimal.power(of: decimals))
    let twice = 2 * scaled.magnitude + denominator.magnitude
    let units = Int128(twice / (2 * denominator.magnitude))
    return ExactDecimal(units: Int64(scaled < 0 ? -units : units), decimals: decimals)
  }

  /// The ratio as a percentage at a display precision: 18/24 at no decimals is 75.
  public func percentage(decimals: Int) -> ExactDecimal {
    (self * 100).rounded(decimals: decimals)
  }
}

extension ExactDecimal {
  /// The same number at another display precision, rounded half away from zero.
  public func rounded(decimals: Int) -> ExactDecimal { ratio.rounded(decimals: decimals) }
}
