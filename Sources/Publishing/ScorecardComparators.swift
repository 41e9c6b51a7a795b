internal import Columns
internal import Datasets
internal import Figures
internal import Methods
internal import Performance

/// The scorecard's columns on other places and on the target as a number.
enum ScorecardComparators {

  private static let year = Scorecard.integer(
    "comparator_year", "Year of the comparators",
    "The newest official year that the report can know: 2017 ends on 31 March 2017.")
  private static let neighbours = ComparatorColumns<Scorecard>(
    "sn", "Statistical neighbours", "Mean of the statistical neighbours, to two decimals.")
  private static let region = ComparatorColumns<Scorecard>(
    "region", "Region", "As published; the region is region_name.")
  private static let country = ComparatorColumns<Scorecard>(
    "england", "England", "The national figure as published.")
  private static let official = Scorecard.decimal(
    "official", "Official figure", "The authority's own official figure of that year.")
  private static let groupRank = Scorecard.category(
    "group_rank", "Rank in the group",
    "Of the official figure, among the authority and its neighbours: 3 of 11.")
  private static let nationalRank = Scorecard.category(
    "national_rank", "National rank", "Of the official figure, among the authorities: 54 of 150.")
  private static let band = Scorecard.category(
    "quartile_band", "Quartile band", "Of the official figure; A is the best quarter of the authorities.")
  private static let refusal = Scorecard.text(
    "comparison_refused", "Not compared because", "Why the outturn is set beside no official figures.")
  private static let rankReason = Scorecard.text(
    "rank_reason", "Reason for no national rank", "Why there is neither national rank nor band.")
  private static let resolved = Scorecard.decimal(
    "target_resolved", "Target resolved", "The number that a relative target comes to.")
  private static let resolvedFrom = Scorecard.text(
    "target_resolved_from", "Target resolved from", "What the number is; or why the target is none.")
  private static let isMet = Scorecard.category(
    "target_resolved_met", "Resolved target met", "yes or no, on displayed values.",
    codes: TargetsResolvedTable.isMet.definition.codes)

  /// The columns, in their order.
  static let fields: [FieldDefinition] =
    [
      year.definition
    ] + neighbours.fields + region.fields + country.fields + [
      official.definition, groupRank.definition, nationalRank.definition, band.definition,
      rankReason.definition, refusal.definition,
      resolved.definition,
      resolvedFrom.definition, isMet.definition,
    ]

  /// Fills them for one indicator.
  static func fill(_ row: inout DatasetTableBuilder<Scorecard>.Row, _ compared: ComparedEntry) {
    if let target = compared.target {
      row[resolved] =
        target.target.isRelative ? target.resolution.number.value?.rounded(decimals: 2).shortest : nil
      row[resolvedFrom] =
        target.target.isRelative
        ? target.resolution.number.absence?.reason
          ?? [target.resolution.from, target.resolution.year.map { "reporting year \($0)" }]
          .compactMap(\.self).joined(separator: ", ") : nil
      row[isMet] = target.target.isRelative ? target.isMet.map { $0 ? "yes" : "no" } : nil
    }
    guard let comparison = compared.comparison else {
      row[refusal] = "no official figures are named for the indicator"
      return
    }
    row[refusal] = compared.refusal
    guard compared.refusal == nil, let standing = comparison.standing else { return }
    row[year] = standing.year
    func fill(
      _ columns: ComparatorColumns<Scorecard>, _ decimals: Int, _ value: (SeriesStanding) -> ComparatorValue
    ) {
      row[columns.value] = value(standing).value.value?.rounded(decimals: decimals)
      row[columns.judgement] = compared.judgement(beside: value(standing).value)?.rawValue
      row[columns.standing] = compared.standing(beside: value(standing).value)?.rawValue
    }
    fill(neighbours, 2) { $0.neighboursMean }
    fill(region, standing.definition.decimals) { $0.region }
    fill(country, standing.definition.decimals) { $0.country }
    row[official] = standing.own.value.value?.rounded(decimals: standing.definition.decimals)
    row[groupRank] = standing.groupRank.value.map { "\($0) of \(standing.groupSize)" }
    row[nationalRank] = standing.nationalRank.value.map { "\($0) of \(standing.nationalSize)" }
    row[band] = standing.band?.rawValue
    row[rankReason] = standing.nationalRank.absence?.reason
  }
}
