import Columns

/// Builds a column of days.
struct DayDecoder: Sendable {
  private var numbers: [Int32] = []
  private let text: DayText

  init(accepting: AcceptedForms) { text = DayText(acceptsSerials: accepting.contains(.serialDays)) }

  mutating func decode(_ batch: borrowing RecordBatch, slot: Int, findings: inout CellFindings) {
    let bytes = batch.bytes.span
    for row in 0..<batch.rows {
      let cell = CellEdges.trimmed(batch.range(row: row, slot: slot), in: bytes)
      if cell.isEmpty {
        numbers.append(DayColumn.blank)
        continue
      }
      switch text.read(cell, in: bytes) {
      case .success(let day):
        numbers.append(day.number)
        if let form = day.form { findings.note(form, row: row) }
      case .failure(let failure):
        numbers.append(DayColumn.blank)
        findings.fault(failure.reason, row: row)
      }
    }
  }

  mutating func append(_ later: DayDecoder) { numbers.append(contentsOf: later.numbers) }

  var column: DayColumn { DayColumn(numbers: numbers) }
}
