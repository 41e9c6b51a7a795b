/// A decimal number exactly as written or displayed: `41.30` is 4130 hundredths, not the same text as `41.3`
/// though equal in value. Never a binary fraction.
public struct ExactDecimal: Sendable {
  /// The number without its point: 413 for `41.3`.
  public let units: Int64
  /// Digits after the point: 1 for `41.3`. At most 15.
  public let decimals: Int

  public init(units: Int64, decimals: Int) {
    precondition((0...15).contains(decimals), "0 to 15 decimals")
    self.units = units
    self.decimals = decimals
  }

  public init(_ whole: Int) {
    self.init(units: Int64(whole), decimals: 0)
  }

  /// Reads digits with an optional leading minus and an optional point with digits on both sides: `-12.5`.
  /// Anything else (`1,000`, `.5`, `5.`, `+3`, `1e3`, blanks, more than 18 digits) is `nil`.
  public init?(_ text: some StringProtocol) {
    var units: Int64 = 0
    var decimals = 0
    var digits = 0
    var seenPoint = false
    var negative = false
    for (position, byte) in text.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "-") where position == 0: negative = true
      case UInt8(ascii: ".") where !seenPoint && digits > 0: seenPoint = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        guard digits < 18 else { return nil }
        digits += 1
        units = units * 10 + Int64(byte - UInt8(ascii: "0"))
        if seenPoint { decimals += 1 }
      default: return nil
      }
    }
    guard digits > 0, seenPoint == (decimals > 0), decimals <= 15 else { return nil }
    self.init(units: negative ? -units : units, decimals: decimals)
  }

  /// The value as an exact fraction.
  public var ratio: Ratio {
    guard let ratio = Ratio(units, over: Self.power(of: decimals)) else {
      preconditionFailure("a power of ten is never zero")
    }
    return ratio
  }

  static func power(of decimals: Int) -> Int64 {
    var power: Int64 = 1
    for _ in 0..<decimals { power *= 10 }
    return power
  }
}

extension ExactDecimal: Hashable, Comparable {
  /// Equal in value: `2.50 == 2.5`.
  public static func == (left: ExactDecimal, right: ExactDecimal) -> Bool { left.ratio == right.ratio }
  public static func < (left: ExactDecimal, right: ExactDecimal) -> Bool { left.ratio < right.ratio }
  public func hash(into hasher: inout Hasher) { hasher.combine(ratio) }
}

extension ExactDecimal: CustomStringConvertible {
  /// Plain digits with all decimals and no negative zero: `-0.5`, `12.30`, `0.0`.
  public var description: String {
    guard decimals > 0 else { return String(units) }
    var digits = String(units.magnitude)
    if digits.count <= decimals {
      digits = String(repeating: "0", count: decimals + 1 - digits.count) + digits
    }
    let point = digits.index(digits.endIndex, offsetBy: -decimals)
    return (units < 0 ? "-" : "") + digits[..<point] + "." + digits[point...]
  }
}
