/// Goes through a file once more, to say where an error lies in it: errors are rare, and the parser need not carry
/// their places along.
struct FieldFinder {
  /// What to go to.
  enum Target {
    /// The byte at an offset from the beginning of the text.
    case offset(Int)
    /// The first byte of a field of a record, both counted from 0.
    case field(Int, ofRecord: Int)
    /// The first byte of a record, counted from 0.
    case record(Int)
    case end
  }

  /// The line, from 1, at which the search came to an end.
  private(set) var line = 1
  /// The line on which the record it came to starts, and the field.
  private(set) var recordLine = 1
  private(set) var fieldLine = 1
  private var record = 0
  private(set) var field = 0
  private var inRecord = false
  private var inField = false
  private var inQuotes = false
  private var afterReturn = false

  /// The place of a target in bytes that the parser accepted up to there.
  static func find(
    _ target: Target, in source: ByteSource, from start: Int, of name: String
  ) throws(CSVError) -> FieldFinder {
    var finder = FieldFinder()
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    var offset = start
    while true {
      let count = try source.read(at: offset, into: &piece, of: name)
      if count == 0 { return finder }
      for position in 0..<count {
        if case .offset(let wanted) = target, offset - start + position == wanted { return finder }
        finder.take(piece[position])
        if finder.isAt(target) { return finder }
      }
      offset += count
    }
  }

  private func isAt(_ target: Target) -> Bool {
    switch target {
    case .field(let wanted, let wantedRecord): inField && field == wanted && record == wantedRecord
    case .record(let wanted): inRecord && record == wanted
    case .offset, .end: false
    }
  }

  private mutating func take(_ byte: UInt8) {
    defer { afterReturn = byte == LineEnd.carriageReturn }
    switch byte {
    case LineEnd.feed where afterReturn: break
    case LineEnd.feed, LineEnd.carriageReturn:
      if !inQuotes, inRecord {
        record += 1
        field = 0
        (inRecord, inField) = (false, false)
      }
      line += 1
    case UInt8(ascii: " "), UInt8(ascii: "\t"): break
    default:
      if !inRecord {
        inRecord = true
        recordLine = line
      }
      if byte == UInt8(ascii: ","), !inQuotes {
        field += 1
        inField = false
        return
      }
      if !inField {
        inField = true
        fieldLine = line
      }
      if byte == UInt8(ascii: "\"") { inQuotes.toggle() }
    }
  }
}
