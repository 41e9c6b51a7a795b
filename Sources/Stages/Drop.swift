internal import CivilDates
internal import Configuration
internal import Datasets
internal import Run
internal import SystemPackage

/// The files supplied for a quarter, each with the dataset that it is read as.
struct Drop {
  struct File {
    var path: FilePath
    /// Below the data folder: `2017Q4/indicator_returns.csv`.
    var name: String
    var contract: DatasetContract
  }

  /// By dataset in the order of the dataset index, then by name.
  var files: [File] = []
  /// Whatever else lies in the quarter's own folder: files that no source asks for, and what is no file. Notes for
  /// people (`.md`) are passed over.
  var strangers: [String] = []

  /// Looks for the files of each source below the data folder.
  ///
  /// - Throws: with exit 66 when a required file is missing, 78 when a source names no dataset.
  init(_ sources: Sources, data: FilePath, quarter: Quarter) throws {
    var faults = RunFaults()
    guard Self.isFolder(data.appending(quarter.description)) else {
      throw RunFault(
        .inputMissing, "DROP-QUARTER", "there is no drop for \(quarter)",
        remedy: "Put the quarter's files into a folder of this name",
        at: RunFault.Place(file: data.appending(quarter.description).string))
    }
    var found: [File] = []
    for source in sources.sources {
      guard let contract = DatasetIndex.contract(named: source.dataset) else {
        let known = DatasetIndex.contracts.map(\.name).joined(separator: ", ")
        faults.add(
          RunFault(
            .configuration, "CONF", "there is no dataset \(source.dataset)",
            remedy: "Known datasets: \(known)",
            at: RunFault.Place(file: "sources.yml")))
        continue
      }
      let pattern = source.files.split(separator: "/").map { part in
        part == "{quarter}" ? quarter.description : String(part)
      }
      let names = Self.matches(pattern, below: data)
      if names.isEmpty && source.isRequired {
        faults.add(
          RunFault(
            .inputMissing, "DROP-MISSING", "the required file of \(contract.title.lowercased()) is missing",
            remedy: "Put it there, or mark the source as not required in sources.yml",
            at: RunFault.Place(file: data.string + "/" + pattern.joined(separator: "/"))))
      }
      found += names.map { File(path: data.appending($0), name: $0, contract: contract) }
    }
    if !found.contains(where: { $0.name.hasPrefix("\(quarter)/") }) {
      faults.add(
        RunFault(
          .inputMissing, "DROP-EMPTY", "no file of the drop of \(quarter) is one that sources.yml asks for",
          remedy: "Put the quarter's files there; data/README.md says what they are called",
          at: RunFault.Place(file: data.appending(quarter.description).string)))
    }
    try faults.throwIfAny()
    for contract in DatasetIndex.contracts {
      files += found.filter { $0.contract.name == contract.name }
    }
    let claimed = Set(files.map(\.name))
    strangers = Self.everything(below: data, in: quarter.description)
      .filter { !claimed.contains($0) && !$0.hasSuffix(".md") }
  }

  /// The files of the quarter before that hold what should be carried over into this drop; none when there is no
  /// such drop, or when one of the two is invented and the other is not.
  func before(_ sources: Sources, data: FilePath, quarter: Quarter) -> [File] {
    let previous = quarter.previous
    guard let drop = try? Drop(sources, data: data, quarter: previous) else { return [] }
    func isInvented(_ name: String) -> Bool { name.split(separator: "/").contains("synthetic") }
    return drop.files.filter { file in
      (!file.contract.closings.isEmpty || !file.contract.unchanging.isEmpty)
        && file.name.hasPrefix("\(previous)/")
        && files.contains {
          $0.contract.name == file.contract.name && isInvented($0.name) == isInvented(file.name)
        }
    }
  }

  /// Every path below a folder of `root` that is no folder, hidden ones apart.
  private static func everything(below root: FilePath, in folder: String) -> [String] {
    let names = ((try? Folders.names(in: root.pushing(FilePath(folder)))) ?? []).filter { !$0.hasPrefix(".") }
    return names.flatMap { name in
      let path = "\(folder)/\(name)"
      return isFolder(root.pushing(FilePath(path))) ? everything(below: root, in: path) : [path]
    }
  }

  private static func isFolder(_ path: FilePath) -> Bool {
    (try? Stat(path))?.type == .directory
  }

  /// The files below a folder whose path matches a pattern, part by part, in order of their bytes.
  private static func matches(_ pattern: [String], below folder: FilePath) -> [String] {
    guard let part = pattern.first else { return [] }
    let names = ((try? Folders.names(in: folder)) ?? []).filter { Self.matches($0, part) }
    if pattern.count == 1 { return names.filter { (try? Stat(folder.appending($0)))?.type == .regular } }
    return names.flatMap { name in
      matches(Array(pattern.dropFirst()), below: folder.appending(name)).map { "\(name)/\($0)" }
    }
  }

  /// Whether a name matches a pattern in which `*` stands for any run of characters; upper and lower case are one.
  static func matches(_ name: String, _ pattern: String) -> Bool {
    let (name, pattern) = (name.lowercased(), pattern.lowercased())
    let pieces = pattern.split(separator: "*", omittingEmptySubsequences: false)
    guard pieces.count > 1, let first = pieces.first, let last = pieces.last else { return name == pattern }
    guard name.hasPrefix(first), name.hasSuffix(last), name.count >= first.count + last.count else {
      return false
    }
    var rest = name.dropFirst(first.count).dropLast(last.count)
    for piece in pieces.dropFirst().dropLast() {
      guard !piece.isEmpty else { continue }
      guard let range = rest.firstRange(of: piece) else { return false }
      rest = rest[range.upperBound...]
    }
    return true
  }
}
