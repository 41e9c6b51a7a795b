/// The bytes that end a line.
enum LineEnd {
  static let feed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")

  /// How many lines end within the first `count` bytes of a piece. A carriage return with a line feed after it is one
  /// end; `afterReturn` says that the byte before the piece was a carriage return.
  static func count(in piece: borrowing [UInt8], count: Int, afterReturn: Bool) -> Int {
    guard count > 0 else { return 0 }
    let pairAcross = afterReturn && piece[0] == feed ? 1 : 0
    return unsafe piece.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress, count <= bytes.count else { return 0 }
      let feeds = unsafe occurrences(of: feed, in: start, count: count)
      let returns = unsafe occurrences(of: carriageReturn, in: start, count: count)
      if returns == 0 { return feeds - pairAcross }
      return unsafe feeds + returns - pairAcross - pairs(in: start, count: count)
    }
  }

  /// Counts a byte. Sums of up to 255 bytes fit in one byte each, which lets the compiler count many at a time.
  private static func occurrences(of byte: UInt8, in bytes: UnsafePointer<UInt8>, count: Int) -> Int {
    var total = 0
    var position = 0
    while position < count {
      let end = min(position + 255, count)
      var sum: UInt8 = 0
      while position < end {
        sum &+= unsafe bytes[position] == byte ? 1 : 0
        position &+= 1
      }
      total &+= Int(sum)
    }
    return total
  }

  /// Counts carriage returns with a line feed after them.
  private static func pairs(in bytes: UnsafePointer<UInt8>, count: Int) -> Int {
    var total = 0
    var position = 0
    while position < count - 1 {
      let end = min(position + 255, count - 1)
      var sum: UInt8 = 0
      while position < end {
        sum &+= unsafe (bytes[position] == carriageReturn ? 1 : 0) & (bytes[position + 1] == feed ? 1 : 0)
        position &+= 1
      }
      total &+= Int(sum)
    }
    return total
  }
}
