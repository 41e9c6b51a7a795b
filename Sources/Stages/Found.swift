internal import Configuration
internal import Datasets
internal import Logging
internal import Run

/// Everything that extract and clean found in a drop.
struct Found {
  /// Row by row.
  var rows: [Finding]
  /// Counted from the start.
  var notes: [CountedNote] = []

  /// So many findings of one rule of a dataset are said in full; all of them are in `rejects.csv`.
  private static let findingsSaid = 10

  /// Throws when a rule that stops the run was broken, or more of a file was rejected than the authority allows.
  func stopIfUnsound(_ accounts: [RowAccount], _ thresholds: Thresholds) throws {
    var faults = RunFaults()
    for finding in rows where finding.severity == .stop {
      faults.add(RunFault(finding))
    }
    for account in accounts where thresholds.stops(rejected: account.rejected, of: account.read) {
      for finding in rows.lazy.filter({ $0.file == account.file && $0.severity == .reject }).prefix(10) {
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
  }

  /// Says what was found, so much of it as a person can read.
  func report(to logger: Logger) {
    var said: [String: Int] = [:]
    for finding in rows {
      let rule = "\(finding.dataset): \(finding.rule)"
      said[rule, default: 0] += 1
      if said[rule, default: 0] > Self.findingsSaid { continue }
      let column = finding.column.isEmpty ? "" : "\(finding.column): "
      logger.warning(
        "\(finding.file):\(finding.line): \(finding.severity.rawValue)[\(finding.rule)]: \(column)\(finding.message)"
      )
    }
    for (rule, count) in said.sorted(by: { $0.key < $1.key }) where count > Self.findingsSaid {
      logger.warning("\(rule): \(count - Self.findingsSaid) more of these in rejects.csv")
    }
    for note in notes {
      let place = note.line > 0 ? "\(note.file):\(note.line)" : note.file
      logger.warning(
        "\(place) and on, \(note.count) in all: \(note.severity.rawValue)[\(note.rule)]: \(note.message)")
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
