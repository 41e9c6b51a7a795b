/// Looks through bytes, piece by piece, for what would not be UTF-8 and for bytes of zero.
struct EncodingCheck {
  /// Offset of the first byte of zero.
  private(set) var firstNul: Int?
  /// Whether some byte so far cannot be UTF-8.
  private(set) var isInvalid = false
  private var offset = 0
  // What the bytes still to come of a character may be: how many, and the range of the next.
  private var pending = 0
  private var lowest: UInt8 = 0x80
  private var highest: UInt8 = 0xBF

  /// Takes the first `count` bytes of a piece.
  mutating func take(_ piece: borrowing [UInt8], count: Int) {
    let block = 1024
    let bytes = unsafe piece.span.bytes
    var position = 0
    while position < count {
      let end = min(position + block, count)
      if end - position == block, pending == 0, Self.isPlain(bytes, from: position) {
        position = end
        continue
      }
      while position < end {
        take(piece[position], at: offset + position)
        position += 1
      }
    }
    offset += count
  }

  /// Whether a character was begun and not finished; asked at the end of the file.
  var endsWithinCharacter: Bool { pending > 0 }

  /// Whether 1,024 bytes are all ASCII and none is zero, told eight at a time: taking 1 from a byte of zero sets its
  /// highest bit, and no other ASCII byte's.
  private static func isPlain(_ bytes: RawSpan, from start: Int) -> Bool {
    unsafe bytes.withUnsafeBytes { bytes in
      var seen: UInt64 = 0
      for step in 0..<128 {
        let part = unsafe bytes.loadUnaligned(fromByteOffset: start + step * 8, as: UInt64.self)
        seen |= part | (part &- 0x0101_0101_0101_0101)
      }
      return seen & 0x8080_8080_8080_8080 == 0
    }
  }

  private mutating func take(_ byte: UInt8, at offset: Int) {
    if byte == 0, firstNul == nil { firstNul = offset }
    if pending > 0 {
      let belongs = (lowest...highest).contains(byte)
      (lowest, highest) = (0x80, 0xBF)
      if belongs {
        pending -= 1
      } else {
        isInvalid = true
        pending = 0
      }
      return
    }
    // The ranges are those of table 3-7 of the Unicode Standard: no overlong forms, no surrogates.
    switch byte {
    case 0x00...0x7F: break
    case 0xC2...0xDF: pending = 1
    case 0xE0: (pending, lowest) = (2, 0xA0)
    case 0xED: (pending, highest) = (2, 0x9F)
    case 0xE1...0xEF: pending = 2
    case 0xF0: (pending, lowest) = (3, 0x90)
    case 0xF1...0xF3: pending = 3
    case 0xF4: (pending, highest) = (3, 0x8F)
    default: isInvalid = true
    }
  }
}
