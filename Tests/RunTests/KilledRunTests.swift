import CivilDates
import Glibc
import SystemPackage
import Testing

@testable import Run

/// Runs that end without a chance to tidy up, in a process of their own.
struct KilledRunTests {
  @Test func theLastGoodOutputsStandAndTheNextRunFinishesTheWork() async throws {
    let folder = try TemporaryFolder()
    let out = folder.path.string
    let options = try Self.options(out: out)
    let stages = options.layout.stages
    #expect(StageRun.perform(.extract, options) { try $0.output.write("1", to: "a.csv") } == .done)
    let before = try folder.state().filter { $0.key.contains("stages/") }

    await #expect(processExitsWith: .signal(SIGKILL)) { [out = out as String] in
      _ = StageRun.perform(.extract, try Self.options(out: out)) { context in
        try context.output.write("2", to: "a.csv")
        kill(getpid(), SIGKILL)
      }
    }
    #expect(try folder.state().filter { before.keys.contains($0.key) } == before)
    #expect(try Folders.names(in: stages).count == 2)

    #expect(StageRun.perform(.extract, options) { try $0.output.write("2", to: "a.csv") } == .done)
    #expect(try Folders.names(in: stages) == ["1-extract"])
    #expect(try folder.text("2017Q4/stages/1-extract/a.csv") == "2")
  }

  @Test func aQuarterHeldByAnotherProcess() async throws {
    let folder = try TemporaryFolder()
    let out = folder.path.string
    let options = try Self.options(out: out)
    let lock = try RunLock(options.layout.lock)
    await #expect(processExitsWith: .exitCode(75)) { [out = out as String] in
      Glibc.exit(StageRun.perform(.extract, try Self.options(out: out)) { _ in }.rawValue)
    }
    withExtendedLifetime(lock) {}
  }

  static func options(out: String) throws -> RunOptions {
    try RunOptions(
      quarter: "2017Q4", pipeline: "pipelines/barnet", data: "data", out: out, isQuiet: true, logLevel: nil,
      waitSeconds: 0)
  }
}
