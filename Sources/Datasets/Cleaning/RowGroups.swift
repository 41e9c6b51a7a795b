internal import Columns
internal import Figures

/// The rows of a table, numbered so that rows with the same cells in some columns have the same number.
struct RowGroups {
  /// One number a row, from 0.
  private(set) var numbers: [Int32]
  /// More than the largest number.
  private(set) var bound: Int

  init(_ table: Table, columns: [String]) {
    numbers = Array(repeating: 0, count: table.rowCount)
    bound = 1
    for name in columns {
      guard let values = table[name] else { continue }
      let (next, nextBound) = Self.numbers(values)
      if bound == 1 {
        (numbers, bound) = (next, nextBound)
      } else {
        combine(with: next)
      }
    }
  }

  private mutating func combine(with next: [Int32]) {
    var pairs: [UInt64: Int32] = [:]
    pairs.reserveCapacity(numbers.count)
    for row in numbers.indices {
      let pair = UInt64(UInt32(bitPattern: numbers[row])) << 32 | UInt64(UInt32(bitPattern: next[row]))
      numbers[row] = Self.number(pair, in: &pairs)
    }
    bound = pairs.count
  }

  private static func number<Value: Hashable>(_ value: Value, in known: inout [Value: Int32]) -> Int32 {
    let next = Int32(known.count)
    if let number = known[value] { return number }
    known[value] = next
    return next
  }

  private static func numbers(_ values: ColumnValues) -> (numbers: [Int32], bound: Int) {
    switch values {
    case .category(let column): (column.codes.map { $0 + 1 }, column.words.count + 1)
    case .text(let column): numbered((0..<column.count).lazy.map { Array(column.bytes(of: $0)) })
    case .day(let column): numbered(column.numbers)
    case .moment(let column): numbered(column.minutes)
    case .integer(let column): numbered(column.values)
    case .decimal(let column): numbered((0..<column.count).lazy.map { column[$0] })
    }
  }

  private static func numbered<Values: Sequence>(_ values: Values) -> (numbers: [Int32], bound: Int)
  where Values.Element: Hashable {
    var known: [Values.Element: Int32] = [:]
    let numbers = values.map { number($0, in: &known) }
    return (numbers, known.count)
  }
}
