import Synchronization
public import SystemPackage

/// Where a run speaks to whoever started it: standard error, line by line, with one live line below if that is a
/// terminal. A console that cannot be written to is not a reason to stop.
public final class Console: Sendable {
  public static let standardError = Console(.standardError)

  private let descriptor: FileDescriptor
  /// Whether somebody watches.
  public let isTerminal: Bool
  private let liveLine = Mutex("")

  public init(_ descriptor: FileDescriptor) {
    self.descriptor = descriptor
    isTerminal = Terminal.isOne(descriptor)
  }

  /// Prints a line.
  public func print(_ line: String) {
    liveLine.withLock { live in
      let erase = live.isEmpty ? "" : "\r\u{1B}[K"
      write(erase + line + "\n" + live)
    }
  }

  /// Replaces the live line; an empty text ends it. Nothing is shown unless the console is a terminal.
  public func show(_ text: String) {
    guard isTerminal else { return }
    liveLine.withLock { live in
      if live == text { return }
      live = text
      write("\r\u{1B}[K" + text)
    }
  }

  private func write(_ text: String) {
    _ = try? descriptor.writeAll(text.utf8)
  }
}
