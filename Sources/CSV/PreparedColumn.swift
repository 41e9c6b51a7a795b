import CivilDates
import Columns

/// Where the bytes of a cell lie as they are written.
struct WrittenCell {
  var start = 0
  var count = 0
}

/// A column ready to be written, some rows at a time. What can be decided once for many rows is: each word and, where
/// days lie close together, each day of the time between is set down once.
struct PreparedColumn {
  /// What cells lie in.
  private(set) var bytes: [UInt8] = []
  private let values: ColumnValues
  /// Where words, or days from the first, end in `bytes`; element 0 is a 0 before the first.
  private var ends: [Int] = []
  private var firstDay: Int32 = 0

  init(_ values: ColumnValues) {
    self.values = values
    switch values {
    case .category(let column): setDown(column.words)
    case .day(let column): setDown(column.numbers)
    case .text, .moment, .integer, .decimal: break
    }
  }

  /// Finds, or makes, the cells of some rows.
  mutating func prepare(_ rows: Range<Int>, into cells: inout [WrittenCell]) {
    if ends.isEmpty { bytes.removeAll(keepingCapacity: true) }
    switch values {
    case .category(let column): place(column.codes, rows, blank: CategoryColumn.blank, base: 0, into: &cells)
    case .day(let column) where !ends.isEmpty:
      place(column.numbers, rows, blank: DayColumn.blank, base: firstDay, into: &cells)
    case .day(let column):
      make(rows, into: &cells) { row, bytes in
        if let day = column[row] { PlainDay.append(day, to: &bytes) }
      }
    case .moment(let column):
      make(rows, into: &cells) { row, bytes in
        if let moment = column[row] { bytes.append(contentsOf: moment.description.utf8) }
      }
    case .text(let column):
      make(rows, into: &cells) { row, bytes in
        unsafe column.bytes(of: row).withUnsafeBufferPointer { unsafe Quoting.appendIfNeeded($0, to: &bytes) }
      }
    case .integer(let column):
      make(rows, into: &cells) { row, bytes in
        let value = column.values[row]
        if value != IntegerColumn.blank { PlainNumber.append(value, decimals: 0, to: &bytes) }
      }
    case .decimal(let column):
      make(rows, into: &cells) { row, bytes in
        let scale = column.scales[row]
        if scale != DecimalColumn.blank {
          PlainNumber.append(column.units[row], decimals: Int(scale), to: &bytes)
        }
      }
    }
  }

  private mutating func setDown(_ words: [String]) {
    ends.reserveCapacity(words.count + 1)
    ends.append(0)
    for var word in words {
      word.withUTF8 { unsafe Quoting.appendIfNeeded($0, to: &bytes) }
      ends.append(bytes.count)
    }
  }

  private mutating func setDown(_ numbers: [Int32]) {
    var (least, most) = (Int32.max, Int32.min)
    for number in numbers where number != DayColumn.blank {
      least = min(least, number)
      most = max(most, number)
    }
    guard least <= most, Int(most) - Int(least) < numbers.count else { return }
    firstDay = least
    ends.append(0)
    for number in least...most {
      PlainDay.append(CivilDay(number: number), to: &bytes)
      ends.append(bytes.count)
    }
  }

  private func place(
    _ codes: [Int32], _ rows: Range<Int>, blank: Int32, base: Int32, into cells: inout [WrittenCell]
  ) {
    let codes = codes.span
    let ends = ends.span
    for row in rows {
      let code = codes[row]
      var cell = WrittenCell()
      if code != blank {
        cell.start = ends[Int(code - base)]
        cell.count = ends[Int(code - base) + 1] - cell.start
      }
      cells[row - rows.lowerBound] = cell
    }
  }

  private mutating func make(
    _ rows: Range<Int>, into cells: inout [WrittenCell], append: (Int, inout [UInt8]) -> Void
  ) {
    for row in rows {
      let start = bytes.count
      append(row, &bytes)
      cells[row - rows.lowerBound] = WrittenCell(start: start, count: bytes.count - start)
    }
  }
}
