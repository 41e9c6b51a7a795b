/// What a stage read, what it wrote and how: the same for the same bytes in, whenever, wherever and by whomever
/// it is run.
public struct Manifest: Hashable, Sendable {
  public static let fileName = "manifest.json"

  /// A file that a stage read or wrote.
  public struct File: Hashable, Sendable {
    /// Relative, never absolute: to the folder of the manifest for outputs; inputs start with `data/`,
    /// `pipelines/` or `stages/`.
    public var path: String
    public var sha256: SHA256Digest
    public var bytes: Int
    /// How many records, for a table.
    public var rows: Int?

    public init(path: String, sha256: SHA256Digest, bytes: Int, rows: Int? = nil) {
      self.path = path
      self.sha256 = sha256
      self.bytes = bytes
      self.rows = rows
    }
  }

  public var stage: StageName
  public var quarter: String
  public var authority: String
  public var inputs: [File] = []
  public var outputs: [File] = []
  /// The choices in force, those by default included.
  public var configuration: JSONValue = [:]
  public var rowAccounts: [RowAccount] = []

  public init(stage: StageName, quarter: String, authority: String) {
    self.stage = stage
    self.quarter = quarter
    self.authority = authority
  }

  /// The manifest as it is written: files and accounts in the order of their paths.
  public var json: JSONValue {
    let accounts = rowAccounts.sorted { ($0.file, $0.dataset) < ($1.file, $1.dataset) }
    return [
      "stage": .string(stage.rawValue),
      "quarter": .string(quarter),
      "authority": .string(authority),
      "tool_version": .string(ToolVersion.current),
      "inputs": Manifest.list(inputs),
      "outputs": Manifest.list(outputs),
      "configuration": configuration,
      "row_accounts": .array(
        accounts.map { account in
          [
            "file": .string(account.file),
            "dataset": .string(account.dataset),
            "read": .integer(account.read),
            "accepted": .integer(account.accepted),
            "rejected": .integer(account.rejected),
            "duplicates": .integer(account.duplicates),
          ]
        }),
    ]
  }

  private static func list(_ files: [File]) -> JSONValue {
    let sorted = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return .array(
      sorted.map { file in
        [
          "path": .string(file.path),
          "sha256": .string(file.sha256.hex),
          "bytes": .integer(file.bytes),
          "rows": file.rows.map(JSONValue.integer) ?? .null,
        ]
      })
  }
}
