import Synchronization

/// The code of each word of a category column, made when it is first asked for: most columns of references are read,
/// grouped and joined by code alone, and to index a million words takes longer than to read them.
final class WordIndex: Sendable {
  private let codes = Mutex<[String: Int32]?>(nil)

  /// The code of a word among words that are all different.
  func code(of word: String, in words: [String]) -> Int32? {
    codes.withLock { codes in
      if let codes { return codes[word] }
      var made: [String: Int32] = [:]
      made.reserveCapacity(words.count)
      for (code, word) in words.enumerated() { made[word] = Int32(code) }
      codes = made
      return made[word]
    }
  }

  /// Notes a new word, if the index is made.
  func add(_ word: String, code: Int32) {
    codes.withLock { $0?[word] = code }
  }
}
