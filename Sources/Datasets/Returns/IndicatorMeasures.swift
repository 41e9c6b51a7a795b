public import CivilDates
public import Columns

/// Which measure of case-level records an indicator is computed by, by edition
/// (`pipelines/<authority>/indicator_measures.csv`).
public enum IndicatorMeasures: Dataset {
  public static let indicator = category("indicator", "Indicator", "As in the catalogue.", .required)
  public static let validFrom = category(
    "valid_from", "Valid from", "First financial year, for example 2017/18.", .required)
  public static let validTo = category("valid_to", "Valid to", "Last financial year; empty while in force.")
  public static let measure = category(
    "measure", "Measure", "The id of a measure, as in measure_definitions.", .required)
  public static let categories = category(
    "categories", "Categories", "Of the measure's breakdown, separated by semicolons; empty for the whole.")
  public static let period = category(
    "period", "Period", "The period of the outturn, where no return says another.", .required, codes: periods)
  public static let shows = category(
    "shows", "Shows", "Whether the outturn is the figure's value or its count.", .required,
    codes: CodeList("shows", ["value": "a share, rate or mean", "count": "how many: the numerator"]))
  public static let difference = text(
    "differs_from_definition", "Differs from the definition",
    "How the measure differs from what the indicator means; empty when it does not.")

  public static let periods = CodeList(
    "indicator_period",
    [
      "month": "the quarter's last month", "quarter": "the quarter",
      "year_to_date": "from the start of the year to the quarter's end", "as_at": "the quarter's last day",
      "three_years": "the three years to the quarter's end",
    ])

  /// The rows that are in force in a financial year, by indicator.
  public static func inForce(
    _ table: DatasetTable<IndicatorMeasures>, in year: FinancialYear
  ) -> [String: Int] {
    EditionYears(from: table[validFrom], to: table[validTo]).rows(inForceIn: year, by: table[indicator])
  }

  public static let contract = DatasetContract(
    name: "indicator_measures",
    title: "Measures of the indicators",
    description: "Which indicators are computed from case-level records, and by which measure.",
    grain: "one edition of an indicator",
    fields: [
      indicator.definition, validFrom.definition, validTo.definition, measure.definition,
      categories.definition, period.definition, shows.definition, difference.definition,
    ],
    key: [indicator.name, validFrom.name],
    rules: [
      editionYears("IME-01", validFrom, validTo),
      editionsApart("IME-03", validFrom, validTo, of: [indicator]),
    ])
}
