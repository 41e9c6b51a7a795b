/// Numbers words in order of first appearance. Words of up to 16 bytes, which are nearly all, lie in the slots of the
/// hash table itself: to look one up is then to look at one place in memory.
struct WordTable: Sendable {
  /// UTF-8 of all words, one after another, and where each ends.
  private(set) var bytes: [UInt8] = []
  private(set) var ends: [Int] = []
  private var short = ShortWords()
  private var long = LongWords()

  var count: Int { ends.count }

  /// The number of the word in a range of bytes, which is not empty, holds no zero byte and has 16 readable bytes
  /// after its first.
  @inline(__always)
  mutating func code(of range: Range<Int>, in source: borrowing Span<UInt8>) -> Int32 {
    guard range.count <= 16 else { return longCode(of: range, in: source) }
    let key = ShortKey(range, in: source)
    let slot = short.slot(of: key)
    let found = short.slots[slot].code
    if found >= 0 { return found }
    return add(key, at: slot, range: range, in: source)
  }

  /// Whether it pays to look ahead before words are looked up.
  var isLarge: Bool { short.isLarge }

  /// Looks ahead at a word: fetches from memory that do not wait for each other take a fraction of the time. The number
  /// means nothing.
  @inline(__always)
  func touch(_ range: Range<Int>, in source: borrowing Span<UInt8>) -> Int32 {
    range.isEmpty || range.count > 16 ? 0 : short.touch(ShortKey(range, in: source))
  }

  @inline(never)
  private mutating func add(
    _ key: ShortKey, at slot: Int, range: Range<Int>, in source: borrowing Span<UInt8>
  ) -> Int32 {
    let code = append(range, in: source)
    short.insert(key, code: code, at: slot)
    return code
  }

  @inline(never)
  private mutating func longCode(of range: Range<Int>, in source: borrowing Span<UInt8>) -> Int32 {
    let hash = LongWords.hash(range, in: source)
    if let found = long.code(hash: hash, where: { isWord($0, range, in: source) }) { return found }
    let code = append(range, in: source)
    long.insert(hash: hash, code: code)
    return code
  }

  private func isWord(_ code: Int32, _ range: Range<Int>, in source: borrowing Span<UInt8>) -> Bool {
    let start = self.start(of: Int(code))
    guard ends[Int(code)] - start == range.count else { return false }
    for step in 0..<range.count where bytes[start + step] != source[range.lowerBound + step] { return false }
    return true
  }

  private mutating func append(_ range: Range<Int>, in source: borrowing Span<UInt8>) -> Int32 {
    precondition(ends.count < Int(Int32.max), "fewer than 2,147,483,647 different words")
    unsafe source.extracting(range).withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
    ends.append(bytes.count)
    return Int32(ends.count - 1)
  }

  private func start(of code: Int) -> Int { code == 0 ? 0 : ends[code - 1] }

  /// Where a word lies in `bytes`.
  func range(of code: Int) -> Range<Int> { start(of: code)..<ends[code] }

  /// The words as text, each under its number.
  var words: [String] {
    var words: [String] = []
    words.reserveCapacity(count)
    for code in 0..<count { words.append(String(decoding: bytes[range(of: code)], as: UTF8.self)) }
    return words
  }

  /// Numbers the words of another table too, and tells the number here of each number there.
  mutating func merge(_ other: WordTable) -> [Int32] {
    let padded = other.bytes + Array(repeating: 0, count: RecordBatch.slack)
    let source = padded.span
    var codes: [Int32] = []
    codes.reserveCapacity(other.count)
    for code in 0..<other.count { codes.append(self.code(of: other.range(of: code), in: source)) }
    return codes
  }
}
