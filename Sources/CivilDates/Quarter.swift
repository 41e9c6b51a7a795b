/// A quarter of a financial year, written `2017Q4`: January to March 2018, in the financial year 2017/18.
public struct Quarter: Hashable, Comparable, Sendable {
  public var financialYear: FinancialYear
  /// 1 (April to June) to 4 (January to March).
  public var number: Int

  /// Quarter 1 to 4 of a financial year; `nil` for any other number.
  public init?(financialYear: FinancialYear, number: Int) {
    guard (1...4).contains(number) else { return nil }
    self.financialYear = financialYear
    self.number = number
  }

  /// Reads `2017Q4`; `nil` when the text is anything else.
  public init?(_ text: some StringProtocol) {
    let characters = Array(text.utf8)
    guard characters.count == 6, characters[4] == UInt8(ascii: "Q"),
      characters[..<4].allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      let year = Int(text.prefix(4)), year >= 1900,
      let number = Int(text.suffix(1)), (1...4).contains(number)
    else { return nil }
    self.financialYear = FinancialYear(start: year)
    self.number = number
  }

  /// The quarter in which a day falls.
  public init(containing day: CivilDay) {
    self.financialYear = FinancialYear(containing: day)
    let month = day.components.month
    self.number = month >= 4 ? (month - 4) / 3 + 1 : 4
  }

  public var firstDay: CivilDay {
    number == 4
      ? FinancialYear.day(financialYear.start + 1, 1, 1)
      : FinancialYear.day(financialYear.start, 3 * number + 1, 1)
  }

  public var lastDay: CivilDay { next.firstDay + -1 }

  public var next: Quarter { advanced(by: 1) }
  public var previous: Quarter { advanced(by: -1) }

  /// The same quarter one year earlier.
  public var sameQuarterLastYear: Quarter { advanced(by: -4) }

  /// `201718`, as the Explore Education Statistics standard writes it.
  public var timePeriod: String { financialYear.timePeriod }

  /// `Financial year Q4`, as the Explore Education Statistics standard writes it.
  public var timeIdentifier: String { "Financial year Q\(number)" }

  public static func < (left: Quarter, right: Quarter) -> Bool { left.ordinal < right.ordinal }

  private var ordinal: Int { financialYear.start * 4 + number - 1 }

  private func advanced(by quarters: Int) -> Quarter {
    var result = self
    result.financialYear.start = (ordinal + quarters) / 4
    result.number = (ordinal + quarters) % 4 + 1
    return result
  }
}

extension Quarter: CustomStringConvertible {
  /// `2017Q4`.
  public var description: String { "\(financialYear.start)Q\(number)" }
}
