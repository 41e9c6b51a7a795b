/// Reads one stretch of a file, on one thread, into decoders.
struct StretchReader: ~Copyable {
  private let plan: ReadingPlan
  private var parser: RecordParser
  private var lines = LineTracker()
  private var piece: [UInt8]
  /// Where the next piece begins in the file.
  private(set) var offset: Int
  private var result: StretchResult
  /// Records that ended before the last piece, of all kinds.
  private var recordsBefore = 0

  /// A reader from an offset, where a record begins, that passes over the first records.
  init(_ plan: ReadingPlan, from offset: Int, skipping skip: Int) {
    self.plan = plan
    self.offset = offset
    parser = RecordParser(
      wanted: plan.positions, expecting: plan.width, skipping: skip, limits: plan.file.limits)
    piece = [UInt8](repeating: 0, count: min(plan.file.limits.pieceBytes, plan.file.source.count))
    result = StretchResult(plan.columns)
  }

  /// Whether the stretch so far ends between two records, and after the headings.
  var isBetweenRecords: Bool { parser.standing == .betweenRecords && parser.progress.skip == 0 }

  /// Reads on, up to an offset in the file.
  mutating func read(upTo end: Int) throws(CSVError) {
    while offset < end {
      let count = try plan.file.source.read(at: offset, upTo: end, into: &piece, of: plan.file.name)
      let standing = parser.standing
      do throws(RecordParser.Stop) {
        try parser.parse(piece, count: count)
      } catch {
        throw ErrorPlace(plan: plan, offset: offset, recordsBefore: recordsBefore).located(error)
      }
      lines.take(piece, count: count, from: standing, recordsEnded: parser.progress.recordsEnded)
      decode()
      offset += count
    }
  }

  /// Ends the last record at the end of the file.
  mutating func finish() throws(CSVError) {
    let standing = parser.standing
    do throws(RecordParser.Stop) {
      try parser.finish()
    } catch {
      throw ErrorPlace(plan: plan, offset: offset, recordsBefore: recordsBefore).located(error)
    }
    lines.finish(from: standing, recordsEnded: parser.progress.recordsEnded)
    decode()
  }

  /// What was read.
  consuming func taken() -> StretchResult {
    result.linesPassed = lines.line - 1
    return result
  }

  private mutating func decode() {
    result.findings.firstRow = result.lines.count
    for index in plan.columns.indices {
      result.findings.request = index
      let slot = plan.slots[index]
      result.decoders[index].decode(parser.batch, slot: slot, findings: &result.findings)
    }
    noteRecords()
    recordsBefore += parser.progress.recordsEnded
  }

  /// Notes the lines of rows, and the records and lines that are no rows.
  private mutating func noteRecords() {
    let starts = lines.starts
    let progress = parser.progress
    result.records += progress.recordsEnded - progress.recordsSkipped
    if progress.ragged.isEmpty, progress.recordsSkipped == 0 {
      result.lines.append(contentsOf: starts)
    } else {
      var next = progress.recordsSkipped
      for (record, found) in progress.ragged {
        result.lines.append(contentsOf: starts[next..<record])
        result.noteRagged(line: starts[record], expected: plan.width, found: found)
        next = record + 1
      }
      result.lines.append(contentsOf: starts[next...])
    }
    for line in lines.blankLines { result.noteBlank(line: line) }
  }
}
