internal import CivilDates
public import Columns

/// Schooling of looked-after children, term by term. Not in the Standard Safeguarding Dataset.
public enum CareEducation: Dataset {
  public static let childID = identifier(
    "child_id", "Child id", "The child's id in children.", .required)
  public static let term = category(
    "term", "Term", "Such as 2017/18 Autumn.", .required)
  public static let planForm = category(
    "pep_form", "Education plan", "Whether the plan (PEP) was written in the term.", codes: YesNo.codes)
  public static let planMeeting = category(
    "pep_meeting", "Plan meeting", "Whether its meeting was held in the term.", codes: YesNo.codes)
  public static let schools = integer(
    "school_count_2y", "Schools in two years", "How many schools the child attended in two years.",
    .optionalColumn, from: 0, to: 20)
  public static let phase = category(
    "phase", "Phase", "The phase of schooling.", .optionalColumn, codes: SchoolPhase.codes)
  public static let schoolGrade = category(
    "school_rating", "Grade of the school", "How Ofsted grades the school.", .optionalColumn,
    codes: AuditGrade.codes)
  public static let unauthorised = decimal(
    "unauthorised_pct", "Unauthorised absence", "Percentage of sessions missed without leave.",
    .optionalColumn, from: 0, to: 100)
  public static let exclusions = integer(
    "fixed_exclusions", "Fixed exclusions", "How often the child was excluded for a time.", .optionalColumn,
    from: 0)

  public static let contract = DatasetContract(
    name: "cla_education",
    title: "Education of looked-after children",
    description: "Education plans, schools, absence and exclusion.",
    grain: "one child in one term",
    fields: [
      childID.definition, term.definition, planForm.definition, planMeeting.definition, schools.definition,
      phase.definition, schoolGrade.definition, unauthorised.definition, exclusions.definition,
    ],
    key: [childID.name, term.name],
    duplicates: .latestWins,
    cellFaults: .blankCell,
    feeds: [BookletPage.plan],
    rules: [
      rule(
        "EDU-01", .reject, "A term is a school year and a term, such as 2017/18 Autumn",
        remedy: "Write the year with a slash, then Autumn, Spring or Summer.", fields: [term.name]
      ) { rows, _ in
        let terms = rows[term]
        return rows.rows.filter { row in
          guard let parts = terms[row]?.split(separator: " "), parts.count == 2 else {
            return terms[row] != nil
          }
          return FinancialYear(parts[0]) == nil || !["Autumn", "Spring", "Summer"].contains(parts[1])
        }
      },
      knownChild("EDU-02", childID),
    ])
}
