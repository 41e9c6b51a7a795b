internal import CSV
public import CivilDates
public import Columns
internal import OrderedCollections
public import SystemPackage

/// Reads tables that must be sound: the authority's own lists, reference data and what an earlier stage wrote.
/// Nothing is rejected row by row; any fault makes the table unusable, and all are reported together.
public enum StrictReading {
  /// Reads a list that people keep (`pipelines/`, `data/reference/`) and checks it against its whole contract.
  public static func list<Source: Dataset>(
    _: Source.Type, at path: FilePath, name: String, quarter: Quarter
  ) throws(DatasetFileFaults) -> DatasetTable<Source> {
    let arrived = try rows(of: Source.contract, at: path, name: name)
    let cleaned = Cleaning.clean(arrived, contract: Source.contract, quarter: quarter)
    let faults = cleaned.findings.filter {
      $0.severity != .warning || $0.rule == StandingRule.duplicate.rawValue
    }
    if !faults.isEmpty {
      throw DatasetFileFaults(
        faults.map {
          // A list that people keep is not mended by the reader: a repeated row stops the run.
          DatasetFileFault(
            file: $0.file, line: $0.line, code: $0.rule,
            message: $0.message.replacing(Cleaning.countedOnce, with: ". Remove one of the two."))
        })
    }
    return DatasetTable(cleaned.table)
  }

  /// Reads a table that an earlier stage wrote: its kinds must be right; its rules were applied when it was written.
  public static func stage<Source: Dataset>(
    _: Source.Type, at path: FilePath, name: String
  ) throws(DatasetFileFaults) -> DatasetTable<Source> {
    DatasetTable(try stage(Source.contract, at: path, name: name))
  }

  /// Reads a table that an earlier stage wrote under a contract.
  public static func stage(
    _ contract: DatasetContract, at path: FilePath, name: String
  ) throws(DatasetFileFaults) -> Table {
    let arrived = try rows(of: contract, at: path, name: name)
    if let fault = arrived.cellFaults.first {
      throw DatasetFileFaults([
        DatasetFileFault(
          file: name, line: arrived.lines[fault.row], code: StandingRule.kind.rawValue,
          message: "\(fault.column): \(fault.reason.sentence) Run the earlier stage again.")
      ])
    }
    return arrived.table
  }

  private static func rows(
    of contract: DatasetContract, at path: FilePath, name: String
  ) throws(DatasetFileFaults) -> ArrivedRows {
    let file = try DatasetFile(path: path, name: name, contract: contract)
    let read = try file.read(asText: false)
    if !read.rowFaults.isEmpty {
      throw DatasetFileFaults(
        read.rowFaults.map {
          DatasetFileFault(
            file: name, line: $0.line, code: StandingRule.cells.rawValue, message: $0.reason.sentence)
        })
    }
    var files = CategoryColumn()
    for _ in 0..<read.table.rowCount { files.append(name) }
    return ArrivedRows(
      table: read.table.completed(for: contract), cellFaults: read.cellFaults, files: files,
      lines: IntegerColumn(values: read.lines.map(Int64.init)))
  }
}

extension Table {
  /// The table with an empty column for each field of a contract that it lacks, in the contract's order; other
  /// columns follow.
  public func completed(for contract: DatasetContract) -> Table {
    var completed: OrderedDictionary<String, ColumnValues> = [:]
    for field in contract.fields {
      completed[field.name] = columns[field.name] ?? field.kind.blanks(rowCount)
    }
    for (name, values) in columns where completed[name] == nil { completed[name] = values }
    return Table(columns: completed, rowCount: rowCount)
  }
}

extension ColumnKind {
  /// A column of so many empty cells.
  func blanks(_ count: Int) -> ColumnValues {
    func column<Column: TypedColumn>(_: Column.Type) -> ColumnValues {
      var column = Column()
      for _ in 0..<count { column.append(nil) }
      return column.columnValues
    }
    return switch self {
    case .category, .identifier: column(CategoryColumn.self)
    case .text: column(TextColumn.self)
    case .day: column(DayColumn.self)
    case .moment: column(MomentColumn.self)
    case .integer: column(IntegerColumn.self)
    case .decimal: column(DecimalColumn.self)
    }
  }
}
