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
    precondition(!table.columns.isEmpty, "a row has a cell at least")
    var columns = table.columns.values.map { PreparedColumn($0) }
    if columns.count == 1 { return try appendLoneCells(&columns[0], rowCount: table.rowCount) }
    // Some rows at a time, column by column: a cell then costs little more than its copy.
    let block = 256
    var cells = [[WrittenCell]](
      repeating: Array(repeating: WrittenCell(), count: block), count: columns.count)
    for start in stride(from: 0, to: table.rowCount, by: block) {
      let rows = start..<min(start + block, table.rowCount)
      for index in columns.indices { columns[index].prepare(rows, into: &cells[index]) }
      appendRows(rows.count, of: columns, cells: cells)
      try endRows()
    }
  }

  /// Sets cells in rows, in memory that is made for them.
  private mutating func appendRows(_ count: Int, of columns: [PreparedColumn], cells: [[WrittenCell]]) {
    // First how long each row is, which tells where the next begins.
    var places = [Int](repeating: columns.count, count: count)
    for column in cells {
      for row in 0..<count { places[row] += column[row].count }
    }
    var total = 0
    for row in 0..<count {
      let length = places[row]
      places[row] = total
      total += length
    }
    unsafe appendRows(bytes: total) { target in
      for (index, column) in columns.enumerated() {
        let after = index == columns.count - 1 ? LineEnd.feed : UInt8(ascii: ",")
        let cells = cells[index]
        unsafe column.bytes.withUnsafeBytes { source in
          for row in 0..<count {
            let cell = cells[row]
            let bytes = unsafe UnsafeRawBufferPointer(
              rebasing: source[cell.start..<(cell.start + cell.count)])
            let place = places[row]
            let end = place + cell.count
            unsafe UnsafeMutableRawBufferPointer(target)[place..<end].copyBytes(from: bytes)
            unsafe target[end] = after
            places[row] = end + 1
          }
        }
      }
    }
  }

  /// Appends the rows of a table of one column, where an empty cell needs marks.
  private mutating func appendLoneCells(_ column: inout PreparedColumn, rowCount: Int) throws(Failure) {
    var cells = [WrittenCell()]
    for row in 0..<rowCount {
      column.prepare(row..<(row + 1), into: &cells)
      beginCell()
      buffer.append(contentsOf: column.bytes[cells[0].start..<(cells[0].start + cells[0].count)])
      try endRow()
    }
  }
}
