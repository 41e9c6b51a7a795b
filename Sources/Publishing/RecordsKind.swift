internal import Datasets

/// Whether the records behind a figure are real.
public enum RecordsKind: String, CaseIterable, Sendable {
  /// Supplied by the authority.
  case supplied
  /// Invented: about no child.
  case synthetic

  static let codes = CodeList("records", of: RecordsKind.self)
  static let meaning = "supplied by the authority, or synthetic: invented, and about no child."

  /// What the files of a drop are, by the folder that they lie in.
  public init(files: some Sequence<String>) {
    self = files.contains { $0.split(separator: "/").contains("synthetic") } ? .synthetic : .supplied
  }
}
