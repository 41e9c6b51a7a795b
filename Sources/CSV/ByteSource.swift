import SystemPackage

/// The bytes of a file, to be read in pieces from anywhere in it, on any thread.
enum ByteSource: Sendable {
  case memory([UInt8])
  case file(OpenFile)

  var count: Int {
    switch self {
    case .memory(let bytes): bytes.count
    case .file(let file): file.count
    }
  }

  /// Fills the piece from an offset, but not with what lies at `end` or later, and says how many bytes there were:
  /// fewer than the piece holds only where they come to an end.
  func read(
    at offset: Int, upTo end: Int = .max, into piece: inout [UInt8], of name: String
  ) throws(CSVError) -> Int {
    let wanted = min(piece.count, min(end, count) - offset)
    guard wanted > 0 else { return 0 }
    switch self {
    case .memory(let bytes):
      unsafe piece.withUnsafeMutableBytes { target in
        unsafe bytes.withUnsafeBytes { source in
          unsafe target.copyMemory(from: UnsafeRawBufferPointer(rebasing: source[offset..<(offset + wanted)]))
        }
      }
    case .file(let file):
      try file.read(at: offset, into: &piece, count: wanted, of: name)
    }
    return wanted
  }

  /// All the bytes.
  func all(of name: String) throws(CSVError) -> [UInt8] {
    if case .memory(let bytes) = self { return bytes }
    var bytes = [UInt8](repeating: 0, count: count)
    _ = try read(at: 0, into: &bytes, of: name)
    return bytes
  }
}

/// A file held open, closed with its last use.
final class OpenFile: Sendable {
  private let descriptor: FileDescriptor
  /// Its length in bytes when it was opened.
  let count: Int

  /// Takes charge of the descriptor.
  init(_ descriptor: FileDescriptor, count: Int) {
    self.descriptor = descriptor
    self.count = count
  }

  deinit { try? descriptor.close() }

  /// Reads so many bytes from an offset; fewer are an error, since the file had them when it was opened.
  func read(at offset: Int, into piece: inout [UInt8], count: Int, of name: String) throws(CSVError) {
    var done = 0
    while done < count {
      let got: Int
      do {
        got = try unsafe piece.withUnsafeMutableBytes { target in
          let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: target[done..<count])
          return try unsafe descriptor.read(fromAbsoluteOffset: Int64(offset + done), into: rest)
        }
      } catch {
        throw CSVError(.cannotRead(reason: "\(error)"), file: name)
      }
      if got == 0 { throw CSVError(.changed, file: name) }
      done += got
    }
  }
}
