public import Columns
internal import Figures

/// What each series of official figures measures (`data/reference/official_series.csv`): the one place of its
/// definition, age group and population base, on which it is decided whether a figure may be set beside it.
public enum OfficialSeries: Dataset {
  public static let series = category("series", "Series", "Its name in the official figures.", .required)
  public static let title = text("title", "Title", "What is measured, in short.", .required)
  public static let definition = text("definition", "Definition", "What is counted, of what.", .required)
  public static let unit = category(
    "unit", "Unit", "The unit of its figures.", .required, codes: CodeList("official_unit", of: Unit.self))
  public static let decimals = integer(
    "decimals", "Decimals", "Digits after the point as published.", .required, from: 0, to: 6)
  public static let polarity = category(
    "polarity", "Polarity", "Which way is good; none where authorities are not ranked.", .required,
    codes: CodeList("polarity", ["high": "high is good", "low": "low is good", "none": "no judgement"]))
  public static let ageGroup = category(
    "age_group", "Age group", "Completed years of age; empty for everyone the definition covers.")
  public static let populationBase = category(
    "population_base", "Population base", "The population behind a rate.")
  public static let maximum = decimal(
    "maximum", "Maximum",
    "The highest figure that can be right: 100 of a share whose numerator is part of its denominator. The lowest is nought."
  )
  public static let numerator = category(
    "numerator", "Numerator", "The series that counts what the figure is a share or rate of.")
  public static let denominator = category(
    "denominator", "Denominator", "The series that it is out of, or per.")
  public static let denominatorLag = integer(
    "denominator_lag_years", "Denominator's years before",
    "How many years before the figure's own its denominator is labelled: 1 for a rate of reporting year 2018 per the "
      + "estimate of mid-2017.", from: 0, to: 5)
  public static let monthsToPublication = integer(
    "months_to_publication", "Months to publication",
    "How many months after 31 March of the reporting year its figures are published, as a rule: 8 for the end of "
      + "November. A report compares with none that came out after its quarter.", .required, from: 0, to: 36)

  public static let contract = DatasetContract(
    name: "official_series",
    title: "Series of official figures",
    description:
      "Definition, unit and polarity of each series. Polarity is that of the DfE's interactive tool.",
    grain: "one series",
    fields: [
      series.definition, title.definition, definition.definition, unit.definition, decimals.definition,
      polarity.definition, ageGroup.definition, populationBase.definition, maximum.definition,
      numerator.definition, denominator.definition, denominatorLag.definition,
      monthsToPublication.definition,
    ],
    key: [series.name],
    rules: [
      rule(
        "OFS-01", .reject, "A share or rate has both of its counts, or neither",
        remedy:
          "Fill numerator and denominator with series of whole numbers on this list, or leave both empty.",
        fields: [numerator.name, denominator.name, denominatorLag.name]
      ) { rows, _ in
        let (series, units) = (rows[series], rows[unit])
        let (numerators, denominators, lags) = (rows[numerator], rows[denominator], rows[denominatorLag])
        var counts: Set<String> = []
        for row in rows.rows where units[row] == Unit.number.rawValue {
          if let name = series[row] { counts.insert(name) }
        }
        return rows.rows.filter { row in
          guard let numerator = numerators[row], let denominator = denominators[row] else {
            return numerators[row] != nil || denominators[row] != nil || lags[row] != nil
          }
          return !counts.contains(numerator) || !counts.contains(denominator)
        }
      }
    ])
}
