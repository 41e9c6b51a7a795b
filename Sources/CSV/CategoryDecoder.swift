import Columns

/// Builds a column of words that recur.
struct CategoryDecoder: Sendable {
  private var codes: [Int32] = []
  private var words = WordTable()

  mutating func decode(_ batch: borrowing RecordBatch, slot: Int) {
    let bytes = batch.bytes.span
    for row in 0..<batch.rows {
      let cell = CellEdges.trimmed(batch.range(row: row, slot: slot), in: bytes)
      codes.append(cell.isEmpty ? CategoryColumn.blank : words.code(of: cell, in: bytes))
    }
  }

  mutating func append(_ later: CategoryDecoder) {
    let codeHere = words.merge(later.words)
    codes.reserveCapacity(codes.count + later.codes.count)
    for code in later.codes { codes.append(code < 0 ? code : codeHere[Int(code)]) }
  }

  var column: CategoryColumn { CategoryColumn(codes: codes, distinctWords: words.words) }
}
