public import Columns
internal import Figures

/// Results of residents' and users' surveys that the quarterly report quotes.
public enum Surveys: Dataset {
  public static let survey = category("survey", "Survey", "Its name.", .required)
  public static let question = category(
    "question", "Question", "A name that stays the same between waves.", .required)
  public static let title = text("title", "Title", "What was asked or found, in short.", .required)
  public static let respondents = category(
    "respondents", "Respondents", "Who was asked.", .required, codes: groups)
  public static let wave = category("wave", "Wave", "When; empty where the report does not say.")
  public static let polarity = category(
    "polarity", "Polarity", "Which way is good.", .required,
    codes: CodeList("polarity", ["high": "high is good", "low": "low is good", "none": "no judgement"]))
  public static let value = decimal("value", "Value", "In per cent, where printed.", from: 0, to: 100)
  public static let previousWave = category("previous_wave", "Previous wave", "Where stated.")
  public static let previousValue = decimal(
    "previous_value", "Previous value", "In per cent, where printed.", from: 0, to: 100)
  public static let comparator = category("comparator", "Comparator", "With whom it is compared.")
  public static let comparatorWave = category("comparator_wave", "Wave of the comparator", "Where stated.")
  public static let comparatorValue = decimal(
    "comparator_value", "Comparator's value", "In per cent, where printed.", from: 0, to: 100)
  public static let changeStated = decimal(
    "change_stated", "Change as stated", "In percentage points, where the report gives one.")
  public static let differenceStated = decimal(
    "difference_stated", "Difference as stated", "From the comparator, in percentage points.")
  public static let note = text("note", "Note", "What to know of the result.")

  public static let groups = CodeList(
    "respondents", ["residents": "Residents of the borough", "users": "Users of the service"])

  public static let contract = DatasetContract(
    name: "surveys",
    title: "Survey results",
    description: "What residents and users think of services, as the quarterly report quotes it.",
    grain: "one result of a survey",
    fields: [
      survey.definition, question.definition, title.definition, respondents.definition, wave.definition,
      polarity.definition, value.definition, previousWave.definition, previousValue.definition,
      comparator.definition, comparatorWave.definition, comparatorValue.definition, changeStated.definition,
      differenceStated.definition, note.definition,
    ],
    key: [question.name, respondents.name],
    rules: [
      rule(
        "SUR-01", .reject, "A result has a value, a change or a difference",
        remedy: "Fill one of them, or leave the row out.", fields: [value.name]
      ) { rows, _ in
        let (value, change, difference) = (rows[value], rows[changeStated], rows[differenceStated])
        return rows.rows.filter { value[$0] == nil && change[$0] == nil && difference[$0] == nil }
      },
      rule(
        "SUR-02", .reject, "A figure of a comparator says whose it is", remedy: "Fill comparator.",
        fields: [comparator.name]
      ) { rows, _ in
        let (name, figure, difference) = (rows[comparator], rows[comparatorValue], rows[differenceStated])
        return rows.rows.filter { name[$0] == nil && (figure[$0] != nil || difference[$0] != nil) }
      },
      rule(
        "SUR-03", .warning, "The change stated is the value less the one before",
        remedy: "Correct one of the three; the change is computed from the two values.",
        fields: [changeStated.name, value.name, previousValue.name]
      ) { rows, _ in
        let (value, before, change) = (rows[value], rows[previousValue], rows[changeStated])
        return rows.rows.filter { row in
          guard let now = value[row], let then = before[row], let stated = change[row] else { return false }
          return (now.ratio - then.ratio).rounded(decimals: stated.decimals) != stated
        }
      },
    ])
}
