public import Columns
public import Datasets
internal import Figures
public import Measures

/// Every figure of every measure: the tidy table from which pages and charts are taken.
public enum FiguresTable: Dataset {
  public static let measure = category(
    "measure", "Measure", "Its id in measure_definitions.", .required)
  public static let dimension = category("dimension", "Dimension", "What the figure is broken down by.")
  public static let breakdown = category("category", "Category", "Empty for the whole.")
  public static let secondDimension = category(
    "second_dimension", "Second dimension", "Of a figure that is broken down twice.")
  public static let secondCategory = category("second_category", "Second category", "Of that dimension.")
  public static let periodType = category(
    "period_type", "Period type", "month, quarter, year_to_date, as_at or three_years.", .required,
    codes: periodTypes)
  public static let period = category(
    "period", "Period", "A month, a quarter, first and last month of a year to date, or a day.", .required)
  public static let periodStart = day(
    "period_start", "Period start", "First day; of a count as at a day, that day.", .required)
  public static let periodEnd = day("period_end", "Period end", "Last day.", .required)
  public static let numerator = integer("numerator", "Numerator", "How many; the days of a mean.")
  public static let denominator = integer(
    "denominator", "Denominator", "Out of how many; empty for a count.")
  public static let value = decimal(
    "value", "Value", "At display precision, rounded half away from zero.")
  public static let valueUnrounded = decimal("value_unrounded", "Value, unrounded", "To six decimals.")
  public static let unit = category("unit", "Unit", "Of the value.", .required, codes: units)
  public static let status = category(
    "status", "Status", "x not supplied, z not applicable, u unreliable; empty beside a number.",
    codes: Scorecard.valueStatuses)
  public static let reason = text("reason", "Reason", "Why there is no value.")

  public static let records = category(
    "records", "Records", RecordsKind.meaning, .required, codes: RecordsKind.codes)

  static let units = CodeList(
    "measure_unit",
    [
      "number": "number", "percent": "%", "percentage_points": "percentage points",
      "rate_per_10000": "per 10,000", "days": "days", "weeks": "weeks", "years": "years", "ratio": "ratio",
      "pounds": "pounds",
    ])
  private static let periodTypes = CodeList(
    "period_type",
    [
      "month": "A calendar month", "quarter": "A quarter of the financial year",
      "year_to_date": "From the start of the year, or of the counting, to the end of the quarter",
      "as_at": "At the end of a day",
      "three_years": "The three years to the end of the quarter",
    ])

  public static let contract = DatasetContract(
    name: "figures",
    title: "Figures",
    description: "All figures of all measures by period and category, with numerator and denominator.",
    grain: "one measure, category and period",
    fields: [
      measure.definition, dimension.definition, breakdown.definition, secondDimension.definition,
      secondCategory.definition, periodType.definition, period.definition, periodStart.definition,
      periodEnd.definition, numerator.definition, denominator.definition, value.definition,
      valueUnrounded.definition, unit.definition, status.definition, reason.definition, records.definition,
    ],
    key: [
      measure.name, breakdown.name, secondCategory.name, periodType.name, period.name,
    ])

  /// The table of figures, in their order.
  public static func table(
    of figures: [Figure], measures: [MeasureDefinition], from kind: RecordsKind
  ) -> DatasetTable<FiguresTable> {
    let decimals = Dictionary(measures.map { ($0.id, $0.decimals) }, uniquingKeysWith: { first, _ in first })
    var rows = DatasetTableBuilder<FiguresTable>()
    for figure in figures {
      rows.append { row in
        row[measure] = figure.measure
        row[dimension] = figure.breakdown.first?.dimension
        row[breakdown] = figure.breakdown.first?.category
        row[secondDimension] = figure.breakdown.dropFirst().first?.dimension
        row[secondCategory] = figure.breakdown.dropFirst().first?.category
        row[periodType] = figure.period.kind.rawValue
        row[period] = figure.period.label
        row[periodStart] = figure.period.first
        row[periodEnd] = figure.period.last
        row[numerator] = figure.numerator
        row[denominator] = figure.denominator
        row[value] = figure.value.value?.rounded(decimals: decimals[figure.measure] ?? 1)
        row[valueUnrounded] = figure.value.value?.rounded(decimals: 6)
        row[unit] = figure.unit.rawValue
        row[status] = figure.value.absence?.status.rawValue
        row[reason] = figure.value.absence?.reason
        row[records] = kind.rawValue
      }
    }
    return rows.table
  }
}

/// What each measure means, where its definition is from, and what it is computed from.
public enum MeasureDefinitionsTable: Dataset {
  public static let measure = category("measure", "Measure", "Its id.", .required)
  public static let title = text("title", "Title", "What it measures.", .required)
  public static let definition = text("definition", "Definition", "In a sentence.", .required)
  public static let source = text("source", "Source", "Where the definition is from.", .required)
  public static let unit = category("unit", "Unit", "Of its values.", .required, codes: FiguresTable.units)
  public static let multiplier = text(
    "multiplier", "Multiplier",
    "What numerator ÷ denominator is multiplied by: 100 for a share, 1/7 for weeks of a mean in days.",
    .required)
  public static let decimals = integer("decimals", "Decimals", "Digits after the point.", .required)
  public static let polarity = category("polarity", "Polarity", "Which way is good.", .required)
  public static let periods = category("periods", "Periods", "Over which it is counted.", .required)
  public static let breakdowns = category("breakdowns", "Breakdowns", "Joined by a semicolon.")
  public static let base = category("out_of", "Out of", "The measure that gives its denominator.")
  public static let needs = text(
    "needs", "Needs",
    "The columns without which it is not supplied, or what the definition puts in their place.", .required)

  public static let contract = DatasetContract(
    name: "measure_definitions",
    title: "Measure definitions",
    description: "The definition of each measure of the figures table.",
    grain: "one measure",
    fields: [
      measure.definition, title.definition, definition.definition, source.definition, unit.definition,
      multiplier.definition, decimals.definition, polarity.definition, periods.definition,
      breakdowns.definition, base.definition,
      needs.definition,
    ],
    key: [measure.name])

  public static func table(of measures: [MeasureDefinition]) -> DatasetTable<MeasureDefinitionsTable> {
    var rows = DatasetTableBuilder<MeasureDefinitionsTable>()
    for item in measures {
      rows.append { row in
        row[measure] = item.id
        row[title] = item.title
        row[definition] = item.definition
        row[source] = item.source
        row[unit] = item.unit.rawValue
        row[multiplier] = item.scale.fraction
        row[decimals] = item.decimals
        row[polarity] = item.polarity.rawValue
        row[periods] = item.basis.name
        row[breakdowns] =
          item.dimensions.isEmpty ? nil : item.dimensions.map(\.name).joined(separator: "; ")
        row[base] = item.base?.name
        row[needs] = (item.needs + item.uses).map { "\($0.dataset).\($0.field)" }.joined(separator: "; ")
      }
    }
    return rows.table
  }
}

extension Ratio {
  /// `100` or `1/7`.
  fileprivate var fraction: String { denominator == 1 ? "\(numerator)" : "\(numerator)/\(denominator)" }
}
