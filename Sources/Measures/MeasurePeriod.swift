public import CivilDates

/// The time that a figure is of.
public struct MeasurePeriod: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    case month
    case quarter
    /// From the start of the financial year, or from a later start of its own, to the end of the quarter.
    case yearToDate = "year_to_date"
    /// A count of what is open at the end of a day.
    case asAt = "as_at"
    /// The three years to the end of a day.
    case threeYears = "three_years"
  }

  public let kind: Kind
  /// For a count as at a day, that day.
  public let first: CivilDay
  public let last: CivilDay

  public static func month(_ month: CivilMonth) -> MeasurePeriod {
    MeasurePeriod(kind: .month, first: month.firstDay, last: month.lastDay)
  }

  public static func quarter(_ quarter: Quarter) -> MeasurePeriod {
    MeasurePeriod(kind: .quarter, first: quarter.firstDay, last: quarter.lastDay)
  }

  public static func yearToDate(from start: CivilMonth, to end: CivilMonth) -> MeasurePeriod {
    MeasurePeriod(kind: .yearToDate, first: start.firstDay, last: end.lastDay)
  }

  public static func asAt(_ day: CivilDay) -> MeasurePeriod {
    MeasurePeriod(kind: .asAt, first: day, last: day)
  }

  public static func threeYears(to day: CivilDay) -> MeasurePeriod {
    MeasurePeriod(kind: .threeYears, first: day.yearsEarlier(3) + 1, last: day)
  }

  /// `2018-03`, `2017Q4`, `2017-11..2018-03`, or the day `2018-03-31`.
  public var label: String {
    switch kind {
    case .month: CivilMonth(containing: first).description
    case .quarter: Quarter(containing: first).description
    case .yearToDate, .threeYears: "\(CivilMonth(containing: first))..\(CivilMonth(containing: last))"
    case .asAt: first.description
    }
  }
}
