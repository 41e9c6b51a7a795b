public import CivilDates
public import Logging
public import SystemPackage

/// What a stage works with while it runs: where to read, where to write, and the accounts it keeps.
public final class RunContext {
  public let stage: StageName
  public let options: RunOptions
  /// Prints to the console and to the quarter's log file. Nothing about a child belongs there.
  public let logger: Logger
  public let progress: StageProgress
  /// The set of files that the stage publishes, its manifest excepted.
  public let output: StagedFolder
  /// The choices in force, those by default included, for the manifest.
  public var configuration: JSONValue = [:]
  var inputs: [String: Manifest.File] = [:]
  var accounts: [RowAccount] = []
  var furtherOutputs: [StagedFolder] = []

  init(_ stage: StageName, _ options: RunOptions, logger: Logger, progress: StageProgress) throws(RunFault) {
    self.stage = stage
    self.options = options
    self.logger = logger
    self.progress = progress
    output = try StagedFolder(
      target: options.layout.folder(of: stage), permissions: QuarterLayout.permissions(of: stage))
  }

  public var quarter: Quarter { options.quarter }
  public var layout: QuarterLayout { options.layout }

  /// The folder of the stage before this one; `nil` for the first stage.
  public var previous: FilePath? { stage.previous.map(layout.folder(of:)) }

  /// Notes an input for the manifest, with its digest. A file noted twice is noted once.
  ///
  /// Throws a fault with exit 66 if the file cannot be read, with exit 70 if it lies outside the folders that a
  /// stage may read.
  public func note(input path: FilePath, rows: Int? = nil) throws(RunFault) {
    guard let name = options.manifestName(of: path) else {
      throw RunFault(
        .ourFault, "RUN003", "an input lies outside the data, the pipeline and the stages",
        at: RunFault.Place(file: path.string))
    }
    let (digest, bytes) = try SHA256Digest.ofFile(path)
    inputs[name] = Manifest.File(path: name, sha256: digest, bytes: bytes, rows: rows ?? inputs[name]?.rows)
  }

  /// Notes what became of the rows of a file, for the manifest and the closing table.
  public func note(_ account: RowAccount) { accounts.append(account) }

  /// A further folder of the quarter that is published together with the stage's own, such as the report. Its
  /// files are in the same manifest.
  ///
  /// Throws a fault with exit 73 or 74 if nothing can be written there.
  public func furtherOutput(_ target: FilePath) throws(RunFault) -> StagedFolder {
    let folder = try StagedFolder(target: target, permissions: output.permissions)
    furtherOutputs.append(folder)
    return folder
  }

  /// The manifest of what has been noted and written so far.
  func manifest() throws(RunFault) -> Manifest {
    var manifest = Manifest(stage: stage, quarter: quarter.description, authority: options.authority)
    manifest.inputs = Array(inputs.values)
    manifest.outputs = try output.contents()
    for folder in furtherOutputs {
      let name = folder.target.lastComponent?.string ?? ""
      manifest.outputs += try folder.contents().map { file in
        Manifest.File(
          path: "../\(name)/\(file.path)", sha256: file.sha256, bytes: file.bytes, rows: file.rows)
      }
    }
    manifest.configuration = configuration
    manifest.rowAccounts = accounts
    return manifest
  }

  /// Throws a fault for each account in which rows are missing or counted twice.
  func checkAccounts() throws(RunFaults) {
    var faults = RunFaults()
    for account in accounts where !account.balances {
      let (read, accepted, rejected) = (account.read, account.accepted, account.rejected)
      faults.add(
        RunFault(
          .ourFault, "RUN002",
          "\(read) rows read, but \(accepted) accepted, \(rejected) rejected and \(account.duplicates) duplicates",
          remedy: "Nothing was published; please report it", at: RunFault.Place(file: account.file)))
    }
    try faults.throwIfAny()
  }

  func discard() {
    for folder in furtherOutputs + [output] { folder.discard() }
  }
}
