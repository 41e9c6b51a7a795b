import Columns

/// Builds a column of moments. A day without a time of day is taken for its first minute.
struct MomentDecoder: Sendable {
  private var minutes: [Int32] = []
  private let text = DayText(acceptsSerials: false)

  mutating func decode(_ batch: borrowing RecordBatch, slot: Int, findings: inout CellFindings) {
    let bytes = batch.bytes.span
    for row in 0..<batch.rows {
      let cell = CellEdges.trimmed(batch.range(row: row, slot: slot), in: bytes)
      if cell.isEmpty {
        minutes.append(MomentColumn.blank)
        continue
      }
      switch text.read(cell, in: bytes) {
      case .success(let reading):
        minutes.append(reading.number * 1_440 + reading.minute)
        if let form = reading.form { findings.note(form, row: row) }
      case .failure(let failure):
        minutes.append(MomentColumn.blank)
        findings.fault(failure.reason, row: row)
      }
    }
  }

  mutating func append(_ later: MomentDecoder) { minutes.append(contentsOf: later.minutes) }

  var column: MomentColumn { MomentColumn(minutes: minutes) }
}
