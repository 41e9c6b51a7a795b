internal import CivilDates
public import Columns
public import Datasets
internal import Figures
internal import Methods
public import Performance

/// Every point of every series, with the limits of its chart and what it shows.
public enum TrendsTable: Dataset {
  public static let kind = category(
    "series_kind", "Kind of series", "monthly or outturns.", .required, codes: TrendSummaryTable.kinds)
  public static let series = category(
    "series", "Series", "The measure, as in measure_definitions, or the indicator.", .required)
  public static let dimension = category(
    "dimension", "Dimension", "What the series is a part of; else empty.")
  public static let breakdown = category("category", "Category", "Which part; empty for the whole.")
  public static let period = category(
    "period", "Period", "A month, a day, or the period of a return.", .required)
  public static let periodStart = day(
    "period_start", "Period start", "First day; of a count as at a day, that day.", .required)
  public static let periodEnd = day("period_end", "Period end", "Last day.", .required)
  public static let numerator = integer("numerator", "Numerator", "How many.")
  public static let denominator = integer("denominator", "Denominator", "Out of how many.")
  public static let value = decimal("value", "Value", "At display precision, rounded half away from zero.")
  public static let valueUnrounded = decimal("value_unrounded", "Value, unrounded", "To six decimals.")
  public static let status = category(
    "status", "Status",
    "x not supplied, z not applicable, c suppressed, u unreliable; empty beside a number.",
    codes: Scorecard.valueStatuses)
  public static let reason = text("reason", "Reason", "Why there is no value: a gap in the chart.")
  public static let intervalLower = decimal(
    "interval_lower", "Lower end of the interval", "Of the 95 % confidence interval, where one is due.")
  public static let intervalUpper = decimal("interval_upper", "Upper end of the interval", "Likewise.")
  public static let intervalMethod = category(
    "interval_method", "Method of the interval", "wilson, exact or byar.")
  public static let segment = integer(
    "segment", "Segment", "Which part of the series, from one rebase to the next; 1 is the first.", .required)
  public static let centreLine = decimal(
    "centre_line", "Centre line", "The mean of the segment's baseline.")
  public static let lowerLimit = decimal(
    "lower_limit", "Lower limit",
    "Centre line less 2.66 mean moving ranges, as computed: it may be below nought.")
  public static let upperLimit = decimal(
    "upper_limit", "Upper limit", "Centre line and 2.66 mean moving ranges.")
  public static let movingRange = decimal(
    "moving_range", "Moving range", "Distance from the value before; empty at a start and after a gap.")
  public static let signals = category(
    "signals", "Signals",
    "outside, trend, two_of_three or shift, each with its side, the one to name first; joined by a semicolon."
  )
  public static let finding = category(
    "finding", "Finding",
    "common_cause; improvement or concern by polarity; higher or lower where neither way is good.",
    codes: TrendSummaryTable.findings)
  public static let records = category(
    "records", "Records", RecordsKind.meaning + " Empty for outturns that were returned or printed.",
    codes: RecordsKind.codes)

  public static let contract = DatasetContract(
    name: "trends",
    title: "Trends",
    description:
      "The points of the charts of individual values (XmR): monthly figures of measures, and outturns of indicators.",
    grain: "one point of a series",
    fields: [
      kind.definition, series.definition, dimension.definition, breakdown.definition, period.definition,
      periodStart.definition, periodEnd.definition, numerator.definition, denominator.definition,
      value.definition, valueUnrounded.definition, status.definition, reason.definition,
      intervalLower.definition, intervalUpper.definition, intervalMethod.definition, segment.definition,
      centreLine.definition, lowerLimit.definition, upperLimit.definition, movingRange.definition,
      signals.definition, finding.definition, records.definition,
    ],
    key: [kind.name, series.name, breakdown.name, period.name])

  /// The points of the trends, in their order.
  public static func table(of trends: [Trend], from kind: RecordsKind) -> DatasetTable<TrendsTable> {
    var rows = DatasetTableBuilder<TrendsTable>()
    for trend in trends {
      for index in trend.series.points.indices { rows.append { fill(&$0, trend, index, kind) } }
    }
    return rows.table
  }

  private static func fill(
    _ row: inout DatasetTableBuilder<TrendsTable>.Row, _ trend: Trend, _ index: Int,
    _ recordsKind: RecordsKind
  ) {
    let (series, item) = (trend.series, trend.series.points[index])
    row[kind] = series.kind.rawValue
    row[Self.series] = series.name
    row[dimension] = series.dimension
    row[breakdown] = series.category
    row[period] = item.period
    row[periodStart] = item.first
    row[periodEnd] = item.last
    row[numerator] = item.numerator
    row[denominator] = item.denominator
    row[value] = item.value.value?.rounded(decimals: series.decimals)
    row[valueUnrounded] = item.value.value?.rounded(decimals: 6)
    row[status] = item.value.absence?.status.rawValue
    row[reason] = item.value.absence?.reason
    if item.value.value != nil,
      let interval = try? series.estimate(item.numerator, item.denominator).interval()
    {
      row[intervalLower] = ExactDecimal(estimate: interval.lower)
      row[intervalUpper] = ExactDecimal(estimate: interval.upper)
      row[intervalMethod] = interval.method.rawValue
    }
    row[segment] = (trend.chart.segments.firstIndex { $0.indices.contains(index) } ?? 0) + 1
    let part = trend.segment(of: index)
    row[centreLine] = part?.centreLine.flatMap { ExactDecimal(estimate: $0) }
    row[lowerLimit] = part?.limits.flatMap { ExactDecimal(estimate: $0.lower) }
    row[upperLimit] = part?.limits.flatMap { ExactDecimal(estimate: $0.upper) }
    if let point = trend.chart.points[index] {
      row[movingRange] = point.movingRange.flatMap { ExactDecimal(estimate: $0) }
      let signals = point.signals.map { "\($0.signal.rawValue) \($0.side.rawValue)" }
      row[Self.signals] = signals.isEmpty ? nil : signals.joined(separator: "; ")
    }
    row[finding] = trend.finding(at: index)?.rawValue
    row[records] = series.kind == .monthly ? recordsKind.rawValue : nil
  }
}
