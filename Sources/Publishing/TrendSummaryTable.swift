internal import CivilDates
public import Columns
public import Datasets
internal import Figures
internal import Methods
public import Performance

/// What each series shows: its limits, its latest value, and its comparisons with a year before.
public enum TrendSummaryTable: Dataset {
  public static let kind = category(
    "series_kind", "Kind of series", "monthly or outturns.", .required, codes: kinds)
  public static let series = category(
    "series", "Series", "The measure, as in measure_definitions, or the indicator.", .required)
  public static let title = text("title", "Title", "What it measures.", .required)
  public static let dimension = category(
    "dimension", "Dimension", "What the series is a part of; else empty.")
  public static let breakdown = category("category", "Category", "Which part; empty for the whole.")
  public static let unit = category(
    "unit", "Unit", "Of the values.", .required, codes: CodeList("series_unit", of: Unit.self))
  public static let polarity = category("polarity", "Polarity", "Which way is good.", .required)
  public static let firstPeriod = category("first_period", "First period", "Of the series.", .required)
  public static let lastPeriod = category("last_period", "Last period", "Of the series.", .required)
  public static let points = integer("points", "Points", "How many have a value.", .required)
  public static let missing = integer("points_missing", "Points missing", "How many have none.", .required)
  public static let latest = decimal("latest", "Latest value", "Of the last period, at display precision.")
  public static let centreLine = decimal("centre_line", "Centre line", "Of the last segment.")
  public static let lowerLimit = decimal("lower_limit", "Lower limit", "Of the last segment.")
  public static let upperLimit = decimal("upper_limit", "Upper limit", "Of the last segment.")
  public static let baselineValues = integer(
    "baseline_values", "Values of the baseline", "How many the limits come from.", .required)
  public static let remarks = category(
    "remarks", "Remarks",
    "insufficient_points, no_variation, trial_limits (fewer than twelve values), gaps, screening_dropped; joined by "
      + "a semicolon.")
  public static let rebased = text(
    "limits_reason", "Reason for other limits", "Why limits start anew or come from the first values.")
  public static let variation = category(
    "variation", "Variation", "What the last value shows, by polarity; empty without limits or value.",
    codes: findings)
  public static let signal = category(
    "signal", "Signal", "The rule by which it is special.",
    codes: CodeList("signal", of: XmRChart.Signal.self))
  public static let sentence = text("sentence", "In a sentence", "What the chart says.", .required)

  public struct ComparisonColumns: Sendable {
    let period: CategoryField
    let current: DecimalField
    let earlier: DecimalField
    let direction: CategoryField
    let standing: CategoryField
  }

  public typealias CategoryField = Field<TrendSummaryTable, CategoryColumn>
  public typealias DecimalField = Field<TrendSummaryTable, DecimalColumn>

  /// The columns of a comparison with a year before.
  private static func columns(_ kind: PeriodComparison.Kind, _ title: String) -> ComparisonColumns {
    ComparisonColumns(
      period: category(
        "\(kind.rawValue)_period", "\(title): period", "First and last day; empty where months are missing."),
      current: decimal("\(kind.rawValue)_value", "\(title): value", "At display precision."),
      earlier: decimal(
        "\(kind.rawValue)_year_before", "\(title): a year before", "Of the same period of the year before."),
      direction: category(
        "\(kind.rawValue)_direction", "\(title): direction",
        "improving, same or worsening, on unrounded values; monitor where neither way is good.",
        codes: CodeList("direction", of: Direction.self)),
      standing: category(
        "\(kind.rawValue)_standing", "\(title): beyond chance",
        "better, worse, higher or lower where the 95 % interval of their difference leaves out nought, best and worst at "
          + "99.8 %, else similar; too_few_to_judge; empty where no interval is due.",
        codes: FunnelTable.standings))
  }

  private static let comparisons: [(PeriodComparison.Kind, ComparisonColumns)] = [
    (.month, columns(.month, "Latest month")),
    (.quarter, columns(.quarter, "Latest quarter")),
    (.yearToDate, columns(.yearToDate, "Year to date")),
    (.rollingFourQuarters, columns(.rollingFourQuarters, "Rolling four quarters")),
  ]

  public static let trendObstacle = category(
    "five_year_trend", "Trend of five years",
    "increasing, decreasing or no_change by the chi-squared test of the latest five years; or why it cannot be "
      + "calculated.")
  public static let records = category(
    "records", "Records", RecordsKind.meaning + " Empty for outturns that were returned or printed.",
    codes: RecordsKind.codes)

  static let kinds = CodeList("series_kind", of: TrendSeries.Kind.self)
  static let findings = CodeList("finding", of: VariationFinding.self)

  public static let contract = DatasetContract(
    name: "trend_summary",
    title: "Summary of trends",
    description:
      "One row for each series: limits, variation of the latest value, and the same periods a year before.",
    grain: "one series",
    fields: [
      kind.definition, series.definition, title.definition, dimension.definition, breakdown.definition,
      unit.definition, polarity.definition, firstPeriod.definition, lastPeriod.definition, points.definition,
      missing.definition, latest.definition, centreLine.definition, lowerLimit.definition,
      upperLimit.definition, baselineValues.definition, remarks.definition, rebased.definition,
      variation.definition, signal.definition, sentence.definition,
    ]
      + comparisons.flatMap { _, columns in
        [
          columns.period.definition, columns.current.definition, columns.earlier.definition,
          columns.direction.definition, columns.standing.definition,
        ]
      } + [trendObstacle.definition, records.definition],
    key: [kind.name, series.name, breakdown.name])

  /// A row for each trend, in their order.
  public static func table(of trends: [Trend], from kind: RecordsKind) -> DatasetTable<TrendSummaryTable> {
    var rows = DatasetTableBuilder<TrendSummaryTable>()
    for trend in trends { rows.append { fill(&$0, trend, kind) } }
    return rows.table
  }

  private static func fill(
    _ row: inout DatasetTableBuilder<TrendSummaryTable>.Row, _ trend: Trend, _ recordsKind: RecordsKind
  ) {
    let series = trend.series
    row[kind] = series.kind.rawValue
    row[Self.series] = series.name
    row[title] = series.title
    row[dimension] = series.dimension
    row[breakdown] = series.category
    row[unit] = series.unit.rawValue
    row[polarity] = series.polarity.rawValue
    row[firstPeriod] = series.points.first?.period
    row[lastPeriod] = series.points.last?.period
    row[points] = trend.values
    row[missing] = series.points.count - trend.values
    row[latest] = series.points.last?.value.value?.rounded(decimals: series.decimals)
    if let segment = trend.chart.segments.last {
      row[centreLine] = segment.centreLine.flatMap { ExactDecimal(estimate: $0) }
      row[lowerLimit] = segment.limits.flatMap { ExactDecimal(estimate: $0.lower) }
      row[upperLimit] = segment.limits.flatMap { ExactDecimal(estimate: $0.upper) }
      row[baselineValues] = segment.baselineValues
      row[remarks] =
        segment.remarks.isEmpty ? nil : segment.remarks.map(\.rawValue).joined(separator: "; ")
      let reasons = [segment.reason, trend.chart.fixedBaseline?.reason].compactMap(\.self)
      row[rebased] = reasons.isEmpty ? nil : reasons.joined(separator: "; ")
    }
    row[variation] = trend.variation?.rawValue
    row[signal] = trend.signal?.signal.rawValue
    row[sentence] = trend.sentence
    for comparison in trend.comparisons { fill(&row, comparison, decimals: series.decimals) }
    row[trendObstacle] = trend.fiveYearTrend
    row[records] = series.kind == .monthly ? recordsKind.rawValue : nil
  }

  private static func fill(
    _ row: inout DatasetTableBuilder<TrendSummaryTable>.Row, _ comparison: PeriodComparison, decimals: Int
  ) {
    guard let columns = comparisons.first(where: { $0.0 == comparison.kind })?.1,
      let current = comparison.current
    else { return }
    row[columns.period] = "\(current.first)..\(current.last)"
    row[columns.current] = current.value.value?.rounded(decimals: decimals)
    row[columns.earlier] = comparison.earlier?.value.value?.rounded(decimals: decimals)
    row[columns.direction] = comparison.direction?.rawValue
    row[columns.standing] = comparison.standing?.rawValue
  }
}
