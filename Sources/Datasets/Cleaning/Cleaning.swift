internal import CSV
public import CivilDates
public import Columns
internal import Figures
internal import OrderedCollections

/// Enforces a contract on the rows of a dataset: cells, then rules, then keys. Every row ends up accepted, rejected
/// or counted as a duplicate, and each finding says where and how to mend it.
public struct Cleaning {
  private let contract: DatasetContract
  private let arrived: ArrivedRows
  private let quarter: Quarter
  private let limits: [String: Int]
  private let related: [String: Table]
  private var findings: [(row: Int, order: Int, finding: Finding)] = []
  private var outcomes: [CleanedRows.Outcome]

  /// Cleans the rows of a dataset as at the last day of `quarter`. `limits` are the authority's thresholds by name,
  /// `related` the tables that rules refer to, by dataset.
  public static func clean(
    _ arrived: ArrivedRows, contract: DatasetContract, quarter: Quarter, limits: [String: Int] = [:],
    related: [String: Table] = [:]
  ) -> CleanedRows {
    var cleaning = Cleaning(arrived, contract: contract, quarter: quarter, limits: limits, related: related)
    cleaning.checkCells()
    cleaning.checkRules()
    cleaning.checkKeys()
    return cleaning.result
  }

  private init(
    _ arrived: ArrivedRows, contract: DatasetContract, quarter: Quarter, limits: [String: Int],
    related: [String: Table]
  ) {
    self.contract = contract
    self.arrived = arrived
    self.quarter = quarter
    self.limits = limits
    self.related = related
    self.outcomes = Array(repeating: .accepted, count: arrived.table.rowCount)
  }

  private var result: CleanedRows {
    let accepted = outcomes.indices.filter { outcomes[$0] == .accepted }
    let table = accepted.count == outcomes.count ? arrived.table : arrived.table.selecting(accepted)
    let sorted = findings.sorted { ($0.row, $0.order) < ($1.row, $1.order) }
    return CleanedRows(table: table, findings: sorted.map(\.finding), outcomes: outcomes)
  }

  private mutating func find(
    _ rule: String, _ severity: Rule.Severity, row: Int, column: String, _ message: String
  ) {
    findings.append(
      (
        row, findings.count,
        Finding(
          dataset: contract.name, file: arrived.files[row] ?? "", line: arrived.lines[row] ?? 0,
          column: column,
          rule: rule, severity: severity, message: message)
      ))
    if severity != .warning { outcomes[row] = .rejected }
  }

  // MARK: Cells

  private mutating func checkCells() {
    var unread = Set<[Int]>()
    for fault in arrived.cellFaults {
      guard let position = contract.fields.firstIndex(where: { $0.name == fault.column }) else { continue }
      let field = contract.fields[position]
      unread.insert([fault.row, position])
      let rejects = contract.cellFaults == .rejectRow || field.presence == .required
      find(
        StandingRule.kind.rawValue, rejects ? .reject : .warning, row: fault.row, column: field.name,
        "\(field.title): \(fault.reason.sentence)\(rejects ? "" : " The cell was left empty.")")
    }
    for (position, field) in contract.fields.enumerated() {
      guard let values = arrived.table[field.name] else { continue }
      if field.presence == .required {
        for row in 0..<arrived.table.rowCount
        where values.isBlank(row) && !unread.contains([row, position]) {
          find(
            StandingRule.required.rawValue, .reject, row: row, column: field.name,
            "\(field.title) is required. Fill the cell.")
        }
      }
      if let codes = field.codes { checkCodes(codes, of: field, in: values) }
      if field.minimum != nil || field.maximum != nil { checkRange(of: field, in: values) }
    }
  }

  private mutating func checkCodes(_ list: CodeList, of field: FieldDefinition, in values: ColumnValues) {
    guard case .category(let column) = values else { return }
    // Each distinct word is looked up once.
    let known = column.words.map(list.contains)
    if known.allSatisfy({ $0 }) { return }
    for (row, code) in column.codes.enumerated() where code != CategoryColumn.blank && !known[Int(code)] {
      find(
        StandingRule.code.rawValue, .reject, row: row, column: field.name,
        "\(field.title) is not a code of the list \(list.name). Use one of: \(list.listing).")
    }
  }

  private mutating func checkRange(of field: FieldDefinition, in values: ColumnValues) {
    let bounds = [field.minimum.map { "at least \($0)" }, field.maximum.map { "at most \($0)" }]
    let sentence =
      "\(field.title) is \(bounds.compactMap { $0 }.joined(separator: " and ")). Correct the number."
    for row in 0..<arrived.table.rowCount {
      let number: ExactDecimal? =
        switch values {
        case .integer(let column): column[row].map(ExactDecimal.init)
        case .decimal(let column): column[row]
        default: nil
        }
      guard let number else { continue }
      if let minimum = field.minimum, number < minimum {
        find(StandingRule.range.rawValue, .reject, row: row, column: field.name, sentence)
      } else if let maximum = field.maximum, number > maximum {
        find(StandingRule.range.rawValue, .reject, row: row, column: field.name, sentence)
      }
    }
  }

  // MARK: Rules

  private mutating func checkRules() {
    let input = RuleInput(table: arrived.table, quarter: quarter, limits: limits, related: related)
    for rule in contract.rules where rule.applies(asAt: quarter.lastDay) {
      for row in rule.offending(input) {
        // A row already rejected is not judged again: its cells may be empty because they could not be read.
        if outcomes[row] == .rejected && rule.severity != .stop { continue }
        find(
          rule.id, rule.severity, row: row, column: rule.fields.first ?? "",
          "\(rule.sentence). \(rule.remedy)")
      }
    }
  }

  // MARK: Keys

  private mutating func checkKeys() {
    guard !contract.key.isEmpty else { return }
    var firstRow: [RowKey: Int] = [:]
    for row in outcomes.indices where outcomes[row] == .accepted {
      let key = RowKey(arrived.table, columns: contract.key, row: row)
      guard let earlier = firstRow[key] else {
        firstRow[key] = row
        continue
      }
      let place = "line \(arrived.lines[earlier] ?? 0) of \(arrived.files[earlier] ?? "")"
      let names = contract.fields.map(\.name)
      if RowKey(arrived.table, columns: names, row: row)
        == RowKey(arrived.table, columns: names, row: earlier)
      {
        outcomes[row] = .duplicate
        note(row, "The row repeats \(place); it was counted once.")
      } else if contract.duplicates == .latestWins {
        outcomes[earlier] = .duplicate
        firstRow[key] = row
        note(earlier, "A later row with the same key replaces this one.")
      } else {
        find(
          StandingRule.conflict.rawValue, .reject, row: row, column: contract.key.first ?? "",
          "The row has the key of \(place) (\(contract.key.joined(separator: ", "))) but says something else. "
            + "Keep the right one of the two.")
      }
    }
  }

  private mutating func note(_ row: Int, _ message: String) {
    let outcome = outcomes[row]
    find(StandingRule.duplicate.rawValue, .warning, row: row, column: contract.key.first ?? "", message)
    outcomes[row] = outcome
  }
}

/// The cells of a row in some columns, as one value that can be compared and hashed.
struct RowKey: Hashable {
  private enum Cell: Hashable {
    case blank
    case code(Int32)
    case number(Int64)
    case decimal(ExactDecimal)
    case text([UInt8])
  }

  private var cells: [Cell] = []

  init(_ table: Table, columns: [String], row: Int) {
    for name in columns {
      guard let values = table[name], !values.isBlank(row) else {
        cells.append(.blank)
        continue
      }
      switch values {
      case .category(let column): cells.append(.code(column.codes[row]))
      case .text(let column): cells.append(.text(Array(column.bytes(of: row))))
      case .day(let column): cells.append(.number(Int64(column.numbers[row])))
      case .moment(let column): cells.append(.number(Int64(column.minutes[row])))
      case .integer(let column): cells.append(.number(column.values[row]))
      case .decimal(let column): cells.append(column[row].map(Cell.decimal) ?? .blank)
      }
    }
  }
}
