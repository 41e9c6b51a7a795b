/// A day of the Gregorian calendar, held as the number of days since 1 January 1970.
///
/// No clock, time zone or locale is involved: a day is a number, and arithmetic on days is arithmetic on numbers.
public struct CivilDay: Hashable, Comparable, Sendable {
  /// Days since 1 January 1970; negative before it.
  public var number: Int32

  public init(number: Int32) {
    self.number = number
  }

  /// The day with this year, month and day of the month, or `nil` when there is no such day (29 February 2015).
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= CivilDay.length(ofMonth: month, year: year)
    else { return nil }
    // Days from civil, counting years from March so that the leap day comes last.
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.number = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// Year, month (1 to 12) and day of the month.
  public var components: (year: Int, month: Int, day: Int) {
    let shifted = Int(number) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, day)
  }

  public static func < (left: CivilDay, right: CivilDay) -> Bool { left.number < right.number }

  /// The day that lies `days` later (earlier when negative).
  public static func + (day: CivilDay, days: Int) -> CivilDay {
    CivilDay(number: day.number + Int32(days))
  }

  /// Days from `right` to `left`.
  public static func - (left: CivilDay, right: CivilDay) -> Int {
    Int(left.number) - Int(right.number)
  }

  /// Whether a year has a 29 February.
  public static func isLeap(year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// Days in a month (1 to 12) of a year.
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year: year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension CivilDay: CustomStringConvertible {
  /// ISO 8601, for example `2018-03-31`.
  public var description: String {
    let (year, month, day) = components
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}
