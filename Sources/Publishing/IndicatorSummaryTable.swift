public import Columns
public import Datasets
internal import Figures
public import Performance

/// How many indicators have each rating and direction of travel, by importance.
public enum IndicatorSummaryTable: Dataset {
  public static let importance = category(
    "importance", "Importance", "strategic, critical, or Total for all.", .required)
  public static let measure = category(
    "measure", "Measure", "The rating or direction that is counted.", .required)
  public static let count = integer("count", "Count", "Indicators.", .required)
  public static let base = integer(
    "base", "Base",
    "Of how many the share is taken: of the rated for ratings, of all expected for monitor, of "
      + "those with a direction of travel for directions.")
  public static let share = decimal(
    "share_percent", "Share", "Count in per cent of the base, as a whole number.")
  public static let status = category(
    "share_status", "Status of the share", "z where there is no base.", codes: Scorecard.valueStatuses)

  public static let contract = DatasetContract(
    name: "indicator_summary",
    title: "Indicator summary",
    description: "Counts and shares of ratings and directions of travel, by importance.",
    grain: "one count of one importance",
    fields: [
      importance.definition, measure.definition, count.definition, base.definition, share.definition,
      status.definition,
    ],
    key: [importance.name, measure.name])

  public static func table(of summary: IndicatorSummary) -> DatasetTable<IndicatorSummaryTable> {
    var rows = DatasetTableBuilder<IndicatorSummaryTable>()
    for line in summary.lines {
      for item in SummaryMeasure.allCases {
        rows.append { row in
          row[importance] = line.importance?.rawValue ?? "Total"
          row[measure] = item.rawValue
          row[count] = item.count(line.counts)
          if let part = item.share(line.counts) {
            row[base] = part.base
            row[share] = part.displayed.value
            row[status] = part.displayed.absence?.status.rawValue
          }
        }
      }
    }
    return rows.table
  }
}

/// What an indicator summary counts, in the printed order.
public enum SummaryMeasure: String, CaseIterable, Sendable {
  case green, greenAmber = "green_amber", redAmber = "red_amber", red, rated, monitor
  case improvingOrSame = "improving_or_same", worsening, noDirection = "no_direction", expected

  public func count(_ counts: IndicatorCounts) -> Int {
    switch self {
    case .green: counts.count(.green)
    case .greenAmber: counts.count(.greenAmber)
    case .redAmber: counts.count(.redAmber)
    case .red: counts.count(.red)
    case .rated: counts.rated
    case .monitor: counts.count(.monitor)
    case .improvingOrSame: counts.improvingOrSame
    case .worsening: counts.worsening
    case .noDirection: counts.noDirection
    case .expected: counts.expected
    }
  }

  /// The count with its base; `nil` for counts that are bases themselves.
  public func share(_ counts: IndicatorCounts) -> Share? {
    switch self {
    case .green: counts.share(of: .green)
    case .greenAmber: counts.share(of: .greenAmber)
    case .redAmber: counts.share(of: .redAmber)
    case .red: counts.share(of: .red)
    case .monitor: counts.share(of: .monitor)
    case .improvingOrSame: counts.improvingOrSameShare
    case .worsening: counts.worseningShare
    case .rated, .noDirection, .expected: nil
    }
  }
}
