internal import CivilDates
internal import Configuration
internal import Datasets
internal import Performance
internal import Run

/// The official figures in `data/reference/`, and what the authority sets beside them.
struct ComparatorFigures {
  let record: OfficialRecord
  let places: ComparatorPlaces
  private let mappings: [String: IndicatorComparison.Mapping]
  private let quarter: Quarter

  /// `nil` where the authority names no official figures for its indicators, or none are kept.
  init?(_ pipeline: Pipeline, _ references: ReferenceFolder, quarter: Quarter) throws {
    guard let map = try pipeline.comparatorsMap(), let series = try references.officialSeries() else {
      return nil
    }
    let year = quarter.financialYear
    mappings = IndicatorComparison.Mapping.all(map, in: year)
    let authority = try pipeline.authority()
    let neighbours = try references.neighbourModels().flatMap {
      StatisticalNeighbours(of: authority.newCode, reportedIn: year.start + 1, models: $0)
    }
    let definitions = SeriesDefinition.all(series)
    let unknown = Set(mappings.values.flatMap { [$0.series, $0.thresholdSeries].compactMap(\.self) })
      .subtracting(definitions.keys).sorted()
    if !unknown.isEmpty {
      throw RunFault(
        .configuration, "CMP-04", "official series that are not defined: \(unknown.joined(separator: ", "))",
        remedy: "Correct the names, or add them to data/reference/official_series.csv",
        at: RunFault.Place(file: "comparators_map.csv"))
    }
    var codes = [authority.oldCode: authority.newCode]
    for neighbour in neighbours?.neighbours ?? [] { codes[neighbour.oldCode] = neighbour.code }
    record = OfficialRecord(
      definitions: definitions,
      figures: try ([references.officialFigures()].compactMap(\.self) + references.releases())
        .flatMap(OfficialFigure.all),
      codes: codes)
    places = ComparatorPlaces(
      authority: authority.newCode, region: authority.regionCode, regionName: authority.regionName,
      country: authority.countryCode, countryName: authority.countryName, neighbours: neighbours)
    self.quarter = quarter
  }

  /// A scorecard set beside them, its relative targets resolved and judged by a rule.
  func compared(
    _ entries: [ScorecardEntry], targets: DatasetTable<IndicatorTargets>, rule: RatingRule
  ) -> ComparedScorecard {
    ComparedScorecard(
      of: entries, targets: targets, mappings: mappings, record: record, places: places, rule: rule,
      quarter: quarter)
  }
}
