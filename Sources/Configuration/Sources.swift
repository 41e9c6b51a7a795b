/// Where the files of each dataset are found in a drop.
public struct Sources: Sendable {
  /// One place to look for a dataset's files.
  public struct Source: Sendable {
    public var dataset: String
    /// A path below the data folder, with `{quarter}` for the quarter and `*` for any part of one name.
    public var files: String
    /// Whether a drop without such a file cannot be run at all.
    public var isRequired: Bool
  }

  public var sources: [Source]

  /// Reads `sources.yml`.
  public init(_ file: ConfigurationFile) throws(ConfigurationFaults) {
    self.sources = try file.read { root in
      root.sections("sources")?.compactMap { entry in
        let dataset = entry.text("dataset")
        let files = entry.text("files")
        let isRequired = entry.boolean("required")
        if let files, files.split(separator: "/").contains("..") || files.hasPrefix("/") {
          entry.reject("files", "expected a path below the data folder")
        }
        guard let dataset, let files, let isRequired else { return nil }
        return Source(dataset: dataset, files: files, isRequired: isRequired)
      }
    }
  }
}
