/// The wanted fields of the records that ended within one piece of a file: their bytes, one after another, and where
/// each ends. Decoders read it; only the parser writes it.
struct RecordBatch {
  /// Bytes past the last field that may be read, though they mean nothing: a field can be loaded 16 bytes at a time.
  static let slack = 16

  /// The bytes of the fields, record by record, followed by `slack` bytes at least.
  var bytes: [UInt8] = []
  /// Where each field begins; the element after a field's is where it ends. The first element is 0.
  var offsets: [Int32] = [0]
  /// How many fields of each record were wanted.
  let width: Int
  /// How many records there are.
  var rows = 0

  /// Where a field lies in `bytes`.
  @inline(__always)
  func range(row: Int, slot: Int) -> Range<Int> {
    let index = row * width + slot
    return Int(offsets[index])..<Int(offsets[index + 1])
  }
}
