import CSV
import CivilDates
import Columns
import Datasets
import Testing

/// The rows of a CSV text, typed under a contract.
func arrived<Source: Dataset>(_: Source.Type, _ text: String) throws -> ArrivedRows {
  let file = try DatasetFile(bytes: Array(text.utf8), name: "drop.csv", contract: Source.contract)
  let read = try file.readTyped()
  var files = CategoryColumn()
  for _ in 0..<read.table.rowCount { files.append("drop.csv") }
  return ArrivedRows(
    table: read.table, cellFaults: read.cellFaults, marks: read.marks, files: files,
    lines: IntegerColumn(values: read.lines.map(Int64.init)))
}

/// Cleans the rows of a CSV text under a contract, as at 31 March 2016.
func clean<Source: Dataset>(
  _ source: Source.Type, _ text: String, limits: [String: Int] = [:], aliases: AliasTable = AliasTable(),
  related: [String: Table] = [:]
) throws -> CleanedRows {
  Cleaning.clean(
    try arrived(source, text), contract: Source.contract, quarter: try #require(Quarter("2015Q4")),
    limits: limits, aliases: aliases, related: related)
}

/// An invented dataset as case systems export one.
enum Episodes: Dataset {
  static let childID = identifier("child_id", "Child id", "The child.", .required)
  static let episode = identifier("episode_id", "Episode id", "The episode.", .required)
  static let started = day("started", "Start", "When it began.", .required)
  static let closedAt = moment("closed_at", "Closed at", "When it ended; empty while open.")
  static let reason = category("close_reason", "Reason", "Why it ended.", codes: reasons)
  static let status = category("legal_status", "Legal status", "The legal status.", codes: statuses)
  static let team = category("team", "Team", "The team.", .optionalColumn)
  static let siblings = integer("siblings", "Siblings", "How many.", .optionalColumn, from: 0)
  static let referral = identifier("referral_id", "Referral", "The referral.", .optionalColumn)

  static let reasons = CodeList("reason", ["RC1": "Adopted", "RC2": "Died", "U": "Unknown"])
  static let statuses = CodeList(
    "legal_status",
    codes: [
      .init("C1", "Interim care order", also: ["ICO"]), .init("C2", "Full care order", also: ["FCO"]),
      .init("4", "Police protection"), .init("N", "No", also: ["No order"]),
      .init("E1", "Order", also: ["Placed"]), .init("E2", "Other order", also: ["Placed"]),
    ])

  static let contract = DatasetContract(
    name: "episodes",
    title: "Episodes",
    description: "Invented episodes.",
    grain: "one episode",
    fields: [
      childID.definition, episode.definition, started.definition, closedAt.definition, reason.definition,
      status.definition, team.definition, siblings.definition, referral.definition,
    ],
    key: [episode.name],
    duplicates: .latestWins,
    cellFaults: .blankCell,
    eventDate: started.definition,
    closings: [.init(closedAt.definition, with: [reason.definition])],
    feeds: ["Children in care"],
    rules: [
      rule(
        "EPI-01", .reject, "An episode ends after it starts", remedy: "Correct one of the dates.",
        fields: [closedAt.name]
      ) { rows, _ in
        let (start, end) = (rows[started], rows[closedAt])
        return rows.rows.filter { row in
          guard let first = start[row], let last = end[row] else { return false }
          return last.day < first
        }
      },
      rule(
        "EPI-02", .reject, "The child is listed", remedy: "Add the child.", fields: [childID.name],
        across: [Register.self]
      ) { rows, input in
        guard let register = input.related(Register.self) else { return [] }
        let (known, child) = (Set(register[Register.childID].words), rows[childID])
        return rows.rows.filter { row in child[row].map { !known.contains($0) } ?? false }
      },
    ])
}

/// The children of the invented dataset.
enum Register: Dataset {
  static let childID = identifier("child_id", "Child id", "The child.", .required)

  static let contract = DatasetContract(
    name: "children", title: "Children", description: "Invented children.", grain: "one child",
    fields: [childID.definition], key: [childID.name], cellFaults: .blankCell)
}

extension Episodes {
  /// A row of a sound episode with some of its cells.
  static func row(
    child: String = "7", episode: String = "1", started: String = "2016-02-01", closed: String = "",
    reason: String = "", status: String = "", team: String = "", siblings: String = "", referral: String = ""
  ) -> String {
    func quoted(_ cell: String) -> String {
      "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
    return [child, episode, started, closed, reason, status, team, siblings, referral].map(quoted)
      .joined(separator: ",")
  }

  /// The text of a file with these rows.
  static func file(_ rows: String...) -> String {
    ([contract.fields.map(\.name).joined(separator: ",")] + rows).map { $0 + "\n" }.joined()
  }
}

extension CleanedRows {
  /// The rules of findings and notes, one for each of their cells or rows.
  var counted: [String: Int] {
    var counts: [String: Int] = [:]
    for finding in findings { counts[finding.rule, default: 0] += 1 }
    for note in notes { counts[note.rule, default: 0] += note.count }
    return counts
  }

  var episodes: DatasetTable<Episodes> { DatasetTable(table) }
}
