public import CivilDates
public import Columns

/// Enforces a contract on the rows of a dataset. Every row ends up accepted, rejected or counted as a duplicate, and
/// each finding says where and how to mend it.
///
/// There are two passes. In the first a dataset is alone: its cells are brought into canonical form and checked, rows
/// dated after the quarter are set aside, then come its own rules and its keys. In the second, rules that look at
/// other datasets see the rows that the first pass accepted there. A row that the second pass rejects stays visible
/// to the rules of other datasets, so the order of datasets makes no difference.
public struct Cleaning {
  /// So many warnings of one rule about one column are listed row by row; further ones are only counted.
  static let warningsListed = 1_000

  let contract: DatasetContract
  let arrived: ArrivedRows
  let quarter: Quarter
  let limits: [String: Int]
  let aliases: AliasTable
  /// The rows that arrived, with their cells in canonical form.
  var table: Table
  var outcomes: [CleanedRows.Outcome]
  /// Whether each row is dated after the quarter; empty when none is.
  var isLater: [Bool] = []
  var tally = NoteTally()
  private var findings: [(row: Int, finding: Finding)] = []
  private var warnings: [String: Int] = [:]
  /// Rows of the drop before that were open and are lost, and what is said of them.
  var lost: [Int] = []
  var carried: [Finding] = []
  var carriedNotes: [CountedNote] = []

  /// Cleans the rows of a dataset by themselves, as at the last day of `quarter`, and against `related`. For a drop of
  /// several datasets see the two passes.
  public static func clean(
    _ arrived: ArrivedRows, contract: DatasetContract, quarter: Quarter, limits: [String: Int] = [:],
    aliases: AliasTable = AliasTable(), related: [String: Table] = [:]
  ) -> CleanedRows {
    var cleaning = Cleaning(arrived, contract: contract, quarter: quarter, limits: limits, aliases: aliases)
    cleaning.checkAlone(related: related.filter { DatasetIndex.contract(named: $0.key) == nil })
    cleaning.checkAcross(related: related)
    return cleaning.result
  }

  /// Takes the rows of a dataset as at the last day of `quarter`. `limits` are the authority's thresholds by name,
  /// `aliases` its own ways of writing codes.
  public init(
    _ arrived: ArrivedRows, contract: DatasetContract, quarter: Quarter, limits: [String: Int],
    aliases: AliasTable
  ) {
    self.contract = contract
    self.arrived = arrived
    self.quarter = quarter
    self.limits = limits
    self.aliases = aliases
    self.table = arrived.table
    self.outcomes = Array(repeating: .accepted, count: arrived.table.rowCount)
  }

  /// The first pass. `related` are the authority's own lists that rules refer to, by dataset.
  public mutating func checkAlone(related: [String: Table]) {
    standardiseCells()
    checkCells()
    applyAsAt()
    check(contract.rules.filter(\.across.isEmpty), related: related)
    checkKeys()
    checkQuarter()
  }

  /// The second pass. `related` are the authority's own lists and what the first pass accepted of every dataset of
  /// the drop, by dataset.
  public mutating func checkAcross(related: [String: Table]) {
    checkLeadingZeros(related)
    check(
      contract.rules.filter { rule in
        !rule.across.isEmpty && rule.across.allSatisfy { related[$0.contract.name] != nil }
      }, related: related)
  }

  /// The rows accepted so far, without those dated after the quarter.
  public var accepted: Table {
    let rows = outcomes.indices.filter { outcomes[$0] == .accepted && !isLater(row: $0) }
    return rows.count == outcomes.count ? table : table.selecting(rows)
  }

  /// What came of the passes so far.
  public var result: CleanedRows {
    // Sorting a list of places keeps the order in which the findings of one row were made.
    let order = findings.indices.sorted { (findings[$0].row, $0) < (findings[$1].row, $1) }
    return CleanedRows(
      table: accepted, findings: order.map { findings[$0].finding } + carried,
      notes: tally.notes(on: arrived, of: contract.name) + carriedNotes, outcomes: outcomes)
  }

  func isLater(row: Int) -> Bool { !isLater.isEmpty && isLater[row] }

  /// Records a finding, and rejects the row unless it is only a warning.
  mutating func find(
    _ rule: String, _ severity: Rule.Severity, row: Int, column: String, _ message: String
  ) {
    if severity == .warning && rule != StandingRule.duplicate.rawValue {
      let count = warnings["\(rule) \(column)", default: 0] + 1
      warnings["\(rule) \(column)"] = count
      if count > Self.warningsListed {
        tally.note(rule, column: column, message, row: row)
        return
      }
    }
    findings.append(
      (
        row,
        Finding(
          dataset: contract.name, file: arrived.files[row] ?? "", line: arrived.lines[row] ?? 0,
          column: column, rule: rule, severity: severity, message: message)
      ))
    if severity == .reject { outcomes[row] = .rejected }
  }

  mutating func find(
    _ rule: StandingRule, _ severity: Rule.Severity, row: Int, column: String, _ message: String
  ) {
    find(rule.rawValue, severity, row: row, column: column, message)
  }

  // MARK: Rules

  private mutating func check(_ rules: [Rule], related: [String: Table]) {
    let inForce = rules.filter { $0.applies(asAt: quarter.lastDay) }
    if inForce.isEmpty { return }
    // Rows dated after the quarter are not there yet, as far as rules can tell.
    let rows = isLater.isEmpty ? nil : table.rows.filter { !isLater[$0] }
    let input = RuleInput(
      table: rows.map(table.selecting) ?? table, quarter: quarter, limits: limits, related: related)
    for rule in inForce {
      for found in rule.offending(input) {
        let row = rows?[found] ?? found
        // A row already rejected is not judged again: its cells may be empty because they could not be read. Nor is
        // one that another row has replaced.
        if outcomes[row] != .accepted && rule.severity != .stop { continue }
        find(
          rule.id, rule.severity, row: row, column: rule.fields.first ?? "",
          "Must hold: \(rule.sentence). \(rule.detail?(input, found).map { $0 + " " } ?? "")\(rule.remedy)")
      }
    }
  }
}

extension Table {
  var rows: Range<Int> { 0..<rowCount }
}
