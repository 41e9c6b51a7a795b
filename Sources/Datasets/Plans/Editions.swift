public import CivilDates
internal import Columns

/// Rows that hold for a span of financial years.
public enum Editions {
  /// Whether a row valid from one year to another applies in `year`; an empty end is still in force.
  public static func apply(from: String?, to: String?, in year: FinancialYear) -> Bool {
    years(from, to).map { $0.contains(year.start) } ?? false
  }

  /// The years in which it applies, `nil` when they cannot be read or are out of order.
  static func years(_ from: String?, _ to: String?) -> ClosedRange<Int>? {
    guard let first = from.flatMap({ FinancialYear($0) })?.start else { return nil }
    guard let to else { return first...9999 }
    guard let last = FinancialYear(to)?.start, first <= last else { return nil }
    return first...last
  }
}

extension Dataset {
  /// The rules of a list with editions: `<prefix>-01` the years can be read, `<prefix>-02` the editions of one thing
  /// do not overlap.
  static func editionRules(
    _ prefix: String, from: Field<Self, CategoryColumn>, to: Field<Self, CategoryColumn>,
    of things: [Field<Self, CategoryColumn>]
  ) -> [Rule] {
    [
      rule(
        "\(prefix)-01", .reject, "The years of an edition are financial years, the first not after the last",
        remedy: "Write 2015/16.", fields: [from.name, to.name]
      ) { rows, _ in
        let (first, last) = (rows[from], rows[to])
        return rows.rows.filter { Editions.years(first[$0], last[$0]) == nil }
      },
      rule(
        "\(prefix)-02", .reject, "Two editions of the same do not overlap",
        remedy: "End the earlier edition in the year before the later one starts.", fields: [from.name]
      ) { rows, _ in
        let (first, last, names) = (rows[from], rows[to], things.map { rows[$0] })
        return rows.rows.filter { row in
          guard let own = Editions.years(first[row], last[row]) else { return false }
          return (0..<row).contains { earlier in
            names.allSatisfy { $0.codes[earlier] == $0.codes[row] }
              && Editions.years(first[earlier], last[earlier])?.overlaps(own) == true
          }
        }
      },
    ]
  }
}
