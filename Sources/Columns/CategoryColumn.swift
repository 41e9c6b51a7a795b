/// A column of words that recur (codes, teams, ids), each kept once and referred to by a small number.
///
/// Codes run from 0 in order of first appearance; `CategoryColumn.blank` stands for an empty cell.
public struct CategoryColumn: Sendable {
  /// The code of an empty cell.
  public static let blank: Int32 = -1

  /// One code a row.
  public private(set) var codes: [Int32]
  /// The word of each code.
  public private(set) var words: [String]
  private var index = WordIndex()

  public init() {
    self.codes = []
    self.words = []
  }

  /// A column whose codes were already assigned: each code is `blank` or an index into `words`, and no word is
  /// given twice.
  public init(codes: [Int32], words: [String]) {
    precondition(Set(words).count == words.count, "each word has one code")
    self.init(codes: codes, distinctWords: words)
  }

  /// The same without looking whether a word is given twice, for a reader that has numbered the words itself.
  package init(codes: [Int32], distinctWords words: [String]) {
    self.codes = codes
    self.words = words
  }

  public var count: Int { codes.count }

  /// The word of a row, `nil` when the cell is empty.
  public subscript(row: Int) -> String? {
    let code = codes[row]
    return code == Self.blank ? nil : words[Int(code)]
  }

  /// The code of a word, `nil` when no row has had it.
  public func code(of word: String) -> Int32? { index.code(of: word, in: words) }

  public mutating func append(_ word: String?) {
    guard let word else {
      codes.append(Self.blank)
      return
    }
    if let code = index.code(of: word, in: words) {
      codes.append(code)
    } else {
      let code = Int32(words.count)
      // Another copy of this column may share the index, and does not have the word.
      if !isKnownUniquelyReferenced(&index) { index = WordIndex() }
      words.append(word)
      index.add(word, code: code)
      codes.append(code)
    }
  }

  func selecting(_ rows: [Int]) -> CategoryColumn {
    var result = self
    result.codes = rows.map { codes[$0] }
    return result
  }
}
