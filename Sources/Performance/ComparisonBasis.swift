public import CivilDates

/// Which earlier outturn an outturn is compared with.
public enum ComparisonBasis: String, CaseIterable, Hashable, Sendable {
  /// The quarter before.
  case previousQuarter = "previous_quarter"
  /// The same quarter of the financial year before: for annual, cumulative and seasonal indicators (Family Services
  /// Q1 2014/15, note to table 2.1), and for every indicator from 2016/17.
  case sameQuarterLastYear = "same_quarter_last_year"
  /// The end of the financial year before (Family Services Q4 2015/16, heading of table 2.2a).
  case previousYearEnd = "previous_year_end"
  /// A fixed starting point, such as an inspection: the improvement-plan dashboard of March 2018.
  case baseline
  /// Some other quarter, which happened to be at hand. No indicator is compared on it.
  case otherQuarter = "other_quarter"
  /// Not stated. Fair only for an indicator whose catalogue leaves the choice to the council.
  case notStated = "not_stated"

  /// The quarter whose outturn is compared with that of `quarter`; `nil` where the basis does not name one.
  public func quarter(comparedWith quarter: Quarter) -> Quarter? {
    switch self {
    case .previousQuarter: quarter.previous
    case .sameQuarterLastYear: quarter.sameQuarterLastYear
    case .previousYearEnd:
      Quarter(financialYear: FinancialYear(start: quarter.financialYear.start - 1), number: 4)
    case .baseline, .otherQuarter, .notStated: nil
    }
  }
}
