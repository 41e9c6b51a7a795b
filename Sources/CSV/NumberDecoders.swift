import Columns

/// Builds a column of whole numbers.
struct IntegerDecoder: Sendable {
  private var values: [Int64] = []
  private let commas: Bool

  init(accepting: AcceptedForms) { commas = accepting.contains(.thousandsCommas) }

  mutating func decode(_ batch: borrowing RecordBatch, slot: Int, findings: inout CellFindings) {
    let bytes = batch.bytes.span
    for row in 0..<batch.rows {
      let cell = CellEdges.trimmed(batch.range(row: row, slot: slot), in: bytes)
      if cell.isEmpty {
        values.append(IntegerColumn.blank)
        continue
      }
      switch NumberText.read(cell, in: bytes, decimals: false, commas: commas) {
      case .success(let number): values.append(number.units)
      case .failure(let failure):
        values.append(IntegerColumn.blank)
        findings.fault(failure.reason, row: row)
      }
    }
  }

  mutating func append(_ later: IntegerDecoder) { values.append(contentsOf: later.values) }

  var column: IntegerColumn { IntegerColumn(values: values) }
}

/// Builds a column of decimal numbers.
struct DecimalDecoder: Sendable {
  private var units: [Int64] = []
  private var scales: [UInt8] = []
  private let commas: Bool

  init(accepting: AcceptedForms) { commas = accepting.contains(.thousandsCommas) }

  mutating func decode(_ batch: borrowing RecordBatch, slot: Int, findings: inout CellFindings) {
    let bytes = batch.bytes.span
    for row in 0..<batch.rows {
      let cell = CellEdges.trimmed(batch.range(row: row, slot: slot), in: bytes)
      var number = NumberText.Reading()
      var isBlank = cell.isEmpty
      if !isBlank {
        switch NumberText.read(cell, in: bytes, decimals: true, commas: commas) {
        case .success(let found): number = found
        case .failure(let failure):
          isBlank = true
          findings.fault(failure.reason, row: row)
        }
      }
      units.append(number.units)
      scales.append(isBlank ? DecimalColumn.blank : UInt8(number.decimals))
    }
  }

  mutating func append(_ later: DecimalDecoder) {
    units.append(contentsOf: later.units)
    scales.append(contentsOf: later.scales)
  }

  var column: DecimalColumn { DecimalColumn(units: units, scales: scales) }
}
