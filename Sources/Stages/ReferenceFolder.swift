internal import CivilDates
internal import Configuration
internal import Datasets
internal import Measures
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

  private func optionalTable<Source: Dataset>(
    _ source: Source.Type, _ file: String
  ) throws -> DatasetTable<Source>? {
    guard (try? Stat(path(file))) != nil else { return nil }
    return try table(source, file)
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
