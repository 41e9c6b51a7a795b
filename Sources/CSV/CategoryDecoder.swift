import Columns

/// Builds a column of words that recur.
struct CategoryDecoder: Sendable {
  private var codes: [Int32] = []
  private var words = WordTable()
  // Means nothing, and keeps the compiler from leaving the look ahead out.
  private var lookedAhead: Int32 = 0

  mutating func decode(_ batch: borrowing RecordBatch, slot: Int) {
    let bytes = batch.bytes.span
    let offsets = batch.offsets.span
    let width = batch.width
    var index = slot
    // The column so far is taken out and put back, so that the loop alone has to do with it.
    var words = WordTable()
    swap(&words, &self.words)
    lookedAhead ^= words.lookAhead(batch, slot: slot)
    codes.append(addingCapacity: batch.rows) { codes in
      for _ in 0..<batch.rows {
        let field = Int(offsets[index])..<Int(offsets[index + 1])
        let cell = CellEdges.trimmed(field, in: bytes)
        codes.append(cell.isEmpty ? CategoryColumn.blank : words.code(of: cell, in: bytes))
        index += width
      }
    }
    swap(&words, &self.words)
  }

  mutating func append(_ later: CategoryDecoder) {
    let codeHere = words.merge(later.words)
    codes.reserveCapacity(codes.count + later.codes.count)
    for code in later.codes { codes.append(code < 0 ? code : codeHere[Int(code)]) }
  }

  var column: CategoryColumn { CategoryColumn(codes: codes, distinctWords: words.words) }
}
