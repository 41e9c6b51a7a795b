import CLibCSV

/// How far the parser has come, without the pointers that hold only during a call of libcsv.
struct ParseProgress {
  /// How many bytes of wanted fields there are, and how many wanted fields.
  var used = 0
  var ended = 0
  /// The same when the record under way began.
  var usedBefore = 0
  var endedBefore = 0
  /// The next wanted field of the record under way, and its position.
  var slot = 0
  var nextWanted: Int32
  /// Fields of the record under way so far.
  var field: Int32 = 0
  /// Records still to be passed over: title rows and headings.
  var skip: Int
  /// Records in the batch.
  var rows = 0
  /// Records that ended within the piece, in the batch or not.
  var recordsEnded = 0
  /// Records passed over within the piece.
  var recordsSkipped = 0
  /// How many fields each record has; kept only where any number will do.
  var lengths: [Int] = []
  /// Records with another number of fields than expected: the place among those that ended, and the number.
  var ragged: [(record: Int, found: Int)] = []
  /// The first breach of a limit.
  var breach: LimitBreach?

  mutating func note(_ limit: LimitBreach.Limit) {
    if breach == nil { breach = LimitBreach(limit: limit, record: recordsEnded, field: Int(field)) }
  }

  /// Drops the fields of the record under way.
  mutating func forget() {
    used = usedBefore
    ended = endedBefore
  }
}

/// A field or a record that goes beyond a limit.
struct LimitBreach {
  enum Limit {
    case fieldBytes, fieldsPerRecord
  }

  let limit: Limit
  /// The record, counted among those that end within the piece.
  let record: Int
  /// The field, from 0.
  let field: Int
}

/// What the two callbacks share while libcsv goes through a piece of a file.
///
/// The pointers are into arrays with room for whatever the piece can hold, so the callbacks check no bounds:
/// `RecordParser` makes that room.
@unsafe struct ParseState {
  /// Where the bytes of wanted fields go.
  let bytes: UnsafeMutablePointer<UInt8>
  /// Where the end of each wanted field goes; element 0 is a 0 before the first.
  let offsets: UnsafeMutablePointer<Int32>
  /// Positions of the wanted fields, ascending, and then the one that no record may reach.
  let wanted: UnsafePointer<Int32>
  let width: Int
  /// How many fields a record must have; negative when any number will do.
  let expected: Int32
  let fieldBytes: Int
  var progress: ParseProgress
}

/// Called by libcsv at the end of each field. Global and nonisolated: a closure that belongs to an actor would cost
/// more than the parsing does.
@inline(__always)
func fieldEnded(_ text: UnsafeMutableRawPointer?, _ count: Int, _ context: UnsafeMutableRawPointer?) {
  guard let state = unsafe context?.assumingMemoryBound(to: ParseState.self) else { return }
  if unsafe count > state.pointee.fieldBytes {
    unsafe state.pointee.progress.note(.fieldBytes)
  }
  if unsafe state.pointee.progress.field == state.pointee.progress.nextWanted {
    unsafe keep(text, count, state)
  }
  unsafe state.pointee.progress.field &+= 1
}

@inline(__always)
private func keep(
  _ text: UnsafeMutableRawPointer?, _ count: Int, _ state: UnsafeMutablePointer<ParseState>
) {
  let slot = unsafe state.pointee.progress.slot
  if unsafe slot == state.pointee.width {
    unsafe state.pointee.progress.note(.fieldsPerRecord)
    return
  }
  let used = unsafe state.pointee.progress.used
  if let text = unsafe text {
    let target = unsafe UnsafeMutableRawPointer(state.pointee.bytes + used)
    // Most fields are short, and a copy of fixed length is quicker than one of their own: libcsv's buffer and ours
    // both reach that far.
    unsafe target.copyMemory(from: text, byteCount: RecordBatch.slack)
    if count > RecordBatch.slack { unsafe target.copyMemory(from: text, byteCount: count) }
  }
  let ended = unsafe state.pointee.progress.ended + 1
  unsafe state.pointee.progress.used = used + count
  unsafe state.pointee.offsets[ended] = Int32(truncatingIfNeeded: used + count)
  unsafe state.pointee.progress.ended = ended
  unsafe state.pointee.progress.slot = slot + 1
  unsafe state.pointee.progress.nextWanted = state.pointee.wanted[slot + 1]
}

/// Called by libcsv at the end of each record.
func recordEnded(_ terminator: Int32, _ context: UnsafeMutableRawPointer?) {
  guard let state = unsafe context?.assumingMemoryBound(to: ParseState.self) else { return }
  let fields = unsafe state.pointee.progress.field
  let expected = unsafe state.pointee.expected
  if unsafe state.pointee.progress.skip > 0 {
    unsafe state.pointee.progress.skip -= 1
    unsafe state.pointee.progress.recordsSkipped += 1
    unsafe state.pointee.progress.forget()
  } else if fields == expected {
    unsafe state.pointee.progress.rows += 1
  } else if expected < 0 {
    unsafe state.pointee.progress.rows += 1
    unsafe state.pointee.progress.lengths.append(Int(fields))
  } else {
    unsafe state.pointee.progress.ragged.append((state.pointee.progress.recordsEnded, Int(fields)))
    unsafe state.pointee.progress.forget()
  }
  unsafe state.pointee.progress.recordsEnded += 1
  unsafe state.pointee.progress.field = 0
  unsafe state.pointee.progress.slot = 0
  unsafe state.pointee.progress.nextWanted = state.pointee.wanted[0]
  unsafe state.pointee.progress.usedBefore = state.pointee.progress.used
  unsafe state.pointee.progress.endedBefore = state.pointee.progress.ended
}
