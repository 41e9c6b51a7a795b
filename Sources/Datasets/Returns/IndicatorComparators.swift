public import CivilDates
public import Columns

/// Which official figures an indicator may be set beside, by edition (`pipelines/<authority>/comparators_map.csv`).
///
/// The age group and population base are the indicator's own: where they are not those of the series, the comparison
/// is refused.
public enum IndicatorComparators: Dataset {
  public static let indicator = category("indicator", "Indicator", "As in the catalogue.", .required)
  public static let validFrom = category(
    "valid_from", "Valid from", "First financial year, for example 2017/18.", .required)
  public static let validTo = category("valid_to", "Valid to", "Last financial year; empty while in force.")
  public static let series = category(
    "series", "Series", "Of the official figures; empty where none is held.")
  public static let thresholdSeries = category(
    "threshold_series", "Series of the threshold", "The national scorecard's threshold, where it has one.")
  public static let ageGroup = category(
    "age_group", "Age group", "Of those the indicator counts; empty for everyone it covers.")
  public static let populationBase = category(
    "population_base", "Population base", "Of the indicator's rate.")
  public static let difference = text(
    "differs_from_series", "Differs from the series",
    "How the indicator's definition differs from the series; the two are then not compared.")
  public static let lagYears = integer(
    "lag_years", "Years before",
    "How many years before the indicator's own the newest official figure is that its reports can know.",
    .required, from: 0, to: 5)
  public static let oldestYears = integer(
    "oldest_years", "Oldest", "How many years before the indicator's own a comparator may be.", .required,
    from: 0, to: 10)
  public static let note = text("note", "Note", "Why the series was chosen, or a remark.")

  /// The row in force in a financial year, by indicator.
  public static func inForce(
    _ table: DatasetTable<IndicatorComparators>, in year: FinancialYear
  ) -> [String: Int] {
    EditionYears(from: table[validFrom], to: table[validTo]).rows(inForceIn: year, by: table[indicator])
  }

  public static let contract = DatasetContract(
    name: "comparators_map",
    title: "Comparators of the indicators",
    description: "The official figures that each indicator is set beside, and those that it may not be.",
    grain: "one edition of an indicator",
    fields: [
      indicator.definition, validFrom.definition, validTo.definition, series.definition,
      thresholdSeries.definition, ageGroup.definition, populationBase.definition, difference.definition,
      lagYears.definition, oldestYears.definition, note.definition,
    ],
    key: [indicator.name, validFrom.name],
    rules: [
      editionYears("CMP-01", validFrom, validTo),
      rule(
        "CMP-02", .reject, "An indicator without a series says why",
        remedy: "Fill series, or differs_from_series.", fields: [series.name]
      ) { rows, _ in
        let (series, difference) = (rows[series], rows[difference])
        return rows.rows.filter { series[$0] == nil && difference[$0] == nil }
      },
      yearsOfComparators("CMP-03", newest: lagYears, oldest: oldestYears),
      editionsApart("CMP-06", validFrom, validTo, of: [indicator]),
    ])
}

extension Dataset {
  /// The oldest comparator that may be used is not newer than the newest.
  static func yearsOfComparators(
    _ id: String, newest: Field<Self, IntegerColumn>, oldest: Field<Self, IntegerColumn>
  ) -> Rule {
    rule(
      id, .reject, "The oldest comparator is not newer than the newest",
      remedy: "Raise oldest_years to lag_years or more.", fields: [oldest.name]
    ) { rows, _ in
      let (newest, oldest) = (rows[newest], rows[oldest])
      return rows.rows.filter { row in
        if let newest = newest[row], let oldest = oldest[row] { oldest < newest } else { false }
      }
    }
  }
}
