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
  private let releases: [KeptRelease]

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
    let releases = try references.releases()
    record = OfficialRecord(
      definitions: definitions,
      figures: try ([references.officialFigures()].compactMap(\.self) + releases.map(\.figures))
        .flatMap(OfficialFigure.all),
      codes: try Self.codes(of: authority, neighbours, releases, references))
    self.releases = releases
    places = ComparatorPlaces(
      authority: authority.newCode, region: authority.regionCode, regionName: authority.regionName,
      country: authority.countryCode, countryName: authority.countryName, neighbours: neighbours)
    self.quarter = quarter
  }

  /// The codes of authorities by what the files say of them. Files that do not agree stop the run: whichever were
  /// believed, an authority would be counted twice, or two as one, in every rank and band.
  private static func codes(
    of authority: Authority, _ neighbours: StatisticalNeighbours?, _ releases: [KeptRelease],
    _ references: ReferenceFolder
  ) throws -> AuthorityCodes {
    let known =
      [(AuthorityCodePair(authority.newCode, digits: authority.oldCode), "authority.yml")]
      + (neighbours?.neighbours ?? []).map {
        (AuthorityCodePair($0.code, digits: $0.oldCode), "statistical_neighbours.csv")
      }
    let codes = AuthorityCodes(
      changes: try references.authorityChanges().map(AuthorityChange.all) ?? [],
      pairs: known.compactMap { pair, file in pair.map { ($0, file) } }
        + releases.flatMap { release in release.codes.map { ($0, release.file) } })
    guard codes.contradictions.isEmpty else {
      throw RunFault(
        .configuration, "REL-CODES",
        "files do not agree on the codes of an authority: \(codes.contradictions.joined(separator: "; "))",
        remedy: "Correct the file, or add the change of the code to data/reference/authority_changes.csv")
    }
    return codes
  }

  /// A scorecard set beside them.
  func compared(
    _ entries: [ScorecardEntry], targets: DatasetTable<IndicatorTargets>
  ) -> ComparedScorecard {
    ComparedScorecard(
      of: entries, targets: targets, mappings: mappings, record: record, places: places, quarter: quarter)
  }

  /// What breaks a rule of comparison in the releases, and beside a scorecard.
  func findings(_ compared: ComparedScorecard) -> [ComparisonFinding] {
    releases.flatMap {
      ComparisonFinding.all(
        ofRelease: $0.file, unreadColumns: $0.unreadColumns, seriesLacking: $0.seriesLacking)
    } + ComparisonFinding.all(of: compared, in: record)
  }
}
