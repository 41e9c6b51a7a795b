public import Columns

/// How many young people of the borough are not in education, employment or training. Not in the Standard
/// Safeguarding Dataset.
public enum NEETCount: Dataset {
  public static let period = category(
    "period", "Quarter or month", "2017Q4, for the end of the quarter; or a month, 2018-02.", .required)
  public static let number = integer(
    "number", "Number", "Young people not in education, employment or training at the end of the period.",
    .required, from: 0)
  public static let cohort = integer(
    "cohort", "Out of", "Young people of the ages that are counted.", .optionalColumn, from: 0)

  public static let contract = DatasetContract(
    name: "neet_count",
    title: "Young people not in education or work",
    description: "Counts of the careers service, already counted.",
    grain: "one quarter or month",
    fields: [
      period.definition, number.definition, cohort.definition,
    ],
    key: [period.name],
    cellFaults: .rejectRow,
    feeds: [BookletPage.improvement],
    rules: [
      isQuarterOrMonth("NEE-01", period),
      rule(
        "NEE-02", .reject, "Those counted are some of the young people of their ages",
        remedy: "Correct one of the two numbers.", fields: [number.name, cohort.name]
      ) { rows, _ in
        let (part, whole) = (rows[number], rows[cohort])
        return rows.rows.filter { row in
          guard let count = part[row], let all = whole[row] else { return false }
          return count > all
        }
      },
    ])
}
