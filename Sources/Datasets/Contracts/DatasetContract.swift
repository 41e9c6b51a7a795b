/// Everything that is agreed about a dataset's files.
public struct DatasetContract: Sendable {
  /// What happens to a second row with the same key.
  public enum DuplicatePolicy: Sendable {
    /// The later row replaces the earlier one, which is counted as a duplicate.
    case latestWins
    /// A row equal in every column is counted as a duplicate; where one says something else, both are rejected.
    case conflictsRejected
  }

  /// What happens to a row whose cell cannot be read.
  public enum CellFaultPolicy: Sendable {
    case rejectRow
    /// The cell is emptied and the row kept, unless the cell is required. For files that come out of case systems;
    /// their cells are also read with more patience (`readsPlaceholders`).
    case blankCell
  }

  /// A day that ends something, and what is only known once it has ended.
  public struct Closing: Sendable {
    /// The day, or moment, of the end.
    public var date: String
    /// Columns that are filled with it: the reason, the outcome.
    public var others: [String]

    public init(_ date: FieldDefinition, with others: [FieldDefinition] = []) {
      self.date = date.name
      self.others = others.map(\.name)
    }
  }

  /// A column that is the same in every drop once it is known: a birth, a gender.
  public struct Unchanging: Sendable {
    public var column: String
    /// Codes that say that it is not known yet.
    public var unknown: Set<String>

    public init(_ field: FieldDefinition, unknown: Set<String> = []) {
      self.column = field.name
      self.unknown = unknown
    }
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
  /// Whether totals are made of its rows, so that a rejected row stops the run.
  public var needsEveryRow: Bool
  /// The day, or moment, on which a row's event happened or began. A row whose event is after the quarter's last day
  /// is set aside, so that a later extract can be run for an earlier quarter.
  public var eventDate: String?
  /// The ends that a row may record. An end after the quarter's last day reads as not yet come.
  public var closings: [Closing]
  /// What may be compared with the drop of the quarter before, because it does not change.
  public var unchanging: [Unchanging]
  /// The pages of the booklet whose lines are computed from the dataset.
  public var feeds: [String]

  public init(
    name: String, title: String, description: String, grain: String, fields: [FieldDefinition],
    key: [String] = [], duplicates: DuplicatePolicy = .conflictsRejected,
    cellFaults: CellFaultPolicy = .rejectRow, needsEveryRow: Bool = false, eventDate: FieldDefinition? = nil,
    closings: [Closing] = [], unchanging: [Unchanging] = [],
    feeds: [String] = [], rules: [Rule] = []
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
    self.needsEveryRow = needsEveryRow
    self.eventDate = eventDate?.name
    self.closings = closings
    self.unchanging = unchanging
    self.feeds = feeds
    precondition(Set(fields.map(\.name)).count == fields.count, "\(name): a field is listed twice")
    precondition(key.allSatisfy { name in fields.contains { $0.name == name } }, "\(name): unknown key field")
    let dated = [eventDate?.name].compactMap(\.self) + closings.flatMap { [$0.date] + $0.others }
    precondition(
      dated.allSatisfy { name in fields.contains { $0.name == name } }, "\(name): unknown field of an end")
  }

  /// Whether `N/A`, `1900-01-01`, serial days and the like are understood: in files that come out of case systems.
  public var readsPlaceholders: Bool { cellFaults == .blankCell }

  public func field(named name: String) -> FieldDefinition? { fields.first { $0.name == name } }
}
