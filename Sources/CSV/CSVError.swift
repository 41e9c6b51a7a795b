/// Why a file could not be read as a table. It says where, what is wrong and how to mend it, and never quotes a
/// cell: cells may hold personal data.
public struct CSVError: Error, Hashable, Sendable {
  /// What went wrong.
  public enum Fault: Hashable, Sendable {
    /// The file could not be opened. The reason is the system's.
    case cannotOpen(reason: String)
    /// Reading stopped part of the way. The reason is the system's.
    case cannotRead(reason: String)
    /// The file changed in length while it was being read.
    case changed
    /// The file holds nothing.
    case empty
    /// There are fewer records than the headings' place in the file asks for.
    case noHeading(recordsFound: Int)
    /// The file is in an encoding of two or four bytes a character.
    case wideEncoding(name: String)
    /// A byte of zero.
    case nul
    /// The bytes are neither UTF-8 nor Windows-1252.
    case unknownEncoding
    /// A quotation mark inside a field that does not begin with one.
    case strayQuote
    /// Something other than a comma or the end of the line follows a closing quotation mark.
    case textAfterQuote(openedOnLine: Int)
    /// The file ends inside quotation marks.
    case unterminatedQuote
    /// A field is longer than the limit, in bytes.
    case fieldTooLong(limit: Int)
    /// A record has more fields than the limit.
    case tooManyFields(limit: Int)
    /// A record is longer than two gigabytes.
    case recordTooLong
    /// A column was asked for that the headings do not reach.
    case noSuchColumn(fieldsInHeading: Int)
  }

  /// What went wrong.
  public let fault: Fault
  /// The file, as the caller named it.
  public let file: String
  /// The physical line, from 1, where one is known. For a quotation mark that is never closed, and for a field that
  /// is too long, the line on which the field opens.
  public let line: Int?
  /// The column, from 1 at the left, where one is known.
  public let column: Int?
  /// The name under which that column was asked for, if it was.
  public let columnName: String?

  init(_ fault: Fault, file: String, line: Int? = nil, column: Int? = nil, columnName: String? = nil) {
    self.fault = fault
    self.file = file
    self.line = line
    self.column = column
    self.columnName = columnName
  }

  /// A code that stays the same from version to version: `CSV001` and so on.
  public var code: String {
    switch fault {
    case .cannotOpen: "CSV001"
    case .cannotRead: "CSV002"
    case .changed: "CSV003"
    case .empty: "CSV004"
    case .noHeading: "CSV005"
    case .wideEncoding: "CSV006"
    case .nul: "CSV007"
    case .unknownEncoding: "CSV008"
    case .strayQuote: "CSV009"
    case .textAfterQuote: "CSV010"
    case .unterminatedQuote: "CSV011"
    case .fieldTooLong: "CSV012"
    case .tooManyFields: "CSV013"
    case .recordTooLong: "CSV014"
    case .noSuchColumn: "CSV015"
    }
  }
}
