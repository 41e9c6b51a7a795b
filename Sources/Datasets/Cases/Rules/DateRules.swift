internal import CivilDates
internal import Columns

/// A column from which the day of a row can be told.
protocol DatedColumn: TypedColumn {
  func day(of row: Int) -> CivilDay?
  /// Whether the row's moment comes before that of the other column. A moment at midnight stands for its whole day,
  /// since that is how a date without a time is read.
  func isBefore(_ other: Self, in row: Int) -> Bool
}

extension DayColumn: DatedColumn {
  func day(of row: Int) -> CivilDay? { self[row] }

  func isBefore(_ other: DayColumn, in row: Int) -> Bool {
    guard let mine = self[row], let theirs = other[row] else { return false }
    return mine < theirs
  }
}

extension MomentColumn: DatedColumn {
  func day(of row: Int) -> CivilDay? { self[row]?.day }

  func isBefore(_ other: MomentColumn, in row: Int) -> Bool {
    guard let mine = self[row], let theirs = other[row] else { return false }
    if mine.day == theirs.day && mine.hour == 0 && mine.minute == 0 { return false }
    return mine < theirs
  }
}

extension Dataset {
  /// The day has come by the end of the quarter.
  static func byQuarterEnd<Column: DatedColumn>(
    _ id: String, _ field: Field<Self, Column>
  ) -> Rule {
    rule(
      id, .warning, "“\(field.definition.title)” is not after the last day of the quarter",
      remedy: "Correct the date, or send the row with the drop of its own quarter.", fields: [field.name]
    ) { rows, input in
      let (days, last) = (rows[field], input.quarter.lastDay)
      return rows.rows.filter { row in days.day(of: row).map { $0 > last } ?? false }
    }
  }

  /// Where both are filled, the second day does not come before the first.
  static func inOrder<Column: DatedColumn>(
    _ id: String, _ severity: Rule.Severity, _ first: Field<Self, Column>, _ second: Field<Self, Column>
  ) -> Rule {
    rule(
      id, severity, "“\(second.definition.title)” is not before “\(first.definition.title)”",
      remedy: "Correct one of the two dates.", fields: [second.name, first.name]
    ) { rows, _ in
      let (earlier, later) = (rows[first], rows[second])
      return rows.rows.filter { later.isBefore(earlier, in: $0) }
    }
  }

  /// The days stand in this order, empty ones left out.
  static func inOrder(_ id: String, _ severity: Rule.Severity, _ fields: [Field<Self, DayColumn>]) -> Rule {
    let titles = fields.map { "“\($0.definition.title)”" }.joined(separator: ", ")
    return rule(
      id, severity, "The days follow one another: \(titles)",
      remedy: "Correct the day that is out of its order.", fields: fields.map(\.name)
    ) { rows, _ in
      let columns = fields.map { rows[$0] }
      return rows.rows.filter { row in
        let days = columns.compactMap { $0[row] }
        return zip(days, days.dropFirst()).contains { $0 > $1 }
      }
    }
  }

  /// The day is not a Saturday or Sunday.
  static func onWeekday(_ id: String, _ field: Field<Self, DayColumn>) -> Rule {
    rule(
      id, .warning, "“\(field.definition.title)” is no Saturday or Sunday",
      remedy: "Check the date.", fields: [field.name]
    ) { rows, _ in
      let days = rows[field]
      // 1 January 1970 was a Thursday.
      return rows.rows.filter { row in
        days[row].map { [2, 3].contains((Int($0.number) % 7 + 7) % 7) } ?? false
      }
    }
  }
}
