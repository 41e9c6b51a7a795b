import Columns

/// Builds a column of words that recur.
struct CategoryDecoder: Sendable {
  private var codes: [Int32] = []
  private var words = WordTable()
  /// How many rows are looked ahead at: what they touch fits in the nearest memory.
  private static let block = 64
  // Means nothing, and keeps the compiler from leaving the look ahead out.
  private var lookedAhead: Int32 = 0

  mutating func decode(_ batch: borrowing RecordBatch, slot: Int) {
    // The words so far are taken out and put back, so that the loop alone has to do with them.
    var words = WordTable()
    swap(&words, &self.words)
    for start in stride(from: 0, to: batch.rows, by: Self.block) {
      let rows = start..<min(start + Self.block, batch.rows)
      if words.isLarge { lookAhead(batch, slot: slot, rows: rows, words: words) }
      decode(batch, slot: slot, rows: rows, words: &words)
    }
    swap(&words, &self.words)
  }

  @inline(__always)
  private mutating func decode(
    _ batch: borrowing RecordBatch, slot: Int, rows: Range<Int>, words: inout WordTable
  ) {
    let bytes = batch.bytes.span
    let offsets = batch.offsets.span
    var index = rows.lowerBound * batch.width + slot
    for _ in rows {
      let field = Int(offsets[index])..<Int(offsets[index + 1])
      let cell = CellEdges.trimmed(field, in: bytes)
      codes.append(cell.isEmpty ? CategoryColumn.blank : words.code(of: cell, in: bytes))
      index += batch.width
    }
  }

  @inline(__always)
  private mutating func lookAhead(
    _ batch: borrowing RecordBatch, slot: Int, rows: Range<Int>, words: borrowing WordTable
  ) {
    let bytes = batch.bytes.span
    let offsets = batch.offsets.span
    var index = rows.lowerBound * batch.width + slot
    for _ in rows {
      lookedAhead ^= words.touch(Int(offsets[index])..<Int(offsets[index + 1]), in: bytes)
      index += batch.width
    }
  }

  mutating func append(_ later: CategoryDecoder) {
    let codeHere = words.merge(later.words)
    codes.reserveCapacity(codes.count + later.codes.count)
    for code in later.codes { codes.append(code < 0 ? code : codeHere[Int(code)]) }
  }

  var column: CategoryColumn { CategoryColumn(codes: codes, distinctWords: words.words) }
}
