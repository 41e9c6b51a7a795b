internal import ArgumentParser
internal import Command
internal import Run
internal import Stages

@main
struct Compute: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compute",
    abstract: "Compute the figures of a quarter and compare them with the printed ones.",
    discussion: """
      Reads out/<quarter>/stages/2-clean with the authority's catalogue, targets and rating rules, and writes the
      scorecard, the indicator summary, budget monitoring, the dashboard and the reconciliation to
      out/<quarter>/stages/3-compute. A printed figure that differs without a reason on file stops the run.

      EXAMPLE
        compute --quarter 2017Q4

      \(RunExit.help)
      """,
    version: ToolVersion.current)

  @OptionGroup var arguments: StageArguments

  func run() throws { try arguments.perform(.compute, work: ComputeStage.run) }
}
