internal import CSV
internal import Columns
internal import Configuration
internal import Datasets
internal import Figures
internal import Logging
internal import OrderedCollections
public import Run
internal import SystemPackage

/// Types the cells of each dataset, enforces its contract and accounts for every row.
public enum CleanStage {
  public static func run(_ context: RunContext) throws {
    let pipeline = Pipeline(context)
    let thresholds = try pipeline.thresholds()
    let related = [IndicatorCatalogue.contract.name: try pipeline.catalogue().table]
    let extracted = try TableFolder(before: context)
    let files = try extracted.requiredTable(ExtractedFiles.self)
    var findings = Rejects.findings(try extracted.requiredTable(Rejects.self))
    var tally = RowTally(files)
    for contract in DatasetIndex.contracts where extracted.has(contract.name) {
      context.progress.show(contract.name)
      let arrived = try rows(of: contract, in: extracted, context)
      let cleaned = Cleaning.clean(
        arrived, contract: contract, quarter: context.quarter, limits: thresholds.limits, related: related)
      findings += cleaned.findings
      tally.count(cleaned.outcomes, of: contract.name, files: arrived.files)
      let columns = contract.fields.map(\.name) + [Provenance.file, Provenance.line]
      try context.output.write(
        TableText.csv(cleaned.table, columns: columns), to: "\(contract.name).csv",
        rows: cleaned.table.rowCount)
    }
    for account in tally.accounts { context.note(account) }
    try stopIfUnsound(findings, tally.accounts, thresholds, context)
    try context.output.write(Rejects.table(of: findings))
    try context.output.write(IssuesSummary.table(of: findings))
    try context.output.write(tally.table)
  }

  private static func rows(
    of contract: DatasetContract, in folder: TableFolder, _ context: RunContext
  ) throws -> ArrivedRows {
    let path = folder.path.appending("\(contract.name).csv")
    do {
      let file = try DatasetFile(path: path, name: "\(folder.name)/\(contract.name).csv", contract: contract)
      let provenance = try file.positions(of: [(Provenance.file, .category), (Provenance.line, .integer)])
      let read = try file.read(asText: false, alsoReading: provenance)
      try context.note(input: path, rows: read.table.rowCount)
      guard case .category(let files)? = read.table[Provenance.file],
        case .integer(let lines)? = read.table[Provenance.line]
      else { throw RunFault(.ourFault, "RUN003", "\(contract.name).csv has lost where its rows came from") }
      return ArrivedRows(table: read.table, cellFaults: read.cellFaults, files: files, lines: lines)
    } catch let faults as DatasetFileFaults {
      throw RunFaults(files: faults)
    }
  }

  /// Throws when a rule that stops the run was broken, or more of a file was rejected than the authority allows.
  private static func stopIfUnsound(
    _ findings: [Finding], _ accounts: [RowAccount], _ thresholds: Thresholds, _ context: RunContext
  ) throws {
    var faults = RunFaults()
    for finding in findings where finding.severity == .stop {
      faults.add(RunFault(finding))
    }
    for account in accounts where thresholds.stops(rejected: account.rejected, of: account.read) {
      for finding in findings.filter({ $0.file == account.file && $0.severity == .reject }).prefix(10) {
        faults.add(RunFault(finding))
      }
      faults.add(
        RunFault(
          .data, "ROW-THRESHOLD", "\(account.rejected) of \(account.read) rows were rejected",
          remedy:
            "Mend the rows above, or raise rejected_percent or rejected_rows in thresholds.yml",
          at: RunFault.Place(file: account.file)))
    }
    try faults.throwIfAny()
    for finding in findings {
      context.logger.warning("\(RunFault(finding).description)")
    }
  }
}

extension RunFault {
  /// A finding as a fault that stops the run.
  init(_ finding: Finding) {
    let column = finding.column.isEmpty ? "" : "\(finding.column): "
    self.init(
      .data, finding.rule, column + finding.message, at: Place(file: finding.file, line: finding.line))
  }
}
