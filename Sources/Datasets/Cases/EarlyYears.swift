public import Columns

/// Take-up of thirty hours of free childcare. Not in the Standard Safeguarding Dataset.
public enum EarlyYears: Dataset {
  public static let period = category(
    "period", "Quarter", "Such as 2017Q4.", .required)
  public static let takeUp = integer(
    "take_up", "Taken up", "Children who use thirty hours.", .required, from: 0)
  public static let eligible = integer(
    "eligible", "Eligible", "Children who may use thirty hours.", .optionalColumn, from: 0)

  public static let contract = DatasetContract(
    name: "early_years",
    title: "Early years",
    description: "Children who take up the thirty hours, already counted.",
    grain: "one quarter",
    fields: [
      period.definition, takeUp.definition, eligible.definition,
    ],
    key: [period.name],
    cellFaults: .rejectRow,
    feeds: [BookletPage.earlyHelp],
    rules: [
      isQuarter("EAY-01", period),
      rule(
        "EAY-02", .reject, "Those who take the hours up are some of those who may",
        remedy: "Correct one of the two numbers.", fields: [takeUp.name, eligible.name]
      ) { rows, _ in
        let (part, whole) = (rows[takeUp], rows[eligible])
        return rows.rows.filter { row in
          guard let count = part[row], let all = whole[row] else { return false }
          return count > all
        }
      },
    ])
}
