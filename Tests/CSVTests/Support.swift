import CSV
import Columns
import OrderedCollections
import Testing

/// A file of this text.
func file(_ text: String, limits: CSVLimits = CSVLimits()) throws -> CSVFile {
  try CSVFile(bytes: Array(text.utf8), name: "sample.csv", limits: limits)
}

/// The error of reading these bytes with all columns of their headings as text.
func failure(_ bytes: [UInt8], limits: CSVLimits = CSVLimits()) -> CSVError? {
  #expect(throws: CSVError.self) {
    let file = try CSVFile(bytes: bytes, name: "sample.csv", limits: limits)
    let fields = try file.firstRecords(1).first?.cells.count ?? 0
    let columns = (0..<fields).map { ColumnRequest(position: $0, name: "c\($0 + 1)", kind: .text) }
    _ = try file.read(columns)
  }
}

func failure(_ text: String, limits: CSVLimits = CSVLimits()) -> CSVError? {
  failure(Array(text.utf8), limits: limits)
}

extension CSVFile {
  /// Reads all columns of the headings as text.
  func readAll(headingRecord: Int = 0, threads: Int = 1) throws -> CSVRead {
    let fields = try firstRecords(headingRecord + 1)[headingRecord].cells.count
    let columns = (0..<fields).map { ColumnRequest(position: $0, name: "c\($0 + 1)", kind: .text) }
    return try read(columns, headingRecord: headingRecord, threads: threads)
  }

  /// Reads the first column as one kind.
  func readOne(_ kind: ColumnKind, accepting: AcceptedForms = []) throws -> CSVRead {
    try read([ColumnRequest(position: 0, name: "cell", kind: kind, accepting: accepting)])
  }
}

extension CSVRead {
  /// The rows of a table of text, a blank cell as an empty text.
  var rows: [[String]] {
    (0..<table.rowCount).map { row in
      table.columns.values.map { values in
        guard case .text(let column) = values else { return "not text" }
        return column[row] ?? ""
      }
    }
  }
}
