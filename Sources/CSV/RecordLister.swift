/// Reads the first records of a file as text. It takes one line at a time, so that what is wrong further down does not
/// keep the headings from being seen.
enum RecordLister {
  /// The first records; errors call columns by the names under which they are asked for.
  static func firstRecords(
    _ wanted: Int, of file: CSVFile, columns: [ColumnRequest] = []
  ) throws(CSVError) -> [CSVRecord] {
    let plan = ReadingPlan(file: file, columns: columns, width: 0, skip: 0, headingLine: 0)
    var parser = RecordParser(
      wanted: Array(0..<file.limits.fieldsPerRecord), expecting: nil, skipping: 0, limits: file.limits)
    var lines = LineTracker()
    var records: [CSVRecord] = []
    var piece = [UInt8](repeating: 0, count: min(file.limits.pieceBytes, 1 << 12, file.source.count))
    var offset = file.start
    while records.count < wanted {
      let standing = parser.standing
      let got = try file.source.read(at: offset, into: &piece, of: file.name)
      let end = piece[..<got].firstIndex { $0 == LineEnd.feed || $0 == LineEnd.carriageReturn }
      let count = end.map { $0 + 1 } ?? got
      do throws(RecordParser.Stop) {
        if count > 0 { try parser.parse(piece, count: count) } else { try parser.finish() }
      } catch {
        throw ErrorPlace(plan: plan, offset: offset, recordsBefore: records.count).located(error)
      }
      if count > 0 {
        lines.take(piece, count: count, from: standing, recordsEnded: parser.progress.recordsEnded)
      } else {
        lines.finish(from: standing, recordsEnded: parser.progress.recordsEnded)
      }
      append(parser.batch, lengths: parser.progress.lengths, starts: lines.starts, to: &records)
      offset += count
      if count == 0 { break }
    }
    return Array(records.prefix(wanted))
  }

  private static func append(
    _ batch: borrowing RecordBatch, lengths: [Int], starts: [Int32], to records: inout [CSVRecord]
  ) {
    var field = 0
    for (length, line) in zip(lengths, starts) {
      let cells = (field..<(field + length)).map { index in
        String(
          decoding: batch.bytes[Int(batch.offsets[index])..<Int(batch.offsets[index + 1])], as: UTF8.self)
      }
      records.append(CSVRecord(cells: cells, line: Int(line)))
      field += length
    }
  }
}
