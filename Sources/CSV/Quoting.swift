import CLibCSV

/// Quotation marks around cells that would not be read back without them.
enum Quoting {
  static let mark = UInt8(ascii: "\"")

  /// Whether a cell must stand in quotation marks. So must one that begins like a byte order mark, which a reader would
  /// take away if it were the first of a file.
  static func isNeeded(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let head = unsafe bytes.first, let tail = unsafe bytes.last else { return false }
    if isBlank(head) || isBlank(tail) { return true }
    if head == 0xEF, unsafe bytes.starts(with: ByteOrderMark.utf8) { return true }
    // One comparison puts most characters out of the question.
    return unsafe bytes.contains { $0 <= UInt8(ascii: ",") && isSpecial($0) }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == mark || byte == LineEnd.feed || byte == LineEnd.carriageReturn
  }

  /// Appends a cell, in quotation marks if it must stand in them.
  static func appendIfNeeded(_ bytes: UnsafeBufferPointer<UInt8>, to buffer: inout [UInt8]) {
    if unsafe isNeeded(bytes) {
      unsafe append(bytes, to: &buffer)
    } else {
      unsafe buffer.append(contentsOf: bytes)
    }
  }

  /// Appends a cell in quotation marks.
  static func append(_ bytes: UnsafeBufferPointer<UInt8>, to buffer: inout [UInt8]) {
    let most = 2 * bytes.count + 2
    let quoted = unsafe [UInt8](unsafeUninitializedCapacity: most) { target, count in
      count = unsafe csv_write2(target.baseAddress, most, bytes.baseAddress, bytes.count, mark)
    }
    buffer.append(contentsOf: quoted)
  }
}
