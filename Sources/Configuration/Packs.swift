/// Which tables are handed over in which pack.
public struct Packs: Sendable {
  public struct Pack: Sendable {
    /// The folder below `packs/`.
    public var name: String
    /// What the pack is and for whom, for its README.
    public var description: String
    /// Names of the tables, in the order in which the README lists them.
    public var tables: [String]
  }

  public var packs: [Pack]

  /// Reads `packs.yml`.
  public init(_ file: ConfigurationFile) throws(ConfigurationFaults) {
    self.packs = try file.read { root in
      root.sections("packs")?.compactMap { entry in
        let name = entry.text("pack")
        let description = entry.text("description")
        let tables = entry.texts("tables")
        guard let name, let description, let tables else { return nil }
        return Pack(name: name, description: description, tables: tables)
      }
    }
  }
}
