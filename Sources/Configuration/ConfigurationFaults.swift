/// One thing wrong in a configuration file.
public struct ConfigurationFault: Hashable, Sendable {
  /// The file, as the run names it (`pipelines/barnet/sources.yml`).
  public var file: String
  /// Line and column from 1, where the file says where.
  public var line: Int?
  public var column: Int?
  /// What is wrong, and what would be right.
  public var message: String

  public init(file: String, line: Int? = nil, column: Int? = nil, message: String) {
    self.file = file
    self.line = line
    self.column = column
    self.message = message
  }
}

/// Everything that was found wrong in the configuration, so that it can all be mended at once.
public struct ConfigurationFaults: Error {
  public var faults: [ConfigurationFault]

  public init(_ faults: [ConfigurationFault]) {
    self.faults = faults
  }
}
