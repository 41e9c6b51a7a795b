public import Columns
public import Datasets
internal import Figures
internal import Methods
internal import Performance

/// The columns that say how sure one can be.
extension Scorecard {
  public static let intervalLower = decimal(
    "interval_lower", "Lower end of the interval",
    "Of the 95 % confidence interval of the outturn, in its unit.")
  public static let intervalUpper = decimal("interval_upper", "Upper end of the interval", "Likewise.")
  public static let intervalMethod = category(
    "interval_method", "Method of the interval",
    "wilson for a share; exact below ten events and byar from ten on, for a rate or a count of events.",
    codes: CodeList("interval_method", of: ConfidenceInterval.Method.self))
  public static let intervalReason = text("interval_reason", "Reason for no interval", "Why there is none.")
  public static let variation = category(
    "variation", "Variation",
    "What the latest value of the chart of individual values shows: common_cause, improvement or concern by polarity, "
      + "higher or lower where neither way is good; empty where limits rest on fewer than twelve values.",
    codes: TrendSummaryTable.findings)
  public static let variationReason = text(
    "variation_reason", "Reason for no variation", "Why no chart tells.")
  public static let assurance = category(
    "assurance", "Assurance",
    "Whether the process as it is will meet the target: pass, fail, or hit_or_miss by chance.",
    codes: CodeList("assurance", of: Assurance.self))
  public static let variationSeries = category(
    "variation_series", "Series of the variation", "The monthly series or the outturns, as in trend_summary.")
  public static let variationRecords = category(
    "variation_records", "Records of the variation",
    "synthetic: the chart is of invented records, and does not decide the reading of an outturn that was returned.",
    codes: RecordsKind.codes)
  public static let readingCode = category(
    "reading", "Reading",
    "What the row comes to: rating, movement and chance taken together.",
    codes: CodeList("reading", of: ReadingCode.self))
  public static let readingSentence = text(
    "reading_sentence", "Reading in sentences",
    "The same for people, with how the outturn stands beside other places and what its process will do.")

  static var certaintyFields: [FieldDefinition] {
    [
      intervalLower.definition, intervalUpper.definition, intervalMethod.definition,
      intervalReason.definition, variation.definition, variationReason.definition, assurance.definition,
      variationSeries.definition,
      variationRecords.definition, readingCode.definition, readingSentence.definition,
    ]
  }

  static func fill(
    _ row: inout DatasetTableBuilder<Scorecard>.Row, _ entry: ScorecardEntry, _ compared: ComparedEntry?
  ) {
    guard let certainty = entry.certainty else { return }
    row[intervalLower] = certainty.interval.flatMap { ExactDecimal(estimate: $0.lower) }
    row[intervalUpper] = certainty.interval.flatMap { ExactDecimal(estimate: $0.upper) }
    row[intervalMethod] = certainty.interval?.method.rawValue
    row[intervalReason] = certainty.intervalReason
    row[variation] = certainty.variation?.rawValue
    row[variationReason] = certainty.variationReason
    row[assurance] = certainty.assurance?.rawValue
    if let trend = certainty.trend {
      row[variationSeries] = trend.series.name
      if trend.series.kind == .monthly {
        row[variationRecords] =
          (certainty.isOfSyntheticRecords ? RecordsKind.synthetic : .supplied).rawValue
      }
    }
    row[readingCode] = certainty.reading.rawValue
    row[readingSentence] = ReadingSentences(of: entry, certainty, compared: compared).text
  }
}
