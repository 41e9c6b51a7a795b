/// What must be the same in two outturns before one may be compared with the other.
public struct Comparability: Hashable, Sendable {
  /// The edition of the definition, by any name that changes when the definition does.
  public var definition: String
  /// The population behind a rate, by any name that changes when its source or base year does; empty where there is
  /// none.
  public var populationBase: String
  /// Who is counted: empty for everyone the definition covers.
  public var coverage: String

  /// Names that are left empty compare as equal.
  public init(definition: String, populationBase: String = "", coverage: String = "") {
    self.definition = definition
    self.populationBase = populationBase
    self.coverage = coverage
  }

  /// The first thing that differs, in words; `nil` when the two compare.
  public func difference(from other: Comparability) -> String? {
    func changed(_ what: String, _ mine: String, _ theirs: String) -> String {
      "the \(what) changed from “\(theirs)” to “\(mine)”"
    }
    if definition != other.definition { return changed("definition", definition, other.definition) }
    if populationBase != other.populationBase {
      return changed("population base", populationBase, other.populationBase)
    }
    if coverage != other.coverage { return changed("coverage", coverage, other.coverage) }
    return nil
  }
}
