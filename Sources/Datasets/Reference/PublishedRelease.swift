public import CSV
internal import Columns
internal import Figures
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
  /// Headings of columns that hold figures and that no series reads.
  public let unreadColumns: [String]
  /// Series that files of this kind have and this one has not: a column or a wording has changed.
  public let seriesLacking: [String]
  /// The codes of its authorities, where it has both.
  public let codes: [AuthorityCodePair]

  private static let required = ["time_period", "geographic_level", "country_code"]
  private static let places = ["region_code", "region_name", "old_la_code", "new_la_code", "la_name"]

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
    let (measures, lacking) = ReleaseMeasure.all(columns, among: Set(cells.keys))
    let ofStandard = Set((Self.required + Self.places).map(Heading.normalised))
    let ofFigures = headings.filter { heading in
      let name = Heading.normalised(heading)
      return !ofStandard.contains(name) && cells[name].map(Self.holdsFigures) == true
    }
    if measures.isEmpty { faults.append(Self.noSeries(file.name, ofFigures)) }
    guard faults.isEmpty else { throw DatasetFileFaults(faults) }
    figures = try Self.figures(
      of: measures, in: cells, read: read, file: file.name,
      release: (name: release, released: released, source: source))
    let had = Set(figures[OfficialFigures.series].words)
    // Filters may leave nothing of a file that has the columns.
    if had.isEmpty { throw DatasetFileFaults([Self.noSeries(file.name, ofFigures)]) }
    let present = measures.filter { had.contains($0.series) }
    let kinds = Set(present.map(\.kind))
    let absent = lacking + measures.map { (series: $0.series, kind: $0.kind) }
    seriesLacking = Set(
      absent.filter { kinds.contains($0.kind) && !had.contains($0.series) }.map { $0.series }
    ).sorted()
    var used: Set<String> = []
    for measure in present {
      used.formUnion(measure.columns)
      used.formUnion(measure.filters.map { $0.column })
    }
    unreadColumns = ofFigures.filter { !used.contains(Heading.normalised($0)) }
    codes = Self.codes(cells)
  }

  private static func noSeries(_ file: String, _ headings: [String]) -> DatasetFileFault {
    let last = headings.last ?? ""
    let others = headings.dropLast().joined(separator: ", ")
    let found =
      switch headings.count {
      case 0: "None of its columns holds figures only."
      case 1: "Its one column of figures is \(last)."
      default: "Its columns of figures are \(others) and \(last)."
      }
    return DatasetFileFault(
      file: file, line: 1, code: "REL-NO-SERIES",
      message:
        "No column is a series on file, or no row is one by its filter. \(found) Name those that are wanted, and their filters, in data/reference/release_columns.csv, or remove the file."
    )
  }

  /// Whether a column resembles a measure: numbers and symbols, and nothing else.
  private static func holdsFigures(_ column: CategoryColumn) -> Bool {
    column.words.contains { PublishedValue($0)?.known.value != nil }
      && column.words.allSatisfy { PublishedValue($0) != nil }
  }

  private static func codes(_ cells: [String: CategoryColumn]) -> [AuthorityCodePair] {
    guard let codes = cells[Heading.normalised("new_la_code")],
      let digits = cells[Heading.normalised("old_la_code")]
    else { return [] }
    return Set((0..<codes.count).compactMap { AuthorityCodePair(codes[$0], digits: digits[$0]) }).sorted()
  }

  /// A figure's place and year.
  private struct Key: Hashable {
    var series: String
    var year: Int
    var level: String
    var code: String
  }

  private static func figures(
    of measures: [ReleaseMeasure], in cells: [String: CategoryColumn], read: CSVRead, file: String,
    release: (name: String, released: String, source: String)
  ) throws(DatasetFileFaults) -> DatasetTable<OfficialFigures> {
    func cell(_ heading: String, _ row: Int) -> String? { cells[Heading.normalised(heading)]?[row] }
    func known(_ code: String?) -> String? { code == "x" || code == "z" ? nil : code }
    var rows = DatasetTableBuilder<OfficialFigures>()
    var faults: [DatasetFileFault] = []
    var seen: [Key: (value: String?, line: Int)] = [:]
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
        // An authority that is no more may have its three digits only.
        case .localAuthority:
          (
            known(cell("new_la_code", row)) ?? cell("old_la_code", row) ?? cell("new_la_code", row),
            cell("la_name", row)
          )
        }
      guard let code else {
        fault("REL-PLACE", "The row has no code of its place. Fill the code of its geographic level.")
        continue
      }
      // A place that is not known cannot be set beside another.
      if known(code) == nil { continue }
      for measure in measures {
        guard measure.takes(row, of: cells) else { continue }
        let value: String?
        switch measure.cell(row, of: cells) {
        case .success(let cell): value = cell
        case .failure(let unreadable):
          fault("OFF-01", unreadable.sentence)
          continue
        }
        let key = Key(series: measure.series, year: year, level: level.rawValue, code: code)
        if let earlier = seen[key] {
          fault("REL-TWICE", Self.repetition(of: measure.series, value, earlier))
          continue
        }
        seen[key] = (value, Int(read.lines[row]))
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

  /// What is said of a second figure for one place and year.
  private static func repetition(
    of series: String, _ value: String?, _ earlier: (value: String?, line: Int)
  ) -> String {
    value == earlier.value
      ? "The figure of \(series) repeats line \(earlier.line): remove one of the two rows. Where they differ in another "
        + "column, name a filter in release_columns.csv."
      : "\(series) has two different figures for one place and year: \(earlier.value ?? "none") in line "
        + "\(earlier.line), and \(value ?? "none") here. Name a filter in release_columns.csv, or remove the wrong row."
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
