public import Columns
internal import OrderedCollections

/// The rows of a dataset, reached through its fields.
public struct DatasetTable<Source: Dataset>: Sendable {
  public let table: Table

  /// A table whose columns are those of the contract, under their canonical names.
  public init(_ table: Table) {
    self.table = table
  }

  public var rowCount: Int { table.rowCount }

  public var rows: Range<Int> { 0..<table.rowCount }

  /// A column of the dataset. A field that the contract does not list is our own mistake and traps.
  public subscript<Column: TypedColumn>(_ field: Field<Source, Column>) -> Column {
    guard let values = table[field.name], let column = Column(values) else {
      preconditionFailure(
        "\(Source.contract.name) has no column \(field.name) of this kind; list it in the contract")
    }
    return column
  }

  public func selecting(_ rows: [Int]) -> DatasetTable { DatasetTable(table.selecting(rows)) }
}

/// Builds the rows of a dataset, cell by cell; a cell that is not set is empty.
public struct DatasetTableBuilder<Source: Dataset>: Sendable {
  /// The cells of one row in the making.
  public struct Row: Sendable {
    fileprivate var cells: [String: any Sendable] = [:]

    public subscript<Column: TypedColumn>(_ field: Field<Source, Column>) -> Column.Element?
    where Column.Element: Sendable {
      get { cells[field.name] as? Column.Element }
      set { cells[field.name] = newValue }
    }
  }

  private var rows: [Row] = []

  public init() {}

  public mutating func append(_ fill: (inout Row) -> Void) {
    var row = Row()
    fill(&row)
    rows.append(row)
  }

  /// The rows appended so far, in order.
  public var table: DatasetTable<Source> {
    var columns: OrderedDictionary<String, ColumnValues> = [:]
    for field in Source.contract.fields {
      columns[field.name] =
        switch field.kind {
        case .category, .identifier: column(CategoryColumn.self, field.name)
        case .text: column(TextColumn.self, field.name)
        case .day: column(DayColumn.self, field.name)
        case .moment: column(MomentColumn.self, field.name)
        case .integer: column(IntegerColumn.self, field.name)
        case .decimal: column(DecimalColumn.self, field.name)
        }
    }
    return DatasetTable(Table(columns: columns, rowCount: rows.count))
  }

  private func column<Column: TypedColumn>(_: Column.Type, _ name: String) -> ColumnValues {
    var column = Column()
    for row in rows { column.append(row.cells[name] as? Column.Element) }
    return column.columnValues
  }
}
