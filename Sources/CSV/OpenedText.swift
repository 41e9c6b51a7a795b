/// A file whose encoding is decided.
struct OpenedText {
  let source: ByteSource
  /// Where the text begins.
  let start: Int
  let encoding: CSVEncoding

  /// Reads the bytes through once, and refuses what is not text.
  static func opening(_ source: ByteSource, name: String) throws(CSVError) -> OpenedText {
    guard source.count > 0 else { throw CSVError(.empty, file: name) }
    var piece = [UInt8](repeating: 0, count: min(1 << 18, source.count))
    var check = EncodingCheck()
    var start = 0
    var offset = 0
    while true {
      let count = try source.read(at: offset, into: &piece, of: name)
      if count == 0 { break }
      if offset == 0 {
        if let wide = ByteOrderMark.wideEncoding(piece[..<count]) {
          throw CSVError(.wideEncoding(name: wide), file: name)
        }
        if piece[..<count].starts(with: ByteOrderMark.utf8) { start = ByteOrderMark.utf8.count }
      }
      check.take(piece, count: count)
      offset += count
    }
    if let nul = check.firstNul {
      throw CSVError(.nul, file: name, line: try line(of: nul, in: source, name: name))
    }
    if offset == start { throw CSVError(.empty, file: name) }
    if !check.isInvalid, !check.endsWithinCharacter {
      return OpenedText(source: source, start: start, encoding: start > 0 ? .utf8WithByteOrderMark : .utf8)
    }
    switch Windows1252.decoded(try source.all(of: name)) {
    case .success(let text): return OpenedText(source: .memory(text), start: 0, encoding: .windows1252)
    case .failure(let undefined):
      let line = try line(of: undefined.offset, in: source, name: name)
      throw CSVError(.unknownEncoding, file: name, line: line)
    }
  }

  private static func line(of offset: Int, in source: ByteSource, name: String) throws(CSVError) -> Int {
    try FieldFinder.find(.offset(offset), in: source, from: 0, of: name).line
  }
}
