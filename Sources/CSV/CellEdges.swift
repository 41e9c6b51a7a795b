/// Blanks at the edges of a cell: those inside quotation marks, and the kinds that libcsv does not know.
enum CellEdges {
  /// The range without blanks at its edges. Blanks are ASCII white space and the spaces of Unicode, among them the
  /// no-break space (U+00A0) and the zero-width space and byte order mark (U+200B, U+FEFF) that copying leaves behind.
  @inline(__always)
  static func trimmed(_ range: Range<Int>, in bytes: borrowing Span<UInt8>) -> Range<Int> {
    guard !range.isEmpty else { return range }
    let first = bytes[range.lowerBound]
    let last = bytes[range.upperBound - 1]
    // Nearly every cell begins and ends with a visible ASCII character.
    if first > 0x20, first < 0x80, last > 0x20, last < 0x80 { return range }
    return trimmedSlowly(range, in: bytes)
  }

  @inline(never)
  private static func trimmedSlowly(_ range: Range<Int>, in bytes: borrowing Span<UInt8>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end {
      let length = blankLength(at: start, before: end, in: bytes)
      if length == 0 { break }
      start += length
    }
    while start < end {
      // A blank ends here if it is one byte, two or three long.
      let length = (1...3).first {
        $0 <= end - start && blankLength(at: end - $0, before: end, in: bytes) == $0
      }
      guard let length else { break }
      end -= length
    }
    return start..<end
  }

  /// How many bytes the blank that begins here has, 0 when it is no blank.
  private static func blankLength(at position: Int, before end: Int, in bytes: borrowing Span<UInt8>) -> Int {
    let first = bytes[position]
    if first == 0x20 || (0x09...0x0D).contains(first) { return 1 }
    guard first >= 0xC2, position + 1 < end else { return 0 }
    let second = bytes[position + 1]
    if first == 0xC2 { return second == 0xA0 || second == 0x85 ? 2 : 0 }
    guard position + 2 < end else { return 0 }
    switch (first, second, bytes[position + 2]) {
    case (0xE2, 0x80, 0x80...0x8B), (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9), (0xE2, 0x80, 0xAF): return 3
    case (0xE2, 0x81, 0x9F), (0xE1, 0x9A, 0x80), (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF): return 3
    default: return 0
    }
  }
}
