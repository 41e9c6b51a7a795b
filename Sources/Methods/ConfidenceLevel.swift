/// The two levels at which intervals and limits are published: two and three standard deviations, nearly.
///
/// Source: Public Health England, *Technical Guide: confidence intervals* (2018), which gives both.
public enum ConfidenceLevel: String, CaseIterable, Hashable, Comparable, Sendable {
  /// 95 %.
  case ninetyFive = "95"
  /// 99.8 %.
  case ninetyNinePointEight = "99.8"

  /// The probability left out on either side, α/2: 0.025 or 0.001.
  public var tail: Double {
    switch self {
    case .ninetyFive: 0.025
    case .ninetyNinePointEight: 0.001
    }
  }

  /// The standard normal deviate z = Φ⁻¹(1 − α/2), to the last digit of a `Double`.
  public var normalDeviate: Double {
    switch self {
    case .ninetyFive: 1.959963984540054
    case .ninetyNinePointEight: 3.090232306167813
    }
  }

  /// The lower level first.
  public static func < (left: ConfidenceLevel, right: ConfidenceLevel) -> Bool {
    left.normalDeviate < right.normalDeviate
  }
}
