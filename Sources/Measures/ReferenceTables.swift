public import CivilDates
public import Columns
public import Datasets

/// Bank holidays of England and Wales (`data/reference/bank_holidays.csv`).
public enum BankHolidays: Dataset {
  public static let date = day("date", "Date", "On which offices are closed.", .required)
  public static let title = text("title", "Title", "The holiday's name.", .required)

  public static let contract = DatasetContract(
    name: "bank_holidays",
    title: "Bank holidays",
    description: "Bank holidays of England and Wales, as published by the government.",
    grain: "one day",
    fields: [date.definition, title.definition],
    key: [date.name])
}

extension WorkingDays {
  /// The calendar of the years of a list of bank holidays.
  public init(_ table: DatasetTable<BankHolidays>) throws(WorkingDaysFault) {
    let dates = table[BankHolidays.date]
    try self.init(bankHolidays: table.rows.compactMap { dates[$0] })
  }
}

/// Children of local authorities in the middle of each year (`data/reference/population.csv`). A year may have
/// several estimates; their basis tells them apart.
public enum Populations: Dataset {
  public static let geographyCode = category(
    "geography_code", "Geography code", "The nine characters of the authority.", .required)
  public static let geography = category("geography", "Geography", "The authority's name.", .required)
  public static let midYear = integer("mid_year", "Mid-year", "Of the estimate.", .required)
  public static let ageGroup = category("age_group", "Age group", "Completed years of age: 0-17.", .required)
  public static let population = integer("population", "Population", "People.", .required, from: 1)
  public static let source = category("source", "Source", "Where the estimate is from.", .required)
  public static let basis = category("basis", "Basis", "What kind of estimate it is.", .required)

  public static let contract = DatasetContract(
    name: "population",
    title: "Population",
    description: "Population of local authorities by age group, as estimated for the middle of each year.",
    grain: "one estimate of one authority, year and age group",
    fields: [
      geographyCode.definition, geography.definition, midYear.definition, ageGroup.definition,
      population.definition, source.definition, basis.definition,
    ],
    key: [geographyCode.name, midYear.name, ageGroup.name, basis.name])
}

extension PopulationEstimate {
  /// The estimates of an authority's children aged 0 to 17, in the order of the table.
  public static func children(of code: String, in table: DatasetTable<Populations>) -> [PopulationEstimate] {
    let (codes, ages) = (table[Populations.geographyCode], table[Populations.ageGroup])
    return table.rows.compactMap { row in
      guard codes[row] == code, ages[row] == "0-17", let year = table[Populations.midYear][row],
        let people = table[Populations.population][row], let basis = table[Populations.basis][row]
      else { return nil }
      return PopulationEstimate(midYear: year, basis: basis, children: people)
    }
  }
}
