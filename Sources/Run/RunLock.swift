import Glibc
public import SystemPackage

/// Holds a quarter for one run at a time. The system lets go of it when the process ends, however it ends.
public final class RunLock {
  private let file: FileDescriptor
  private var isHeld = false

  /// Takes the lock, trying for as long as `wait` says.
  ///
  /// Throws a fault with exit 75 that names the process that holds it; with exit 73 or 74 if the lock file
  /// cannot be made.
  public init(_ path: FilePath, wait: Duration = .zero) throws(RunFault) {
    do {
      try Folders.make(path.removingLastComponent(), .sharedFolder)
      file = try Folders.attempt {
        try FileDescriptor.open(
          path, .readWrite, options: [.create, .closeOnExec], permissions: .sharedFolder.ofFile)
      }
    } catch {
      throw RunFault(writing: path, error)
    }
    let clock = ContinuousClock()
    let end = clock.now + wait
    while flock(file.rawValue, LOCK_EX | LOCK_NB) != 0 {
      let error = Errno(rawValue: errno)
      guard error == .wouldBlock || error == .interrupted else {
        throw RunFault(writing: path, error)
      }
      if clock.now >= end {
        let holder = RunLock.holder(file)
        throw RunFault(
          .locked, "RUN007", "\(holder) is working on this quarter",
          remedy: "Wait until it has ended and run again, or let this run wait for it with --wait SECONDS",
          at: RunFault.Place(file: path.string))
      }
      usleep(50_000)
    }
    isHeld = true
    do {
      try Folders.attempt {
        try file.resize(to: 0)
        _ = try file.writeAll(toAbsoluteOffset: 0, "\(ProcessNumber.own)\n".utf8)
      }
    } catch {
      throw RunFault(writing: path, error)
    }
  }

  /// Lets go of the quarter.
  deinit {
    if isHeld { try? file.resize(to: 0) }
    try? file.close()
  }

  private static func holder(_ file: FileDescriptor) -> String {
    var buffer = [UInt8](repeating: 0, count: 20)
    let count = try? unsafe buffer.withUnsafeMutableBytes {
      unsafe try file.read(fromAbsoluteOffset: 0, into: $0)
    }
    let digits = buffer.prefix(count ?? 0).prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    return digits.isEmpty ? "another process" : "process " + String(decoding: digits, as: UTF8.self)
  }
}
