public import CivilDates
public import Columns

/// The rows of an authority's list that are in force in a financial year, by their columns `valid_from` and `valid_to`.
public struct EditionYears {
  private let from: CategoryColumn
  private let to: CategoryColumn

  public init(from: CategoryColumn, to: CategoryColumn) {
    self.from = from
    self.to = to
  }

  /// Whether an edition is in force in a year; one without an end still is.
  public func isInForce(_ row: Int, in year: FinancialYear) -> Bool {
    years(of: row)?.contains(year.start) ?? false
  }

  /// The row in force in a year of each word of a column: of each indicator.
  func rows(inForceIn year: FinancialYear, by subject: CategoryColumn) -> [String: Int] {
    var rows: [String: Int] = [:]
    for row in 0..<from.count where isInForce(row, in: year) {
      if let name = subject[row] { rows[name] = row }
    }
    return rows
  }

  /// The starts of the years of a row; `nil` when they are no financial years, or out of order.
  func years(of row: Int) -> ClosedRange<Int>? {
    guard let first = from[row].flatMap({ FinancialYear($0) })?.start else { return nil }
    guard let text = to[row] else { return first...Self.endless }
    guard let last = FinancialYear(text)?.start, first <= last else { return nil }
    return first...last
  }

  /// Stands for the end of an edition that is still in force.
  private static let endless = 9999

  /// The rows that share a year with an earlier row of the same `subject`.
  func overlaps(by subject: (Int) -> String?) -> [Int] {
    var earlier: [String: [ClosedRange<Int>]] = [:]
    var found: [Int] = []
    for row in 0..<from.count {
      guard let own = years(of: row), let name = subject(row) else { continue }
      if earlier[name, default: []].contains(where: { $0.overlaps(own) }) { found.append(row) }
      earlier[name, default: []].append(own)
    }
    return found
  }
}

extension Dataset {
  /// The years of an edition are financial years in order.
  static func editionYears(
    _ id: String, _ from: Field<Self, CategoryColumn>, _ to: Field<Self, CategoryColumn>
  ) -> Rule {
    rule(
      id, .reject, "The years of an edition are financial years, the first not after the last",
      remedy: "Write 2015/16.", fields: [from.name, to.name]
    ) { rows, _ in
      let years = EditionYears(from: rows[from], to: rows[to])
      return rows.rows.filter { years.years(of: $0) == nil }
    }
  }

  /// The editions of one thing do not overlap.
  static func editionsApart(
    _ id: String, _ from: Field<Self, CategoryColumn>, _ to: Field<Self, CategoryColumn>,
    of things: [Field<Self, CategoryColumn>]
  ) -> Rule {
    rule(
      id, .reject, "Two editions of the same do not overlap",
      remedy: "End the earlier edition in the year before the later one starts.", fields: [from.name]
    ) { rows, _ in
      let names = things.map { rows[$0] }
      return EditionYears(from: rows[from], to: rows[to]).overlaps { row in
        names.map { $0[row] ?? "" }.joined(separator: "\n")
      }
    }
  }
}
