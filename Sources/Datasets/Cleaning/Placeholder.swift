/// What case systems and spreadsheets write into a cell that has nothing to say.
enum Placeholder {
  private static let words: Set<String> = [
    "", "-", "--", "n/a", "na", "nan", "null", "unknown", "not recorded", "znotrecorded", "~z not recorded z",
    "#multivalue", "#n/a", "#ref!", "#value!", "#div/0!", "#name", "#null!", "#num!",
  ]

  /// Whether a text, compared as `Heading` normalises it, stands for an empty cell. A list of codes comes first: in
  /// one that has it, UNKNOWN is a code.
  static func isOne(_ compared: String) -> Bool { words.contains(compared) }

  /// The same in a column that may hold any word, where `unknown` says something.
  static func isOneOfAnyWords(_ compared: String) -> Bool { compared != "unknown" && isOne(compared) }

  /// Days before 1920 are not of anyone whom the authority looks after: spreadsheets write 1 January 1900 where a day
  /// is missing.
  static let firstPlausibleYear = 1920
}
