extension ExactDecimal {
  /// Nought, without decimals.
  public static let zero = ExactDecimal(0)

  /// The exact sum, at the larger number of decimals of the two.
  public static func + (left: ExactDecimal, right: ExactDecimal) -> ExactDecimal {
    (left.ratio + right.ratio).rounded(decimals: max(left.decimals, right.decimals))
  }

  /// The same number without trailing noughts after the point: `3.0` is `3`, `1.50` is `1.5`.
  public var shortest: ExactDecimal {
    var units = units
    var decimals = decimals
    while decimals > 0, units % 10 == 0 {
      units /= 10
      decimals -= 1
    }
    return ExactDecimal(units: units, decimals: decimals)
  }
}
