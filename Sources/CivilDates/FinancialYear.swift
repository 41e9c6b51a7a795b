/// A local-government financial year: 1 April to 31 March.
public struct FinancialYear: Hashable, Comparable, Sendable {
  /// The calendar year in which it starts: 2017 for 2017/18.
  public var start: Int

  public init(start: Int) {
    self.start = start
  }

  /// Reads the council's way of writing a financial year, `2017/18`; `nil` when the text is anything else
  /// or the second part is not the year after the first.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count == 4, parts[1].count == 2, let start = Int(parts[0]),
      let end = Int(parts[1]), (start + 1) % 100 == end
    else { return nil }
    self.start = start
  }

  /// The financial year in which a day falls.
  public init(containing day: CivilDay) {
    let (year, month, _) = day.components
    self.start = month >= 4 ? year : year - 1
  }

  public var firstDay: CivilDay { Self.day(start, 4, 1) }
  public var lastDay: CivilDay { Self.day(start + 1, 3, 31) }

  /// `201718`, as the Explore Education Statistics standard writes it.
  public var timePeriod: String {
    let end = (start + 1) % 100
    return "\(start)\(end < 10 ? "0" : "")\(end)"
  }

  public static func < (left: FinancialYear, right: FinancialYear) -> Bool { left.start < right.start }

  /// A day known to exist: first or last of a month.
  static func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDay {
    guard let result = CivilDay(year: year, month: month, day: day) else {
      preconditionFailure("\(year)-\(month)-\(day) is not a day")
    }
    return result
  }
}

extension FinancialYear: CustomStringConvertible {
  /// `2017/18`.
  public var description: String {
    let end = (start + 1) % 100
    return "\(start)/\(end < 10 ? "0" : "")\(end)"
  }
}
