/// What decoders found amiss or worth a note, by row of the table and place of the request.
struct CellFindings: Sendable {
  struct Found<What: Sendable>: Sendable {
    var row: Int
    let request: Int
    let what: What
  }

  private(set) var faults: [Found<CellFault.Reason>] = []
  private(set) var notes: [Found<CellNote.Form>] = []
  /// The row of the table that the batch now being decoded begins with.
  var firstRow = 0
  /// The request now being decoded.
  var request = 0

  mutating func fault(_ reason: CellFault.Reason, row: Int) {
    faults.append(Found(row: firstRow + row, request: request, what: reason))
  }

  mutating func note(_ form: CellNote.Form, row: Int) {
    notes.append(Found(row: firstRow + row, request: request, what: form))
  }

  /// Appends what was found in a later part of the file, before which the table has so many rows.
  mutating func append(_ later: CellFindings, after rows: Int) {
    for var fault in later.faults {
      fault.row += rows
      faults.append(fault)
    }
    for var note in later.notes {
      note.row += rows
      notes.append(note)
    }
  }

  func sortedFaults(names: [String]) -> [CellFault] {
    faults.sorted { ($0.row, $0.request) < ($1.row, $1.request) }
      .map { CellFault(row: $0.row, column: names[$0.request], reason: $0.what) }
  }

  func sortedNotes(names: [String]) -> [CellNote] {
    notes.sorted { ($0.row, $0.request) < ($1.row, $1.request) }
      .map { CellNote(row: $0.row, column: names[$0.request], form: $0.what) }
  }
}
