/// How a column's cells are read and held.
public enum ColumnKind: String, CaseIterable, Sendable {
  /// Free text.
  case text
  /// Words that recur: codes, teams.
  case category
  /// Ids: words that are nearly all different. Held like categories.
  case identifier
  case day
  /// Days with a time of day, to the minute.
  case moment
  case integer
  case decimal
}
