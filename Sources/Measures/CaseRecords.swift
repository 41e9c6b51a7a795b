public import CivilDates
public import Columns
public import Datasets
internal import Figures
internal import OrderedCollections

/// The cleaned case-level tables of a quarter. What was not supplied is known by name, so that a measure can say
/// what it lacks instead of counting nought.
public struct CaseRecords: Sendable {
  private var tables: [String: Table]
  private var notSupplied: [String: Set<String>]
  private var coverage: [String: Coverage] = [:]

  /// How far a list that takes the place of a table goes back.
  public struct Coverage: Sendable {
    /// The title of the list.
    public var list: String
    /// The first day of which it has everything.
    public var first: CivilDay
  }

  /// Tables by the name of their dataset. A column that no file had is either left out of its table or named in
  /// `notSupplied`, under the name of the dataset.
  public init(_ tables: [String: Table], notSupplied: [String: Set<String>] = [:]) {
    self.tables = tables
    self.notSupplied = notSupplied
  }

  /// Tables by the name of their dataset, with what cleaning found that no file had.
  public init(_ tables: [String: Table], supplied: DatasetTable<SuppliedColumns>) {
    let (datasets, columns) = (supplied[SuppliedColumns.dataset], supplied[SuppliedColumns.column])
    let extents = supplied[SuppliedColumns.supplied]
    var notSupplied: [String: Set<String>] = [:]
    for row in supplied.rows where extents[row] == SuppliedColumns.Extent.none.rawValue {
      if let dataset = datasets[row], let column = columns[row] {
        notSupplied[dataset, default: []].insert(column)
      }
    }
    self.init(tables, notSupplied: notSupplied)
  }

  /// The rows of a dataset, with empty cells in columns that were not supplied; `nil` when none was supplied.
  public subscript<Source: Dataset>(_: Source.Type) -> DatasetTable<Source>? {
    guard let table = tables[Source.contract.name] else { return nil }
    let absent = Source.contract.fields.filter { table[$0.name] == nil }
    if absent.isEmpty { return DatasetTable(table) }
    var columns = table.columns
    for field in absent { columns[field.name] = .blank(field.kind, count: table.rowCount) }
    return DatasetTable(Table(columns: columns, rowCount: table.rowCount))
  }

  /// Whether the dataset was supplied with this column.
  public func supplied<Source: Dataset, Column>(_ field: Field<Source, Column>) -> Bool {
    isSupplied(Need(field))
  }

  func isSupplied(_ need: Need) -> Bool {
    tables[need.dataset]?[need.field] != nil && notSupplied[need.dataset]?.contains(need.field) != true
  }

  /// The same records, in which the lists of Annex A take the place of richer tables that were not supplied.
  public func withStandIns(at quarter: Quarter) -> CaseRecords {
    var result = self
    for standIn in StandIn.all where tables[standIn.table.name] == nil {
      guard let list = tables[standIn.list.name] else { continue }
      result.tables[standIn.table.name] = standIn.rows(of: list)
      result.notSupplied[standIn.table.name] = standIn.notFilled(
        notSupplied: notSupplied[standIn.list.name] ?? [])
      result.coverage[standIn.table.name] = Coverage(
        list: standIn.list.title, first: standIn.coverage(of: quarter))
    }
    if tables[Children.contract.name] == nil, let children = ChildrenOfLists.table(of: tables) {
      result.tables[Children.contract.name] = children.table
    }
    return result
  }

  /// The tables whose place a list of Annex A takes, by the name of their dataset.
  public var standIns: [String: Coverage] { coverage }

  /// How many rows of a dataset figures are computed from; `nil` when none was supplied.
  public func rowCount(of dataset: String) -> Int? { tables[dataset]?.rowCount }

  /// Why there can be no count of a time that starts on a day, from these tables: one of them does not go back so far.
  func shortfall(of datasets: some Sequence<String>, from first: CivilDay) -> Absence? {
    for dataset in datasets {
      if let known = coverage[dataset], first < known.first {
        return Absence(
          status: .notSupplied,
          reason: "\(dataset) was not supplied; in its place, \(known.list) goes back to \(known.first) only")
      }
    }
    return nil
  }

  func isSupplied(dataset: String) -> Bool { tables[dataset] != nil }
}

extension ColumnValues {
  fileprivate static func blank(_ kind: ColumnKind, count: Int) -> ColumnValues {
    switch kind {
    case .category, .identifier:
      .category(CategoryColumn(codes: Array(repeating: CategoryColumn.blank, count: count), words: []))
    case .text: .text(TextColumn(bytes: [], ends: Array(repeating: 0, count: count)))
    case .day: .day(DayColumn(numbers: Array(repeating: DayColumn.blank, count: count)))
    case .moment: .moment(MomentColumn(minutes: Array(repeating: MomentColumn.blank, count: count)))
    case .integer: .integer(IntegerColumn(values: Array(repeating: IntegerColumn.blank, count: count)))
    case .decimal:
      .decimal(
        DecimalColumn(
          units: Array(repeating: 0, count: count),
          scales: Array(repeating: DecimalColumn.blank, count: count)))
    }
  }
}

/// A column that a measure cannot do without.
public struct Need: Hashable, Sendable {
  public let dataset: String
  public let field: String

  public init<Source: Dataset, Column>(_ field: Field<Source, Column>) {
    self.dataset = Source.contract.name
    self.field = field.name
  }
}
