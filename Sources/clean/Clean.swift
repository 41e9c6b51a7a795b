internal import ArgumentParser
internal import Command
internal import Run
internal import Stages

@main
struct Clean: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clean",
    abstract: "Type the cells, enforce the rules and account for every row.",
    discussion: """
      Reads out/<quarter>/stages/1-extract and writes accepted rows to out/<quarter>/stages/2-clean, with rejects.csv
      (file, line, column, rule and remedy of each finding), issues_summary.csv and row_accounts.csv. For every file,
      rows read = accepted + rejected + duplicates. The run stops when more is rejected than thresholds.yml allows.

      EXAMPLE
        clean --quarter 2017Q4

      \(RunExit.help)
      """,
    version: ToolVersion.current)

  @OptionGroup var arguments: StageArguments

  func run() throws { try arguments.perform(.clean, work: CleanStage.run) }
}
