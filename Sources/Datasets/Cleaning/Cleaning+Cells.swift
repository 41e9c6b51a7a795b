internal import CSV
internal import Columns
internal import Figures

/// Cells that must be filled, and numbers that must lie within limits.
extension Cleaning {
  mutating func checkCells() {
    var unread = Set<Int>()
    let fieldCount = contract.fields.count
    for fault in arrived.cellFaults {
      guard let position = contract.fields.firstIndex(where: { $0.name == fault.column }) else { continue }
      let field = contract.fields[position]
      unread.insert(fault.row * fieldCount + position)
      let rejects = contract.cellFaults == .rejectRow || field.presence == .required
      find(
        .kind, rejects ? .reject : .warning, row: fault.row, column: field.name,
        "\(field.title): \(fault.reason.sentence)\(rejects ? "" : " The cell was left empty.")")
    }
    for (position, field) in contract.fields.enumerated() {
      guard let values = table[field.name] else { continue }
      if field.presence == .required {
        for row in table.rows where values.isBlank(row) && !unread.contains(row * fieldCount + position) {
          find(.required, .reject, row: row, column: field.name, "\(field.title) is required. Fill the cell.")
        }
      }
      if field.minimum != nil || field.maximum != nil { checkRange(of: field, in: values) }
    }
  }

  private mutating func checkRange(of field: FieldDefinition, in values: ColumnValues) {
    let bounds = [field.minimum.map { "at least \($0)" }, field.maximum.map { "at most \($0)" }]
    let sentence =
      "\(field.title) is \(bounds.compactMap { $0 }.joined(separator: " and ")). Correct the number."
    for row in table.rows {
      let number: ExactDecimal? =
        switch values {
        case .integer(let column): column[row].map(ExactDecimal.init)
        case .decimal(let column): column[row]
        default: nil
        }
      guard let number else { continue }
      if let minimum = field.minimum, number < minimum {
        find(.range, .reject, row: row, column: field.name, sentence)
      } else if let maximum = field.maximum, number > maximum {
        find(.range, .reject, row: row, column: field.name, sentence)
      }
    }
  }
}
