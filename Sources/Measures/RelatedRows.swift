internal import CivilDates
internal import Columns

/// For each row of a table, the rows of another one that have the same word in a column, in order of a day: the
/// visits to a child, the placements of a child.
struct RelatedRows: Sendable {
  private let rowsOfCode: [[Int]]
  private let codes: [Int32]

  /// The rows of `other` in order of `days`, those of one day in order of spelling of `ids`; rows without a day are
  /// left out.
  init(
    _ column: CategoryColumn, in other: CategoryColumn, by days: DayColumn, ids: CategoryColumn,
    where holds: (Int) -> Bool = { _ in true }
  ) {
    var rowsOfOther = [[Int]](repeating: [], count: other.words.count)
    for (row, code) in other.codes.enumerated()
    where code != CategoryColumn.blank && days.numbers[row] != DayColumn.blank && holds(row) {
      rowsOfOther[Int(code)].append(row)
    }
    for code in rowsOfOther.indices where rowsOfOther[code].count > 1 {
      rowsOfOther[code].sort { left, right in
        days.numbers[left] != days.numbers[right]
          ? days.numbers[left] < days.numbers[right] : (ids[left] ?? "") < (ids[right] ?? "")
      }
    }
    self.rowsOfCode = column.words.map { word in other.code(of: word).map { rowsOfOther[Int($0)] } ?? [] }
    self.codes = column.codes
  }

  /// The other table's rows for a row of this one.
  subscript(row: Int) -> [Int] {
    let code = codes[row]
    return code == CategoryColumn.blank ? [] : rowsOfCode[Int(code)]
  }
}
