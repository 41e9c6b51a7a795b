public import CSV
public import Columns

/// The rows of one dataset as they arrived, out of one or several files, with their columns typed.
public struct ArrivedRows: Sendable {
  /// Columns of the contract's kinds, under canonical names; a cell that could not be read is empty.
  public var table: Table
  /// The cells that could not be read.
  public var cellFaults: [CellFault]
  /// The file of each row, as supplied.
  public var files: CategoryColumn
  /// The line of each row in its file.
  public var lines: IntegerColumn

  public init(table: Table, cellFaults: [CellFault], files: CategoryColumn, lines: IntegerColumn) {
    self.table = table
    self.cellFaults = cellFaults
    self.files = files
    self.lines = lines
  }
}

/// What cleaning made of a dataset's rows.
public struct CleanedRows: Sendable {
  /// What became of one row.
  public enum Outcome: UInt8, Sendable {
    case accepted, rejected, duplicate
  }

  /// The accepted rows, in the order in which they arrived.
  public var table: Table
  /// Everything found, in the order of rows.
  public var findings: [Finding]
  /// One outcome for each row that arrived.
  public var outcomes: [Outcome]

  /// Whether a rule of severity `stop` was broken.
  public var mustStop: Bool { findings.contains { $0.severity == .stop } }
}
