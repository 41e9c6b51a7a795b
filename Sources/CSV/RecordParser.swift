import CLibCSV

/// libcsv in its strict mode, fed piece by piece. The pointers of the reader are in this file and in `ParseState`.
@safe struct RecordParser: ~Copyable {
  /// The records that ended within the last piece.
  private(set) var batch: RecordBatch
  /// How far it has come.
  private(set) var progress: ParseProgress
  private var parser = unsafe csv_parser()
  private let wanted: [Int32]
  private let expected: Int?
  private let limits: CSVLimits

  /// Why parsing cannot go on.
  enum Stop: Error {
    case limit(LimitBreach)
    /// The byte at this offset in the piece breaks the rule about quotation marks, in this field.
    case quote(offset: Int, field: Int, isAfterClosing: Bool)
    /// The bytes ended inside quotation marks, in this field.
    case unterminated(field: Int)
    case recordTooLong
    case outOfMemory
  }

  /// A parser that keeps the fields at the wanted positions, which ascend, of records with the expected number of
  /// fields (any number, if there is none), after the first `skip` records.
  init(wanted positions: [Int], expecting expected: Int?, skipping skip: Int, limits: CSVLimits) {
    self.batch = RecordBatch(width: positions.count)
    self.wanted = positions.map { Int32($0) } + [Int32(limits.fieldsPerRecord)]
    self.progress = ParseProgress(nextWanted: wanted[0], skip: skip)
    self.expected = expected
    self.limits = limits
    unsafe csv_init(&parser, UInt8(CSV_STRICT | CSV_STRICT_FINI))
    // The buffer grows by this much at a time, so it is never shorter than the 16 bytes that `keep` copies.
    unsafe csv_set_blk_size(&parser, 4096)
  }

  deinit {
    var parser = unsafe parser
    unsafe csv_free(&parser)
  }

  /// Where the next byte stands.
  var standing: LineTracker.Standing {
    switch unsafe parser.pstate {
    case 0: .betweenRecords
    case 2 where unsafe parser.quoted != 0: .insideQuotes
    default: .insideRecord
    }
  }

  /// Parses the first `count` bytes of a piece. The batch then holds the records that ended within it.
  mutating func parse(_ piece: borrowing [UInt8], count: Int) throws(Stop) {
    try prepare(for: count)
    var consumed = 0
    unsafe withState { state, parser in
      unsafe piece.withUnsafeBytes { bytes in
        consumed = unsafe csv_parse(&parser, bytes.baseAddress, count, fieldEnded, recordEnded, state)
      }
    }
    try checkLimits()
    if consumed < count {
      if unsafe csv_error(&parser) != CSV_EPARSE { throw .outOfMemory }
      throw .quote(offset: consumed, field: Int(progress.field), isAfterClosing: unsafe parser.pstate == 3)
    }
  }

  /// Ends the last record at the end of the bytes. The batch then holds that record, if there was one.
  mutating func finish() throws(Stop) {
    try prepare(for: 0)
    var result: Int32 = 0
    unsafe withState { state, parser in
      result = unsafe csv_fini(&parser, fieldEnded, recordEnded, state)
    }
    try checkLimits()
    if result != 0 { throw .unterminated(field: Int(progress.field)) }
  }

  /// Moves what there is of the record under way to the front, and makes room for all that a piece may bring: with
  /// the field under way, no more bytes than were kept, are in libcsv's buffer and are in the piece, and one field
  /// for each byte and one more.
  private mutating func prepare(for count: Int) throws(Stop) {
    let carriedBytes = progress.used - progress.usedBefore
    let carriedFields = progress.ended - progress.endedBefore
    if progress.usedBefore > 0 || progress.endedBefore > 0 {
      for index in 0..<carriedBytes { batch.bytes[index] = batch.bytes[progress.usedBefore + index] }
      let base = Int32(progress.usedBefore)
      for index in 1..<(carriedFields + 1) {
        batch.offsets[index] = batch.offsets[progress.endedBefore + index] - base
      }
    }
    (progress.used, progress.ended, progress.usedBefore, progress.endedBefore) = (
      carriedBytes, carriedFields, 0, 0
    )
    (progress.rows, progress.recordsEnded, progress.recordsSkipped) = (0, 0, 0)
    progress.lengths.removeAll(keepingCapacity: true)
    progress.ragged.removeAll(keepingCapacity: true)
    batch.rows = 0

    let bytes = carriedBytes + Int(unsafe parser.entry_pos) + count + 2 * RecordBatch.slack
    guard bytes <= Int(Int32.max) else { throw .recordTooLong }
    if batch.bytes.count < bytes {
      batch.bytes.append(contentsOf: repeatElement(0, count: bytes - batch.bytes.count))
    }
    let offsets = carriedFields + count + 3
    if batch.offsets.count < offsets {
      batch.offsets.append(contentsOf: repeatElement(0, count: offsets - batch.offsets.count))
    }
  }

  /// Lends the callbacks the arrays of the batch.
  private mutating func withState(
    _ body: (UnsafeMutableRawPointer, inout csv_parser) -> Void
  ) {
    // Taken out of the batch so that each array is lent by itself.
    var bytes: [UInt8] = []
    var offsets: [Int32] = []
    swap(&bytes, &batch.bytes)
    swap(&offsets, &batch.offsets)
    unsafe bytes.withUnsafeMutableBufferPointer { bytes in
      unsafe offsets.withUnsafeMutableBufferPointer { offsets in
        unsafe wanted.withUnsafeBufferPointer { wanted in
          guard let bytes = bytes.baseAddress, let offsets = offsets.baseAddress,
            let positions = wanted.baseAddress
          else { return }
          var state = unsafe ParseState(
            bytes: bytes, offsets: offsets, wanted: positions, width: batch.width,
            expected: expected.map { Int32($0) } ?? -1, fieldBytes: limits.fieldBytes, progress: progress)
          unsafe withUnsafeMutablePointer(to: &state) { unsafe body(UnsafeMutableRawPointer($0), &parser) }
          progress = unsafe state.progress
        }
      }
    }
    swap(&bytes, &batch.bytes)
    swap(&offsets, &batch.offsets)
    batch.rows = progress.rows
  }

  /// A field that is already too long breaks its limit now, whatever comes after it: so the result does not depend
  /// on where a piece ends.
  private mutating func checkLimits() throws(Stop) {
    if progress.breach == nil {
      // In libcsv's buffer are also the blanks after a field, and its closing quotation mark.
      let isClosed = unsafe parser.pstate == 3
      let blanks = isClosed || (unsafe parser.quoted) == 0 ? Int(unsafe parser.spaces) : 0
      let length = Int(unsafe parser.entry_pos) - blanks - (isClosed ? 1 : 0)
      if length > limits.fieldBytes { progress.note(.fieldBytes) }
    }
    if let breach = progress.breach { throw .limit(breach) }
  }
}
