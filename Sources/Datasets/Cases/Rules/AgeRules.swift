internal import Columns

extension ReviewParticipation {
  /// PN0 is for children under four, and for no one else.
  static func agesFit<Source: Dataset>(
    _ id: String, _ field: Field<Source, CategoryColumn>, of child: Field<Source, CategoryColumn>,
    on day: Field<Source, DayColumn>
  ) -> Rule {
    Source.age(
      id, "Participation is PN0 for a child under four, and only then",
      remedy: "Correct the code, or the child's date of birth in children.", of: child, on: day,
      fields: [field.name, day.name]
    ) { rows in
      let codes = rows[field]
      return { row, age in
        codes[row].map { ($0 == ReviewParticipation.underFour.rawValue) != (age < 4) } ?? false
      }
    }
  }
}

extension CareEnding {
  /// Adoption and special guardianship end before the eighteenth birthday, staying put begins after it; independence
  /// starts at 14, adult care at 16.
  static func agesFit<Source: Dataset>(
    _ id: String, _ field: Field<Source, CategoryColumn>, of child: Field<Source, CategoryColumn>,
    on day: Field<Source, DayColumn>
  ) -> Rule {
    Source.age(
      id, "The reason for leaving care fits the child's age",
      remedy: "Correct the reason, or the child's date of birth in children.", of: child, on: day,
      fields: [field.name, day.name]
    ) { rows in
      let codes = rows[field]
      return { row, age in codes[row].map { !fits($0, age: age) } ?? false }
    }
  }

  private static func fits(_ code: String, age: Int) -> Bool {
    if adoption.contains(code) || specialGuardianship.contains(code) { return age < 18 }
    if independence.contains(code) { return age >= 14 }
    if code == adultCare { return age >= 16 }
    if code == stayingPut { return age >= 18 }
    return true
  }
}
