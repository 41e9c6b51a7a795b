internal import CivilDates
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
