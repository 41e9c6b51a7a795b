public import SystemPackage

/// A file of comma-separated text, opened and known to be text.
///
/// The dialect is that of RFC 4180 as libcsv reads it in its strict mode: fields between commas; fields with commas,
/// line ends or quotation marks in quotation marks, and each mark inside them doubled; lines that end with LF, CRLF or
/// CR. Blanks around a field, outside its quotation marks, do not belong to it. Lines with nothing on them but blanks
/// are passed over. A backslash means nothing.
public struct CSVFile: Sendable {
  /// The file, as errors name it.
  public let name: String
  /// How its text was encoded.
  public let encoding: CSVEncoding
  /// How much the reader takes.
  public let limits: CSVLimits
  /// The text in UTF-8, and where it begins: after a byte order mark.
  let source: ByteSource
  let start: Int

  /// Opens a file, reads it through once and decides its encoding. It stays open as long as the value lives.
  ///
  /// A file that is not UTF-8 is converted from Windows-1252, in memory.
  ///
  /// Errors call it by its path, or by the name given.
  public init(path: FilePath, called name: String? = nil, limits: CSVLimits = CSVLimits()) throws(CSVError) {
    try self.init(source: ByteSource.opening(path), name: name ?? path.string, limits: limits)
  }

  /// Takes bytes in memory for a file, which errors call by the name given.
  public init(bytes: [UInt8], name: String, limits: CSVLimits = CSVLimits()) throws(CSVError) {
    try self.init(source: .memory(bytes), name: name, limits: limits)
  }

  private init(source: ByteSource, name: String, limits: CSVLimits) throws(CSVError) {
    self.name = name
    self.limits = limits
    let opened = try OpenedText.opening(source, name: name)
    self.source = opened.source
    self.start = opened.start
    self.encoding = opened.encoding
  }

  /// The first records, as text: to find the headings, and where titles above them end. Fewer if there are fewer.
  public func firstRecords(_ count: Int) throws(CSVError) -> [CSVRecord] {
    try RecordLister.firstRecords(count, of: self)
  }

  /// Reads columns of all records after the headings.
  ///
  /// - Parameters:
  ///   - columns: The columns to read, each under its own name.
  ///   - headingRecord: Which record, from 0, holds the headings. Those before it are titles, passed over.
  ///   - threads: 1, or 2 to read both halves of a large file at once. The result is the same.
  /// - Returns: The well-formed rows as a table, and everything that was not as it should be.
  /// - Throws: `CSVError` where the text breaks the format, the headings are missing, or a column is beyond them.
  public func read(
    _ columns: [ColumnRequest], headingRecord: Int = 0, threads: Int = 1
  ) throws(CSVError) -> CSVRead {
    let plan = try plan(columns, headingRecord: headingRecord)
    // Two stretches of less than a piece each are not worth a second thread.
    guard threads > 1, source.count > 2 * limits.pieceBytes,
      let cut = try TwoStretches.cut(self, after: source.count / 2)
    else { return try read(plan) }
    return try TwoStretches.read(plan, cut: cut).read(plan)
  }

  /// Reads in two stretches whatever the size, cut after the first line feed at or after an offset, to show that the
  /// place of the cut makes no difference.
  package func read(
    _ columns: [ColumnRequest], headingRecord: Int = 0, cutAfter offset: Int
  ) throws(CSVError) -> CSVRead {
    let plan = try plan(columns, headingRecord: headingRecord)
    guard let cut = try TwoStretches.cut(self, after: offset) else { return try read(plan) }
    return try TwoStretches.read(plan, cut: cut).read(plan)
  }

  private func read(_ plan: ReadingPlan) throws(CSVError) -> CSVRead {
    var reader = StretchReader(plan, from: start, skipping: plan.skip)
    try reader.read(upTo: source.count)
    try reader.finish()
    return reader.taken().read(plan)
  }

  /// Finds the headings, which tell how many fields each record must have.
  private func plan(_ columns: [ColumnRequest], headingRecord: Int) throws(CSVError) -> ReadingPlan {
    precondition(Set(columns.map(\.name)).count == columns.count, "each column has its own name")
    precondition(headingRecord >= 0, "records count from 0")
    let head = try RecordLister.firstRecords(headingRecord + 1, of: self, columns: columns)
    guard head.count > headingRecord else {
      throw CSVError(.noHeading(recordsFound: head.count), file: name)
    }
    let heading = head[headingRecord]
    if let beyond = columns.first(where: { !heading.cells.indices.contains($0.position) }) {
      throw CSVError(
        .noSuchColumn(fieldsInHeading: heading.cells.count), file: name, line: heading.line,
        column: beyond.position + 1, columnName: beyond.name)
    }
    return ReadingPlan(
      file: self, columns: columns, width: heading.cells.count, skip: headingRecord + 1,
      headingLine: heading.line)
  }
}
