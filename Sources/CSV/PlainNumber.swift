/// Numbers in plain digits.
enum PlainNumber {
  /// Appends a number with its decimals: 4130 with 2 decimals as `41.30`, -5 with 1 as `-0.5`.
  static func append(_ units: Int64, decimals: Int, to buffer: inout [UInt8]) {
    if units < 0 { buffer.append(UInt8(ascii: "-")) }
    var rest = units.magnitude
    // Digits come out last first.
    let start = buffer.count
    var digits = 0
    repeat {
      if digits == decimals, decimals > 0 { buffer.append(UInt8(ascii: ".")) }
      buffer.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
      digits += 1
    } while rest > 0 || digits <= decimals
    buffer[start...].reverse()
  }
}
