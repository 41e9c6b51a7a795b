/// Something that cleaning found in a row, without a word of what the row says about anyone.
public struct Finding: Hashable, Sendable {
  public var dataset: String
  /// The file as it was supplied.
  public var file: String
  /// The physical line of that file on which the row starts.
  public var line: Int
  /// The column concerned, by its canonical name; empty when the whole row is meant.
  public var column: String
  /// The id of the rule.
  public var rule: String
  public var severity: Rule.Severity
  /// What must hold and how to mend it.
  public var message: String

  public init(
    dataset: String, file: String, line: Int, column: String, rule: String, severity: Rule.Severity,
    message: String
  ) {
    self.dataset = dataset
    self.file = file
    self.line = line
    self.column = column
    self.rule = rule
    self.severity = severity
    self.message = message
  }
}

/// The rules that hold for every dataset because of its columns' declarations.
public enum StandingRule: String, CaseIterable, Sendable {
  /// A row has as many cells as there are headings.
  case cells = "ROW-CELLS"
  /// A cell is of its column's kind.
  case kind = "CELL-KIND"
  /// A required cell is filled.
  case required = "CELL-REQUIRED"
  /// A coded cell holds a code of its list.
  case code = "CELL-CODE"
  /// A number lies within its column's limits.
  case range = "CELL-RANGE"
  /// A row says something else than an earlier row with the same key.
  case conflict = "KEY-CONFLICT"
  /// A row repeats an earlier row.
  case duplicate = "KEY-DUPLICATE"
  /// A coded cell is written in a form that had to be undone.
  case codeAlias = "CODE-ALIAS"
  /// A cell says that it has nothing to say, and reads as empty.
  case placeholder = "CELL-PLACEHOLDER"
  /// A day before 1920 stands for none, and reads as empty.
  case dayPlaceholder = "DAY-PLACEHOLDER"
  /// A day is written in a form that leaves some doubt.
  case dayForm = "DAY-FORM"
  /// An id is written with blanks or a point that do not belong to it.
  case idForm = "ID-FORM"
  /// An id seems to have lost its leading zeros.
  case idZero = "ID-ZERO"
  /// A row or an end is dated after the quarter.
  case asAt = "AS-AT"
  /// A dataset has events, and none of them is in the quarter.
  case dropQuarter = "DROP-QUARTER"
  /// Two files of the drop are the same.
  case dropTwice = "DROP-TWICE"
  /// A fact that does not change differs from the drop before.
  case carriedFact = "CARRY-FACT"
  /// The day of an event differs from the drop before.
  case carriedEvent = "CARRY-EVENT"
  /// An end that had come in the drop before has another date, or is open again.
  case carriedEnd = "CARRY-END"
  /// A row that was open in the drop before is in this one no more.
  case carriedOpen = "CARRY-OPEN"
  /// A dataset has many times the rows that are usual.
  case rowsExpected = "ROWS-EXPECTED"
}
