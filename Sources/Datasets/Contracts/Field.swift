public import Columns
public import Figures

/// What a dataset's contract says of one of its columns.
public struct FieldDefinition: Sendable {
  /// Whether a row can do without a value here.
  public enum Presence: Sendable {
    /// The cell must be filled, and the column must be in the file.
    case required
    /// The column must be in the file; its cells may be empty.
    case optional
    /// The whole column may be absent from a file; its cells then read as empty.
    case optionalColumn
  }

  /// The canonical heading: lower case, words joined by underscores. Published, so it changes only with a word in
  /// the change log.
  public var name: String
  /// What a person calls it.
  public var title: String
  /// Its meaning, with units.
  public var description: String
  public var kind: ColumnKind
  public var presence: Presence
  /// Other headings under which it arrives, compared as `Heading` normalises them.
  public var headings: [String]
  /// The words it may hold; `nil` when any word will do.
  public var codes: CodeList?
  /// The smallest and largest number it may hold.
  public var minimum: ExactDecimal?
  public var maximum: ExactDecimal?
}

/// A column of dataset `Source`, read as a `Column`. Measures reach values only through fields, so a misspelt
/// column, or one of another dataset, does not compile.
public struct Field<Source: Dataset, Column: TypedColumn>: Sendable {
  public var definition: FieldDefinition

  public var name: String { definition.name }
}
