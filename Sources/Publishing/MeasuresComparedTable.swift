public import Columns
public import Datasets
internal import Figures
internal import Measures
internal import Methods
internal import Performance

/// Measures of case-level records beside official figures: caseloads and the workforce, timeliness, plans and placements.
public enum MeasuresComparedTable: Dataset {
  public static let measure = category("measure", "Measure", "Its id in measure_definitions.", .required)
  public static let title = text("title", "Title", "What it measures.", .required)
  public static let breakdown = category("category", "Category", "Of its breakdown; empty for the whole.")
  public static let polarity = category(
    "polarity", "Polarity", "Which way is good: high, low, or none.", .required)
  public static let unit = category(
    "unit", "Unit", "Of the measure's figure.", .required, codes: FiguresTable.units)
  public static let periodType = category(
    "period_type", "Period type", "As in figures: the period that is like the official one.", .required)
  public static let period = category("period", "Period", "A month, a quarter, a year to date or a day.")
  public static let numerator = decimal("numerator", "Numerator", "How many.")
  public static let denominator = decimal("denominator", "Denominator", "Out of how many.")
  public static let value = decimal("value", "Value", "At display precision.")
  public static let status = category(
    "status", "Status", "x, c, z or u; empty beside a number.", codes: Scorecard.valueStatuses)
  public static let reason = text("reason", "Reason", "Why there is no value.")
  public static let lower = decimal(
    "interval_lower", "Lower end of the interval", "Of the 95 % confidence interval, in the unit.")
  public static let upper = decimal("interval_upper", "Upper end of the interval", "Likewise.")
  public static let intervalReason = text("interval_reason", "Reason for no interval", "Why there is none.")
  public static let series = category("series", "Series", "Of the official figures.", .required)
  public static let year = integer(
    "comparator_year", "Year of the comparators", "The newest official year that the report can know.")
  public static let official = decimal(
    "official", "Official figure", "The authority's own, of that year.")
  public static let refusal = text(
    "comparison_refused", "Not compared because",
    "Another definition, unit, age group or population base; or no official figures of a usable year.")

  private static let neighbours = ComparatorColumns<MeasuresComparedTable>(
    "sn", "Statistical neighbours", "Mean of the statistical neighbours, to two decimals.")
  private static let region = ComparatorColumns<MeasuresComparedTable>(
    "region", "Region", "As published; the region is region_name.")
  private static let england = ComparatorColumns<MeasuresComparedTable>(
    "england", "England", "The national figure as published.")
  public static let contributing = integer(
    "sn_contributing", "Neighbours in the mean", "How many have a figure.")
  public static let groupRank = category(
    "group_rank", "Rank in the group", "Of the official figure, among the authority and its neighbours.")
  public static let nationalRank = category(
    "national_rank", "National rank", "Of the official figure, among the authorities.")
  public static let band = category(
    "quartile_band", "Quartile band", "Of the official figure; A is the best quarter.")
  public static let variation = category(
    "variation", "Variation",
    "What the latest value of the monthly chart shows; empty where limits rest on fewer than twelve values.",
    codes: TrendSummaryTable.findings)
  public static let assurance = category(
    "sn_assurance", "Assurance beside the neighbours",
    "Whether the monthly process as it is will be as good as the neighbours' mean: pass, fail, or hit_or_miss by "
      + "chance. Where it is moving (variation), it may leave the limits that this rests on.",
    codes: CodeList("assurance", of: Assurance.self))
  public static let note = text("note", "Note", "The authority's remark on figure and series.")
  public static let records = category(
    "records", "Records", RecordsKind.meaning, .required, codes: RecordsKind.codes)
  public static let definition = text("definition", "Definition of the official figure", "In short.")

  public static let contract = DatasetContract(
    name: "measures_compared",
    title: "Measures compared",
    description:
      "Figures of the quarter from case-level records beside the official figures of the same definition, with what "
      + "chance allows to say; or why they are not compared.",
    grain: "one measure and series",
    fields: [
      measure.definition, title.definition, breakdown.definition, polarity.definition, unit.definition,
      periodType.definition, period.definition, numerator.definition, denominator.definition,
      value.definition, status.definition, reason.definition, lower.definition, upper.definition,
      intervalReason.definition, series.definition, year.definition, official.definition,
    ] + neighbours.fields + [contributing.definition] + region.fields + england.fields + [
      groupRank.definition, nationalRank.definition, band.definition, variation.definition,
      assurance.definition, refusal.definition, note.definition, records.definition, definition.definition,
    ],
    key: [measure.name, breakdown.name, series.name])

  /// In the order of the authority's list.
  public static func table(
    of comparisons: [MeasureComparison], from kind: RecordsKind
  ) -> DatasetTable<MeasuresComparedTable> {
    var rows = DatasetTableBuilder<MeasuresComparedTable>()
    for compared in comparisons {
      rows.append { row in
        fill(&row, compared)
        row[records] = kind.rawValue
      }
    }
    return rows.table
  }

  private typealias Row = DatasetTableBuilder<MeasuresComparedTable>.Row

  private static func fill(_ row: inout Row, _ compared: MeasureComparison) {
    let (definition, figure) = (compared.definition, compared.figure)
    row[measure] = definition.id
    row[title] = definition.title
    row[breakdown] = compared.categories.isEmpty ? nil : compared.categories.joined(separator: "; ")
    row[polarity] = definition.polarity.rawValue
    row[unit] = definition.unit.rawValue
    row[periodType] = compared.period.rawValue
    row[period] = figure?.period.label
    row[numerator] = part(figure?.numerator, definition.numeratorDecimals)
    row[denominator] = part(figure?.denominator, definition.denominatorDecimals)
    row[value] = figure?.value.value?.rounded(decimals: definition.decimals)
    row[status] = figure.map { $0.value.absence?.status.rawValue } ?? ValueStatus.notApplicable.rawValue
    row[reason] = figure.map { $0.value.absence?.reason } ?? "the quarter has no figure of this period"
    row[lower] = compared.interval.flatMap { ExactDecimal(estimate: $0.lower) }
    row[upper] = compared.interval.flatMap { ExactDecimal(estimate: $0.upper) }
    row[intervalReason] = compared.intervalReason
    row[series] = compared.comparison.definition?.series
    row[Self.definition] = compared.comparison.definition?.definition
    row[refusal] = compared.refusal
    row[note] = compared.note
    row[variation] = compared.trend?.variation?.rawValue
    guard compared.refusal == nil, let standing = compared.comparison.standing else { return }
    row[year] = standing.year
    row[official] = standing.own.value.value?.rounded(decimals: standing.definition.decimals)
    func fill(
      _ columns: ComparatorColumns<MeasuresComparedTable>, _ comparator: ComparatorValue, _ decimals: Int
    ) {
      row[columns.value] = comparator.value.value?.rounded(decimals: decimals)
      row[columns.judgement] = compared.judgement(beside: comparator)?.rawValue
      row[columns.standing] = compared.standing(against: comparator)?.rawValue
    }
    fill(neighbours, standing.neighboursMean, 2)
    fill(region, standing.region, standing.definition.decimals)
    fill(england, standing.country, standing.definition.decimals)
    row[contributing] = standing.neighboursMean.contributing
    row[groupRank] = standing.groupRank.value.map { "\($0) of \(standing.groupSize)" }
    row[nationalRank] = standing.nationalRank.value.map { "\($0) of \(standing.nationalSize)" }
    row[band] = standing.band?.rawValue
    row[assurance] = compared.assurance(of: standing.neighboursMean)?.rawValue
  }

  /// A numerator or denominator that is kept in small units, in whole ones.
  private static func part(_ number: Int?, _ decimals: Int) -> ExactDecimal? {
    number.map { ExactDecimal(units: Int64($0), decimals: decimals).shortest }
  }
}
