internal import Columns
internal import Figures

/// Rows that share a key.
extension Cleaning {
  /// What becomes of a row that repeats another, where rows are dealt with one by one.
  static let countedOnce = "; it was counted once."

  mutating func checkKeys() {
    guard !contract.key.isEmpty else { return }
    let groups = RowGroups(table, columns: contract.key)
    var firstRows = [Int32](repeating: -1, count: groups.bound)
    let names = contract.fields.map(\.name)
    for row in outcomes.indices where outcomes[row] == .accepted && !isLater(row: row) {
      let group = Int(groups.numbers[row])
      guard firstRows[group] >= 0 else {
        firstRows[group] = Int32(row)
        continue
      }
      let earlier = Int(firstRows[group])
      let place = "line \(arrived.lines[earlier] ?? 0) of \(arrived.files[earlier] ?? "")"
      if RowCells(table, columns: names, row: row) == RowCells(table, columns: names, row: earlier) {
        count(row, asDuplicate: "The row repeats \(place)\(Self.countedOnce)")
      } else if contract.duplicates == .latestWins {
        firstRows[group] = Int32(row)
        count(earlier, asDuplicate: "A later row with the same key replaces this one.")
      } else {
        // Which of the two is right is not for the order of rows to say.
        for (one, other) in [(row, earlier), (earlier, row)] where outcomes[one] == .accepted {
          let place = "line \(arrived.lines[other] ?? 0) of \(arrived.files[other] ?? "")"
          find(
            .conflict, .reject, row: one, column: contract.key.first ?? "",
            "The row has the key of \(place) (\(contract.key.joined(separator: ", "))) but says something else; "
              + "both are rejected. Keep the right one of the two.")
        }
      }
    }
  }

  private mutating func count(_ row: Int, asDuplicate message: String) {
    find(.duplicate, .warning, row: row, column: contract.key.first ?? "", message)
    outcomes[row] = .duplicate
  }
}

/// The cells of a row, to be compared with those of another row of the table.
private struct RowCells: Equatable {
  private enum Cell: Equatable {
    case blank
    case code(Int32)
    case number(Int64)
    case decimal(ExactDecimal)
    case text([UInt8])
  }

  private var cells: [Cell] = []

  init(_ table: Table, columns: [String], row: Int) {
    for name in columns {
      guard let values = table[name], !values.isBlank(row) else {
        cells.append(.blank)
        continue
      }
      switch values {
      case .category(let column): cells.append(.code(column.codes[row]))
      case .text(let column): cells.append(.text(Array(column.bytes(of: row))))
      case .day(let column): cells.append(.number(Int64(column.numbers[row])))
      case .moment(let column): cells.append(.number(Int64(column.minutes[row])))
      case .integer(let column): cells.append(.number(column.values[row]))
      case .decimal(let column): cells.append(column[row].map(Cell.decimal) ?? .blank)
      }
    }
  }
}
