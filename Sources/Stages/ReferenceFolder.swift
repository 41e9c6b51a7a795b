internal import CSV
internal import CivilDates
internal import Columns
internal import Configuration
internal import Datasets
internal import Measures
internal import Performance
internal import Run
internal import SystemPackage

/// `data/reference/`: calendars and populations that hold for every authority.
struct ReferenceFolder {
  private let context: RunContext

  init(_ context: RunContext) { self.context = context }

  func workingDays() throws -> WorkingDays {
    let holidays = try table(BankHolidays.self, "bank_holidays.csv")
    do {
      return try WorkingDays(holidays)
    } catch {
      throw RunFault(
        .configuration, "REF-DAYS", "the bank holidays make no calendar: \(error)",
        remedy: "Add the missing years", at: RunFault.Place(file: path("bank_holidays.csv").string))
    }
  }

  func populations(of authority: Authority) throws -> [PopulationEstimate] {
    PopulationEstimate.children(of: authority.newCode, in: try table(Populations.self, "population.csv"))
  }

  /// What each series of official figures measures; `nil` where none are kept.
  func officialSeries() throws -> DatasetTable<OfficialSeries>? {
    try optionalTable(OfficialSeries.self, "official_series.csv")
  }

  /// The official figures that are kept; `nil` where none are.
  func officialFigures() throws -> DatasetTable<OfficialFigures>? {
    try optionalTable(OfficialFigures.self, "official_figures.csv")
  }

  /// The statistical neighbours by model; `nil` where none are kept.
  func neighbourModels() throws -> DatasetTable<StatisticalNeighbourModels>? {
    try optionalTable(StatisticalNeighbourModels.self, "statistical_neighbours.csv")
  }

  /// How the codes of authorities have changed; `nil` where no list is kept.
  func authorityChanges() throws -> DatasetTable<AuthorityChanges>? {
    try optionalTable(AuthorityChanges.self, "authority_changes.csv")
  }

  /// Where the series stand in releases; `nil` where no list is kept.
  func releaseColumns() throws -> DatasetTable<ReleaseColumns>? {
    try optionalTable(ReleaseColumns.self, "release_columns.csv")
  }

  /// The releases that are kept in `data/reference/releases`, as published or as a table of official figures, in the
  /// order of their list. Each file there is in the list, so that none is passed over without a word.
  func releases() throws -> [KeptRelease] {
    let folder = path("releases")
    let names = ((try? Folders.names(in: folder)) ?? []).filter { $0.hasSuffix(".csv") }
    guard !names.isEmpty else { return [] }
    guard let list = try optionalTable(Releases.self, "releases.csv"),
      let columns = try releaseColumns()
    else { throw unlisted(names) }
    let listed = list[Releases.file]
    let strangers = names.filter { name in !list.rows.contains { listed[$0] == name } }
    if !strangers.isEmpty { throw unlisted(strangers) }
    return try list.rows.compactMap { row in
      guard let name = listed[row], names.contains(name) else {
        throw RunFault(
          .configuration, "REL-FILE", "the release \(listed[row] ?? "") is listed but not there",
          remedy: "Put the file into data/reference/releases, or take it off the list",
          at: RunFault.Place(file: path("releases.csv").string))
      }
      return try release(name, row, list, columns)
    }
  }

  private func release(
    _ name: String, _ row: Int, _ list: DatasetTable<Releases>, _ columns: DatasetTable<ReleaseColumns>
  ) throws -> KeptRelease {
    let file = path("releases").appending(name)
    do {
      let opened = try CSVFile(path: file, called: file.string)
      guard
        try opened.firstRecords(1).first?.cells.contains(where: {
          Heading.normalised($0) == Heading.normalised("country_code")
        }) == true
      else {
        return KeptRelease(file: name, figures: try table(OfficialFigures.self, "releases/\(name)"))
      }
      let read = try PublishedRelease(
        opened, columns: columns, release: list[Releases.release][row] ?? name,
        released: list[Releases.released][row] ?? "", source: list[Releases.source][row] ?? "")
      try context.note(input: file, rows: read.figures.rowCount)
      return KeptRelease(
        file: name, figures: read.figures, codes: read.codes, unreadColumns: read.unreadColumns,
        seriesLacking: read.seriesLacking)
    } catch let faults as DatasetFileFaults {
      throw RunFaults(files: faults, .configuration)
    } catch let error as CSVError {
      throw RunFaults(files: DatasetFileFaults([DatasetFileFault(error)]), .configuration)
    }
  }

  private func unlisted(_ names: [String]) -> RunFault {
    RunFault(
      .configuration, "REL-LIST", "releases that are not in the list: \(names.joined(separator: ", "))",
      remedy: "Add each to data/reference/releases.csv with its title and date, or remove it",
      at: RunFault.Place(file: path("releases").string))
  }

  private func optionalTable<Source: Dataset>(
    _ source: Source.Type, _ file: String
  ) throws -> DatasetTable<Source>? {
    guard (try? Stat(path(file))) != nil else { return nil }
    return try table(source, file)
  }

  /// Outturns of earlier periods; none where no history is kept.
  func outturnHistory() throws -> DatasetTable<OutturnHistory> {
    guard (try? Stat(path("outturn_history.csv"))) != nil else {
      return DatasetTableBuilder<OutturnHistory>().table
    }
    return try table(OutturnHistory.self, "outturn_history.csv")
  }

  private func path(_ file: String) -> FilePath {
    context.options.data.appending("reference").appending(file)
  }

  private func table<Source: Dataset>(_ source: Source.Type, _ file: String) throws -> DatasetTable<Source> {
    do {
      let table = try StrictReading.list(
        source, at: path(file), name: path(file).string, quarter: context.quarter)
      try context.note(input: path(file), rows: table.rowCount)
      return table
    } catch let faults as DatasetFileFaults {
      throw RunFaults(files: faults, .configuration)
    }
  }
}
