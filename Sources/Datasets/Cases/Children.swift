public import Columns

/// The children whom other tables refer to, and what is known of them that does not change from event to event.
/// Follows ssd_person of the Standard Safeguarding Dataset. No names are ever read.
public enum Children: Dataset {
  public static let childID = identifier(
    "child_id", "Child id", "The child's id in the case system, the same in every table. SSD pers_person_id.",
    .required, headings: ["Child Unique ID", "pers_person_id"])
  public static let gender = category(
    "gender", "Gender", "SSD pers_sex.", headings: ["pers_sex", "sex"], codes: Gender.codes)
  public static let dateOfBirth = day(
    "date_of_birth", "Date of birth", "Empty for an unborn child. SSD pers_dob.",
    headings: ["pers_dob", "DOB"])
  public static let expectedDateOfBirth = day(
    "expected_date_of_birth", "Expected date of birth", "Of an unborn child. SSD pers_expected_dob.",
    .optionalColumn, headings: ["pers_expected_dob", "expected_dob"])
  public static let ethnicity = category(
    "ethnicity", "Ethnicity", "SSD pers_ethnicity.", headings: ["pers_ethnicity"], codes: Ethnicity.codes)
  public static let disability = category(
    "disability", "Disability", "Whether the child has a disability of any kind. SSD disa_disability_code.",
    headings: ["disa_disability_code", "Does the Child have a Disability"], codes: Disability.codes)

  public static let contract = DatasetContract(
    name: "children",
    title: "Children",
    description: "Gender, birth, ethnicity and disability of each child with a record in another table.",
    grain: "one child",
    fields: [
      childID.definition, gender.definition, dateOfBirth.definition, expectedDateOfBirth.definition,
      ethnicity.definition, disability.definition,
    ],
    key: [childID.name],
    duplicates: .latestWins,
    cellFaults: .blankCell,
    unchanging: [
      .init(gender.definition, unknown: [Gender.notStated.rawValue]), .init(dateOfBirth.definition),
      .init(ethnicity.definition, unknown: ["REFU", "NOBT"]),
    ],
    feeds: [
      BookletPage.safeguardingHub, BookletPage.conferences, BookletPage.childProtection,
      BookletPage.childrenInCare, BookletPage.unaccompanied, BookletPage.careLeavers,
    ],
    rules: [
      byQuarterEnd("CHI-01", dateOfBirth),
      rule(
        "CHI-02", .warning, "A child has a date of birth or an expected one, and not both",
        remedy: "Fill the one that is known; the expected one is for unborn children.",
        fields: [dateOfBirth.name, expectedDateOfBirth.name]
      ) { rows, _ in
        let (births, expected) = (rows[dateOfBirth], rows[expectedDateOfBirth])
        return rows.rows.filter { (births[$0] == nil) == (expected[$0] == nil) }
      },
    ])
}
