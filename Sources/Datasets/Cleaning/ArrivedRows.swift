public import CSV
public import Columns

/// The rows of one dataset as they arrived, out of one or several files, with their columns typed.
public struct ArrivedRows: Sendable {
  /// Columns of the contract's kinds, under canonical names; a cell that could not be read is empty.
  public var table: Table
  /// The cells that could not be read.
  public var cellFaults: [CellFault]
  /// The cells that were read, but in a form to be counted.
  public var marks: [CellMark]
  /// The file of each row, as supplied.
  public var files: CategoryColumn
  /// The line of each row in its file.
  public var lines: IntegerColumn

  public init(
    table: Table, cellFaults: [CellFault], marks: [CellMark] = [], files: CategoryColumn, lines: IntegerColumn
  ) {
    self.table = table
    self.cellFaults = cellFaults
    self.marks = marks
    self.files = files
    self.lines = lines
  }
}

/// A cell that was read, but in a form to be counted.
public struct CellMark: Hashable, Sendable {
  public enum Form: Hashable, Sendable {
    /// A text that stands for an empty cell.
    case placeholder
    /// A date with two digits for its year.
    case twoDigitYear
    /// A spreadsheet's serial number of a day.
    case serialDay
  }

  /// The row of the table, from 0.
  public var row: Int
  /// The column's name in the table.
  public var column: String
  public var form: Form

  public init(row: Int, column: String, form: Form) {
    self.row = row
    self.column = column
    self.form = form
  }
}

/// What cleaning made of a dataset's rows.
public struct CleanedRows: Sendable {
  /// What became of one row.
  public enum Outcome: UInt8, Sendable {
    case accepted, rejected, duplicate
  }

  /// The accepted rows, in the order in which they arrived, without those dated after the quarter.
  public var table: Table
  /// What was found row by row, in the order of rows.
  public var findings: [Finding]
  /// What was found in many rows alike.
  public var notes: [CountedNote]
  /// One outcome for each row that arrived. Rows dated after the quarter count as accepted: nothing is wrong with
  /// them, though no figure of this quarter counts them.
  public var outcomes: [Outcome]
}
