public import Columns

/// The cleaned tables of a quarter, with what was and was not supplied of each.
///
/// A measure asks before it counts: where a table or a column was not supplied there is no figure, and its name is
/// the reason.
///
/// ```swift
/// guard let contacts = tables.table(Contacts.self), tables.supplied(Contacts.outcome) else {
///   return .notSupplied(tables.missing(Contacts.outcome))
/// }
/// ```
public struct CaseTables: Sendable {
  private let tables: [String: Table]
  /// By dataset and column; `nil` when every column of a table is there.
  private let extents: [String: [String: SuppliedColumns.Extent]]?

  /// Tables by dataset, with every column supplied that they have.
  public init(_ tables: [String: Table]) {
    self.tables = tables
    self.extents = nil
  }

  /// Tables by dataset, with what was supplied of their columns.
  public init(_ tables: [String: Table], columns: DatasetTable<SuppliedColumns>) {
    var extents: [String: [String: SuppliedColumns.Extent]] = [:]
    for row in columns.rows {
      guard let dataset = columns[SuppliedColumns.dataset][row],
        let column = columns[SuppliedColumns.column][row]
      else { continue }
      extents[dataset, default: [:]][column] =
        columns[SuppliedColumns.supplied][row].flatMap(SuppliedColumns.Extent.init)
        ?? SuppliedColumns.Extent.none
    }
    self.tables = tables
    self.extents = extents
  }

  /// The accepted rows of a dataset; `nil` when it was not supplied.
  public func table<Source: Dataset>(_: Source.Type) -> DatasetTable<Source>? {
    tables[Source.contract.name].map { DatasetTable($0.completed(for: Source.contract)) }
  }

  /// Whether a dataset was supplied, be it without rows.
  public func supplied<Source: Dataset>(_: Source.Type) -> Bool { tables[Source.contract.name] != nil }

  /// Whether at least one file of the dataset has the column.
  public func supplied<Source: Dataset, Column>(_ field: Field<Source, Column>) -> Bool {
    extent(of: field) != SuppliedColumns.Extent.none
  }

  /// How many files of the dataset have the column.
  public func extent<Source: Dataset, Column>(of field: Field<Source, Column>) -> SuppliedColumns.Extent {
    guard let table = tables[Source.contract.name] else { return .none }
    guard let extents else { return table[field.name] == nil ? .none : .all }
    return extents[Source.contract.name]?[field.name] ?? .none
  }

  /// What is missing for a figure that needs the column: the name of the dataset, or of dataset and column; `nil`
  /// when it was supplied.
  public func missing<Source: Dataset, Column>(_ field: Field<Source, Column>) -> String? {
    if !supplied(Source.self) { return Source.contract.name }
    return supplied(field) ? nil : "\(Source.contract.name).\(field.name)"
  }
}
