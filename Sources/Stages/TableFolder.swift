internal import Columns
internal import Datasets
internal import Run
internal import SystemPackage

/// A folder of tables, one CSV file for each dataset.
struct TableFolder {
  let path: FilePath
  /// The folder as messages and manifests name it: `stages/2-clean`.
  let name: String
  private let context: RunContext

  /// The folder of the stage before.
  init(before context: RunContext) throws {
    guard let stage = context.stage.previous, let previous = context.previous else {
      throw RunFault(.ourFault, "RUN003", "the first stage has no stage before it")
    }
    self.path = previous
    self.name = "stages/" + (previous.lastComponent?.string ?? "")
    self.context = context
    guard (try? Stat(context.layout.manifest(of: stage)))?.type == .regular else {
      throw RunFault(
        .inputMissing, "STAGE-MISSING", "the stage before has not been run for \(context.quarter)",
        remedy: "Run the stages in order: extract, clean, compute, export", at: RunFault.Place(file: name))
    }
  }

  func has(_ dataset: String) -> Bool {
    (try? Stat(path.appending("\(dataset).csv")))?.type == .regular
  }

  /// Reads the table of a dataset; `nil` when the stage before has none.
  func table<Source: Dataset>(_: Source.Type) throws -> DatasetTable<Source>? {
    try table(Source.contract).map { DatasetTable<Source>($0) }
  }

  /// Reads the table of a contract; `nil` when the stage before has none.
  func table(_ contract: DatasetContract) throws -> Table? {
    let file = "\(contract.name).csv"
    guard has(contract.name) else { return nil }
    do {
      let table = try StrictReading.stage(contract, at: path.appending(file), name: "\(name)/\(file)")
      try context.note(input: path.appending(file), rows: table.rowCount)
      return table
    } catch let faults as DatasetFileFaults {
      throw RunFaults(files: faults)
    }
  }

  /// Reads a table that the stage before always writes.
  func requiredTable<Source: Dataset>(_ source: Source.Type) throws -> DatasetTable<Source> {
    if let table = try table(source) { return table }
    throw RunFault(
      .inputMissing, "STAGE-MISSING", "the stage before has not left \(Source.contract.name).csv",
      remedy: "Run the stages in order: extract, clean, compute, export", at: RunFault.Place(file: name))
  }
}

extension StagedFolder {
  /// Writes the table of a dataset under the dataset's name.
  func write<Source: Dataset>(_ table: DatasetTable<Source>) throws {
    let fields = Source.contract.fields.map(\.name)
    try write(
      TableText.csv(table.table, columns: fields), to: "\(Source.contract.name).csv", rows: table.rowCount)
  }
}
