internal import CSV
internal import CivilDates
internal import Columns
internal import Datasets

/// Adds to one file a few rows for each rule of its contract that a single row can break.
///
/// Faults are found by trial: copies of sound rows are changed in one cell that a rule is about, all of them are
/// cleaned at once, and those are kept in which cleaning finds that rule and no other. Rules between several rows of
/// one file are left alone.
struct FaultAuthor {
  private struct Candidate {
    var rule: String
    var column: Int
    var row: [String]
  }

  private static let unknown = "UNHEARD OF"

  private let sound: SoundTable
  private let contract: DatasetContract
  private let quarter: Quarter
  private let related: [String: Table]
  private var spare: [String]
  private var number = 0

  private(set) var lines: [String] = []
  private(set) var expected: [ExpectedFault] = []

  init(
    _ sound: SoundTable, _ contract: DatasetContract, _ quarter: Quarter, related: [String: Table],
    spare: SpareChildren
  ) {
    self.sound = sound
    self.contract = contract
    self.quarter = quarter
    self.related = related
    let child = sound.headings.firstIndex(of: "child_id")
    let used = child.map { column in Set(sound.rows.map { $0[column] }) } ?? []
    self.spare = spare.ids.filter { !used.contains($0) }
  }

  mutating func breakEveryRule() throws {
    let candidates = candidates()
    let found = try findings(candidates.map(\.row))
    var kept: [String: (column: Int, rows: [[String]])] = [:]
    var order: [String] = []
    for (candidate, rules) in zip(candidates, found) where rules == [candidate.rule] {
      if kept[candidate.rule] == nil {
        order.append(candidate.rule)
        kept[candidate.rule] = (candidate.column, [])
      }
      guard let made = kept[candidate.rule], made.column == candidate.column,
        made.rows.count < FaultyDrop.copies
      else { continue }
      kept[candidate.rule]?.rows.append(candidate.row)
    }
    for rule in order { keep(kept[rule]?.rows ?? [], rule) }
    try repeatRows()
    if contract.name == "contacts" { lengthenRows() }
  }

  private mutating func keep(_ rows: [[String]], _ rule: String) {
    lines += rows.map { $0.joined(separator: ",") }
    expected.append(ExpectedFault(dataset: contract.name, rule: rule, count: rows.count))
  }

  // MARK: Candidates

  private mutating func candidates() -> [Candidate] {
    var result: [Candidate] = []
    for rule in contract.rules where rule.severity != .stop && !looksAtSeveralRows(rule) {
      for column in rule.fields { result += candidates(rule.id, column, cells(of: column)) }
    }
    for field in contract.fields {
      if field.presence == .required, !contract.key.contains(field.name) {
        result += candidates(StandingRule.required.rawValue, field.name, [""])
      }
      if [.day, .moment, .integer, .decimal].contains(field.kind) {
        result += candidates(StandingRule.kind.rawValue, field.name, ["31/31/2018"])
      }
      if field.codes != nil { result += candidates(StandingRule.code.rawValue, field.name, ["ZZ9"]) }
      if field.minimum != nil { result += candidates(StandingRule.range.rawValue, field.name, ["-99999"]) }
    }
    return result
  }

  /// Whether a rule is about a period of care as a whole, and not about another table.
  private func looksAtSeveralRows(_ rule: Rule) -> Bool {
    rule.fields.contains("period_id") && rule.across.isEmpty
  }

  /// What might be wrong with a cell.
  private func cells(of column: String) -> [String] {
    guard let field = contract.field(named: column) else { return [] }
    return switch field.kind {
    case .day: ["", "2018-03-24", "2018-03-15", "2017-03-01", "2009-04-02", "1999-12-31", "1990-01-01"]
    case .moment: ["", "2018-03-15 12:00", "2009-04-02 12:00", "1990-01-01 12:00"]
    case .category, .identifier: (field.codes?.codes.map(\.code) ?? []) + ["", Self.unknown]
    case .decimal: ["", "0", "1", "99", "0.005", "9999999", "9999999.005"]
    default: ["", "0", "1", "99"]
    }
  }

  private mutating func candidates(_ rule: String, _ name: String, _ cells: [String]) -> [Candidate] {
    guard let column = sound.headings.firstIndex(of: name) else { return [] }
    var result: [Candidate] = []
    for cell in cells {
      for _ in 0..<5 {
        guard var row = copy(), row[column] != cell else { continue }
        // Each unknown id is another one, so that rows do not meet under it.
        row[column] = cell == Self.unknown ? "\(cell) \(number)" : cell
        result.append(Candidate(rule: rule, column: column, row: row))
      }
    }
    return result
  }

  /// A copy of a sound row under a key, and a child, of its own; `nil` when there is none.
  private mutating func copy() -> [String]? {
    number += 1
    var row = sound.rows[number * 7_919 % sound.rows.count]
    let isRegister = contract.name == "children"
    if contract.key.count == 1, contract.field(named: contract.key[0])?.kind == .identifier,
      contract.key[0] != "child_id" || isRegister, let column = sound.headings.firstIndex(of: contract.key[0])
    {
      row[column] = "X\(padded(number, 6))"
    } else if contract.key.contains("period"), let column = sound.headings.firstIndex(of: "period") {
      // A quarter of its own, before any on record.
      row[column] = "\(1900 + number / 4 % 110)Q\(number % 4 + 1)"
    } else if !contract.key.contains("child_id") {
      return nil
    }
    if !isRegister, let column = sound.headings.firstIndex(of: "child_id"), !row[column].isEmpty {
      guard let child = spare.popLast() else { return nil }
      row[column] = child
    }
    return row
  }

  // MARK: Trial

  /// The rules that cleaning finds broken in each of these rows.
  private func findings(_ rows: [[String]]) throws -> [[String]] {
    guard !rows.isEmpty else { return [] }
    let text = ([sound.headings] + rows).map { $0.joined(separator: ",") }.joined(separator: "\n") + "\n"
    let read = try DatasetFile(bytes: Array(text.utf8), name: contract.name, contract: contract).read(
      asText: false)
    var files = CategoryColumn()
    for _ in rows { files.append(contract.name) }
    let cleaned = Cleaning.clean(
      ArrivedRows(
        table: read.table, cellFaults: read.cellFaults, files: files,
        lines: IntegerColumn(values: read.lines.map(Int64.init))),
      contract: contract, quarter: quarter, related: related)
    var result = Array(repeating: [String](), count: rows.count)
    // The headings are the first line.
    for finding in cleaned.findings { result[finding.line - 2].append(finding.rule) }
    return result
  }

  /// Rows that say again what an earlier one said, where nothing else is wrong with that.
  private mutating func repeatRows() throws {
    guard !contract.key.isEmpty, sound.rows.count > FaultyDrop.copies * 5 else { return }
    let rows = (0..<FaultyDrop.copies).map { sound.rows[$0 * 5 + 1] }
    let rules = try findings(rows + rows).flatMap { $0 }
    guard Set(rules) == [StandingRule.duplicate.rawValue], rules.count == rows.count else { return }
    keep(rows, StandingRule.duplicate.rawValue)
  }

  /// Rows with a cell too many.
  private mutating func lengthenRows() {
    keep(
      (0..<FaultyDrop.copies).compactMap { _ in copy().map { $0 + ["surplus"] } }, StandingRule.cells.rawValue
    )
  }
}
