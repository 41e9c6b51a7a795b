internal import CivilDates
internal import Configuration

/// The children that rates are per.
public struct PopulationChoice: Sendable {
  public enum Year: String, CaseIterable, Sendable {
    /// The middle of the year in which the financial year starts: mid-2017 for 2017/18.
    case financialYearStart = "financial_year_start"
    /// The year before that.
    case yearBefore = "year_before"
  }

  public var year: Year
  /// Which estimate of the year: the first basis that is on file.
  public var bases: [String]

  /// The year in the middle of which the children of a financial year are counted.
  func midYear(of year: FinancialYear) -> Int {
    switch self.year {
    case .financialYearStart: year.start
    case .yearBefore: year.start - 1
    }
  }

  init?(_ section: ConfigurationSection) {
    let year = section.choice("year", of: Year.self)
    let bases = section.texts("bases")
    guard let year, let bases else { return nil }
    self.year = year
    self.bases = bases
  }
}
