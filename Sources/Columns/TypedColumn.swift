/// What the columns of every kind have in common: a value or an empty cell for each row.
public protocol TypedColumn: Sendable {
  associatedtype Element

  /// A column without rows.
  init()

  /// The column among a table's values; `nil` when it is of another kind.
  init?(_ values: ColumnValues)

  var count: Int { get }

  /// The value of a row, `nil` when the cell is empty.
  subscript(row: Int) -> Element? { get }

  mutating func append(_ element: Element?)

  /// The column as a table holds it.
  var columnValues: ColumnValues { get }
}

extension CategoryColumn: TypedColumn {
  public init?(_ values: ColumnValues) {
    guard case .category(let column) = values else { return nil }
    self = column
  }

  public var columnValues: ColumnValues { .category(self) }
}

extension TextColumn: TypedColumn {
  public init?(_ values: ColumnValues) {
    guard case .text(let column) = values else { return nil }
    self = column
  }

  public var columnValues: ColumnValues { .text(self) }
}

extension DayColumn: TypedColumn {
  public init() { self.init(numbers: []) }

  public init?(_ values: ColumnValues) {
    guard case .day(let column) = values else { return nil }
    self = column
  }

  public var columnValues: ColumnValues { .day(self) }
}

extension MomentColumn: TypedColumn {
  public init() { self.init(minutes: []) }

  public init?(_ values: ColumnValues) {
    guard case .moment(let column) = values else { return nil }
    self = column
  }

  public var columnValues: ColumnValues { .moment(self) }
}

extension IntegerColumn: TypedColumn {
  public init() { self.init(values: []) }

  public init?(_ values: ColumnValues) {
    guard case .integer(let column) = values else { return nil }
    self = column
  }

  public var columnValues: ColumnValues { .integer(self) }
}

extension DecimalColumn: TypedColumn {
  public init() { self.init(units: [], scales: []) }

  public init?(_ values: ColumnValues) {
    guard case .decimal(let column) = values else { return nil }
    self = column
  }

  public var columnValues: ColumnValues { .decimal(self) }
}
