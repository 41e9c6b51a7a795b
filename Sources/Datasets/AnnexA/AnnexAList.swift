internal import CivilDates
public import Columns

/// One of the lists of children that an authority keeps ready for Ofsted's inspectors (Annex A, August 2019), with the
/// columns that the lists share. Two columns are never read, because they hold names of people: the allocated worker
/// and the personal adviser.
public protocol AnnexAList: Dataset {}

extension AnnexAList {
  public static var childID: Field<Self, CategoryColumn> {
    identifier(
      "child_id", "Child id", "The child's id, the same in every list.", .required,
      headings: [
        "Child Unique ID", "Child ID", "Child Unique Identifier", "Unique Child ID", "Child Identifier",
        "Child's Unique ID",
      ])
  }

  public static var gender: Field<Self, CategoryColumn> {
    category("gender", "Gender", "The child's gender.", codes: Gender.codes)
  }

  public static var ethnicity: Field<Self, CategoryColumn> {
    category("ethnicity", "Ethnicity", "The child's ethnicity.", codes: Ethnicity.codes)
  }

  public static var dateOfBirth: Field<Self, DayColumn> {
    day(
      "date_of_birth", "Date of birth", "Of an unborn child, the expected one.",
      headings: ["Date of Birth", "DOB", "Child's Date of Birth"])
  }

  public static var age: Field<Self, CategoryColumn> {
    category(
      "age", "Age",
      "Age in years as supplied, often with decimals; -1 for an unborn child. Only compared with the birth.",
      .optionalColumn, headings: ["Age of Child (Years)", "Age of Child", "Age (Years)", "Child's Age"])
  }

  public static var disability: Field<Self, CategoryColumn> {
    category(
      "disability", "Disability", "Whether the child has a disability.",
      headings: ["Does the Child have a Disability"], codes: Disability.codes)
  }

  public static var team: Field<Self, CategoryColumn> {
    category("team", "Team", "The team that holds or held the case.", headings: ["Allocated Team"])
  }

  /// The first five columns of every list of children.
  static var childFields: [FieldDefinition] {
    [childID.definition, gender.definition, ethnicity.definition, dateOfBirth.definition, age.definition]
  }

  /// Six months, and twelve, up to the end of the quarter.
  static func sixMonths(_ input: RuleInput) -> ClosedRange<CivilDay> {
    input.quarter.previous.firstDay...input.quarter.lastDay
  }

  static func twelveMonths(_ input: RuleInput) -> ClosedRange<CivilDay> {
    input.quarter.sameQuarterLastYear.next.firstDay...input.quarter.lastDay
  }

  /// The age supplied is at most a year off: lists are drawn up to some weeks before or after the quarter's end.
  static func agesAgree(_ id: String) -> Rule {
    rule(
      id, .warning, "The age is that of the date of birth",
      remedy: "Correct the date of birth; the age itself is not used.", fields: [age.name, dateOfBirth.name]
    ) { rows, input in
      let (ages, births) = (rows[age], rows[dateOfBirth])
      // What is no number, such as “6 months”, is not compared.
      let whole = ages.words.map { word in Int(word.prefix { $0 != "." }) }
      return rows.rows.filter { row in
        guard ages.codes[row] != CategoryColumn.blank, let age = whole[Int(ages.codes[row])],
          let birth = births[row]
        else { return false }
        let years = input.quarter.lastDay.age(bornOn: birth)
        return abs(age - years) > 1
      }
    }
  }

  /// Days that were not read as open ends have come by the end of the quarter.
  static func daysHaveCome(_ id: String, _ fields: [Field<Self, DayColumn>]) -> Rule {
    let titles = fields.map { "“\($0.definition.title)”" }.joined(separator: ", ")
    return rule(
      id, .warning, "By the end of the quarter these days have come: \(titles)",
      remedy: "Correct the day that has not.", fields: fields.map(\.name)
    ) { rows, input in
      let (columns, last) = (fields.map { rows[$0] }, input.quarter.lastDay)
      return rows.rows.filter { row in columns.contains { $0[row].map { $0 > last } ?? false } }
    }
  }

  /// What the list says of a child's birth, gender and ethnicity is what `children` says.
  static func childAgrees(_ id: String) -> Rule {
    rule(
      id, .warning, "Birth, gender and ethnicity are those that children has",
      remedy: "Correct the one that is wrong.",
      fields: [childID.name, dateOfBirth.name, gender.name, ethnicity.name],
      across: [Children.self]
    ) { rows, input in
      guard let children = RelatedRows(rows[childID], by: Children.childID, in: input) else { return [] }
      let (births, genders, ethnicities) = (rows[dateOfBirth], rows[gender], rows[ethnicity])
      let known = children.rows
      let (knownBirths, expected) = (known[Children.dateOfBirth], known[Children.expectedDateOfBirth])
      let (knownGenders, knownEthnicities) = (known[Children.gender], known[Children.ethnicity])
      func differ<Value: Equatable>(_ one: Value?, _ other: Value?) -> Bool {
        one != nil && other != nil && one != other
      }
      return rows.rows.filter { row in
        guard let found = children[row] else { return false }
        return differ(births[row], knownBirths[found] ?? expected[found])
          || differ(genders[row], knownGenders[found]) || differ(ethnicities[row], knownEthnicities[found])
      }
    }
  }

  /// All rows of a child say the same in a column that counts the child's events.
  static func sameForChild(_ id: String, _ counts: [Field<Self, IntegerColumn>]) -> Rule {
    rule(
      id, .warning, "All rows of a child give the same number of earlier events",
      remedy: "Count up to the child's latest event, on every row.", fields: counts.map(\.name)
    ) { rows, _ in
      let (ids, columns) = (rows[childID], counts.map { rows[$0] })
      var first: [Int32: Int] = [:]
      return rows.rows.filter { row in
        let code = ids.codes[row]
        guard code != CategoryColumn.blank else { return false }
        guard let earlier = first[code] else {
          first[code] = row
          return false
        }
        return columns.contains { $0[row] != $0[earlier] }
      }
    }
  }

  /// The row belongs to the list: an event of the last months, or something still open.
  static func inWindow(
    _ id: String, _ sentence: String, _ field: Field<Self, DayColumn>,
    outside: @escaping @Sendable (DatasetTable<Self>, RuleInput) -> (_ row: Int) -> Bool
  ) -> Rule {
    rule(
      id, .warning, sentence, remedy: "Nothing to do, if the list was drawn up for longer.",
      fields: [field.name]
    ) { rows, input in rows.rows.filter(outside(rows, input)) }
  }
}
