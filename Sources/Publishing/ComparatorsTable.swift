public import Columns
public import Datasets
internal import Figures
internal import Methods
public import Performance

/// Every comparator of the indicators, in all years up to the one that the report can know.
public enum ComparatorsTable: Dataset {
  public static let reference = category("reference", "Reference", "The council's reference.", .required)
  public static let indicator = category("indicator", "Indicator", "As in the scorecard.", .required)
  public static let series = category("series", "Series", "Of the official figures.", .required)
  public static let year = integer(
    "reporting_year", "Reporting year", "The year in which the period ends: 2018 ends on 31 March 2018.",
    .required)
  public static let comparator = category(
    "comparator", "Comparator", "Whose figure it is.", .required, codes: comparators)
  public static let name = category("name", "Name", "Of the place or places.")
  public static let value = decimal(
    "value", "Value", "As published; averages and thresholds to two decimals.")
  public static let status = category(
    "status", "Status", "x, c, z or u; empty beside a number.", codes: Scorecard.valueStatuses)
  public static let reason = text("reason", "Reason", "Why there is no value.")
  public static let contributing = integer(
    "contributing", "Contributing", "Of an average, how many figures it is made of.")
  public static let missing = integer(
    "missing", "Missing", "Of an average, how many were skipped, being missing or suppressed.")
  public static let change = decimal(
    "change", "Change on the year before", "Of the authority's own figure.")
  public static let changeReason = text(
    "change_reason", "Reason for no change",
    "Of a figure that has none: the year before is missing, or of another area.")
  public static let groupRank = integer(
    "group_rank", "Rank in the group",
    "Among the authority and its neighbours; equal figures share the better.")
  public static let groupSize = integer("group_size", "Size of the group", "Those with a figure.")
  public static let nationalRank = integer(
    "national_rank", "National rank", "Among the authorities of England; equal figures share the better.")
  public static let nationalSize = integer("national_size", "Authorities ranked", "Those with a figure.")
  public static let band = category("band", "Quartile band", "A is the best quarter of the authorities.")
  public static let isCompared = category(
    "compared", "Compared", "yes in the year that the scorecard sets beside the outturn.", .required,
    codes: CodeList("compared", ["yes": "set beside the outturn", "no": "an earlier year"]))
  public static let judgement = category(
    "judgement", "Judgement", "The outturn beside the comparator, by polarity, on displayed values.",
    codes: CodeList("comparator_judgement", of: ComparatorJudgement.self))
  public static let standing = category(
    "standing", "Standing",
    "The same by the outturn's 95 % interval: similar where it includes the figure; best and worst at 99.8 %.",
    codes: FunnelTable.standings)
  public static let refusal = text(
    "refusal", "Not compared because", "Why the outturn is not set beside the official figures.")
  public static let basis = category(
    "basis", "Basis", "published, computed here from published figures or counts, compiled_mean or printed.")
  public static let release = category("release", "Release", "The newest that has the figure.")
  public static let source = category("source", "Source", "Who published it.")
  public static let disagreement = text(
    "other_releases", "Other releases", "What they say instead.")
  public static let definition = text("definition", "Definition", "Of the official figures.", .required)
  public static let ageGroup = category("age_group", "Age group", "Of the official figures.")
  public static let populationBase = category("population_base", "Population base", "Of their rates.")

  public static let comparators = CodeList(
    "comparator",
    [
      "authority": "the authority's own official figure",
      "statistical_neighbours_mean": "mean of the statistical neighbours",
      "statistical_neighbours_median": "median of the statistical neighbours",
      "best_neighbour": "the best of the statistical neighbours", "region": "the region, as published",
      "england": "England, as published", "quartile_1": "the lower quartile of England's authorities",
      "quartile_2": "their median", "quartile_3": "their upper quartile",
      "top_quartile": "where the best quarter begins", "top_tenth": "mean of the best tenth",
    ])

  public static let contract = DatasetContract(
    name: "comparators",
    title: "Comparators",
    description:
      "Official figures of the authority, its neighbours, region and England for each indicator, with their release "
      + "and definition.",
    grain: "one comparator of an indicator in a year",
    fields: [
      reference.definition, indicator.definition, series.definition, year.definition, comparator.definition,
      name.definition, value.definition, status.definition, reason.definition, contributing.definition,
      missing.definition, change.definition, changeReason.definition, groupRank.definition,
      groupSize.definition,
      nationalRank.definition, nationalSize.definition, band.definition, isCompared.definition,
      judgement.definition, standing.definition, refusal.definition, basis.definition, release.definition,
      source.definition,
      disagreement.definition, definition.definition, ageGroup.definition, populationBase.definition,
    ],
    key: [reference.name, series.name, year.name, comparator.name])

  /// The comparators of a scorecard, by indicator in its order, then by year.
  public static func table(of scorecard: ComparedScorecard) -> DatasetTable<ComparatorsTable> {
    var rows = DatasetTableBuilder<ComparatorsTable>()
    for compared in scorecard.entries {
      guard let comparison = compared.comparison else { continue }
      for standing in comparison.earlier + [comparison.standing].compactMap(\.self) {
        append(standing, of: compared, comparison, scorecard.places, to: &rows)
      }
    }
    return rows.table
  }

  private typealias Row = DatasetTableBuilder<ComparatorsTable>.Row

  private static func append(
    _ standing: SeriesStanding, of compared: ComparedEntry, _ comparison: IndicatorComparison,
    _ places: ComparatorPlaces, to rows: inout DatasetTableBuilder<ComparatorsTable>
  ) {
    let definition = standing.definition
    let isNow = standing.year == comparison.standing?.year
    func append(
      _ kind: String, _ placeName: String?, _ found: Known<Ratio>, _ decimals: Int?, judged: Bool = false,
      _ fill: (inout Row) -> Void
    ) {
      rows.append { row in
        row[reference] = compared.entry.reading.indicator.reference
        row[indicator] = compared.entry.reading.indicator.indicator
        row[series] = definition.series
        row[year] = standing.year
        row[comparator] = kind
        row[name] = placeName
        row[value] = found.value?.rounded(decimals: decimals ?? definition.decimals)
        row[status] = found.absence?.status.rawValue
        row[reason] = found.absence?.reason
        row[isCompared] = isNow && compared.refusal == nil ? "yes" : "no"
        if judged, isNow {
          row[judgement] = compared.judgement(beside: found)?.rawValue
          row[Self.standing] = compared.standing(beside: found)?.rawValue
        }
        row[refusal] = isNow ? compared.refusal : nil
        row[Self.definition] = definition.definition
        row[ageGroup] = definition.ageGroup.isEmpty ? nil : definition.ageGroup
        row[populationBase] = definition.populationBase.isEmpty ? nil : definition.populationBase
        fill(&row)
      }
    }
    func publish(
      _ kind: String, _ placeName: String?, _ found: ComparatorValue, _ fill: (inout Row) -> Void = { _ in }
    ) {
      append(
        kind, placeName, found.value, isAverage(kind) && found.basis != .published ? 2 : nil,
        judged: kind != "authority"
      ) { row in
        row[contributing] = found.contributing
        row[missing] = found.missing
        row[basis] = found.value.value == nil && found.release == nil ? nil : found.basis.rawValue
        row[release] = found.release?.name
        row[source] = found.release.flatMap { $0.source.isEmpty ? nil : $0.source }
        row[disagreement] = found.disagreement
        fill(&row)
      }
    }
    publish("authority", nil, standing.own) { row in
      row[change] = standing.change.value?.rounded(decimals: definition.decimals)
      row[changeReason] = standing.own.value.value.flatMap { _ in standing.change.absence?.reason }
      row[groupRank] = standing.groupRank.value
      row[groupSize] = standing.groupRank.value.map { _ in standing.groupSize }
      row[nationalRank] = standing.nationalRank.value
      row[nationalSize] = standing.nationalRank.value.map { _ in standing.nationalSize }
      row[band] = standing.band?.rawValue
    }
    publish("statistical_neighbours_mean", nil, standing.neighboursMean)
    publish("statistical_neighbours_median", nil, standing.neighboursMedian)
    publish("region", places.regionName, standing.region)
    publish("england", places.countryName, standing.country)
    if let best = standing.bestNeighbour {
      append("best_neighbour", best.names.joined(separator: "; "), .value(best.value), nil, judged: true) {
        $0[basis] = "computed"
      }
    }
    if let bands = standing.bands {
      for (place, cut) in bands.quartiles.values.enumerated() {
        append("quartile_\(place + 1)", nil, exact(cut), 2) { $0[basis] = "computed" }
      }
      append("top_quartile", nil, exact(bands.topQuartileThreshold), 2, judged: true) {
        $0[basis] = "computed"
      }
    }
    if standing.topTenth.value != nil {
      append("top_tenth", nil, standing.topTenth, 2, judged: true) { row in
        row[basis] = "computed"
        row[contributing] = standing.topTenthOf
      }
    }
  }

  /// Whether a comparator is an average, which has more decimals than the figures that it is of.
  private static func isAverage(_ kind: String) -> Bool { kind.hasPrefix("statistical_neighbours") }

  /// A quartile of figures that have few decimals, back from its binary fraction.
  private static func exact(_ cut: Double) -> Known<Ratio> {
    let scaled = (cut * 1_000_000).rounded()
    guard let ratio = Ratio(Int64(scaled), over: 1_000_000) else {
      return .missing(.notSupplied, "no quartile")
    }
    return .value(ratio)
  }
}
