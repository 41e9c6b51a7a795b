import Logging

/// How every stage runs: lock the quarter, do the work beside the last good outputs, check the accounts, publish,
/// say what happened.
public enum StageRun {
  /// Runs a stage and says how it ended. All faults are reported on the console, none is thrown.
  ///
  /// The work is given by the caller. If it throws, nothing is published. Pass the result to the system:
  /// `throw ExitCode(StageRun.perform(…).rawValue)`.
  public static func perform(
    _ stage: StageName, _ options: RunOptions, console: Console = .standardError,
    work: (RunContext) throws -> Void
  ) -> RunExit {
    do {
      let session = try RunSession(stage, options, console)
      do {
        try work(session.context)
        try session.finish()
      } catch {
        session.abandon(error)
        throw error
      }
      return .done
    } catch {
      return report(error, on: console)
    }
  }

  /// Runs a stage whose work waits for other work, as ``perform(_:_:console:work:)`` does.
  public static func perform(
    _ stage: StageName, _ options: RunOptions, console: Console = .standardError,
    work: (RunContext) async throws -> Void
  ) async -> RunExit {
    do {
      let session = try RunSession(stage, options, console)
      do {
        try await work(session.context)
        try session.finish()
      } catch {
        session.abandon(error)
        throw error
      }
      return .done
    } catch {
      return report(error, on: console)
    }
  }

  /// Prints the faults behind an error, one per line, and gives the exit that follows from them. For what goes
  /// wrong before a run starts.
  public static func report(_ error: any Error, on console: Console = .standardError) -> RunExit {
    let faults = RunFaults(error)
    console.show("")
    for fault in faults.faults { console.print(fault.description) }
    return faults.exit
  }
}

/// One run of a stage, from taking the lock to letting go of it.
private final class RunSession {
  let context: RunContext
  private let lock: RunLock
  private let logFile: LogFile
  private let console: Console
  private let start = ContinuousClock().now

  init(_ stage: StageName, _ options: RunOptions, _ console: Console) throws(RunFault) {
    self.console = console
    lock = try RunLock(options.layout.lock, wait: options.wait)
    logFile = try LogFile(options.layout.log)
    let log = RunLog(console, level: options.logLevel ?? (options.isQuiet ? .error : .info), file: logFile)
    var logger = Logger(label: stage.rawValue) { _ in log }
    logger[metadataKey: "stage"] = "\(stage.rawValue)"
    logger[metadataKey: "quarter"] = "\(options.quarter)"
    let progress = StageProgress(stage, on: options.isQuiet ? nil : console)
    context = try RunContext(stage, options, logger: logger, progress: progress)
  }

  /// Publishes what the stage wrote and prints the closing table.
  func finish() throws {
    context.progress.end()
    try context.checkAccounts()
    let manifest = try context.manifest()
    try context.output.write(manifest.json.text, to: Manifest.fileName)
    var changed = 0
    var removed = 0
    // The stage's own folder, in which the manifest is, comes last.
    for folder in context.furtherOutputs + [context.output] {
      let publication = try folder.publish()
      changed += publication.changed.count
      removed += publication.removed.count
    }
    context.logger.info(
      "done",
      metadata: [
        "files": "\(manifest.outputs.count)", "changed": "\(changed)", "removed": "\(removed)",
        "seconds": "\(seconds)",
      ])
    guard !context.options.isQuiet else { return }
    for line in RowAccount.table(context.accounts.sorted { ($0.file, $0.dataset) < ($1.file, $1.dataset) }) {
      console.print(line)
    }
  }

  /// Removes what the stage wrote and notes in the log why.
  func abandon(_ error: any Error) {
    context.progress.end()
    context.discard()
    // The console hears of the faults at the end.
    for fault in RunFaults(error).faults {
      logFile.print("\(RunLog.now()) stopped, exit \(fault.exit.rawValue): \(fault)")
    }
    context.logger.debug("the error in full: \(error)")
  }

  /// Whole milliseconds since the start, written in seconds.
  private var seconds: String {
    let (whole, atto) = start.duration(to: ContinuousClock().now).components
    let thousandths = String(1_000 + atto / 1_000_000_000_000_000)
    return "\(whole).\(thousandths.dropFirst())"
  }

  deinit { logFile.close() }
}
