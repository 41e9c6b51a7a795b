internal import CivilDates
internal import Configuration

/// From when a measure counts its year to date.
public enum YearStart: String, CaseIterable, Hashable, Sendable {
  /// 1 April.
  case financialYear = "financial_year"
  /// New reporting of contacts.
  case contacts
  /// New reporting of strategy discussions.
  case strategyMeetings = "strategy_meetings"

  static func months(_ section: ConfigurationSection) -> [YearStart: CivilMonth] {
    var starts: [YearStart: CivilMonth] = [:]
    for start in allCases where start != .financialYear {
      guard let text = section.optionalText(start.rawValue) else { continue }
      starts[start] = CivilMonth(text)
      if starts[start] == nil {
        section.reject(start.rawValue, "expected a month, for example 2017-11")
      }
    }
    return starts
  }
}
