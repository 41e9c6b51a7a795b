public import OrderedCollections

/// The values of one column, by kind.
public enum ColumnValues: Sendable {
  case category(CategoryColumn)
  case text(TextColumn)
  case day(DayColumn)
  case moment(MomentColumn)
  case integer(IntegerColumn)
  case decimal(DecimalColumn)

  public var count: Int {
    switch self {
    case .category(let column): column.count
    case .text(let column): column.count
    case .day(let column): column.count
    case .moment(let column): column.count
    case .integer(let column): column.count
    case .decimal(let column): column.count
    }
  }

  func selecting(_ rows: [Int]) -> ColumnValues {
    switch self {
    case .category(let column): .category(column.selecting(rows))
    case .text(let column): .text(column.selecting(rows))
    case .day(let column): .day(column.selecting(rows))
    case .moment(let column): .moment(column.selecting(rows))
    case .integer(let column): .integer(column.selecting(rows))
    case .decimal(let column): .decimal(column.selecting(rows))
    }
  }

  /// Whether the cell of a row is empty.
  public func isBlank(_ row: Int) -> Bool {
    switch self {
    case .category(let column): column.codes[row] == CategoryColumn.blank
    case .text(let column): column.bytes(of: row).isEmpty
    case .day(let column): column.numbers[row] == DayColumn.blank
    case .moment(let column): column.minutes[row] == MomentColumn.blank
    case .integer(let column): column.values[row] == IntegerColumn.blank
    case .decimal(let column): column.scales[row] == DecimalColumn.blank
    }
  }
}

/// Named columns of equal length, in a fixed order.
public struct Table: Sendable {
  public private(set) var columns: OrderedDictionary<String, ColumnValues>
  public let rowCount: Int

  /// Every column has `rowCount` rows.
  public init(columns: OrderedDictionary<String, ColumnValues>, rowCount: Int) {
    precondition(columns.values.allSatisfy { $0.count == rowCount }, "columns are of equal length")
    self.columns = columns
    self.rowCount = rowCount
  }

  public subscript(name: String) -> ColumnValues? { columns[name] }

  /// The table of these rows, in this order.
  public func selecting(_ rows: [Int]) -> Table {
    Table(columns: columns.mapValues { $0.selecting(rows) }, rowCount: rows.count)
  }
}
