public import Columns
public import Datasets
internal import Figures
internal import Methods
public import Performance

/// Every series of official figures on file, one row for each year: where the authority stands, as the DfE's
/// interactive tool shows it for one series at a time, and whether it has moved beyond chance.
public enum BenchmarksTable: Dataset {
  public static let series = category("series", "Series", "Its name in the official figures.", .required)
  public static let title = text("title", "Title", "What is measured.", .required)
  public static let unit = category(
    "unit", "Unit", "Of all its figures.", .required, codes: OfficialSeries.unit.definition.codes)
  public static let polarity = category(
    "polarity", "Polarity", "Which way is good; none where authorities are not ranked.", .required)
  public static let year = integer(
    "reporting_year", "Reporting year", "The year in which the period ends: 2018 ends on 31 March 2018.",
    .required)
  public static let own = decimal("own", "Own figure", "The authority's official figure.")
  public static let ownStatus = status("own", "own figure")
  public static let ownReason = text("own_reason", "Reason", "Why there is no own figure.")
  public static let ownBasis = category(
    "own_basis", "Basis of the own figure",
    "published; computed from published counts where the share or rate is not; printed by the council.",
    codes: CodeList("benchmark_basis", of: ComparatorValue.Basis.self))
  public static let numerator = integer("numerator", "Numerator", "The count behind the own figure.")
  public static let denominator = integer("denominator", "Denominator", "Out of how many, or per whom.")
  public static let countsReason = text(
    "counts_reason", "Reason for no counts", "Why there is no numerator and denominator.")
  public static let change = decimal("change", "Change on the year before", "Of the own figure.")
  public static let neighbours = decimal(
    "sn_mean", "Statistical neighbours' mean", "Unweighted, of those with a figure; to two decimals.")
  public static let neighboursStatus = status("sn", "statistical neighbours' mean")
  public static let neighboursCount = integer(
    "sn_contributing", "Neighbours in the mean", "How many of them have a figure.")
  public static let neighboursMissing = integer(
    "sn_missing", "Neighbours skipped",
    "Missing or suppressed; empty where the mean came without its figures.")
  public static let neighboursBasis = category(
    "sn_basis", "Basis of the mean",
    "computed from the neighbours' figures; compiled_mean or printed where these are not on file.",
    codes: CodeList("benchmark_basis", of: ComparatorValue.Basis.self))
  public static let neighboursMedian = decimal(
    "sn_median", "Statistical neighbours' median",
    "To two decimals; empty where the neighbours are not on file.")
  public static let best = decimal(
    "best_neighbour", "Best neighbour's figure", "Empty where neither way is good.")
  public static let bestNames = text(
    "best_neighbour_name", "Best neighbour", "Whose it is; several share it.")
  public static let region = decimal("region", "Region", "As published; the region is region_name.")
  public static let regionStatus = status("region", "region's figure")
  public static let england = decimal("england", "England", "As published.")
  public static let englandStatus = status("england", "national figure")
  public static let groupRank = integer(
    "group_rank", "Rank in the group", "Among the authority and its neighbours, 1 for the best.")
  public static let groupSize = integer("group_size", "Size of the group", "Those with a figure.")
  public static let nationalRank = integer(
    "national_rank", "National rank", "Among the authorities of England; equal figures share the better.")
  public static let nationalSize = integer("national_size", "Authorities ranked", "Those with a figure.")
  public static let rankReason = text("rank_reason", "Reason for no national rank", "Why there is none.")
  public static let band = category(
    "quartile_band", "Quartile band", "A is the best quarter of the authorities, D the last.",
    codes: CodeList("quartile_band", of: QuartileBands.Band.self))
  public static let quartile1 = decimal("quartile_1", "Lower quartile", "Of the authorities' figures.")
  public static let quartile2 = decimal("quartile_2", "Median of the authorities", "Likewise.")
  public static let quartile3 = decimal("quartile_3", "Upper quartile", "Likewise.")
  public static let topQuartile = decimal(
    "top_quartile", "Top quartile begins", "The quartile at which band A begins.")
  public static let topTenth = decimal(
    "top_tenth", "Mean of the best tenth", "As the council computes \"top 10 % in England\".")
  public static let topTenthOf = integer(
    "top_tenth_of", "Authorities in it", "The best tenth of those ranked.")
  public static let trend = category(
    "trend", "Five-year trend",
    "Of the own figure over its latest five years, by the chi-squared test with a stable slope: by polarity, or "
      + "increasing and decreasing where neither way is good.",
    codes: CodeList("official_trend", of: OfficialTrend.Finding.self))
  public static let trendYears = text("trend_years", "Years of the trend", "The five that it is of.")
  public static let chiSquared = decimal(
    "trend_chi_squared", "Chi-squared", "Above 9.55 a trend, if its slope is stable.")
  public static let trendReason = text("trend_reason", "Reason for no trend", "Why none can be calculated.")
  public static let funnel = category(
    "funnel", "Place in the funnel",
    "Of the own figure about that of all authorities: within, or beyond the limits of 95 % or 99.8 %.",
    codes: FunnelTable.positions)
  public static let funnelStanding = category(
    "funnel_standing", "Standing in the funnel", "The same by polarity.", codes: FunnelTable.standings)
  public static let funnelReason = text("funnel_reason", "Reason for no place", "Why it has no place there.")
  public static let releases = text("releases", "Releases", "From which the row is.")
  public static let disagreement = text(
    "other_releases", "Other releases", "What they say instead of the own figure.")

  private static func status(_ name: String, _ what: String) -> Field<BenchmarksTable, CategoryColumn> {
    category(
      "\(name)_status", "Status of the \(what)", "x, c, z or u; empty beside a number.",
      codes: Scorecard.valueStatuses)
  }

  public static let contract = DatasetContract(
    name: "benchmarks",
    title: "Benchmarks",
    description:
      "Every series of official figures in every year that the report can know: own figure, neighbours, region, England, "
      + "ranks, bands, five-year trend and place in the funnel.",
    grain: "one series and year",
    fields: [
      series.definition, title.definition, unit.definition, polarity.definition, year.definition,
      own.definition, ownStatus.definition, ownReason.definition, ownBasis.definition, numerator.definition,
      denominator.definition, countsReason.definition, change.definition, neighbours.definition,
      neighboursStatus.definition, neighboursCount.definition, neighboursMissing.definition,
      neighboursBasis.definition, neighboursMedian.definition, best.definition, bestNames.definition,
      region.definition, regionStatus.definition, england.definition, englandStatus.definition,
      groupRank.definition, groupSize.definition, nationalRank.definition, nationalSize.definition,
      rankReason.definition, band.definition, quartile1.definition, quartile2.definition,
      quartile3.definition, topQuartile.definition, topTenth.definition, topTenthOf.definition,
      trend.definition, trendYears.definition, chiSquared.definition, trendReason.definition,
      funnel.definition, funnelStanding.definition, funnelReason.definition, releases.definition,
      disagreement.definition,
    ],
    key: [series.name, year.name])

  /// By series, then by year.
  public static func table(of benchmarks: OfficialBenchmarks) -> DatasetTable<BenchmarksTable> {
    var rows = DatasetTableBuilder<BenchmarksTable>()
    for line in benchmarks.lines {
      rows.append { row in
        fill(&row, line.standing)
        fill(&row, line)
      }
    }
    return rows.table
  }

  private typealias Row = DatasetTableBuilder<BenchmarksTable>.Row

  private static func fill(_ row: inout Row, _ standing: SeriesStanding) {
    let definition = standing.definition
    let decimals = definition.decimals
    row[series] = definition.series
    row[title] = definition.title
    row[unit] = definition.unit.rawValue
    row[polarity] = definition.polarity.rawValue
    row[year] = standing.year
    row[own] = standing.own.value.value?.rounded(decimals: decimals)
    row[ownStatus] = standing.own.value.absence?.status.rawValue
    row[ownReason] = standing.own.value.absence?.reason
    row[ownBasis] = standing.own.value.value.map { _ in standing.own.basis.rawValue }
    row[change] = standing.change.value?.rounded(decimals: decimals)
    row[neighbours] = standing.neighboursMean.value.value?.rounded(decimals: 2)
    row[neighboursStatus] = standing.neighboursMean.value.absence?.status.rawValue
    row[neighboursCount] = standing.neighboursMean.contributing
    row[neighboursMissing] = standing.neighboursMean.missing
    row[neighboursBasis] = standing.neighboursMean.value.value.map { _ in
      standing.neighboursMean.basis.rawValue
    }
    row[neighboursMedian] = standing.neighboursMedian.value.value?.rounded(decimals: 2)
    row[best] = standing.bestNeighbour?.value.rounded(decimals: decimals)
    row[bestNames] = standing.bestNeighbour?.names.joined(separator: "; ")
    row[region] = standing.region.value.value?.rounded(decimals: decimals)
    row[regionStatus] = standing.region.value.absence?.status.rawValue
    row[england] = standing.country.value.value?.rounded(decimals: decimals)
    row[englandStatus] = standing.country.value.absence?.status.rawValue
    row[groupRank] = standing.groupRank.value
    row[groupSize] = standing.groupRank.value.map { _ in standing.groupSize }
    row[nationalRank] = standing.nationalRank.value
    row[nationalSize] = standing.nationalRank.value.map { _ in standing.nationalSize }
    row[rankReason] = standing.nationalRank.absence?.reason
    row[band] = standing.band?.rawValue
    if let bands = standing.bands {
      for (column, cut) in zip([quartile1, quartile2, quartile3], bands.quartiles.values) {
        row[column] = Self.cut(cut)
      }
      row[topQuartile] = cut(bands.topQuartileThreshold)
    }
    row[topTenth] = standing.topTenth.value?.rounded(decimals: 2)
    row[topTenthOf] = standing.topTenth.value.map { _ in standing.topTenthOf }
    row[disagreement] = standing.own.disagreement
    let values = [standing.own, standing.neighboursMean, standing.region, standing.country]
    row[releases] = values.compactMap(\.release?.name).reduce(into: [String]()) { names, name in
      if !names.contains(name) { names.append(name) }
    }.joined(separator: "; ")
  }

  /// A quartile of figures that have few decimals, back from its binary fraction and then rounded.
  private static func cut(_ value: Double) -> ExactDecimal? {
    ExactDecimal(estimate: value)?.ratio.rounded(decimals: 2)
  }

  private static func fill(_ row: inout Row, _ line: OfficialBenchmarks.Line) {
    row[numerator] = line.counts.value?.numerator
    row[denominator] = line.counts.value?.denominator
    row[countsReason] = line.counts.absence?.reason
    row[trend] = line.trend.value?.finding.rawValue
    row[trendYears] = line.trend.value?.years.map(String.init).joined(separator: "; ")
    row[chiSquared] = line.trend.value.flatMap { ExactDecimal(estimate: $0.chiSquared) }
    row[trendReason] = line.trend.absence?.reason
    row[funnel] = line.place.value?.position.rawValue
    row[funnelStanding] = line.place.value?.standing.rawValue
    row[funnelReason] = line.place.absence?.reason
  }
}
