internal import Configuration
internal import Datasets
internal import Run

/// How many rows a quarter's drop usually has of each dataset, where the authority says so: `rows_expected_contacts`
/// among the limits of `thresholds.yml`.
struct ExpectedRows {
  private static let prefix = "rows_expected_"
  /// A drop with more than so many times the expected rows is a mistake: a whole history, or another system's export.
  private static let timesAllowed = 10

  private let expected: [String: Int]

  init(_ thresholds: Thresholds) throws {
    var faults = RunFaults()
    var expected: [String: Int] = [:]
    for (key, rows) in thresholds.limits.sorted(by: { $0.key < $1.key }) where key.hasPrefix(Self.prefix) {
      let dataset = String(key.dropFirst(Self.prefix.count))
      if DatasetIndex.contract(named: dataset) == nil || rows < 1 {
        faults.add(
          RunFault(
            .configuration, "CONF",
            rows < 1 ? "\(key) is not a number of rows" : "\(key): there is no dataset \(dataset)",
            remedy: "Correct it in thresholds.yml", at: RunFault.Place(file: "thresholds.yml")))
      }
      expected[dataset] = rows
    }
    try faults.throwIfAny()
    self.expected = expected
  }

  /// Throws a fault with exit 65 for each dataset that has far more rows than are expected.
  func stopIfExceeded(by files: [(file: Drop.File, rows: Int)]) throws {
    var faults = RunFaults()
    for (dataset, expected) in expected.sorted(by: { $0.key < $1.key }) {
      let parts = files.filter { $0.file.contract.name == dataset }
      let rows = parts.reduce(0) { $0 + $1.rows }
      guard rows > expected * Self.timesAllowed, let largest = parts.max(by: { $0.rows < $1.rows }) else {
        continue
      }
      faults.add(
        RunFault(
          .data, StandingRule.rowsExpected.rawValue,
          "\(rows) rows of \(dataset), where \(expected) are usual",
          remedy: "Send the quarter's extract, or raise \(Self.prefix)\(dataset) in thresholds.yml",
          at: RunFault.Place(file: "data/\(largest.file.name)")))
    }
    try faults.throwIfAny()
  }
}
