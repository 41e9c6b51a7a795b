internal import CSV
public import CivilDates
internal import Columns
internal import Datasets

/// How often a drop breaks a rule.
public struct ExpectedFault: Sendable, Hashable {
  public var dataset: String
  public var rule: String
  public var count: Int
}

/// A drop with faults added to it: copies of sound rows, each with one thing wrong. The sound rows stay as they were.
public struct FaultyDrop: Sendable {
  /// So many rows break each rule.
  static let copies = 3

  public private(set) var files: [DropFile]
  public private(set) var expected: [ExpectedFault] = []

  /// - Parameters:
  ///   - sound: a drop that breaks no rule.
  ///   - quarter: whose drop it is.
  /// - Throws: `DatasetFileFaults` when a file cannot be read by its own contract.
  public init(_ sound: [DropFile], quarter: Quarter) throws {
    files = sound
    let tables = try Dictionary(
      uniqueKeysWithValues: sound.map { file in
        let name = String(file.name.dropLast(4))
        return (name, try SoundTable(file, name))
      })
    let related = tables.compactMapValues { $0.table }
    let spare = SpareChildren(tables["children"])
    for place in files.indices {
      let name = String(files[place].name.dropLast(4))
      guard let table = tables[name], let contract = table.contract, table.canBeBroken else { continue }
      var author = FaultAuthor(table, contract, quarter, related: related, spare: spare)
      try author.breakEveryRule()
      for line in author.lines { files[place].bytes += Array(line.utf8) + [UInt8(ascii: "\n")] }
      files[place].rows += author.lines.count
      expected += author.expected
    }
    expected.sort { ($0.dataset, $0.rule) < ($1.dataset, $1.rule) }
  }

  /// `dataset,rule,count`, one line for each rule that is broken.
  public var expectedCSV: String {
    "dataset,rule,count\n" + expected.map { "\($0.dataset),\($0.rule),\($0.count)\n" }.joined()
  }
}

/// A file of a sound drop, as cells and as columns.
struct SoundTable {
  let contract: DatasetContract?
  let headings: [String]
  let rows: [[String]]
  let table: Table?

  /// Whether there are rows enough to copy. Of what is counted by quarters there are never many.
  var canBeBroken: Bool { rows.count > 11 || contract?.key.contains("period") == true }

  init(_ file: DropFile, _ name: String) throws {
    let lines = String(decoding: file.bytes, as: UTF8.self).split(separator: "\n").map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    headings = lines.first ?? []
    rows = Array(lines.dropFirst())
    contract = DatasetIndex.contract(named: name)
    table = try contract.map {
      try DatasetFile(bytes: file.bytes, name: file.name, contract: $0).read(asText: false).table
    }
  }
}

/// Children of the register, to whom copies of rows are given so that the child of the original has nothing twice.
struct SpareChildren {
  let ids: [String]

  init(_ children: SoundTable?) {
    guard let children, let id = children.headings.firstIndex(of: "child_id"),
      let birth = children.headings.firstIndex(of: "date_of_birth")
    else {
      ids = []
      return
    }
    ids = children.rows.filter { ("2006-01-01"..."2010-12-31").contains($0[birth]) }.map { $0[id] }
  }
}
