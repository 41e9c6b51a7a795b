/// What tells one figure of a quarter's reports from another.
public struct FigureKey: Hashable, Comparable, Sendable {
  /// The table: `revenue_general_fund`.
  public var section: String
  /// The row of the table.
  public var line: String
  /// A part of the row, or another reading of it; empty for the row itself.
  public var breakdown: String
  /// A quarter (`2015Q4`) or a financial year (`2017/18`).
  public var period: String
  public var measure: String

  public init(section: String, line: String, breakdown: String = "", period: String, measure: String) {
    self.section = section
    self.line = line
    self.breakdown = breakdown
    self.period = period
    self.measure = measure
  }

  public static func < (left: FigureKey, right: FigureKey) -> Bool {
    (left.section, left.line, left.breakdown, left.period, left.measure)
      < (right.section, right.line, right.breakdown, right.period, right.measure)
  }
}
