internal import CivilDates

/// A term of a school year, which starts in September.
struct SchoolTerm: Hashable, CustomStringConvertible {
  enum Name: String, CaseIterable {
    case autumn = "Autumn"
    case spring = "Spring"
    case summer = "Summer"
  }

  /// Written as financial years are: 2017/18.
  var year: FinancialYear
  var name: Name

  /// The latest term that has ended by the end of a quarter: Autumn by December, Spring by March, Summer by September;
  /// by June none has ended since Spring.
  init(endedBy quarter: Quarter) {
    let year = quarter.financialYear
    let before = FinancialYear(start: year.start - 1)
    (self.year, name) =
      switch quarter.number {
      case 1: (before, .spring)
      case 2: (before, .summer)
      case 3: (year, .autumn)
      default: (year, .spring)
      }
  }

  private init(year: FinancialYear, name: Name) {
    self.year = year
    self.name = name
  }

  /// The terms of its school year up to this one.
  var yearToDate: [SchoolTerm] {
    let last = Name.allCases.firstIndex(of: name) ?? 0
    return Name.allCases[...last].map { SchoolTerm(year: year, name: $0) }
  }

  /// `2017/18 Spring`, as the records have it.
  var description: String { "\(year) \(name.rawValue)" }
}
