internal import ArgumentParser
internal import Command
internal import Run
internal import Stages

@main
struct Extract: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Read the files of a quarter's drop as they were sent.",
    discussion: """
      Finds the files that pipelines/<authority>/sources.yml names below the data folder, matches their headings with
      the contracts of their datasets and writes them to out/<quarter>/stages/1-extract under canonical headings,
      each row with the file and line it came from. No value is changed.

      EXAMPLE
        extract --quarter 2017Q4

      \(RunExit.help)
      """,
    version: ToolVersion.current)

  @OptionGroup var arguments: StageArguments

  func run() throws { try arguments.perform(.extract, work: ExtractStage.run) }
}
