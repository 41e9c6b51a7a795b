public import CivilDates
public import Figures

/// Writes rows of comma-separated text, as RFC 4180 has it but with LF alone at the end of a line: that is what
/// version control, `diff` and the tools of every system take for a line, and spreadsheets open it all the same.
///
/// A cell stands in quotation marks only where it must: where it holds a comma, a quotation mark, CR or LF, where it
/// begins or ends with a blank or tab, which a reader may drop, where it begins with a byte order mark, and where it is
/// empty and the only cell of its row. The same cells make the same bytes always. What a spreadsheet might take for a formula is not looked at here.
public struct CSVWriter<Failure: Error> {
  /// What is written and not yet handed on.
  var buffer: [UInt8] = []
  /// Whether the row under way has a cell, and where it begins in the buffer.
  private var hasCells = false
  private var rowStart = 0
  private let flush: (([UInt8]) throws(Failure) -> Void)?
  private let pieceBytes: Int

  /// A writer that hands on whole rows, each time there are `pieceBytes` or more (by default 1 MiB), and the rest in
  /// `finish`.
  public init(pieceBytes: Int = 1 << 20, flush: @escaping ([UInt8]) throws(Failure) -> Void) {
    self.pieceBytes = pieceBytes
    self.flush = flush
    buffer.reserveCapacity(pieceBytes + 65_536)
  }

  private init(inMemory: ()) {
    self.pieceBytes = .max
    self.flush = nil
  }

  /// Appends a cell of text; an empty text is a blank cell.
  public mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in unsafe append(utf8: utf8) }
  }

  /// Appends a cell of text given as UTF-8.
  public mutating func append(utf8 bytes: some Collection<UInt8>) {
    let done: Void? = bytes.withContiguousStorageIfAvailable { unsafe append(utf8: $0) }
    if done == nil { append(utf8: Array(bytes)) }
  }

  /// Appends a whole number.
  public mutating func append(_ number: Int) {
    beginCell()
    PlainNumber.append(Int64(number), decimals: 0, to: &buffer)
  }

  /// Appends a decimal number with all its decimals, as `ExactDecimal.description` has it.
  public mutating func append(_ number: ExactDecimal) {
    beginCell()
    PlainNumber.append(number.units, decimals: number.decimals, to: &buffer)
  }

  /// Appends a day as `2018-03-31`.
  public mutating func append(_ day: CivilDay) {
    beginCell()
    PlainDay.append(day, to: &buffer)
  }

  /// Appends a cell with nothing in it.
  public mutating func appendBlank() { beginCell() }

  /// Appends a row of text, such as the headings.
  public mutating func appendRow(_ cells: [String]) throws(Failure) {
    for cell in cells { append(cell) }
    try endRow()
  }

  /// Ends the row, which has a cell at least.
  public mutating func endRow() throws(Failure) {
    precondition(hasCells, "a row has a cell at least")
    if buffer.count == rowStart {
      // The only cell, and empty: without marks the line would be blank, and no row.
      buffer.append(contentsOf: [Quoting.mark, Quoting.mark])
    }
    buffer.append(LineEnd.feed)
    hasCells = false
    try endRows()
  }

  /// Hands on the rows so far, if there are enough of them.
  mutating func endRows() throws(Failure) {
    rowStart = buffer.count
    if buffer.count >= pieceBytes { try handOn() }
  }

  /// Hands on what is left. The last row has been ended.
  public mutating func finish() throws(Failure) {
    precondition(!hasCells, "the last row has been ended")
    if !buffer.isEmpty { try handOn() }
  }

  private mutating func handOn() throws(Failure) {
    guard let flush else { return }
    try flush(buffer)
    buffer.removeAll(keepingCapacity: true)
    rowStart = 0
  }

  /// Sets the comma between two cells.
  @inline(__always)
  mutating func beginCell() {
    if hasCells { buffer.append(UInt8(ascii: ",")) }
    hasCells = true
  }

  /// Makes room for so many bytes of whole rows, and lets them be filled in.
  mutating func appendRows(bytes count: Int, filling fill: (UnsafeMutableBufferPointer<UInt8>) -> Void) {
    let start = buffer.count
    buffer.append(contentsOf: repeatElement(0, count: count))
    unsafe buffer.withUnsafeMutableBufferPointer { bytes in
      unsafe fill(UnsafeMutableBufferPointer(rebasing: bytes[start...]))
    }
  }

  private mutating func append(utf8 bytes: UnsafeBufferPointer<UInt8>) {
    beginCell()
    unsafe Quoting.appendIfNeeded(bytes, to: &buffer)
  }
}

extension CSVWriter where Failure == Never {
  /// A writer that keeps everything in memory.
  public init() { self.init(inMemory: ()) }

  /// What has been written, if the writer keeps it.
  public var bytes: [UInt8] { buffer }
}
