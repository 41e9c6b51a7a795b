public import CivilDates

/// A calendar month, as the quotas name it.
struct Month: Hashable, Comparable {
  /// Months since the year 0.
  var ordinal: Int

  init(_ year: Int, _ month: Int) { ordinal = year * 12 + month - 1 }

  init(containing day: CivilDay) {
    let (year, month, _) = day.components
    self.init(year, month)
  }

  var firstDay: CivilDay { CivilDay.known(ordinal / 12, ordinal % 12 + 1, 1) }
  var lastDay: CivilDay { Month.ordinal(ordinal + 1).firstDay + -1 }

  func advanced(by months: Int) -> Month { Month.ordinal(ordinal + months) }

  /// `2018-03`.
  var name: String { String(firstDay.description.prefix(7)) }

  /// `2017/18`.
  var financialYear: String { FinancialYear(containing: firstDay).description }

  static func ordinal(_ ordinal: Int) -> Month { Month(ordinal / 12, ordinal % 12 + 1) }

  static func < (left: Month, right: Month) -> Bool { left.ordinal < right.ordinal }

  /// The months from one to another, both included.
  static func months(_ from: Month, _ to: Month) -> [Month] {
    (from.ordinal...to.ordinal).map { Month.ordinal($0) }
  }
}

extension CivilDay {
  /// A day that is known to exist.
  static func known(_ year: Int, _ month: Int, _ day: Int) -> CivilDay {
    guard let result = CivilDay(year: year, month: month, day: day) else {
      preconditionFailure("\(year)-\(month)-\(day) is not a day")
    }
    return result
  }

  /// Reads `2018-03-31`.
  public init?(isoText text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2] else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The same day of the month so many months later, or the last of a shorter month.
  func plus(months: Int) -> CivilDay {
    let month = Month(containing: self).advanced(by: months)
    return min(month.firstDay + (components.day - 1), month.lastDay)
  }
}
