public import Columns

/// What came of reading a file: a table of its well-formed rows, and everything that was not as it should be.
public struct CSVRead: Sendable {
  /// The columns asked for, in the order asked for; only rows with as many fields as the headings, in file order.
  public let table: Table
  /// The physical line, from 1, on which each row of the table starts.
  public let lines: [Int32]
  /// Cells that could not be understood, by row and then by column. Each reads as blank in the table.
  public let cellFaults: [CellFault]
  /// Cells that were understood, but in a form worth knowing of.
  public let cellNotes: [CellNote]
  /// Rows that are not in the table, in file order.
  public let rowFaults: [RowFault]
  /// Records after the headings, whether or not they are in the table. A blank line is not a record.
  public let recordsRead: Int
  /// Lines, after the headings, with nothing on them but blanks. They are passed over; in a file of one column each
  /// may have been an empty cell, and each is a row fault.
  public let blankLines: Int
}

/// A cell that could not be understood.
public struct CellFault: Hashable, Sendable {
  /// Why a cell could not be understood. Raw values are stable codes.
  public enum Reason: String, Hashable, Sendable, CaseIterable {
    /// Not a date in any form that is read.
    case notADay = "not_a_day"
    /// In the form of a date, but there is no such day: 31/02/2018.
    case noSuchDay = "no_such_day"
    /// A date that only makes sense with the month first: 12/25/2017. Such dates are never read.
    case monthFirst = "month_first"
    /// A date followed by something that is not a time of day.
    case notATime = "not_a_time"
    /// Not a whole number.
    case notAnInteger = "not_an_integer"
    /// Not a decimal number.
    case notADecimal = "not_a_decimal"
    /// A number of more than 18 digits, or more than 15 after its point.
    case tooManyDigits = "too_many_digits"
  }

  /// The row of the table, from 0.
  public let row: Int
  /// The column's name in the table.
  public let column: String
  public let reason: Reason

  public init(row: Int, column: String, reason: Reason) {
    self.row = row
    self.column = column
    self.reason = reason
  }
}

/// A cell that was understood, but in a form worth knowing of.
public struct CellNote: Hashable, Sendable {
  /// The form of a cell. Raw values are stable codes.
  public enum Form: String, Hashable, Sendable, CaseIterable {
    /// A date with two digits for its year. 00 to 29 are read as 2000 to 2029, and 30 to 99 as 1930 to 1999.
    case twoDigitYear = "two_digit_year"
    /// A day written as a spreadsheet's serial number.
    case serialDay = "serial_day"
  }

  /// The row of the table, from 0.
  public let row: Int
  /// The column's name in the table.
  public let column: String
  public let form: Form

  public init(row: Int, column: String, form: Form) {
    self.row = row
    self.column = column
    self.form = form
  }
}

/// A row that is not in the table.
public struct RowFault: Hashable, Sendable {
  /// Why a row was left out.
  public enum Reason: Hashable, Sendable {
    case tooFewFields(expected: Int, found: Int)
    case tooManyFields(expected: Int, found: Int)
    /// In a file of one column, a blank line: it may have been an empty cell. (`""` is one for certain.)
    case blankLine
  }

  /// The physical line, from 1, on which the row starts.
  public let line: Int
  public let reason: Reason

  public init(line: Int, reason: Reason) {
    self.line = line
    self.reason = reason
  }
}

/// One record as text, with nothing understood yet.
public struct CSVRecord: Hashable, Sendable {
  /// Its fields. Blanks around a field without quotation marks are gone.
  public let cells: [String]
  /// The physical line, from 1, on which it starts.
  public let line: Int
}
