public import Columns
internal import Figures

/// One kind of input or output record. Its contract, declared once, serves reading, cleaning, computing, the data
/// dictionary and the schema published beside its files.
///
/// A dataset declares its fields as static constants and lists them in `contract`:
///
/// ```swift
/// public enum Audits: Dataset {
///   public static let grade = category("grade", "Grade", "The auditor's judgement.", codes: grades)
///   public static let contract = DatasetContract(name: "audits", …, fields: [grade.definition, …])
/// }
/// ```
public protocol Dataset: Sendable {
  static var contract: DatasetContract { get }
}

extension Dataset {
  /// A column of words that recur: codes, teams, references.
  public static func category(
    _ name: String, _ title: String, _ description: String, _ presence: FieldDefinition.Presence = .optional,
    headings: [String] = [], codes: CodeList? = nil
  ) -> Field<Self, CategoryColumn> {
    field(name, title, description, .category, presence, headings, codes: codes)
  }

  /// A column of free text.
  public static func text(
    _ name: String, _ title: String, _ description: String, _ presence: FieldDefinition.Presence = .optional,
    headings: [String] = []
  ) -> Field<Self, TextColumn> {
    field(name, title, description, .text, presence, headings)
  }

  /// A column of days.
  public static func day(
    _ name: String, _ title: String, _ description: String, _ presence: FieldDefinition.Presence = .optional,
    headings: [String] = []
  ) -> Field<Self, DayColumn> {
    field(name, title, description, .day, presence, headings)
  }

  /// A column of days with a time of day.
  public static func moment(
    _ name: String, _ title: String, _ description: String, _ presence: FieldDefinition.Presence = .optional,
    headings: [String] = []
  ) -> Field<Self, MomentColumn> {
    field(name, title, description, .moment, presence, headings)
  }

  /// A column of ids: of children, workers, events. Never shown in a message or a pack.
  public static func identifier(
    _ name: String, _ title: String, _ description: String, _ presence: FieldDefinition.Presence = .optional,
    headings: [String] = []
  ) -> Field<Self, CategoryColumn> {
    field(name, title, description, .identifier, presence, headings)
  }

  /// A column of whole numbers.
  public static func integer(
    _ name: String, _ title: String, _ description: String, _ presence: FieldDefinition.Presence = .optional,
    headings: [String] = [], from minimum: Int? = nil, to maximum: Int? = nil
  ) -> Field<Self, IntegerColumn> {
    field(name, title, description, .integer, presence, headings, from: minimum, to: maximum)
  }

  /// A column of decimal numbers, kept exactly as written.
  public static func decimal(
    _ name: String, _ title: String, _ description: String, _ presence: FieldDefinition.Presence = .optional,
    headings: [String] = [], from minimum: Int? = nil, to maximum: Int? = nil
  ) -> Field<Self, DecimalColumn> {
    field(name, title, description, .decimal, presence, headings, from: minimum, to: maximum)
  }

  private static func field<Column>(
    _ name: String, _ title: String, _ description: String, _ kind: ColumnKind,
    _ presence: FieldDefinition.Presence, _ headings: [String], codes: CodeList? = nil,
    from minimum: Int? = nil,
    to maximum: Int? = nil
  ) -> Field<Self, Column> {
    Field(
      definition: FieldDefinition(
        name: name, title: title, description: description, kind: kind, presence: presence,
        headings: headings,
        codes: codes, minimum: minimum.map(ExactDecimal.init), maximum: maximum.map(ExactDecimal.init)))
  }
}
