public import Columns
public import Datasets
internal import Figures
public import Performance

/// Survey results with change and difference from a comparator.
public enum SurveyTable: Dataset {
  public static let survey = category("survey", "Survey", "Its name.", .required)
  public static let question = category("question", "Question", "The same between waves.", .required)
  public static let title = text("title", "Title", "What was asked or found, in short.", .required)
  public static let respondents = category(
    "respondents", "Respondents", "Who was asked.", .required, codes: Surveys.groups)
  public static let wave = category("wave", "Wave", "When; empty where the report does not say.")
  public static let polarity = category("polarity", "Polarity", "Which way is good.", .required)
  public static let value = decimal("value", "Value", "In per cent.")
  public static let valueStatus = category(
    "value_status", "Status of the value", "x where it is not printed; empty beside a number.",
    codes: Scorecard.valueStatuses)
  public static let previousWave = category("previous_wave", "Previous wave", "Where stated.")
  public static let previousValue = decimal("previous_value", "Previous value", "In per cent.")
  public static let change = decimal("change", "Change", "Value less previous value, in percentage points.")
  public static let changeStated = decimal("change_stated", "Change as stated", "As the report gives it.")
  public static let direction = category(
    "direction_of_travel", "Direction of travel", "By polarity, of the change or of the one stated.",
    .required)
  public static let comparator = category("comparator", "Comparator", "With whom it is compared.")
  public static let comparatorWave = category("comparator_wave", "Wave of the comparator", "Where stated.")
  public static let comparatorValue = decimal("comparator_value", "Comparator's value", "In per cent.")
  public static let difference = decimal(
    "difference", "Difference", "Value less comparator's value, in percentage points.")
  public static let differenceStated = decimal(
    "difference_stated", "Difference as stated", "As the report gives it.")
  public static let reason = text("reason", "Reason", "Why change or difference could not be computed.")
  public static let note = text("note", "Note", "What to know of the result.")

  public static let contract = DatasetContract(
    name: "surveys",
    title: "Surveys and customer experience",
    description: "What residents and users think of services, against the wave before and others.",
    grain: "one result of a survey",
    fields: [
      survey.definition, question.definition, title.definition, respondents.definition, wave.definition,
      polarity.definition, value.definition, valueStatus.definition, previousWave.definition,
      previousValue.definition, change.definition, changeStated.definition, direction.definition,
      comparator.definition, comparatorWave.definition, comparatorValue.definition, difference.definition,
      differenceStated.definition, reason.definition, note.definition,
    ],
    key: [question.name, respondents.name])

  public static func table(
    of results: [SurveyResult], from surveys: DatasetTable<Surveys>
  ) -> DatasetTable<SurveyTable> {
    var rows = DatasetTableBuilder<SurveyTable>()
    for result in results {
      rows.append { row in
        row[survey] = surveys[Surveys.survey][result.row]
        row[question] = result.question
        row[title] = surveys[Surveys.title][result.row]
        row[respondents] = result.respondents
        row[wave] = surveys[Surveys.wave][result.row]
        row[polarity] = result.polarity.rawValue
        row[value] = result.value.value
        row[valueStatus] = result.value.absence?.status.rawValue
        row[previousWave] = surveys[Surveys.previousWave][result.row]
        row[previousValue] = surveys[Surveys.previousValue][result.row]
        row[change] = result.change.value
        row[changeStated] = surveys[Surveys.changeStated][result.row]
        row[direction] = result.direction.rawValue
        row[comparator] = surveys[Surveys.comparator][result.row]
        row[comparatorWave] = surveys[Surveys.comparatorWave][result.row]
        row[comparatorValue] = surveys[Surveys.comparatorValue][result.row]
        row[difference] = result.difference.value
        row[differenceStated] = surveys[Surveys.differenceStated][result.row]
        let reasons = [result.change.absence, result.difference.absence].compactMap { $0?.reason }
        row[reason] = reasons.isEmpty ? nil : Set(reasons).sorted().joined(separator: "; ")
        row[note] = surveys[Surveys.note][result.row]
      }
    }
    return rows.table
  }
}
