public import CivilDates
public import Columns

/// Which official figures a measure of case-level records may be set beside, by edition
/// (`pipelines/<authority>/measure_comparators.csv`): as ``IndicatorComparators``, for the measures that are no
/// indicators and for those that indicators are computed by.
public enum MeasureComparators: Dataset {
  public static let measure = category(
    "measure", "Measure", "The id of a measure, as in measure_definitions.", .required)
  public static let categories = category(
    "categories", "Categories", "Of the measure's breakdown, separated by semicolons; empty for the whole.")
  public static let period = category(
    "period", "Period", "The period of the measure's figure that is like the official one.", .required,
    codes: IndicatorMeasures.periods)
  public static let validFrom = category(
    "valid_from", "Valid from", "First financial year, for example 2017/18.", .required)
  public static let validTo = category("valid_to", "Valid to", "Last financial year; empty while in force.")
  public static let series = category("series", "Series", "Of the official figures.", .required)
  public static let ageGroup = category(
    "age_group", "Age group", "Of those the measure counts; empty for everyone it covers.")
  public static let populationBase = category(
    "population_base", "Population base", "Of the measure's rate.")
  public static let difference = text(
    "differs_from_series", "Differs from the series",
    "How the measure's definition differs from the series; the two are then not compared.")
  public static let lagYears = integer(
    "lag_years", "Years before",
    "How many years before the figure's own the newest official figure is that its reports can know.",
    .required, from: 0, to: 5)
  public static let oldestYears = integer(
    "oldest_years", "Oldest", "How many years before the figure's own a comparator may be.", .required,
    from: 0, to: 10)
  public static let note = text("note", "Note", "Why the series was chosen, or a remark.")

  /// The rows in force in a financial year, in the order of the list.
  public static func inForce(_ table: DatasetTable<MeasureComparators>, in year: FinancialYear) -> [Int] {
    let years = EditionYears(from: table[validFrom], to: table[validTo])
    return table.rows.filter { years.isInForce($0, in: year) }
  }

  public static let contract = DatasetContract(
    name: "measure_comparators",
    title: "Comparators of the measures",
    description: "The official figures that each measure is set beside, and those that it may not be.",
    grain: "one edition of a measure",
    fields: [
      measure.definition, categories.definition, period.definition, validFrom.definition, validTo.definition,
      series.definition, ageGroup.definition, populationBase.definition, difference.definition,
      lagYears.definition, oldestYears.definition, note.definition,
    ],
    key: [measure.name, categories.name, series.name, validFrom.name],
    rules: [
      editionYears("MCO-01", validFrom, validTo),
      editionsApart("MCO-03", validFrom, validTo, of: [measure, categories, series]),
      yearsOfComparators("MCO-04", newest: lagYears, oldest: oldestYears),
    ])
}
