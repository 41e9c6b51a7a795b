import CivilDates
import Columns

/// A column ready to be written: what can be decided once for many rows is.
enum PreparedColumn {
  case words(codes: [Int32], words: PreparedWords)
  case text(TextColumn)
  case day(numbers: [Int32], PreparedDays)
  case moment([Int32])
  case integer([Int64])
  case decimal(units: [Int64], scales: [UInt8])

  init(_ values: ColumnValues) {
    switch values {
    case .category(let column): self = .words(codes: column.codes, words: PreparedWords(column.words))
    case .text(let column): self = .text(column)
    case .day(let column): self = .day(numbers: column.numbers, PreparedDays(column.numbers))
    case .moment(let column): self = .moment(column.minutes)
    case .integer(let column): self = .integer(column.values)
    case .decimal(let column): self = .decimal(units: column.units, scales: column.scales)
    }
  }

  /// Appends the cell of a row.
  func append(_ row: Int, to buffer: inout [UInt8]) {
    switch self {
    case .words(let codes, let words):
      let code = codes[row]
      if code != CategoryColumn.blank { words.append(Int(code), to: &buffer) }
    case .text(let column):
      unsafe column.bytes(of: row).withUnsafeBufferPointer { bytes in
        if unsafe Quoting.isNeeded(bytes, first: false) {
          unsafe Quoting.append(bytes, to: &buffer)
        } else {
          unsafe buffer.append(contentsOf: bytes)
        }
      }
    case .day(let numbers, let days):
      if numbers[row] != DayColumn.blank { days.append(numbers[row], to: &buffer) }
    case .moment(let minutes):
      if minutes[row] != MomentColumn.blank {
        buffer.append(contentsOf: CivilMoment(minutes: minutes[row]).description.utf8)
      }
    case .integer(let values):
      if values[row] != IntegerColumn.blank { PlainNumber.append(values[row], decimals: 0, to: &buffer) }
    case .decimal(let units, let scales):
      if scales[row] != DecimalColumn.blank {
        PlainNumber.append(units[row], decimals: Int(scales[row]), to: &buffer)
      }
    }
  }
}

/// The words of a column as they are written, one after another.
struct PreparedWords {
  private var bytes: [UInt8] = []
  private var ends: [Int] = [0]

  init(_ words: [String]) {
    for var word in words {
      word.withUTF8 { utf8 in
        if unsafe Quoting.isNeeded(utf8, first: false) {
          unsafe Quoting.append(utf8, to: &bytes)
        } else {
          unsafe bytes.append(contentsOf: utf8)
        }
      }
      ends.append(bytes.count)
    }
  }

  func append(_ code: Int, to buffer: inout [UInt8]) {
    buffer.append(contentsOf: bytes[ends[code]..<ends[code + 1]])
  }
}

/// The days of a column as they are written.
struct PreparedDays {
  init(_ numbers: [Int32]) {}

  func append(_ number: Int32, to buffer: inout [UInt8]) {
    buffer.append(contentsOf: CivilDay(number: number).description.utf8)
  }
}
