public import ArgumentParser
public import Run

/// The command line that all four stages share, in the same words.
public struct StageArguments: ParsableArguments {
  @Option(help: "The quarter to run: 2017Q4 is January to March 2018, of 2017/18.")
  var quarter: String

  @Option(help: "The authority's folder of choices.")
  var pipeline: String = "pipelines/barnet"

  @Option(help: "The folder that holds a folder for each quarter's drop.")
  var data: String = "data"

  @Option(help: "The folder that gets a folder for each quarter's outputs.")
  var out: String = "out"

  @Flag(name: .shortAndLong, help: "Say nothing unless something is wrong.")
  var quiet = false

  @Option(help: "What to log: trace, debug, info, notice, warning, error or critical.")
  var logLevel: String?

  @Option(help: "Seconds to wait for another run of the same quarter to end.")
  var wait: Int = 0

  public init() {}

  /// Runs a stage with these arguments.
  ///
  /// - Throws: the stage's exit code, unless it is 0.
  public func perform(_ stage: StageName, work: (RunContext) throws -> Void) throws {
    let exit: RunExit
    do {
      let options = try RunOptions(
        quarter: quarter, pipeline: pipeline, data: data, out: out, isQuiet: quiet, logLevel: logLevel,
        waitSeconds: wait)
      exit = StageRun.perform(stage, options, work: work)
    } catch {
      exit = StageRun.report(error)
    }
    if exit != .done { throw ExitCode(exit.rawValue) }
  }
}
