public import Columns
public import Datasets
internal import Figures
public import Performance

/// How many indicators have each rating and direction of travel: of each importance, of each tier, and of all.
public enum IndicatorSummaryTable: Dataset {
  public static let grouping = category(
    "grouping", "Grouping", "importance, tier, or all.", .required,
    codes: CodeList("grouping", ["importance": "by importance", "tier": "by tier", "all": "all indicators"]))
  public static let group = category(
    "group", "Group", "strategic, critical; CPI, SPI, MPI and so on; Total for all.", .required)
  public static let measure = category(
    "measure", "Measure", "What is counted: a rating, a direction, what was expected, not due or escalated.",
    .required)
  public static let count = integer("count", "Count", "Indicators.", .required)
  public static let synthetic = integer(
    "of_synthetic_records", "Of synthetic records",
    "How many of these have an outturn from invented records, in the place of a return.", .required)
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
    description:
      "Counts and shares of ratings and directions of travel, those expected and not due, and those escalated, by "
      + "importance and by tier.",
    grain: "one count of one group",
    fields: [
      grouping.definition, group.definition, measure.definition, count.definition, synthetic.definition,
      base.definition,
      share.definition, status.definition,
    ],
    key: [grouping.name, group.name, measure.name])

  /// The summary by importance with its total, and the same counts of each tier that the entries have.
  public static func table(
    of summary: IndicatorSummary, entries: [ScorecardEntry]
  ) -> DatasetTable<IndicatorSummaryTable> {
    var rows = DatasetTableBuilder<IndicatorSummaryTable>()
    let readings = entries.map(\.reading)
    let invented = entries.filter { $0.source == .syntheticRecords }.map(\.reading)
    func append(
      _ grouping: String, _ group: String, _ counts: IndicatorCounts, where belongs: (Reading) -> Bool
    ) {
      let ofInvented = IndicatorCounts(of: invented.filter(belongs))
      for item in SummaryMeasure.allCases {
        rows.append { row in
          row[self.grouping] = grouping
          row[self.group] = group
          row[measure] = item.rawValue
          row[count] = item.count(counts)
          row[synthetic] = item.count(ofInvented)
          if let part = item.share(counts) {
            row[base] = part.base
            row[share] = part.displayed.value
            row[status] = part.displayed.absence?.status.rawValue
          }
        }
      }
    }
    for line in summary.lines {
      // Editions that do not tell strategic from critical have no such lines.
      guard let importance = line.importance, line.counts.expected > 0 else { continue }
      append("importance", importance.rawValue, line.counts) { $0.indicator.importance == importance }
    }
    for tier in Tier.allCases {
      let own = readings.filter { $0.indicator.tier == tier }
      if own.isEmpty { continue }
      append("tier", tier.rawValue, IndicatorCounts(of: own)) { $0.indicator.tier == tier }
    }
    append("all", "Total", summary.overall) { _ in true }
    return rows.table
  }
}

/// What an indicator summary counts, in the printed order.
public enum SummaryMeasure: String, CaseIterable, Sendable {
  case green, greenAmber = "green_amber", redAmber = "red_amber", red, rated, monitor, notRated = "not_rated"
  case improvingOrSame = "improving_or_same", worsening, noDirection = "no_direction", expected
  case notDue = "not_due", escalated

  public func count(_ counts: IndicatorCounts) -> Int {
    switch self {
    case .green: counts.count(.green)
    case .greenAmber: counts.count(.greenAmber)
    case .redAmber: counts.count(.redAmber)
    case .red: counts.count(.red)
    case .rated: counts.rated
    case .monitor: counts.count(.monitor)
    case .notRated: counts.expected - counts.rated - counts.count(.monitor)
    case .improvingOrSame: counts.improvingOrSame
    case .worsening: counts.worsening
    case .noDirection: counts.noDirection
    case .expected: counts.expected
    case .notDue: counts.notDue
    case .escalated: counts.escalated
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
    case .rated, .notRated, .noDirection, .expected, .notDue, .escalated: nil
    }
  }
}
