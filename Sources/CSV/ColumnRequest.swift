public import Columns

/// Forms of a cell that are understood only where a column asks for them.
public struct AcceptedForms: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// In a column of days, a spreadsheet's serial number from 1 to 80000: 43190 is 31 March 2018.
  public static let serialDays = AcceptedForms(rawValue: 1)
  /// In a column of numbers, commas between groups of three digits: `1,234,567`.
  public static let thousandsCommas = AcceptedForms(rawValue: 2)
}

/// One column to read.
public struct ColumnRequest: Hashable, Sendable {
  /// Where the column stands in the file, from 0 at the left.
  public var position: Int
  /// What the column is called in the table that is read.
  public var name: String
  /// How its cells are understood.
  public var kind: ColumnKind
  /// Forms it accepts beyond those of its kind.
  public var accepting: AcceptedForms

  public init(position: Int, name: String, kind: ColumnKind, accepting: AcceptedForms = []) {
    self.position = position
    self.name = name
    self.kind = kind
    self.accepting = accepting
  }
}
