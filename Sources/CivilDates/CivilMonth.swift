/// A month of the Gregorian calendar, written `2018-03`.
public struct CivilMonth: Hashable, Comparable, Sendable {
  public let year: Int
  /// 1 (January) to 12.
  public let month: Int

  /// `nil` unless `month` is 1 to 12 and `year` 1 to 9999.
  public init?(year: Int, month: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    self.init(ordinal: year * 12 + month - 1)
  }

  /// The month in which a day falls.
  public init(containing day: CivilDay) {
    let (year, month, _) = day.components
    self.init(ordinal: year * 12 + month - 1)
  }

  /// Reads `2018-03`; `nil` when the text is anything else.
  public init?(_ text: some StringProtocol) {
    let characters = Array(text.utf8)
    guard characters.count == 7, characters[4] == UInt8(ascii: "-"),
      (characters[..<4] + characters[5...]).allSatisfy({
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
      }),
      let year = Int(text.prefix(4)), let month = Int(text.suffix(2))
    else { return nil }
    self.init(year: year, month: month)
  }

  public var firstDay: CivilDay { FinancialYear.day(year, month, 1) }
  public var lastDay: CivilDay {
    FinancialYear.day(year, month, CivilDay.length(ofMonth: month, year: year))
  }

  public var next: CivilMonth { advanced(by: 1) }
  public var previous: CivilMonth { advanced(by: -1) }

  /// The month that lies so many months later; earlier when negative. It stays within the years 1 to 9999.
  public func advanced(by months: Int) -> CivilMonth {
    let (sum, overflows) = ordinal.addingReportingOverflow(months)
    let first = 12
    let last = 9999 * 12 + 11
    return CivilMonth(ordinal: overflows ? (months < 0 ? first : last) : min(max(sum, first), last))
  }

  public static func < (left: CivilMonth, right: CivilMonth) -> Bool { left.ordinal < right.ordinal }

  private var ordinal: Int { year * 12 + month - 1 }

  private init(ordinal: Int) {
    self.year = ordinal / 12
    self.month = ordinal % 12 + 1
  }
}

extension CivilMonth: CustomStringConvertible {
  /// `2018-03`.
  public var description: String { String(firstDay.description.prefix(7)) }
}

extension Quarter {
  /// Its three months, the earliest first.
  public var months: [CivilMonth] {
    let first = CivilMonth(containing: firstDay)
    return (0..<3).map(first.advanced(by:))
  }
}
