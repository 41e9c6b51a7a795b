public import CivilDates
internal import Columns

/// The months that a measure reports: from the start of its year to date to the end of the quarter.
public struct MonthWindow: Sendable {
  /// In order; none when the measure starts after the quarter.
  public let months: [CivilMonth]
  public let quarter: Quarter
  private let first: Int32
  private let monthOfDay: [Int32]

  /// A row whose day is blank or falls in none of the months.
  static let outside: Int32 = -1

  init(from start: CivilMonth, to quarter: Quarter) {
    let end = CivilMonth(containing: quarter.lastDay)
    var months: [CivilMonth] = []
    var month = start
    while month <= end {
      months.append(month)
      month = month.next
    }
    self.months = months
    self.quarter = quarter
    self.first = start.firstDay.number
    self.monthOfDay = months.enumerated().flatMap { index, month in
      Array(repeating: Int32(index), count: month.lastDay - month.firstDay + 1)
    }
  }

  /// The position of a day's month, or `outside`.
  func month(ofDay number: Int32) -> Int32 {
    guard number >= first else { return Self.outside }
    let index = Int(number) - Int(first)
    return index < monthOfDay.count ? monthOfDay[index] : Self.outside
  }

  /// The month of each row.
  func months(of days: DayColumn) -> [Int32] { days.numbers.map(month(ofDay:)) }

  /// The month of each row.
  func months(of moments: MomentColumn) -> [Int32] {
    moments.minutes.map { minutes in
      minutes == MomentColumn.blank
        ? Self.outside : month(ofDay: CivilMoment(minutes: minutes).day.number)
    }
  }

  /// The months of the quarter, by position; `nil` unless all three are reported.
  var quarterMonths: Range<Int>? {
    guard let position = months.firstIndex(of: quarter.months[0]) else { return nil }
    return position..<months.count
  }
}
