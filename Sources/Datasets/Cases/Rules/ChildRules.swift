internal import CivilDates
internal import Columns

/// Days of birth of the children whom a column of ids refers to.
struct Births {
  private let children: RelatedRows<Children>
  private let days: DayColumn

  /// `nil` when this run does not have the children.
  init?(_ ids: CategoryColumn, in input: RuleInput) {
    guard let children = RelatedRows(ids, by: Children.childID, in: input) else { return nil }
    self.children = children
    self.days = children.rows[Children.dateOfBirth]
  }

  /// When the child of a row was born, where that is known.
  subscript(row: Int) -> CivilDay? { children[row].flatMap { days[$0] } }

  /// Completed years on a day of the child of a row; -1 before birth.
  func age(of row: Int, on day: CivilDay?) -> Int? {
    guard let day, let birth = self[row] else { return nil }
    return day.age(bornOn: birth)
  }
}

extension Dataset {
  /// The child is one of those whose birth, gender and ethnicity are known.
  static func knownChild(_ id: String, _ child: Field<Self, CategoryColumn>) -> Rule {
    known(id, child, in: Children.childID)
  }

  /// What happens to a child happens after birth, or at most forty weeks before it.
  static func inLifetime<Column: DatedColumn>(
    _ id: String, _ child: Field<Self, CategoryColumn>, _ field: Field<Self, Column>, unborn: Bool = true
  ) -> Rule {
    let limit = unborn ? 280 : 0
    let sentence = unborn ? "is at most forty weeks before" : "is not before"
    return rule(
      id, .warning, "“\(field.definition.title)” \(sentence) the child's birth",
      remedy: "Correct the date, or the child's date of birth in children.",
      fields: [field.name, child.name], across: [Children.self]
    ) { rows, input in
      guard let births = Births(rows[child], in: input) else { return [] }
      let days = rows[field]
      return rows.rows.filter { row in
        guard let day = days.day(of: row), let birth = births[row] else { return false }
        return birth - day > limit
      }
    }
  }

  /// A rule on a child's completed years of age on the day of a row. `offends` gets the row and the age.
  static func age<Column: DatedColumn>(
    _ id: String, _ sentence: String, remedy: String, of child: Field<Self, CategoryColumn>,
    on field: Field<Self, Column>, fields: [String],
    offends: @escaping @Sendable (DatasetTable<Self>) -> (_ row: Int, _ age: Int) -> Bool
  ) -> Rule {
    rule(id, .warning, sentence, remedy: remedy, fields: fields, across: [Children.self]) { rows, input in
      guard let births = Births(rows[child], in: input) else { return [] }
      let (days, offends) = (rows[field], offends(rows))
      return rows.rows.filter { row in
        births.age(of: row, on: days.day(of: row)).map { offends(row, $0) } ?? false
      }
    }
  }
}
