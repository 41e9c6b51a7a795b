internal import CivilDates
internal import Columns

extension Dataset {
  /// A cell names a quarter of a financial year.
  static func isQuarter(_ id: String, _ field: Field<Self, CategoryColumn>) -> Rule {
    rule(
      id, .reject, "“\(field.definition.title)” is a quarter such as 2017Q4",
      remedy: "Write the year in which the financial year starts, Q and 1 to 4.", fields: [field.name]
    ) { rows, _ in
      let words = rows[field]
      return rows.rows.filter { row in words[row].map { Quarter($0) == nil } ?? false }
    }
  }

  /// A cell names a quarter of a financial year, or a month of the calendar.
  static func isQuarterOrMonth(_ id: String, _ field: Field<Self, CategoryColumn>) -> Rule {
    rule(
      id, .reject, "“\(field.definition.title)” is a quarter such as 2017Q4 or a month such as 2018-02",
      remedy: "Write the year in which the financial year starts, Q and 1 to 4; or year and month.",
      fields: [field.name]
    ) { rows, _ in
      let words = rows[field]
      return rows.rows.filter { row in
        words[row].map { Quarter($0) == nil && CivilMonth($0) == nil } ?? false
      }
    }
  }
}

extension CivilDay {
  /// Before any day that a cell can hold.
  static let beginning = CivilDay(number: .min)
  /// After any day that a cell can hold.
  static let never = CivilDay(number: .max)
}
