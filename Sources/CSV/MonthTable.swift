import CivilDates

/// The number of the first day of each month of the years that dates are usually in, so that reading one is a look-up.
struct MonthTable: Sendable {
  static let shared = MonthTable(years: 1900...2100)

  private let firstYear: Int
  /// One a month, and one for the month after the last.
  private let starts: [Int32]

  init(years: ClosedRange<Int>) {
    firstYear = years.lowerBound
    var starts: [Int32] = []
    for year in years.lowerBound...(years.upperBound + 1) {
      for month in 1...12 {
        if let day = CivilDay(year: year, month: month, day: 1) { starts.append(day.number) }
      }
    }
    self.starts = starts
  }

  /// The day, or `nil` when there is none or its year is not in the table.
  @inline(__always)
  func number(year: Int, month: Int, day: Int) -> Int32? {
    let index = (year - firstYear) * 12 + month - 1
    guard month >= 1, month <= 12, index >= 0, index + 12 < starts.count, day >= 1 else { return nil }
    let number = starts[index] + Int32(truncatingIfNeeded: day) - 1
    return day <= 31 && number < starts[index + 1] ? number : nil
  }
}
