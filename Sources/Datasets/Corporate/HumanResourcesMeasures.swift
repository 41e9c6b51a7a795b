public import CivilDates
public import Columns
internal import Figures

/// The council's human resources measures, by edition: what each is judged on, its target, and when a miss is amber.
/// Sickness, requests for information and subject access requests are among them.
public enum HumanResourcesMeasures: Dataset {
  public static let measure = category(
    "measure", "Measure", "A name that stays the same when the wording changes.", .required)
  public static let validFrom = category(
    "valid_from", "Valid from", "First financial year of this edition, for example 2010/11.", .required)
  public static let validTo = category(
    "valid_to", "Valid to", "Last financial year of this edition; empty while it is in force.")
  public static let title = text("title", "Title", "What is measured.", .required)
  public static let theme = category("theme", "Theme", "What it is about.", .required, codes: themes)
  public static let polarity = category(
    "polarity", "Polarity", "Which way is good.", .required,
    codes: CodeList("polarity", ["high": "high is good", "low": "low is good", "none": "no judgement"]))
  public static let unit = category(
    "unit", "Unit", "The unit of the figure that is judged.", .required, codes: units)
  public static let decimals = integer(
    "decimals", "Decimals", "Digits after the point at display.", .required, from: 0, to: 6)
  public static let target = decimal("target", "Target", "In the unit; empty where there is none.")
  public static let amberForm = category(
    "amber_form", "Form of the amber limit", "What the limit of amber is counted in.", codes: amberForms)
  public static let amberLimit = decimal("amber_limit", "Amber limit", "The worst figure that is amber.")
  public static let amberIncludesLimit = category(
    "amber_includes_limit", "Amber includes its limit", "Whether a figure exactly at the limit is amber.",
    codes: CodeList("yes_or_no", ["yes": "yes", "no": "no"]))
  public static let amberStated = text("amber_stated", "Amber as stated", "As the report prints it.")
  public static let note = text("note", "Note", "How the wording is read, and why.")

  public static let themes = CodeList(
    "human_resources_theme",
    [
      "workforce": "Posts and staff", "sickness": "Sickness absence",
      "employee_relations": "Employee relations",
      "appraisals": "Appraisals", "information_requests": "Requests for information",
    ])
  public static let units = CodeList(
    "human_resources_unit",
    ["percent": "per cent", "number": "a number", "days": "days", "pounds": "pounds"])
  public static let amberForms = CodeList(
    "amber_form", ["value": "In the measure's unit", "share_of_target": "In per cent of the target"])

  /// The rows in force in a financial year, by measure.
  public static func inForce(
    _ list: DatasetTable<HumanResourcesMeasures>, in year: FinancialYear
  ) -> [String: Int] {
    let years = EditionYears(from: list[validFrom], to: list[validTo])
    var rows: [String: Int] = [:]
    for row in list.rows where years.isInForce(row, in: year) {
      if let name = list[measure][row] { rows[name] = row }
    }
    return rows
  }

  public static let contract = DatasetContract(
    name: "human_resources_measures",
    title: "Human resources measures",
    description: "Measures of the human resources table and of managing the business, by edition.",
    grain: "one edition of a measure",
    fields: [
      measure.definition, validFrom.definition, validTo.definition, title.definition, theme.definition,
      polarity.definition, unit.definition, decimals.definition, target.definition, amberForm.definition,
      amberLimit.definition, amberIncludesLimit.definition, amberStated.definition, note.definition,
    ],
    key: [measure.name, validFrom.name],
    rules: [
      editionYears("HRM-01", validFrom, validTo),
      rule(
        "HRM-02", .reject, "Two editions of one measure do not overlap",
        remedy: "End the earlier edition in the year before the later one starts.", fields: [validFrom.name]
      ) { rows, _ in
        let names = rows[measure]
        return EditionYears(from: rows[validFrom], to: rows[validTo]).overlaps { names[$0] }
      },
      rule(
        "HRM-03", .reject,
        "An amber limit has its form, says whether it is amber itself, and stands beside a target",
        remedy: "Fill amber_form, amber_limit, amber_includes_limit and target, or none of the first three.",
        fields: [amberLimit.name]
      ) { rows, _ in
        let (form, limit, includes, target) = (
          rows[amberForm], rows[amberLimit], rows[amberIncludesLimit], rows[target]
        )
        return rows.rows.filter { row in
          let given = [form[row] != nil, limit[row] != nil, includes[row] != nil]
          return given.contains(true) && (given.contains(false) || target[row] == nil)
        }
      },
    ])
}
