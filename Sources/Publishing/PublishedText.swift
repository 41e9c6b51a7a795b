internal import CSV
public import CivilDates
public import Columns
public import Configuration
public import Datasets
internal import OrderedCollections

/// The columns of time and place that open every table handed over, as the Explore Education Statistics standard
/// has them.
public struct PublishedHeadings: Sendable {
  public var quarter: Quarter
  /// The authority whose figures they are.
  public var place: Authority

  public init(quarter: Quarter, place: Authority) {
    self.quarter = quarter
    self.place = place
  }

  /// Names and values, the same in every row.
  public var columns: KeyValuePairs<String, String> {
    [
      "time_period": quarter.timePeriod, "time_identifier": quarter.timeIdentifier,
      "geographic_level": "Local authority", "country_code": place.countryCode,
      "country_name": place.countryName,
      "region_code": place.regionCode, "region_name": place.regionName, "old_la_code": place.oldCode,
      "new_la_code": place.newCode, "la_name": place.name,
    ]
  }
}

/// A table as it is handed over.
public struct PublishedText: Sendable {
  /// A computed table with its contract.
  public struct Source: Sendable {
    var table: Table
    var contract: DatasetContract

    public init(_ table: Table, _ contract: DatasetContract) {
      self.table = table
      self.contract = contract
    }
  }

  /// UTF-8 of the CSV file.
  public let bytes: [UInt8]
  public let rows: Int

  /// The same with a byte order mark and CRLF, which is what Excel on Windows needs to open a file by a double click.
  public var spreadsheetBytes: [UInt8] {
    var marked: [UInt8] = [0xEF, 0xBB, 0xBF]
    marked.reserveCapacity(bytes.count + rows + 4)
    for byte in bytes {
      if byte == UInt8(ascii: "\n") { marked.append(UInt8(ascii: "\r")) }
      marked.append(byte)
    }
    return marked
  }

  /// Puts the columns of time and place before those of the contract and makes text safe to open in a spreadsheet.
  public init(_ source: Source, under headings: PublishedHeadings) {
    var columns: OrderedDictionary<String, ColumnValues> = [:]
    let count = source.table.rowCount
    for (name, value) in headings.columns {
      columns[name] = .category(
        CategoryColumn(
          codes: Array(repeating: count == 0 ? CategoryColumn.blank : 0, count: count), words: [value]))
    }
    for field in source.contract.fields {
      guard let values = source.table[field.name] else { continue }
      columns[field.name] = SpreadsheetSafety.neutralised(values)
    }
    let table = Table(columns: columns, rowCount: count)
    bytes = TableText.csv(table, columns: Array(columns.keys))
    rows = count
  }
}
