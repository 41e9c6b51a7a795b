internal import CivilDates
internal import Columns

/// For each row of a table, the days of the rows of another that refer to it: visits to a child, reviews of a plan.
struct RelatedDays {
  private let ofWord: [[Int32]]
  private let codes: [Int32]

  /// - Parameters:
  ///   - days: The days of the other table's rows; a row without one is left out.
  ///   - reference: What those rows refer to.
  ///   - column: What they mean, in this table.
  ///   - counts: Whether a row of the other table is wanted.
  init(
    _ days: DayColumn, of reference: CategoryColumn, for column: CategoryColumn,
    where counts: (Int) -> Bool = { _ in true }
  ) {
    var byWord = [[Int32]](repeating: [], count: reference.words.count)
    for (row, day) in days.numbers.enumerated() where day != DayColumn.blank {
      let code = reference.codes[row]
      if code != CategoryColumn.blank, counts(row) { byWord[Int(code)].append(day) }
    }
    self.ofWord = column.words.map { word in
      reference.code(of: word).map { byWord[Int($0)].sorted() } ?? []
    }
    self.codes = column.codes
  }

  /// The days, ascending.
  subscript(row: Int) -> [Int32] {
    codes[row] == CategoryColumn.blank ? [] : ofWord[Int(codes[row])]
  }

  /// The latest of them that is not after a day.
  func last(row: Int, onOrBefore day: CivilDay) -> CivilDay? {
    self[row].last { $0 <= day.number }.map(CivilDay.init(number:))
  }
}
