import CivilDates
import Glibc
public import Logging
import SystemPackage

/// The log of a run: one line per event, `time level key=value… message`, on the console and in the log file of
/// the quarter. The clock appears here and nowhere else.
public struct RunLog: LogHandler {
  public var metadata: Logger.Metadata = [:]
  public var metadataProvider: Logger.MetadataProvider?
  /// The lowest level that is heard anywhere. The file hears `info` and above at least.
  public var logLevel: Logger.Level
  private let console: Console
  private let consoleLevel: Logger.Level
  private let file: LogFile?

  init(_ console: Console, level: Logger.Level, file: LogFile? = nil) {
    self.console = console
    self.file = file
    consoleLevel = level
    logLevel = file == nil ? level : min(level, .info)
  }

  /// Makes this the log of every `Logger(label:)` of the process. For executables only, once.
  public static func bootstrap(level: Logger.Level = .info) {
    LoggingSystem.bootstrap { _ in RunLog(.standardError, level: level) }
  }

  public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  public func log(event: LogEvent) {
    var values = metadata
    if let provided = metadataProvider?.get() { values.merge(provided) { _, last in last } }
    if let given = event.metadata { values.merge(given) { _, last in last } }
    if let error = event.error { values["error"] = "\(error)" }
    var line = "\(event.level)"
    for (key, value) in values.sorted(by: { $0.key < $1.key }) {
      line += " \(key)=\(RunLog.quoted("\(value)"))"
    }
    line = "\(RunLog.now()) \(line) \(RunLog.flat("\(event.message)"))"
    if event.level >= consoleLevel { console.print(line) }
    if event.level >= .info || event.level >= logLevel { file?.print(line) }
  }

  private static func quoted(_ value: String) -> String {
    let isPlain = !value.isEmpty && !value.utf8.contains { $0 <= 32 || $0 == UInt8(ascii: "\"") || $0 == 127 }
    return isPlain ? value : "\"" + flat(value).split(separator: "\"").joined(separator: "'") + "\""
  }

  /// One event is one line, and nothing in it steers a terminal.
  private static func flat(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 32 || $0.value == 127 ? " " : $0 }))
  }

  /// The time in UTC, whatever the time zone: `2018-04-17T09:12:44Z`.
  static func now() -> String {
    let seconds = time(nil)
    let day = CivilDay(number: Int32(seconds / 86_400)).components
    let rest = seconds % 86_400
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
    return "\(day.year)-\(two(day.month))-\(two(day.day))"
      + "T\(two(rest / 3_600)):\(two(rest / 60 % 60)):\(two(rest % 60))Z"
  }
}

/// The file of a quarter to which its runs add their lines.
struct LogFile: Sendable {
  private let descriptor: FileDescriptor

  init(_ path: FilePath) throws(RunFault) {
    do {
      descriptor = try Folders.attempt {
        try FileDescriptor.open(
          path, .writeOnly, options: [.create, .append, .closeOnExec], permissions: .restrictedFolder.ofFile)
      }
    } catch {
      throw RunFault(writing: path, error)
    }
  }

  func print(_ line: String) { _ = try? descriptor.writeAll((line + "\n").utf8) }

  func close() { try? descriptor.close() }
}
