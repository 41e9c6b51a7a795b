import CivilDates

/// Days as cells hold them.
///
/// Read are `2018-03-31`, `31/03/2018` and `1/3/2018`, and `31/03/18`; after any of them may stand a time of day,
/// `14:30`, `14:30:00` or `14:30:00.000`, which is checked and left out. The month never comes first.
struct DayText {
  /// A day, and whether its form is worth a note.
  struct Reading {
    let number: Int32
    var form: CellNote.Form?
    /// Minutes after midnight; 0 where no time of day follows.
    var minute: Int32 = 0
  }

  private let acceptsSerials: Bool
  private let calendar = MonthTable.shared

  init(acceptsSerials: Bool) { self.acceptsSerials = acceptsSerials }

  /// Reads a cell that is not blank.
  @inline(__always)
  func read(_ range: Range<Int>, in bytes: borrowing Span<UInt8>) -> Result<Reading, CellFaultReason> {
    if range.count == 10, let number = plainDay(at: range.lowerBound, in: bytes) {
      return .success(Reading(number: number))
    }
    return readSlowly(range, in: bytes)
  }

  /// The day of ten bytes in one of the two usual forms, `nil` when anything at all is unusual.
  @inline(__always)
  private func plainDay(at start: Int, in bytes: borrowing Span<UInt8>) -> Int32? {
    func digit(_ offset: Int) -> Int { Int(bytes[start + offset] &- UInt8(ascii: "0")) }
    func pair(_ offset: Int) -> Int {
      let (tens, ones) = (digit(offset), digit(offset + 1))
      return tens > 9 || ones > 9 ? 1_000_000 : tens * 10 + ones
    }
    if bytes[start + 2] == UInt8(ascii: "/"), bytes[start + 5] == UInt8(ascii: "/") {
      return calendar.number(year: pair(6) * 100 + pair(8), month: pair(3), day: pair(0))
    }
    if bytes[start + 4] == UInt8(ascii: "-"), bytes[start + 7] == UInt8(ascii: "-") {
      return calendar.number(year: pair(0) * 100 + pair(2), month: pair(5), day: pair(8))
    }
    return nil
  }

  @inline(never)
  private func readSlowly(
    _ range: Range<Int>, in bytes: borrowing Span<UInt8>
  ) -> Result<Reading, CellFaultReason> {
    var cursor = DigitCursor(position: range.lowerBound, end: range.upperBound)
    guard let first = cursor.number(in: bytes) else { return .failure(CellFaultReason(.notADay)) }
    if cursor.isAtEnd { return serialDay(first) }
    let separator = bytes[cursor.position]
    guard separator == UInt8(ascii: "/") || separator == UInt8(ascii: "-") else {
      return .failure(CellFaultReason(.notADay))
    }
    cursor.position += 1
    guard let second = cursor.number(in: bytes), !cursor.isAtEnd, bytes[cursor.position] == separator else {
      return .failure(CellFaultReason(.notADay))
    }
    cursor.position += 1
    guard let third = cursor.number(in: bytes) else { return .failure(CellFaultReason(.notADay)) }

    var result: Result<Reading, CellFaultReason>
    switch (separator, first.digits, second.digits, third.digits) {
    case (UInt8(ascii: "-"), 4, 2, 2):
      // No one writes 2017-25-12 for a month first, so it is only a day that does not exist.
      let found = CivilDay(year: first.value, month: second.value, day: third.value)
      result = found.map { .success(Reading(number: $0.number)) } ?? .failure(CellFaultReason(.noSuchDay))
    case (UInt8(ascii: "/"), 1...2, 1...2, 4):
      result = day(year: third.value, month: second.value, day: first.value, form: nil)
    case (UInt8(ascii: "/"), 1...2, 1...2, 2):
      let year = third.value + (third.value < 30 ? 2000 : 1900)
      result = day(year: year, month: second.value, day: first.value, form: .twoDigitYear)
    default: result = .failure(CellFaultReason(.notADay))
    }
    if case .success(var reading) = result, !cursor.isAtEnd {
      guard let minute = TimeOfDay.minute(at: cursor, in: bytes) else {
        return .failure(CellFaultReason(.notATime))
      }
      reading.minute = minute
      result = .success(reading)
    }
    return result
  }

  private func day(
    year: Int, month: Int, day: Int, form: CellNote.Form?
  ) -> Result<Reading, CellFaultReason> {
    if let found = CivilDay(year: year, month: month, day: day) {
      return .success(Reading(number: found.number, form: form))
    }
    let isMonthFirst = CivilDay(year: year, month: day, day: month) != nil
    return .failure(CellFaultReason(isMonthFirst ? .monthFirst : .noSuchDay))
  }

  /// Spreadsheets count days from 30 December 1899, if the 29 February 1900 that they believe in is passed over.
  private func serialDay(_ number: DigitCursor.Number) -> Result<Reading, CellFaultReason> {
    guard acceptsSerials, number.digits <= 5, (1...80_000).contains(number.value), number.value != 60 else {
      return .failure(CellFaultReason(.notADay))
    }
    let beforeLeapDay = number.value < 60 ? 1 : 0
    return .success(Reading(number: Int32(number.value + beforeLeapDay - 25_569), form: .serialDay))
  }
}

/// Reads digits one number at a time.
struct DigitCursor {
  var position: Int
  let end: Int

  /// A number, and in how many digits it was written.
  struct Number {
    var value = 0
    var digits = 0
  }

  var isAtEnd: Bool { position == end }

  /// The number here, of one to nine digits, and moves past it; `nil` when there is none.
  mutating func number(in bytes: borrowing Span<UInt8>) -> Number? {
    var number = Number()
    while position < end {
      let byte = bytes[position]
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { break }
      guard number.digits < 9 else { return nil }
      number.value = number.value * 10 + Int(byte - UInt8(ascii: "0"))
      number.digits += 1
      position += 1
    }
    return number.digits > 0 ? number : nil
  }
}

/// The time of day that may follow a date.
enum TimeOfDay {
  /// The minute of the day, if all that is left is a time of day, after blanks or a `T`: `14:30`, `14:30:00`,
  /// `14:30:00.000`.
  static func minute(at start: DigitCursor, in bytes: borrowing Span<UInt8>) -> Int32? {
    var cursor = start
    if bytes[cursor.position] == UInt8(ascii: "T") {
      cursor.position += 1
    } else {
      while !cursor.isAtEnd, bytes[cursor.position] == UInt8(ascii: " ") { cursor.position += 1 }
      guard cursor.position > start.position else { return nil }
    }
    guard let hours = cursor.number(in: bytes), hours.digits <= 2, hours.value < 24,
      let minutes = sixtieth(&cursor, in: bytes)
    else { return nil }
    let minute = Int32(hours.value * 60 + minutes)
    if cursor.isAtEnd { return minute }
    guard sixtieth(&cursor, in: bytes) != nil else { return nil }
    if cursor.isAtEnd { return minute }
    guard bytes[cursor.position] == UInt8(ascii: ".") else { return nil }
    cursor.position += 1
    return cursor.number(in: bytes) != nil && cursor.isAtEnd ? minute : nil
  }

  /// The two digits from 00 to 59 after a colon, and moves past them.
  private static func sixtieth(_ cursor: inout DigitCursor, in bytes: borrowing Span<UInt8>) -> Int? {
    guard !cursor.isAtEnd, bytes[cursor.position] == UInt8(ascii: ":") else { return nil }
    cursor.position += 1
    guard let number = cursor.number(in: bytes), number.digits == 2, number.value < 60 else { return nil }
    return number.value
  }
}
