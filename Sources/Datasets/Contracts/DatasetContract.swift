/// Everything that is agreed about a dataset's files.
public struct DatasetContract: Sendable {
  /// What happens to a second row with the same key.
  public enum DuplicatePolicy: Sendable {
    /// The later row replaces the earlier one, which is counted as a duplicate.
    case latestWins
    /// A row equal in every column is counted as a duplicate; one that says something else is rejected.
    case conflictsRejected
  }

  /// What happens to a row whose cell cannot be read.
  public enum CellFaultPolicy: Sendable {
    case rejectRow
    /// The cell is emptied and the row kept, unless the cell is required.
    case blankCell
  }

  /// Lower case, words joined by underscores; also the name of its files.
  public var name: String
  public var title: String
  /// What it is, and where its definition comes from.
  public var description: String
  /// What one row is.
  public var grain: String
  public var fields: [FieldDefinition]
  /// Names of the fields that together tell one row from another. Empty when rows have no key.
  public var key: [String]
  public var duplicates: DuplicatePolicy
  public var cellFaults: CellFaultPolicy
  public var rules: [Rule]

  public init(
    name: String, title: String, description: String, grain: String, fields: [FieldDefinition],
    key: [String] = [], duplicates: DuplicatePolicy = .conflictsRejected,
    cellFaults: CellFaultPolicy = .rejectRow, rules: [Rule] = []
  ) {
    self.name = name
    self.title = title
    self.description = description
    self.grain = grain
    self.fields = fields
    self.key = key
    self.duplicates = duplicates
    self.cellFaults = cellFaults
    self.rules = rules
    precondition(Set(fields.map(\.name)).count == fields.count, "\(name): a field is listed twice")
    precondition(key.allSatisfy { name in fields.contains { $0.name == name } }, "\(name): unknown key field")
  }

  public func field(named name: String) -> FieldDefinition? { fields.first { $0.name == name } }
}
