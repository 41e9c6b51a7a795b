import CivilDates

/// Days in plain digits.
enum PlainDay {
  /// Appends a day as `2018-03-31`.
  static func append(_ day: CivilDay, to buffer: inout [UInt8]) {
    let (year, month, date) = day.components
    guard (0...9999).contains(year) else {
      buffer.append(contentsOf: day.description.utf8)
      return
    }
    append(year / 100, to: &buffer)
    append(year % 100, to: &buffer)
    buffer.append(UInt8(ascii: "-"))
    append(month, to: &buffer)
    buffer.append(UInt8(ascii: "-"))
    append(date, to: &buffer)
  }

  private static func append(_ twoDigits: Int, to buffer: inout [UInt8]) {
    buffer.append(UInt8(ascii: "0") + UInt8(twoDigits / 10))
    buffer.append(UInt8(ascii: "0") + UInt8(twoDigits % 10))
  }
}
