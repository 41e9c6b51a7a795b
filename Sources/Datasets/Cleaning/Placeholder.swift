/// What case systems and spreadsheets write into a cell that has nothing to say.
enum Placeholder {
  private static let words: Set<String> = [
    "", "-", "--", "n/a", "na", "nan", "null", "unknown", "not recorded", "znotrecorded", "~z not recorded z",
    "#multivalue", "#n/a", "#ref!", "#value!", "#div/0!", "#name", "#null!", "#num!",
  ]

  /// Whether a text, compared as `Heading` normalises it, stands for an empty cell. A list of codes comes first: in
  /// one that has it, UNKNOWN is a code.
  static func isOne(_ compared: String) -> Bool { words.contains(compared) }

  /// Whether a word stands for an empty cell in a column that may hold any word, where `unknown` says something.
  static func isOneOfAnyWords(_ word: String) -> Bool {
    // Of a million ids hardly one begins like a placeholder; the others are not worth a closer look.
    guard let first = word.utf8.first, first >= 0x80 || beginnings.contains(first | 0x20) else {
      return false
    }
    let compared = Heading.normalised(word)
    return compared != "unknown" && isOne(compared)
  }

  /// The first bytes of placeholders, and of what `Heading` leaves out, with the bit of lower case.
  private static let beginnings = Set("#-.nz~?*:_ \t".utf8.map { $0 | 0x20 })

  /// Days before 1920 are not of anyone whom the authority looks after: spreadsheets write 1 January 1900 where a day
  /// is missing.
  static let firstPlausibleYear = 1920
}
