/// Numbers as cells hold them.
enum NumberText {
  /// What the digits of a cell come to.
  struct Reading {
    /// The number without its point.
    var units: Int64 = 0
    /// Digits after the point.
    var decimals = 0
  }

  /// Reads an optional minus, digits, and where decimals are allowed a point with digits on both sides. Commas, where
  /// they are allowed, stand between every group of three digits before the point, or nowhere.
  ///
  /// A number has at most 18 digits, and 15 of them after its point.
  static func read(
    _ range: Range<Int>, in bytes: borrowing Span<UInt8>, decimals: Bool, commas: Bool
  ) -> Result<Reading, CellFaultReason> {
    let malformed = decimals ? CellFault.Reason.notADecimal : .notAnInteger
    var reading = Reading()
    var position = range.lowerBound
    let negative = bytes[position] == UInt8(ascii: "-")
    if negative { position += 1 }
    var digits = 0
    var sinceComma: Int?
    var pointAt: Int?
    while position < range.upperBound {
      let byte = bytes[position]
      position += 1
      if byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
        digits += 1
        // Counted on, so that a malformed cell is not called a long one.
        if digits <= 18 { reading.units = reading.units * 10 + Int64(byte - UInt8(ascii: "0")) }
        if sinceComma != nil, pointAt == nil { sinceComma? += 1 }
      } else if byte == UInt8(ascii: "."), decimals, pointAt == nil, digits > 0, sinceComma ?? 3 == 3 {
        pointAt = digits
      } else if byte == UInt8(ascii: ","), commas, pointAt == nil, digits > 0,
        sinceComma == nil ? digits <= 3 : sinceComma == 3
      {
        sinceComma = 0
      } else {
        return .failure(CellFaultReason(malformed))
      }
    }
    guard digits > 0, pointAt != digits, sinceComma ?? 3 == 3 else {
      return .failure(CellFaultReason(malformed))
    }
    reading.decimals = pointAt.map { digits - $0 } ?? 0
    guard digits <= 18, reading.decimals <= 15 else { return .failure(CellFaultReason(.tooManyDigits)) }
    if negative { reading.units = -reading.units }
    return .success(reading)
  }
}

/// A reason, as an error.
struct CellFaultReason: Error {
  let reason: CellFault.Reason

  init(_ reason: CellFault.Reason) { self.reason = reason }
}
