import Columns

/// Builds a column of free text. Blanks inside quotation marks are kept, unless they are all there is.
struct TextDecoder: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  mutating func decode(_ batch: borrowing RecordBatch, slot: Int) {
    let source = batch.bytes.span
    for row in 0..<batch.rows {
      let cell = batch.range(row: row, slot: slot)
      if !CellEdges.trimmed(cell, in: source).isEmpty { bytes.append(contentsOf: batch.bytes[cell]) }
      ends.append(bytes.count)
    }
  }

  mutating func append(_ later: TextDecoder) {
    let base = bytes.count
    bytes.append(contentsOf: later.bytes)
    ends.reserveCapacity(ends.count + later.ends.count)
    for end in later.ends { ends.append(base + end) }
  }

  var column: TextColumn { TextColumn(bytes: bytes, ends: ends) }
}
