public import CivilDates
public import Logging
public import SystemPackage

/// What the command line of every stage says.
public struct RunOptions: Sendable {
  public var quarter: Quarter
  /// The folder of an authority's choices: `pipelines/barnet`.
  public var pipeline: FilePath
  public var data: FilePath
  public var out: FilePath
  /// Whether success is silent, as cron likes it.
  public var isQuiet: Bool
  /// What is logged on standard error: by default `info`, and `error` when quiet.
  public var logLevel: Logger.Level?
  /// How long to wait for another run of the quarter to end.
  public var wait: Duration

  public init(
    quarter: Quarter, pipeline: FilePath, data: FilePath = "data", out: FilePath = "out",
    isQuiet: Bool = false,
    logLevel: Logger.Level? = nil, wait: Duration = .zero
  ) {
    self.quarter = quarter
    self.pipeline = pipeline
    self.data = data
    self.out = out
    self.isQuiet = isQuiet
    self.logLevel = logLevel
    self.wait = wait
  }

  public var layout: QuarterLayout { QuarterLayout(out: out, quarter: quarter) }

  /// The authority: the name of the pipeline's folder.
  public var authority: String { pipeline.lexicallyNormalized().lastComponent?.string ?? "" }

  /// How the manifest names an input, wherever its folder stands on this machine: `data/2017Q4/contacts.csv`,
  /// `pipelines/barnet/measures.yml`, `stages/1-extract/contacts.csv`. `nil` if it lies elsewhere.
  public func manifestName(of input: FilePath) -> String? {
    let input = input.lexicallyNormalized()
    let roots: [(folder: FilePath, name: String)] = [
      (data, "data"), (pipeline, "pipelines/\(authority)"), (layout.stages, "stages"),
    ]
    for root in roots {
      var rest = input
      if rest.removePrefix(root.folder.lexicallyNormalized()), !rest.isEmpty {
        return "\(root.name)/\(rest.string)"
      }
    }
    return nil
  }
}
