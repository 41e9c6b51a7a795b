internal import ArgumentParser
internal import CivilDates
internal import FoundationEssentials
internal import Synthesis

@main
struct Synthesise: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "synthesise",
    abstract: "Invent a case-level drop for a quarter.",
    discussion: """
      Writes tables about children who do not exist. Their histories are coherent, and their totals are the figures
      printed in the council's report of March 2018 wherever those agree with one another; CHOICES.md beside the
      tables says where they do not. The same seed gives the same bytes. An earlier quarter is the same authority as
      it stood then.

      EXAMPLE
        synthesise --quarter 2017Q4 --out data/2017Q4/synthetic
      """)

  @Option(help: "The quarter: 2017Q4 is January to March 2018, of 2017/18.")
  var quarter: String

  @Option(help: "The number from which everything is drawn.")
  var seed: UInt64 = 20_180_331

  @Option(help: "The folder to write to.")
  var out: String

  @Option(help: "How many authorities' worth of children.")
  var size: Int = 1

  @Option(help: "The day at whose end the records stand, as 2018-03-31; by default the quarter's last.")
  var asAt: String?

  @Flag(help: "Add rows that break each rule a known number of times, and write expected_rejects.csv.")
  var faults = false

  @Flag(help: "Write lists 1 to 5 and 7 of Annex A instead of the tables.")
  var annexA = false

  @Option(help: "The authority's folder of choices.")
  var pipeline: String = "pipelines/barnet"

  @Option(help: "The folder with the bank holidays.")
  var reference: String = "data/reference"

  func run() throws {
    guard let quarter = Quarter(quarter), quarter.financialYear == FinancialYear(start: 2017),
      quarter.number >= 3
    else { throw ValidationError("The quarters that can be invented are 2017Q3 and 2017Q4.") }
    guard (1...100).contains(size) else { throw ValidationError("--size is 1 to 100.") }
    var day = quarter.lastDay
    if let asAt {
      guard let given = CivilDay(isoText: asAt), given <= day, given >= quarter.firstDay else {
        throw ValidationError("--as-at is a day of the quarter, as 2018-03-31.")
      }
      day = given
    }
    let quotas = try Quotas(csv: try text("\(pipeline)/synthetic_quotas.csv"), size: size)
    let synthesis = Synthesis(
      quotas: quotas, bankHolidays: try text("\(reference)/bank_holidays.csv"), seed: seed)
    if annexA && faults { throw ValidationError("--faults are for tables, not for --annex-a.") }
    var files = try annexA ? synthesis.annexA(asAt: day) : synthesis.drop(asAt: day)
    let folder = annexA ? "\(out)/annex_a" : out
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    if faults {
      let faulty = try FaultyDrop(files, quarter: quarter)
      files = faulty.files
      try Data(faulty.expectedCSV.utf8).write(to: URL(filePath: "\(out)/expected_rejects.csv"))
    }
    for file in files {
      try Data(file.bytes).write(to: URL(filePath: "\(out)/\(file.name)"))
      print("\(file.name): \(file.rows) rows, \(file.bytes.count) bytes")
    }
    let notes = DropNotes.provenance(
      quarter: quarter, asAt: day, seed: seed, size: size, hasFaults: faults, files: files)
    try Data(notes.utf8).write(to: URL(filePath: "\(out)/PROVENANCE.md"))
    try Data(try text("\(pipeline)/synthetic_choices.md").utf8).write(to: URL(filePath: "\(out)/CHOICES.md"))
  }

  private func text(_ path: String) throws -> String {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      throw ValidationError("Cannot read \(path).")
    }
    return text
  }
}
