internal import CivilDates
internal import Configuration
internal import Datasets
internal import Performance
internal import Run

extension ComparedScorecard {
  /// Sets a scorecard beside the official figures in `data/reference/`; `nil` where the authority names none for its
  /// indicators, or none are kept.
  init?(
    of entries: [ScorecardEntry], targets: DatasetTable<IndicatorTargets>, _ pipeline: Pipeline,
    _ references: ReferenceFolder, quarter: Quarter
  ) throws {
    guard let map = try pipeline.comparatorsMap(), let series = try references.officialSeries() else {
      return nil
    }
    let year = quarter.financialYear
    let mappings = IndicatorComparison.Mapping.all(map, in: year)
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
    let record = OfficialRecord(
      definitions: definitions,
      figures: try ([references.officialFigures()].compactMap(\.self) + references.releases())
        .flatMap(OfficialFigure.all),
      codes: codes)
    self.init(
      of: entries, targets: targets, mappings: mappings, record: record,
      places: ComparatorPlaces(
        authority: authority.newCode, region: authority.regionCode, regionName: authority.regionName,
        country: authority.countryCode, countryName: authority.countryName, neighbours: neighbours),
      quarter: quarter)
  }
}
