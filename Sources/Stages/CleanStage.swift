internal import CSV
internal import CivilDates
internal import Columns
internal import Configuration
internal import Datasets
internal import Figures
internal import Logging
internal import OrderedCollections
public import Run
internal import SystemPackage

/// Types the cells of each dataset, enforces its contract and accounts for every row: each dataset by itself first,
/// then rules that look at several.
public enum CleanStage {
  public static func run(_ context: RunContext) throws {
    let pipeline = Pipeline(context)
    let thresholds = try pipeline.thresholds()
    let aliases = try pipeline.aliases()
    let lists = try pipeline.lists()
    let extracted = try TableFolder(before: context)
    let files = try extracted.requiredTable(ExtractedFiles.self)
    let columns = try extracted.requiredTable(ExtractedColumns.self)

    var datasets: [Arrival] = []
    for contract in DatasetIndex.contracts where extracted.has(contract.name) {
      context.progress.show(contract.name)
      let arrived = try rows(of: contract, in: extracted, context)
      var cleaning = Cleaning(
        arrived, contract: contract, quarter: context.quarter, limits: thresholds.limits, aliases: aliases)
      cleaning.checkAlone(related: lists)
      datasets.append(Arrival(contract: contract, files: arrived.files, cleaning: cleaning))
    }
    let accepted = lists.merging(datasets.map { ($0.contract.name, $0.cleaning.accepted) }) { list, _ in list
    }

    var found = Found(rows: Rejects.findings(try extracted.requiredTable(Rejects.self)))
    var tally = RowTally(files)
    var cleaned: [(contract: DatasetContract, rows: Table)] = []
    for var dataset in datasets {
      context.progress.show(dataset.contract.name)
      dataset.cleaning.checkAcross(related: accepted)
      let before = CarriedOver.name(of: dataset.contract)
      if extracted.has(before) {
        var earlier = Cleaning(
          try rows(of: dataset.contract, in: extracted, under: before, context), contract: dataset.contract,
          quarter: context.quarter.previous, limits: thresholds.limits, aliases: aliases)
        earlier.checkAlone(related: lists)
        dataset.cleaning.checkCarryOver(from: earlier)
      }
      let result = dataset.cleaning.result
      found.rows += result.findings
      found.notes += result.notes
      tally.count(result.outcomes, of: dataset.contract.name, files: dataset.files)
      try write(result.table, of: dataset.contract, to: context.output)
      cleaned.append((dataset.contract, result.table))
    }
    for account in tally.accounts { context.note(account) }
    try stopIfOfAnotherQuarter(cleaned, found.notes, context)
    try found.stopIfUnsound(tally.accounts, thresholds)
    found.report(to: context.logger)
    try context.output.write(Rejects.table(of: found.rows))
    try context.output.write(IssuesSummary.table(of: found.rows, found.notes))
    try context.output.write(tally.table)
    try context.output.write(SuppliedColumns.table(of: cleaned, in: columns))
  }

  /// Stops when most of the tables that record events hold none of the quarter: the drop is then that of another one.
  private static func stopIfOfAnotherQuarter(
    _ cleaned: [(contract: DatasetContract, rows: Table)], _ notes: [CountedNote], _ context: RunContext
  ) throws {
    let ofEvents = cleaned.filter { $0.contract.eventDate != nil && $0.rows.rowCount > 0 }.map(
      \.contract.name)
    let without = Set(notes.filter { $0.rule == StandingRule.dropQuarter.rawValue }.map(\.dataset))
      .intersection(ofEvents)
    guard ofEvents.count >= 3, without.count * 2 > ofEvents.count else { return }
    throw RunFault(
      .data, StandingRule.dropQuarter.rawValue,
      "\(without.count) of \(ofEvents.count) tables of events hold none of \(context.quarter)",
      remedy: "Put the extracts of this quarter into the drop, or run the quarter that they are of",
      at: RunFault.Place(file: "data/\(context.quarter)"))
  }

  /// A dataset between the two passes.
  private struct Arrival {
    var contract: DatasetContract
    /// The file of each row.
    var files: CategoryColumn
    var cleaning: Cleaning
  }

  private static func rows(
    of contract: DatasetContract, in folder: TableFolder, under name: String? = nil, _ context: RunContext
  ) throws -> ArrivedRows {
    let fileName = "\(name ?? contract.name).csv"
    let path = folder.path.appending(fileName)
    do {
      let file = try DatasetFile(path: path, name: "\(folder.name)/\(fileName)", contract: contract)
      let provenance = try file.positions(of: [(Provenance.file, .category), (Provenance.line, .integer)])
      let read = try file.readTyped(alsoReading: provenance)
      try context.note(input: path, rows: read.table.rowCount)
      guard case .category(let files)? = read.table[Provenance.file],
        case .integer(let lines)? = read.table[Provenance.line]
      else { throw RunFault(.ourFault, "RUN003", "\(fileName) has lost where its rows came from") }
      return ArrivedRows(
        table: read.table, cellFaults: read.cellFaults, marks: read.marks, files: files, lines: lines)
    } catch let faults as DatasetFileFaults {
      throw RunFaults(files: faults)
    }
  }

  private static func write(_ table: Table, of contract: DatasetContract, to folder: StagedFolder) throws {
    let columns = contract.fields.map(\.name) + [Provenance.file, Provenance.line]
    try folder.write(
      TableText.csv(table, columns: columns), to: "\(contract.name).csv", rows: table.rowCount)
  }
}
