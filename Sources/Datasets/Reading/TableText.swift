internal import CSV
public import Columns
internal import OrderedCollections

/// Tables as CSV text.
public enum TableText {
  /// The named columns of a table with their headings, as the bytes of a CSV file. A column that the table lacks is
  /// left out.
  public static func csv(_ table: Table, columns names: [String]) -> [UInt8] {
    var columns: OrderedDictionary<String, ColumnValues> = [:]
    for name in names { columns[name] = table[name] }
    var writer = CSVWriter<Never>()
    writer.append(Table(columns: columns, rowCount: table.rowCount))
    return writer.bytes
  }
}
