import CivilDates
import SystemPackage
import Testing

@testable import Run

/// Toy stages, run as the executables run theirs.
struct StageRunTests {
  let folder: TemporaryFolder
  let options: RunOptions

  init() throws {
    folder = try TemporaryFolder()
    let quarter = try #require(Quarter("2017Q4"))
    options = RunOptions(
      quarter: quarter, pipeline: folder.path.appending("pipelines/barnet"),
      data: folder.path.appending("data"),
      out: folder.path.appending("out"))
    try folder.write("id\n1\n2\n", to: "data/2017Q4/contacts.csv")
    try folder.write("decimals: 1\n", to: "pipelines/barnet/pages.yml")
  }

  /// Runs a stage and gives its exit and what it printed.
  func run(_ stage: StageName, quiet: Bool = true, work: (RunContext) throws -> Void) throws -> (
    RunExit, String
  ) {
    var options = options
    options.isQuiet = quiet
    let console = "console-\(stage.rawValue)"
    let file = try FileDescriptor.open(
      folder.path.appending(console), .readWrite, options: [.create, .truncate],
      permissions: .ownerReadWrite)
    defer { try? file.close() }
    let exit = StageRun.perform(stage, options, console: Console(file), work: work)
    let text = try folder.text(console)
    try Folders.remove(folder.path.appending(console))
    return (exit, text)
  }

  func extract(_ context: RunContext, text: String = "id\n1\n") throws {
    try context.note(input: options.pipeline.appending("pages.yml"))
    try context.note(input: options.data.appending("2017Q4/contacts.csv"), rows: 2)
    try context.output.write(text, to: "contacts.csv", rows: 1)
    context.configuration = ["decimals": 1]
    context.note(
      RowAccount(file: "data/2017Q4/contacts.csv", dataset: "contacts", read: 2, accepted: 1, rejected: 1))
  }

  @Test func quietSuccessIsSilent() throws {
    let (exit, text) = try run(.extract) { try extract($0) }
    #expect(exit == .done)
    #expect(text == "")
    #expect(try Folders.names(in: options.layout.root) == [".lock", "run.log", "stages"])
    #expect(
      try Folders.files(below: options.layout.stages) == [
        "1-extract/contacts.csv", "1-extract/manifest.json",
      ])
    #expect(try folder.text("out/2017Q4/.lock") == "")
  }

  @Test func otherwiseATableCloses() throws {
    let (exit, text) = try run(.extract, quiet: false) { try extract($0) }
    #expect(exit == .done)
    let lines = text.split(separator: "\n").map(String.init)
    #expect(lines.count == 4)
    #expect(lines.first?.contains(" info changed=2 files=1 quarter=2017Q4 ") == true)
    #expect(lines.last?.hasPrefix("total") == true)
    #expect(try folder.text("out/2017Q4/run.log").hasSuffix(" done\n"))
  }

  @Test func theManifestNamesWhatWasReadAndWritten() throws {
    _ = try run(.extract) { try extract($0) }
    let manifest = try folder.text("out/2017Q4/stages/1-extract/manifest.json")
    for part in [
      #""path": "data/2017Q4/contacts.csv""#, #""path": "pipelines/barnet/pages.yml""#,
      #""path": "contacts.csv""#,
      #""decimals": 1"#, #""authority": "barnet""#,
    ] {
      #expect(manifest.contains(part))
    }
    #expect(!manifest.contains(folder.path.string))
  }

  @Test func aSecondRunChangesNoFile() throws {
    _ = try run(.extract) { try extract($0) }
    let before = try folder.state().filter { $0.key.contains("stages/") }
    #expect(before.count == 2)
    _ = try run(.extract) { try extract($0) }
    #expect(try folder.state().filter { $0.key.contains("stages/") } == before)
  }

  @Test func aStageThatStopsMidwayLeavesTheLastGoodOutputs() throws {
    _ = try run(.extract) { try extract($0) }
    let before = try folder.state().filter { $0.key.contains("stages/") }
    let (exit, text) = try run(.extract) { context in
      try context.output.write("half", to: "contacts.csv")
      throw RunFaults([
        RunFault(.data, "EXT001", "no heading", at: .init(file: "a.csv", line: 1)),
        RunFault(.data, "EXT001", "no heading", at: .init(file: "b.csv", line: 1)),
      ])
    }
    #expect(exit == .data)
    #expect(text == "a.csv:1: error[EXT001]: no heading.\nb.csv:1: error[EXT001]: no heading.\n")
    #expect(try folder.state().filter { $0.key.contains("stages/") } == before)
    #expect(try folder.text("out/2017Q4/run.log").contains("b.csv:1: error[EXT001]: no heading."))
  }

  @Test func rowsThatAreNotAccountedForAreOurFault() throws {
    let (exit, text) = try run(.clean) { context in
      try context.output.write("1", to: "contacts.csv")
      context.note(RowAccount(file: "contacts.csv", dataset: "contacts", read: 2, accepted: 1))
    }
    #expect(exit == .ourFault)
    #expect(text.hasPrefix("contacts.csv: error[RUN002]: 2 rows read, but 1 accepted"))
    #expect(!Folders.exists(options.layout.folder(of: .clean)))
  }

  @Test func aMissingInput() throws {
    let (exit, text) = try run(.extract) { try $0.note(input: options.data.appending("2017Q4/nothing.csv")) }
    #expect(exit == .inputMissing)
    #expect(text.contains("nothing.csv: error[RUN004]: "))
  }

  @Test func packsAndReportAreHandedOverTogether() throws {
    let (exit, _) = try run(.export) { context in
      #expect(context.previous == options.layout.folder(of: .compute))
      try context.output.write("1", to: "performance/outturn.csv", rows: 0)
      try context.furtherOutput(context.layout.report).write("<html>", to: "index.html")
    }
    #expect(exit == .done)
    let names = try Folders.files(below: options.layout.root)
    #expect(
      names == [
        ".lock", "packs/manifest.json", "packs/performance/outturn.csv", "report/index.html", "run.log",
      ])
    #expect(try folder.text("out/2017Q4/packs/manifest.json").contains(#""path": "../report/index.html""#))
  }

  @Test func anOutFolderThatIsAFile() throws {
    try folder.write("a file", to: "out")
    let (exit, text) = try run(.extract) { _ in }
    #expect(exit == .cannotCreate)
    #expect(text.contains("out/2017Q4/.lock: error[RUN005]: "))
  }

  @Test func workThatWaits() async throws {
    var options = options
    options.isQuiet = true
    let exit = await StageRun.perform(.extract, options) { context in
      await Task.yield()
      try context.output.write("1", to: "a.csv")
    }
    #expect(exit == .done)
    #expect(Folders.exists(options.layout.manifest(of: .extract)))
  }

  @Test func aHeldQuarterIsLeftAlone() throws {
    let (exit, _) = try run(.extract) { _ in
      let (inner, text) = try run(.clean) { _ in Issue.record("the lock was held") }
      #expect(inner == .locked)
      #expect(text.contains(".lock: error[RUN007]: process \(ProcessNumber.own) is working on this quarter."))
      #expect(text.contains("--wait"))
    }
    #expect(exit == .done)
  }
}
