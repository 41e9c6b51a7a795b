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

  /// Throws when the drop cannot be computed from: a rule that stops the run was broken, a row was rejected of a
  /// dataset that needs them all, nothing of a file was accepted, or more was rejected than the authority allows.
  func stopIfUnsound(_ accounts: [RowAccount], _ thresholds: Thresholds) throws {
    var faults = RunFaults()
    let stops = rows.filter { $0.severity == .stop }
    for account in accounts {
      guard let stop = Self.stop(for: account, thresholds) else { continue }
      addRejects(of: account, to: &faults)
      faults.add(stop)
    }
    // A total may be off because a line above was rejected: what was rejected is said first.
    for account in accounts
    where stops.contains(where: { $0.file == account.file }) && Self.stop(for: account, thresholds) == nil {
      addRejects(of: account, to: &faults)
    }
    for finding in stops { faults.add(RunFault(finding)) }
    try faults.throwIfAny()
  }

  private func addRejects(of account: RowAccount, to faults: inout RunFaults) {
    let rejects = rows.lazy.filter { $0.file == account.file && $0.severity == .reject }
    for finding in rejects.prefix(Self.findingsSaid) { faults.add(RunFault(finding)) }
  }

  private static func stop(for account: RowAccount, _ thresholds: Thresholds) -> RunFault? {
    guard account.rejected > 0 else { return nil }
    let place = RunFault.Place(file: account.file)
    let count = "\(account.rejected) of \(account.read) rows were rejected"
    if DatasetIndex.contract(named: account.dataset)?.needsEveryRow == true {
      return RunFault(
        .data, "ROW-NEEDED", "\(count), and totals are made of all rows of \(account.dataset)",
        remedy: "Mend the rows above", at: place)
    }
    if account.rejected == account.read {
      return RunFault(
        .data, "ROW-NONE", "\(count): nothing of the file can be used",
        remedy: "Mend the rows above, or take the file out of the drop", at: place)
    }
    guard thresholds.stops(rejected: account.rejected, of: account.read) else { return nil }
    return RunFault(
      .data, "ROW-THRESHOLD", count,
      remedy: "Mend the rows above, or raise rejected_percent or rejected_rows in thresholds.yml", at: place)
  }

  /// Says what was found, so much of it as a person can read.
  func report(to logger: Logger) {
    var said: [String: Int] = [:]
    for finding in rows {
      let rule = "\(finding.dataset): \(finding.rule)"
      said[rule, default: 0] += 1
      if said[rule, default: 0] > Self.findingsSaid { continue }
      let column = finding.column.isEmpty ? "" : "\(finding.column): "
      // A rejected row is worth a word even when all else is quiet.
      logger.log(
        level: finding.severity == .reject ? .error : .warning,
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
