public import Figures

extension ExactDecimal {
  /// An estimate at so many decimals, half away from zero, to be published; `nil` when it is not a number or too large
  /// for one. Counts and shares are exact and rounded as ratios, never by this.
  public init?(estimate: Double, decimals: Int = 6) {
    guard estimate.isFinite else { return nil }
    var power = 1.0
    for _ in 0..<decimals { power *= 10 }
    let units = (estimate * power).rounded(.toNearestOrAwayFromZero)
    guard units.magnitude < 1e18 else { return nil }
    self.init(units: Int64(units), decimals: decimals)
  }
}

extension Ratio {
  /// The nearest number of binary floating point, for estimates only.
  public var estimate: Double { Double(numerator) / Double(denominator) }
}
