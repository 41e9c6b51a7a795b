public import CivilDates
public import Columns
public import Datasets
internal import Figures
public import Measures

/// Caseloads at the end of a quarter, for heads of service: one row for each figure of each team, service and kind of
/// worker.
public enum CaseloadsTable: Dataset {
  public static let asAt = day("as_at", "As at", "The day on which cases were counted.", .required)
  public static let dimension = category(
    "dimension", "Dimension", "service, team, worker_type or need_level; empty for the whole.")
  public static let breakdown = category("category", "Category", "Empty for the whole.")
  public static let measure = category("measure", "Measure", "Its id in measure_definitions.", .required)
  public static let title = category("title", "Title", "What it measures.", .required)
  public static let numerator = decimal(
    "numerator", "Numerator", "How many; full-time equivalents for agency and vacancy rates.")
  public static let denominator = decimal(
    "denominator", "Denominator",
    "Out of how many; full-time equivalents for caseloads, agency and vacancy rates.")
  public static let value = decimal(
    "value", "Value", "At display precision, rounded half away from zero.")
  public static let unit = category(
    "unit", "Unit", "Of the value.", .required, codes: FiguresTable.units)
  public static let status = category(
    "status", "Status", "x not supplied, z not applicable, u unreliable; empty beside a number.",
    codes: Scorecard.valueStatuses)
  public static let reason = text("reason", "Reason", "Why there is no value.")
  public static let records = category(
    "records", "Records", RecordsKind.meaning, .required, codes: RecordsKind.codes)

  public static let contract = DatasetContract(
    name: "caseloads",
    title: "Caseloads",
    description:
      "Children that workers hold at the end of the quarter: averages, spread, unallocated cases, agency and vacancy "
      + "rates, by team, service and kind of worker.",
    grain: "one measure and category",
    fields: [
      asAt.definition, dimension.definition, breakdown.definition, measure.definition, title.definition,
      numerator.definition, denominator.definition, value.definition, unit.definition, status.definition,
      reason.definition, records.definition,
    ],
    key: [measure.name, breakdown.name])

  /// The figures of the measures of caseloads as at a day, in the order of the measures.
  public static func table(
    of figures: [Figure], asAt day: CivilDay, from kind: RecordsKind
  ) -> DatasetTable<CaseloadsTable> {
    let definitions = Dictionary(
      CaseMeasures.caseloads.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var rows = DatasetTableBuilder<CaseloadsTable>()
    for figure in figures where figure.period == .asAt(day) {
      guard let definition = definitions[figure.measure] else { continue }
      rows.append { row in
        row[asAt] = day
        row[dimension] = figure.breakdown.first?.dimension
        row[breakdown] = figure.breakdown.first?.category
        row[measure] = figure.measure
        row[title] = definition.title
        row[numerator] = part(figure.numerator, definition.numeratorDecimals)
        row[denominator] = part(figure.denominator, definition.denominatorDecimals)
        row[value] = figure.value.value?.rounded(decimals: definition.decimals)
        row[unit] = figure.unit.rawValue
        row[status] = figure.value.absence?.status.rawValue
        row[reason] = figure.value.absence?.reason
        row[records] = kind.rawValue
      }
    }
    return rows.table
  }

  /// A numerator or denominator that is kept in small units, in whole ones.
  private static func part(_ number: Int?, _ decimals: Int) -> ExactDecimal? {
    number.map { ExactDecimal(units: Int64($0), decimals: decimals).shortest }
  }
}
