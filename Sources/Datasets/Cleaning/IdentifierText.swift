/// Ids as cells hold them.
enum IdentifierText {
  /// An id without what spreadsheets add: blanks around it, blanks of other kinds within it, and the `.0` of a number;
  /// `nil` when there is nothing to mend.
  static func mended(_ word: String) -> String? {
    guard needsMending(word) else { return nil }
    var parts = word.split { $0.unicodeScalars.allSatisfy(\.properties.isWhitespace) }.joined(separator: " ")
    if isNumberWithPoint(parts) { parts.removeLast(2) }
    return parts == word ? nil : parts
  }

  private static func needsMending(_ word: String) -> Bool {
    var before = UInt8(ascii: " ")
    for byte in word.utf8 {
      if byte >= 0x80 || (byte < 0x20) || (byte == UInt8(ascii: " ") && before == byte) { return true }
      before = byte
    }
    return before == UInt8(ascii: " ") || (before == UInt8(ascii: "0") && isNumberWithPoint(word))
  }

  private static func isNumberWithPoint(_ word: String) -> Bool {
    word.hasSuffix(".0") && word.utf8.count > 2 && word.dropLast(2).utf8.allSatisfy(isDigit)
  }

  /// An id of digits alone, without its leading zeros; `nil` when it has none.
  static func withoutLeadingZeros(_ word: String) -> String? {
    guard word.utf8.first == UInt8(ascii: "0"), word.utf8.allSatisfy(isDigit) else { return nil }
    return String(word.drop { $0 == "0" })
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
