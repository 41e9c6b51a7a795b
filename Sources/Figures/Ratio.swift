/// An exact fraction, in lowest terms with a positive denominator: what a share, a rate or a variance is before
/// it is rounded for display.
///
/// Arithmetic is done in 128 bits and traps on overflow; the counts and pounds of a council are far below it.
public struct Ratio: Hashable, Comparable, Sendable {
  public let numerator: Int128
  public let denominator: Int128

  /// `nil` when the denominator is zero: such a ratio is undefined, not nought.
  public init?(_ numerator: some BinaryInteger, over denominator: some BinaryInteger) {
    let top = Int128(numerator)
    let bottom = Int128(denominator)
    guard bottom != 0 else { return nil }
    self.init(reducing: top, bottom)
  }

  public init(_ whole: some BinaryInteger) {
    self.numerator = Int128(whole)
    self.denominator = 1
  }

  public static let zero = Ratio(0)

  public static func < (left: Ratio, right: Ratio) -> Bool {
    left.numerator * right.denominator < right.numerator * left.denominator
  }

  public static func + (left: Ratio, right: Ratio) -> Ratio {
    Ratio(
      reducing: left.numerator * right.denominator + right.numerator * left.denominator,
      left.denominator * right.denominator)
  }

  public static prefix func - (ratio: Ratio) -> Ratio {
    Ratio(reducing: -ratio.numerator, ratio.denominator)
  }

  public static func - (left: Ratio, right: Ratio) -> Ratio { left + -right }

  public static func * (left: Ratio, right: Ratio) -> Ratio {
    Ratio(reducing: left.numerator * right.numerator, left.denominator * right.denominator)
  }

  public static func * (left: Ratio, right: Int) -> Ratio { left * Ratio(right) }

  /// `nil` when the divisor is zero.
  public func divided(by divisor: Ratio) -> Ratio? {
    Ratio(numerator * divisor.denominator, over: denominator * divisor.numerator)
  }

  public var magnitude: Ratio { numerator < 0 ? -self : self }

  private init(reducing top: Int128, _ bottom: Int128) {
    var first = top.magnitude
    var second = bottom.magnitude
    while second != 0 { (first, second) = (second, first % second) }
    let divisor = Int128(max(first, 1))
    let sign: Int128 = bottom < 0 ? -1 : 1
    self.numerator = sign * top / divisor
    self.denominator = sign * bottom / divisor
  }
}
