internal import Columns

/// Something that cleaning found in many rows of a dataset alike, counted instead of listed.
public struct CountedNote: Hashable, Sendable {
  public var dataset: String
  /// The column concerned, by its canonical name; empty when whole rows are meant.
  public var column: String
  /// The id of the rule.
  public var rule: String
  public var severity: Rule.Severity
  /// What was found and what was made of it.
  public var message: String
  /// How many cells or rows.
  public var count: Int
  /// Where the first of them stands.
  public var file: String
  public var line: Int

  public init(
    dataset: String, column: String, rule: String, severity: Rule.Severity = .warning, message: String,
    count: Int, file: String, line: Int
  ) {
    self.dataset = dataset
    self.column = column
    self.rule = rule
    self.severity = severity
    self.message = message
    self.count = count
    self.file = file
    self.line = line
  }
}

/// Counts notes that are alike, in the order in which the first of each kind was made.
struct NoteTally {
  private struct Kind: Hashable {
    var column: String
    var rule: String
    var message: String
  }

  private var positions: [Kind: Int] = [:]
  private var notes: [(kind: Kind, count: Int, row: Int)] = []

  /// Counts some cells, the first of which is in `row`.
  mutating func note(_ rule: String, column: String, _ message: String, row: Int, count: Int = 1) {
    guard count > 0 else { return }
    let kind = Kind(column: column, rule: rule, message: message)
    if let position = positions[kind] {
      notes[position].count += count
      notes[position].row = min(notes[position].row, row)
    } else {
      positions[kind] = notes.count
      notes.append((kind, count, row))
    }
  }

  /// The notes on rows that arrived.
  func notes(on arrived: ArrivedRows, of dataset: String) -> [CountedNote] {
    notes.map { kind, count, row in
      CountedNote(
        dataset: dataset, column: kind.column, rule: kind.rule, message: kind.message, count: count,
        file: arrived.files[row] ?? "", line: arrived.lines[row] ?? 0)
    }
  }
}
