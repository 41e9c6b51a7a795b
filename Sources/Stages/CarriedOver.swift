internal import Datasets

/// The drop of the quarter before, as extract passes it on beside this quarter's.
enum CarriedOver {
  /// The file of a dataset's rows of the drop before, without its ending.
  static func name(of contract: DatasetContract) -> String { "before_\(contract.name)" }
}
