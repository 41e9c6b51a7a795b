import SystemPackage

extension ByteSource {
  /// Opens a file. What has no length and cannot be read from the middle, such as a pipe, is read to its end at once.
  static func opening(_ path: FilePath) throws(CSVError) -> ByteSource {
    let descriptor: FileDescriptor
    do {
      descriptor = try FileDescriptor.open(path, .readOnly, options: .closeOnExec)
    } catch {
      throw CSVError(.cannotOpen(reason: "\(error)"), file: path.string)
    }
    if let length = try? descriptor.seek(offset: 0, from: .end) {
      return .file(OpenFile(descriptor, count: Int(length)))
    }
    defer { try? descriptor.close() }
    do {
      return .memory(try allBytes(of: descriptor))
    } catch {
      throw CSVError(.cannotRead(reason: "\(error)"), file: path.string)
    }
  }

  private static func allBytes(of descriptor: FileDescriptor) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let got = try unsafe piece.withUnsafeMutableBytes { try unsafe descriptor.read(into: $0) }
      if got == 0 { return bytes }
      bytes.append(contentsOf: piece[..<got])
    }
  }
}
