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

  /// The options as they are typed.
  ///
  /// Throws faults with exit 64 for what cannot be understood, all of them together.
  public init(
    quarter: String, pipeline: String, data: String, out: String, isQuiet: Bool, logLevel: String?,
    waitSeconds: Int
  ) throws(RunFaults) {
    var faults = RunFaults()
    func refuse(_ text: String, _ remedy: String) {
      faults.add(RunFault(.usage, "RUN008", text, remedy: remedy))
    }
    let level = logLevel.flatMap { Logger.Level(rawValue: $0) }
    if let logLevel, level == nil {
      let levels = Logger.Level.allCases.map(\.rawValue).joined(separator: ", ")
      refuse("“\(logLevel)” is not a log level", "Choose one of \(levels)")
    }
    if !(0...86_400).contains(waitSeconds) {
      refuse("\(waitSeconds) seconds cannot be waited", "Give a number from 0 to 86400")
    }
    for (name, value) in [("pipeline", pipeline), ("data", data), ("out", out)] where value.isEmpty {
      refuse("--\(name) is empty", "Give a folder")
    }
    let parsed = Quarter(quarter)
    if parsed == nil { refuse("“\(quarter)” is not a quarter", "Write it as 2017Q4: January to March 2018") }
    guard let parsed, faults.faults.isEmpty else { throw faults }
    self.init(
      quarter: parsed, pipeline: FilePath(pipeline), data: FilePath(data), out: FilePath(out),
      isQuiet: isQuiet,
      logLevel: level, wait: .seconds(waitSeconds))
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
