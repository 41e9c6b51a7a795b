internal import Columns

extension Dataset {
  /// Either both cells are filled or both are empty.
  static func together<First: TypedColumn, Second: TypedColumn>(
    _ id: String, _ severity: Rule.Severity, _ first: Field<Self, First>, _ second: Field<Self, Second>
  ) -> Rule {
    rule(
      id, severity,
      "“\(first.definition.title)” and “\(second.definition.title)” are filled or empty together",
      remedy: "Fill the one that is missing, or empty the other.", fields: [first.name, second.name]
    ) { rows, _ in
      let (one, other) = (rows[first], rows[second])
      return rows.rows.filter { (one[$0] == nil) != (other[$0] == nil) }
    }
  }

  /// The first cell is filled only where the second is.
  static func onlyWith<First: TypedColumn, Second: TypedColumn>(
    _ id: String, _ severity: Rule.Severity, _ first: Field<Self, First>, _ second: Field<Self, Second>
  ) -> Rule {
    rule(
      id, severity, "“\(first.definition.title)” is filled only where “\(second.definition.title)” is",
      remedy: "Fill the missing cell, or empty the other.", fields: [first.name, second.name]
    ) { rows, _ in
      let (one, other) = (rows[first], rows[second])
      return rows.rows.filter { one[$0] != nil && other[$0] == nil }
    }
  }

  /// Where the first answer is yes, so is the second.
  static func implies(
    _ id: String, _ severity: Rule.Severity, _ first: Field<Self, CategoryColumn>,
    _ second: Field<Self, CategoryColumn>
  ) -> Rule {
    rule(
      id, severity, "“\(second.definition.title)” is yes where “\(first.definition.title)” is",
      remedy: "Correct one of the two answers.", fields: [first.name, second.name]
    ) { rows, _ in
      let (one, other) = (rows[first], rows[second])
      return rows.rows.filter { one[$0] == YesNo.yes && other[$0] == YesNo.no }
    }
  }
}
