/// How the text of a file was encoded.
public enum CSVEncoding: String, Hashable, Sendable, CaseIterable {
  case utf8 = "UTF-8"
  /// UTF-8 that begins with EF BB BF, as spreadsheets write it. The mark is not part of the first field.
  case utf8WithByteOrderMark = "UTF-8 with byte order mark"
  /// Not UTF-8, and read as Windows-1252, the usual encoding of older exports.
  case windows1252 = "Windows-1252"
}

/// The mark at the beginning of a file that tells its encoding.
enum ByteOrderMark {
  static let utf8: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The name of a wide encoding, if the bytes begin with its mark.
  static func wideEncoding(_ bytes: ArraySlice<UInt8>) -> String? {
    if bytes.starts(with: [0xFF, 0xFE, 0x00, 0x00]) || bytes.starts(with: [0x00, 0x00, 0xFE, 0xFF]) {
      return "UTF-32"
    }
    return bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) ? "UTF-16" : nil
  }
}

/// The characters of Windows-1252, from 0x80 to 0x9F; from 0xA0 they are those of Unicode.
enum Windows1252 {
  private static let high: [UInt16] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,
    0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
    0x0153, 0, 0x017E, 0x0178,
  ]

  /// The bytes as UTF-8, or the offset of the first that stands for no character: 81, 8D, 8F, 90 or 9D.
  static func decoded(_ bytes: [UInt8]) -> Result<[UInt8], UndefinedByte> {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 16)
    for (offset, byte) in bytes.enumerated() {
      guard byte >= 0x80 else {
        text.append(byte)
        continue
      }
      let scalar = byte < 0xA0 ? high[Int(byte - 0x80)] : UInt16(byte)
      if scalar == 0 { return .failure(UndefinedByte(offset: offset)) }
      if scalar < 0x800 {
        text.append(0xC0 | UInt8(scalar >> 6))
      } else {
        text.append(0xE0 | UInt8(scalar >> 12))
        text.append(0x80 | UInt8(scalar >> 6 & 0x3F))
      }
      text.append(0x80 | UInt8(scalar & 0x3F))
    }
    return .success(text)
  }

  struct UndefinedByte: Error {
    let offset: Int
  }
}
