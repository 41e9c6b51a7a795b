import CSV
import Columns
import OrderedCollections

/// What came of reading a text, so that two readings can be compared.
struct Outcome: Equatable {
  private var error: CSVError?
  private var written: [UInt8] = []
  private var words: [[String]] = []
  private var lines: [Int32] = []
  private var cellFaults: [CellFault] = []
  private var cellNotes: [CellNote] = []
  private var rowFaults: [RowFault] = []
  private var recordsRead = 0
  private var blankLines = 0
  private var records: [CSVRecord] = []

  init(_ text: [UInt8], pieces: Int, read: (CSVFile, [ColumnRequest]) throws -> CSVRead) {
    let limits = CSVLimits(fieldBytes: 24, fieldsPerRecord: 8).inPieces(of: pieces)
    do {
      let file = try CSVFile(bytes: text, name: "fuzz", limits: limits)
      let width = try file.firstRecords(1).first?.cells.count ?? 0
      var columns: [ColumnRequest] = []
      for position in 0..<width {
        for kind in ColumnKind.allCases {
          columns.append(
            ColumnRequest(
              position: position, name: "\(position) \(kind)", kind: kind,
              accepting: position % 2 == 0 ? [] : [.serialDays, .thousandsCommas]))
        }
      }
      let read = try read(file, columns)
      var writer = CSVWriter()
      writer.append(read.table)
      written = writer.bytes
      for case .category(let column) in read.table.columns.values { words.append(column.words) }
      (lines, cellFaults, cellNotes, rowFaults) = (
        read.lines, read.cellFaults, read.cellNotes, read.rowFaults
      )
      (recordsRead, blankLines) = (read.recordsRead, read.blankLines)
      records = try file.firstRecords(.max)
    } catch {
      self.error = error as? CSVError
      precondition(self.error != nil, "errors are named")
    }
  }

  /// The reader and the lister of records agree on how many there are and on which line each starts.
  func checkRecords() {
    guard error == nil, let width = records.first?.cells.count else { return }
    let rows = records.dropFirst()
    precondition(rows.count == recordsRead, "records are lost or made up")
    let whole = rows.filter { $0.cells.count == width }
    precondition(whole.map(\.line) == lines.map { Int($0) }, "rows are on other lines")
    let ragged = rows.filter { $0.cells.count != width }.map(\.line)
    let faults = rowFaults.filter { $0.reason != .blankLine }.map(\.line)
    precondition(ragged == faults, "ragged rows are lost or made up")
  }

  /// Records that are written again are read back the same.
  func checkReadBack() {
    guard error == nil, !records.isEmpty else { return }
    var writer = CSVWriter()
    for record in records { writer.appendRow(record.cells) }
    do {
      let again = try CSVFile(bytes: writer.bytes, name: "again").firstRecords(.max)
      precondition(again.map(\.cells) == records.map(\.cells), "what is written is read back otherwise")
    } catch {
      preconditionFailure("what is written cannot be read")
    }
  }
}
