public import Columns
internal import Figures

/// Keeps text cells from being taken for formulas when a file is opened in a spreadsheet.
///
/// A text that begins with `=`, `+`, `-`, `@`, a tab or a carriage return, blanks before it apart, gets an apostrophe
/// in front (OWASP, CSV injection). Columns of numbers and days are never touched, nor is a text that is a plain number,
/// so a negative number stays one.
public enum SpreadsheetSafety {
  /// The column with its texts made safe.
  public static func neutralised(_ values: ColumnValues) -> ColumnValues {
    switch values {
    case .category(let column):
      guard column.words.contains(where: isTakenForFormula) else { return values }
      var safe = CategoryColumn()
      for row in 0..<column.count { safe.append(column[row].map(neutralised)) }
      return .category(safe)
    case .text(let column):
      var safe = TextColumn()
      for row in 0..<column.count { safe.append(column[row].map(neutralised)) }
      return .text(safe)
    case .day, .moment, .integer, .decimal: return values
    }
  }

  /// A text as it may stand in a cell.
  public static func neutralised(_ text: String) -> String { isTakenForFormula(text) ? "'" + text : text }

  private static func isTakenForFormula(_ text: String) -> Bool {
    if ExactDecimal(text) != nil { return false }
    guard let first = text.utf8.first(where: { $0 != UInt8(ascii: " ") }) else { return false }
    return [
      UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), UInt8(ascii: "\t"),
      UInt8(ascii: "\r"), 0,
    ].contains(first)
  }
}
