public import CivilDates
public import SystemPackage

/// Where everything about one quarter stands under the output folder.
public struct QuarterLayout: Hashable, Sendable {
  /// The folder of the quarter: `out/2017Q4`.
  public let root: FilePath

  public init(out: FilePath, quarter: Quarter) {
    root = out.appending(quarter.description)
  }

  /// Restricted: what stands in here may hold records about children.
  public var stages: FilePath { root.appending("stages") }
  public var packs: FilePath { root.appending("packs") }
  public var report: FilePath { root.appending("report") }
  public var lock: FilePath { root.appending(".lock") }
  public var log: FilePath { root.appending("run.log") }

  /// The folder that a stage publishes.
  public func folder(of stage: StageName) -> FilePath {
    switch stage {
    case .extract: stages.appending("1-extract")
    case .clean: stages.appending("2-clean")
    case .compute: stages.appending("3-compute")
    case .export: packs
    }
  }

  /// The manifest of a stage, inside the folder that it publishes.
  public func manifest(of stage: StageName) -> FilePath { folder(of: stage).appending(Manifest.fileName) }

  /// Who may enter the folder of a stage: its owner only, or everyone for what is handed over.
  public static func permissions(of stage: StageName) -> FilePermissions {
    stage == .export ? .sharedFolder : .restrictedFolder
  }
}

extension FilePermissions {
  /// 0700.
  static let restrictedFolder: FilePermissions = [.ownerReadWriteExecute]
  /// 0755.
  static let sharedFolder: FilePermissions = [
    .ownerReadWriteExecute, .groupReadExecute, .otherReadExecute,
  ]
  /// The same permissions for a file, which nobody executes.
  var ofFile: FilePermissions { subtracting([.ownerExecute, .groupExecute, .otherExecute]) }
}
