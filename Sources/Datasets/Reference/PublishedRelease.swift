public import CSV
internal import Columns
internal import OrderedCollections

/// Reads a data file of Explore Education Statistics as it is published: every authority, region and England, one
/// column for each measure, headings in any order and case.
///
/// Source: facts on the data standard: required columns, levels, time periods and symbols.
public struct PublishedRelease: Sendable {
  /// The file, as messages name it.
  public let name: String
  /// The figures of every series that the file has.
  public let figures: DatasetTable<OfficialFigures>
  /// Headings that are no series on file and none of the standard's.
  public let unusedHeadings: [String]

  private static let required = ["time_period", "geographic_level", "country_code"]
  private static let places = ["region_code", "region_name", "old_la_code", "new_la_code", "la_name"]

  /// One column of the file that is a series.
  private struct Measure {
    var series: String
    var column: String
    var filter: (column: String, values: Set<String>)?
  }

  /// Reads a file.
  ///
  /// - Throws: when the file cannot be read, has none of the standard's columns or no series, holds a cell that is
  ///   neither number nor symbol, a period that is no year, or two figures for one place and year.
  public init(
    _ file: CSVFile, columns: DatasetTable<ReleaseColumns>, release: String, released: String, source: String
  ) throws(DatasetFileFaults) {
    let headings: [String]
    let read: CSVRead
    do {
      headings = try file.firstRecords(1).first?.cells ?? []
      // Columns are read under their normalised headings; of two alike the first.
      var requests: [ColumnRequest] = []
      var seen: Set<String> = []
      for (position, heading) in headings.enumerated()
      where seen.insert(Heading.normalised(heading)).inserted {
        requests.append(
          ColumnRequest(position: position, name: Heading.normalised(heading), kind: .category))
      }
      read = try file.read(requests)
    } catch {
      throw DatasetFileFaults([DatasetFileFault(error)])
    }
    name = file.name
    var cells: [String: CategoryColumn] = [:]
    for (name, values) in read.table.columns {
      if case .category(let column) = values { cells[name] = column }
    }
    var faults = read.rowFaults.map {
      DatasetFileFault(
        file: file.name, line: $0.line, code: StandingRule.cells.rawValue, message: $0.reason.sentence)
    }
    for heading in Self.required where cells[Heading.normalised(heading)] == nil {
      faults.append(
        DatasetFileFault(
          file: file.name, line: 1, code: "HEAD-MISSING",
          message: "There is no column \(heading). Put the data file as published, not an extract of it."))
    }
    let measures = Self.measures(columns, in: cells)
    if measures.isEmpty {
      faults.append(
        DatasetFileFault(
          file: file.name, line: 1, code: "REL-NO-SERIES",
          message:
            "No column is a series on file. Add its heading to data/reference/release_columns.csv, or remove the file."
        ))
    }
    guard faults.isEmpty else { throw DatasetFileFaults(faults) }
    figures = try Self.figures(
      of: measures, in: cells, read: read, file: file.name,
      release: (name: release, released: released, source: source))
    let used = Set(measures.map(\.column) + (Self.required + Self.places).map(Heading.normalised))
    unusedHeadings = headings.filter { !used.contains(Heading.normalised($0)) }
  }

  private static func words(_ list: String?) -> [String] {
    (list ?? "").split(separator: ";").map { Heading.normalised(String($0)) }
  }

  private static func measures(
    _ columns: DatasetTable<ReleaseColumns>, in cells: [String: CategoryColumn]
  ) -> [Measure] {
    columns.rows.compactMap { row in
      let beside = words(columns[ReleaseColumns.beside][row])
      guard let series = columns[ReleaseColumns.series][row],
        let column = words(columns[ReleaseColumns.headings][row]).first(where: { cells[$0] != nil }),
        beside.isEmpty || beside.contains(where: { cells[$0] != nil })
      else { return nil }
      guard let filter = columns[ReleaseColumns.filterColumn][row].map(Heading.normalised) else {
        return Measure(series: series, column: column)
      }
      guard cells[filter] != nil else { return nil }
      return Measure(
        series: series, column: column,
        filter: (filter, Set(words(columns[ReleaseColumns.filterValues][row]))))
    }
  }

  /// A figure's place and year.
  private struct Key: Hashable {
    var series: String
    var year: Int
    var level: String
    var code: String
  }

  private static func figures(
    of measures: [Measure], in cells: [String: CategoryColumn], read: CSVRead, file: String,
    release: (name: String, released: String, source: String)
  ) throws(DatasetFileFaults) -> DatasetTable<OfficialFigures> {
    func cell(_ heading: String, _ row: Int) -> String? { cells[Heading.normalised(heading)]?[row] }
    var rows = DatasetTableBuilder<OfficialFigures>()
    var faults: [DatasetFileFault] = []
    var seen: Set<Key> = []
    for row in 0..<read.table.rowCount {
      func fault(_ code: String, _ message: String) {
        // The first faults tell what is wrong with a file; ten thousand alike do not.
        guard faults.count < 20 else { return }
        faults.append(
          DatasetFileFault(file: file, line: Int(read.lines[row]), code: code, message: message))
      }
      // Wards, districts and the like are no comparators.
      guard let word = cell("geographic_level", row), let level = GeographicLevel(published: word),
        level != .statisticalNeighbours
      else { continue }
      guard let year = reportingYear(cell("time_period", row)) else {
        fault(
          "REL-PERIOD",
          "The time period is neither a year nor two consecutive ones. Write 2018 or 201718.")
        continue
      }
      let (code, name) =
        switch level {
        case .national, .statisticalNeighbours: (cell("country_code", row), cell("country_name", row))
        case .regional: (cell("region_code", row), cell("region_name", row))
        case .localAuthority: (cell("new_la_code", row) ?? cell("old_la_code", row), cell("la_name", row))
        }
      guard let code else {
        fault("REL-PLACE", "The row has no code of its place. Fill the code of its geographic level.")
        continue
      }
      // A place that is not known cannot be set beside another.
      if code == "x" || code == "z" { continue }
      for measure in measures {
        if let filter = measure.filter {
          guard let value = cells[filter.column]?[row], filter.values.contains(Heading.normalised(value))
          else {
            continue
          }
        }
        let value = cells[measure.column]?[row]
        guard PublishedValue(value) != nil else {
          fault(
            "OFF-01",
            "\(measure.column) is neither a number nor a symbol of the standard. Use c, x, z, u, k or low.")
          continue
        }
        guard
          seen.insert(Key(series: measure.series, year: year, level: level.rawValue, code: code)).inserted
        else {
          fault(
            "REL-TWICE",
            "\(measure.series) has two figures for one place and year. Name the filter in release_columns.csv."
          )
          continue
        }
        rows.append { figure in
          figure[OfficialFigures.series] = measure.series
          figure[OfficialFigures.year] = year
          figure[OfficialFigures.level] = level.rawValue
          figure[OfficialFigures.geographyCode] = code
          figure[OfficialFigures.geography] = name
          figure[OfficialFigures.value] = value
          figure[OfficialFigures.release] = release.name
          figure[OfficialFigures.released] = release.released
          figure[OfficialFigures.source] = release.source
          figure[OfficialFigures.basis] = "published"
        }
      }
    }
    guard faults.isEmpty else { throw DatasetFileFaults(faults) }
    return rows.table
  }

  /// The year in which a period ends: 2018 of `2018` and of `201718`.
  static func reportingYear(_ period: String?) -> Int? {
    guard let period, period.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else {
      return nil
    }
    switch period.utf8.count {
    case 4: return Int(period)
    case 6:
      guard let start = Int(period.prefix(4)), let end = Int(period.suffix(2)), (start + 1) % 100 == end
      else {
        return nil
      }
      return start + 1
    default: return nil
    }
  }
}
