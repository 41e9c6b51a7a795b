import CivilDates
public import Columns
import OrderedCollections

extension CSVWriter {
  /// Appends the column names of a table as a row of headings, and all its rows.
  public mutating func append(_ table: Table) throws(Failure) {
    try appendRow(Array(table.columns.keys))
    try appendRows(of: table)
  }

  /// Appends the rows of a table that has a column at least. Whether a word needs quotation marks is decided once for
  /// all rows that have it.
  public mutating func appendRows(of table: Table) throws(Failure) {
    let columns = table.columns.values.map { PreparedColumn($0) }
    for row in 0..<table.rowCount {
      for index in columns.indices {
        beginCell()
        columns[index].append(row, to: &buffer)
      }
      try endRow()
    }
  }
}
