/// The bytes that end a line.
enum LineEnd {
  static let feed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")

  /// How many lines end within the first `count` bytes of a piece. A carriage return with a line feed after it is one
  /// end; `afterReturn` says that the byte before the piece was a carriage return.
  static func count(in piece: borrowing [UInt8], count: Int, afterReturn: Bool) -> Int {
    guard count > 0 else { return 0 }
    let bytes = unsafe piece.span.bytes
    var ends = afterReturn && piece[0] == feed ? -1 : 0
    var position = 0
    let width = SIMD32<UInt8>.scalarCount
    // One byte more than the width is looked at, for the line feed after a carriage return.
    while position + width < count {
      // Sums in single bytes cannot overflow within 100 steps, which add at most 2 each.
      var sums = SIMD32<UInt8>(repeating: 0)
      var pairs = SIMD32<UInt8>(repeating: 0)
      let stop = min(position + 100 * width, count - width)
      while position < stop {
        let part = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: position, as: SIMD32<UInt8>.self)
        let next = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: position + 1, as: SIMD32<UInt8>.self)
        let returns = part .== carriageReturn
        sums &+= SIMD32(repeating: 0).replacing(with: 1, where: part .== feed .| returns)
        pairs &+= SIMD32(repeating: 0).replacing(with: 1, where: returns .& (next .== feed))
        position += width
      }
      for lane in 0..<width { ends += Int(sums[lane]) - Int(pairs[lane]) }
    }
    while position < count {
      let byte = piece[position]
      if byte == feed || byte == carriageReturn { ends += 1 }
      if byte == carriageReturn, position + 1 < count, piece[position + 1] == feed { ends -= 1 }
      position += 1
    }
    return ends
  }
}
