public import Columns

/// Counts of the youth offending service. Not in the Standard Safeguarding Dataset.
public enum YouthOffending: Dataset {
  public static let period = category(
    "period", "Quarter", "Such as 2017Q4.", .required)
  public static let firstTimeEntrants = integer(
    "first_time_entrants", "First-time entrants",
    "Young people of 10 to 17 who entered the justice system for the first time.", from: 0)
  public static let offenders = integer(
    "young_offenders", "Young offenders", "Those whose supervision ended in the quarter.", from: 0)
  public static let active = integer(
    "in_education_or_work", "In education or work", "Those of them in education, training or employment.",
    from: 0)

  public static let contract = DatasetContract(
    name: "youth_offending",
    title: "Youth offending",
    description: "First-time entrants and what young offenders do, already counted.",
    grain: "one quarter",
    fields: [
      period.definition, firstTimeEntrants.definition, offenders.definition, active.definition,
    ],
    key: [period.name],
    cellFaults: .rejectRow,
    feeds: [BookletPage.plan],
    rules: [
      isQuarter("YOF-01", period),
      rule(
        "YOF-02", .reject, "Those in education or work are some of the young offenders",
        remedy: "Correct one of the two numbers.", fields: [active.name, offenders.name]
      ) { rows, _ in
        let (part, whole) = (rows[active], rows[offenders])
        return rows.rows.filter { row in
          guard let active = part[row], let all = whole[row] else { return false }
          return active > all
        }
      },
    ])
}
