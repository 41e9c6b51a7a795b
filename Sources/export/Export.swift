internal import ArgumentParser
internal import Command
internal import Run
internal import Stages

@main
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the packs that are handed over.",
    discussion: """
      Reads out/<quarter>/stages/3-compute and writes out/<quarter>/packs as pipelines/<authority>/packs.yml lists
      them: CSV files with a README in each pack. The packs change together or not at all.

      EXAMPLE
        export --quarter 2017Q4

      \(RunExit.help)
      """,
    version: ToolVersion.current)

  @OptionGroup var arguments: StageArguments

  func run() throws { try arguments.perform(.export, work: ExportStage.run) }
}
