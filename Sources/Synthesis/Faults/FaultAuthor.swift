internal import CSV
internal import CivilDates
internal import Columns
internal import Datasets

/// Adds to one file a few rows for each rule of its contract that a single row can break.
///
/// Faults are found by trial: copies of sound rows are changed in one cell that a rule is about, all of them are
/// cleaned at once, and those are kept in which cleaning finds that rule and no other. Rules between several rows are
/// broken by two copies of a row, of one child.
struct FaultAuthor {
  private struct Candidate {
    var rule: String
    var column: Int
    var row: [String]
  }

  /// Two rows of one child, the second perhaps with one cell changed.
  private struct Pair {
    var rule: String
    /// Which change was made, to keep several of one kind.
    var change: String
    var rows: [[String]]
  }

  private static let unknown = "UNHEARD OF"

  private let sound: SoundTable
  private let contract: DatasetContract
  private let quarter: Quarter
  private let related: [String: Table]
  private var spare: [String]
  private var spareOfPairs: [String]
  private var number = 0

  private(set) var lines: [String] = []
  private var counts: [String: Int] = [:]

  /// How often each rule is broken by the lines, in order of the rules' ids.
  var expected: [ExpectedFault] {
    counts.sorted { $0.key < $1.key }.map {
      ExpectedFault(dataset: contract.name, rule: $0.key, count: $0.value)
    }
  }

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
    let free = spare.ids.filter { !used.contains($0) }
    self.spareOfPairs = Array(free.prefix(free.count / 3))
    self.spare = Array(free.dropFirst(free.count / 3))
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
    let pairs = pairs()
    let foundInPairs = try findings(pairs.flatMap(\.rows))
    breakRules(by: pairs, foundInPairs)
    for (candidate, rules) in zip(candidates, found) where !rules.isEmpty {
      // Where no single fault breaks a rule alone, one that breaks others with it.
      let alone = counts[candidate.rule] == nil
      if alone, rules.contains(candidate.rule) { keep([candidate.row], rules) }
    }
    for (place, pair) in pairs.enumerated() where counts[pair.rule] == nil {
      let rules = foundInPairs[place * 2] + foundInPairs[place * 2 + 1]
      if rules.contains(pair.rule) { keep(pair.rows, rules) }
    }
    try repeatRows()
    if contract.name == "contacts" { lengthenRows() }
  }

  private mutating func keep(_ rows: [[String]], _ rule: String) {
    keep(rows, Array(repeating: rule, count: rows.count))
  }

  /// Adds rows that break these rules, each as often as it is named.
  private mutating func keep(_ rows: [[String]], _ rules: [String]) {
    lines += rows.map { $0.joined(separator: ",") }
    for rule in rules { counts[rule, default: 0] += 1 }
  }

  // MARK: Candidates

  private mutating func candidates() -> [Candidate] {
    var result: [Candidate] = []
    for rule in contract.rules where rule.severity != .stop {
      for column in rule.fields {
        result += candidates(rule.id, column, cells(of: column))
        result += sameDayCandidates(rule.id, column)
      }
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

  /// What might be wrong with a cell.
  private func cells(of column: String) -> [String] {
    guard let field = contract.field(named: column) else { return [] }
    return switch field.kind {
    case .day:
      ["", "2018-06-15", "2018-03-24", "2018-03-15", "2017-03-01", "2009-04-02", "1999-12-31", "1990-01-01"]
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

  /// Rows in which a day is the same as another day of the row.
  private mutating func sameDayCandidates(_ rule: String, _ name: String) -> [Candidate] {
    guard contract.field(named: name)?.kind == .day, let column = sound.headings.firstIndex(of: name) else {
      return []
    }
    let others = contract.fields.filter { $0.kind == .day && $0.name != name }
      .compactMap { sound.headings.firstIndex(of: $0.name) }
    return others.flatMap { other in
      (0..<FaultyDrop.copies).compactMap { _ in
        guard var row = copy(), !row[other].isEmpty, row[column] != row[other] else { return nil }
        row[column] = row[other]
        return Candidate(rule: rule, column: column, row: row)
      }
    }
  }

  /// A copy of a sound row under a key, and a child, of its own; `nil` when there is none.
  private mutating func copy() -> [String]? {
    number += 1
    var row = sound.rows[number * 7_919 % sound.rows.count]
    let isRegister = contract.name == "children"
    if contract.key.contains("period"), let column = sound.headings.firstIndex(of: "period") {
      // A quarter of its own, before any on record.
      row[column] = "\(1900 + number / 4 % 110)Q\(number % 4 + 1)"
    } else if let first = contract.key.first, first != "child_id" || isRegister,
      [.identifier, .category].contains(contract.field(named: first)?.kind),
      contract.field(named: first)?.codes == nil, let column = sound.headings.firstIndex(of: first)
    {
      row[column] = "X\(padded(number, 6))"
    } else if !contract.key.contains("child_id") {
      return nil
    }
    if !isRegister, let column = sound.headings.firstIndex(of: "child_id"), !row[column].isEmpty {
      guard let child = spare.popLast() else { return nil }
      row[column] = child
    }
    if let period = sound.headings.firstIndex(of: "period_id"), !row[period].isEmpty,
      contract.key != ["period_id"]
    {
      row[period] = "W\(padded(number, 6))"
    }
    return row
  }

  // MARK: Pairs

  private mutating func breakRules(by pairs: [Pair], _ found: [[String]]) {
    var kept: [String: (change: String, pairs: Int)] = [:]
    for (place, pair) in pairs.enumerated() {
      let rules = found[place * 2] + found[place * 2 + 1]
      guard !rules.isEmpty, Set(rules) == [pair.rule] else { continue }
      let made = kept[pair.rule] ?? (pair.change, 0)
      guard made.change == pair.change, made.pairs < FaultyDrop.copies else { continue }
      kept[pair.rule] = (made.change, made.pairs + 1)
      keep(pair.rows, rules)
    }
  }

  private mutating func pairs() -> [Pair] {
    var result: [Pair] = []
    let rules = contract.rules.filter { $0.severity != .stop && counts[$0.id] == nil }
    for rule in rules {
      add(rule.id, column: nil, cell: "", to: &result)
      for name in rule.fields {
        guard let column = sound.headings.firstIndex(of: name) else { continue }
        for cell in cells(of: name) { add(rule.id, column: column, cell: cell, to: &result) }
      }
    }
    if contract.duplicates == .conflictsRejected, contract.key.count == 1,
      let key = sound.headings.firstIndex(of: contract.key[0])
    {
      for (column, name) in sound.headings.enumerated() where column != key {
        for cell in cells(of: name) where !cell.isEmpty && cell != Self.unknown {
          add(StandingRule.conflict.rawValue, column: column, cell: cell, sharing: key, to: &result)
        }
      }
    }
    return result
  }

  private mutating func add(
    _ rule: String, column: Int?, cell: String, sharing key: Int? = nil, to pairs: inout [Pair]
  ) {
    for _ in 0..<FaultyDrop.copies {
      guard let rows = pair() else { return }
      var second = rows[1]
      if let key { second[key] = rows[0][key] }
      if let column {
        guard second[column] != cell else { continue }
        second[column] = cell == Self.unknown ? "\(cell) \(number)" : cell
      }
      pairs.append(Pair(rule: rule, change: "\(column ?? -1) \(cell)", rows: [rows[0], second]))
    }
  }

  /// Two copies of a sound row under keys of their own, of one child that has no other, in one period of care.
  private mutating func pair() -> [[String]]? {
    number += 1
    let row = sound.rows[number * 7_919 % sound.rows.count]
    guard contract.key.count == 1, contract.key[0] != "child_id",
      contract.field(named: contract.key[0])?.kind == .identifier,
      let key = sound.headings.firstIndex(of: contract.key[0])
    else { return nil }
    var rows = [row, row]
    for place in rows.indices { rows[place][key] = "Y\(padded(number, 6))\(place)" }
    if let child = sound.headings.firstIndex(of: "child_id"), !row[child].isEmpty {
      guard let id = spareOfPairs.popLast() else { return nil }
      for place in rows.indices { rows[place][child] = id }
    }
    if let period = sound.headings.firstIndex(of: "period_id"), contract.key[0] != "period_id" {
      for place in rows.indices { rows[place][period] = "Z\(padded(number, 6))" }
    }
    return rows
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
