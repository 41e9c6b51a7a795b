import Glibc
import SystemPackage
import Testing

@testable import Run

/// A folder that exists as long as a test needs it.
final class TemporaryFolder {
  let path: FilePath

  init() throws {
    let number = UInt64.random(in: .min ... .max)
    path = FilePath("/tmp/outturn-run-tests-\(ProcessNumber.own)-\(number)")
    try Folders.make(path, .restrictedFolder)
  }

  deinit { try? Folders.remove(path) }

  func write(_ text: String, to name: String) throws {
    let file = path.appending(name)
    try Folders.make(file.removingLastComponent(), .sharedFolder)
    try StagedFolder.write(Array(text.utf8), to: file)
  }

  func text(_ name: String) throws -> String {
    let file = try FileDescriptor.open(path.appending(name), .readOnly)
    defer { try? file.close() }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = try unsafe bytes.withUnsafeMutableBytes { unsafe try file.read(into: $0) }
    return String(decoding: bytes[..<count], as: UTF8.self)
  }

  /// Everything that says whether a file is the one it was: its text, inode and time of change.
  func state() throws -> [String: String] {
    var state: [String: String] = [:]
    for name in try Folders.files(below: path) {
      let stat = try Stat(path.appending(name))
      let time = stat.st_mtim
      state[name] = "\(stat.inode) \(time.tv_sec).\(time.tv_nsec) \(try text(name))"
    }
    return state
  }

  func permissions(_ name: String) throws -> CInterop.Mode {
    try Stat(path.appending(name)).permissions.rawValue
  }
}
