import Foundation
import Run
import Stages
import SystemPackage
import Testing

/// A copy of the shipped data in a folder of its own, in which a test may break things, with the four stages to run
/// over it.
final class QuarterRun {
  let root: URL
  private var console: URL { root.appending(path: "console.txt") }

  /// Copies `data/` and `pipelines/` of the project.
  init() throws {
    let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    root = FileManager.default.temporaryDirectory.appending(path: "outturn-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    for folder in ["data", "pipelines"] {
      try FileManager.default.copyItem(at: project.appending(path: folder), to: root.appending(path: folder))
    }
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  func read(_ file: String) throws -> String {
    try String(contentsOf: root.appending(path: file), encoding: .utf8)
  }

  func write(_ file: String, _ bytes: [UInt8]) throws {
    let path = root.appending(path: file)
    try FileManager.default.createDirectory(
      at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: path)
  }

  /// Replaces the first occurrence of a text in a file.
  func edit(_ file: String, replacing old: String, by new: String) throws {
    let text = try read(file)
    let range = try #require(text.range(of: old), "\(file) has no “\(old)”")
    try write(file, Array(text.replacingCharacters(in: range, with: new).utf8))
  }

  func append(_ text: String, to file: String) throws { try write(file, Array((try read(file) + text).utf8)) }

  func remove(_ file: String) throws { try FileManager.default.removeItem(at: root.appending(path: file)) }

  func copy(_ file: String, to other: String) throws { try write(other, Array((try read(file)).utf8)) }

  func move(_ file: String, to other: String) throws {
    try FileManager.default.moveItem(at: root.appending(path: file), to: root.appending(path: other))
  }

  /// Runs the stages in order until one does not end well, and gives how the last one ended and what was said.
  @discardableResult
  func run(
    _ quarter: String, through last: StageName = .export, out: String = "out"
  ) throws -> (exit: RunExit, said: String) {
    let descriptor = try FileDescriptor.open(
      FilePath(console.path), .writeOnly, options: [.create, .truncate], permissions: .ownerReadWrite)
    let options = try RunOptions(
      quarter: quarter, pipeline: root.appending(path: "pipelines/barnet").path,
      data: root.appending(path: "data").path, out: root.appending(path: out).path, isQuiet: true,
      logLevel: nil,
      waitSeconds: 0)
    let stages: [(StageName, (RunContext) throws -> Void)] = [
      (.extract, ExtractStage.run), (.clean, CleanStage.run), (.compute, ComputeStage.run),
      (.export, ExportStage.run),
    ]
    var exit = RunExit.done
    for (stage, work) in stages {
      exit = StageRun.perform(stage, options, console: Console(descriptor), work: work)
      if exit != .done || stage == last { break }
    }
    try descriptor.close()
    return (exit, try read("console.txt"))
  }

  /// Runs one stage and gives how it ended.
  func perform(_ stage: StageName, _ options: RunOptions) -> RunExit {
    let work: (RunContext) throws -> Void =
      switch stage {
      case .extract: ExtractStage.run
      case .clean: CleanStage.run
      case .compute: ComputeStage.run
      case .export: ExportStage.run
      }
    return StageRun.perform(stage, options, work: work)
  }

  /// The files below a folder with their contents, by path.
  func contents(of folder: String) throws -> [String: String] {
    let base = root.appending(path: folder)
    var found: [String: String] = [:]
    for case let name as String in FileManager.default.enumerator(atPath: base.path) ?? .init() {
      var isFolder: ObjCBool = false
      let path = base.appending(path: name).path
      if unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue {
        found[name] = try String(contentsOfFile: path, encoding: .utf8)
      }
    }
    return found
  }

  /// The rows of a CSV file of the packs, each by its headings. For files without quotation marks in these columns.
  func table(_ file: String) throws -> [[String: String]] {
    try CSVText.rows(of: read(file))
  }
}

/// A reader of CSV for tests, written apart from the one that is tested.
enum CSVText {
  static func rows(of text: String) -> [[String: String]] {
    var records: [[String]] = [[]]
    var cell = ""
    var isQuoted = false
    var rest = Substring(text)
    while let character = rest.popFirst() {
      switch character {
      case "\"" where isQuoted && rest.first == "\"": cell.append(rest.removeFirst())
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        records[records.count - 1].append(cell)
        cell = ""
      case "\n" where !isQuoted:
        records[records.count - 1].append(cell)
        cell = ""
        records.append([])
      default: cell.append(character)
      }
    }
    records.removeLast()
    let headings = records.first ?? []
    return records.dropFirst().map { record in
      Dictionary(uniqueKeysWithValues: zip(headings, record))
    }
  }
}
