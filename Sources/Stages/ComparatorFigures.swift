internal import CivilDates
internal import Columns
internal import Configuration
internal import Datasets
internal import Measures
internal import Performance
internal import Publishing
internal import Run

/// The official figures in `data/reference/`, and what the authority sets beside them.
struct ComparatorFigures {
  let record: OfficialRecord
  let places: ComparatorPlaces
  private let mappings: [String: IndicatorComparison.Mapping]
  /// `nil` where the authority sets none of its measures beside official figures.
  private let measures: DatasetTable<MeasureComparators>?
  /// Every series as the report can know it.
  private let benchmarks: OfficialBenchmarks
  private let quarter: Quarter
  private let releases: [KeptRelease]
  /// The figures of series that are not defined.
  private let strays: [ComparisonFinding]

  /// `nil` where the authority names no official figures for its indicators, or none are kept.
  init?(_ pipeline: Pipeline, _ references: ReferenceFolder, quarter: Quarter) throws {
    guard let map = try pipeline.comparatorsMap(of: pipeline.catalogue()),
      let series = try references.officialSeries()
    else {
      return nil
    }
    let year = quarter.financialYear
    mappings = IndicatorComparison.Mapping.all(map, in: year)
    measures = try pipeline.measureComparators(of: CaseMeasures.all)
    let authority = try pipeline.authority()
    let neighbours = try references.neighbourModels().flatMap {
      StatisticalNeighbours(of: authority.newCode, reportedIn: year.start + 1, models: $0)
    }
    let definitions = SeriesDefinition.all(series)
    try Self.requireDefined(
      mappings.values.flatMap { [$0.series, $0.thresholdSeries].compactMap(\.self) }, in: definitions,
      "CMP-04", "comparators_map.csv")
    try Self.requireDefined(
      measures?[MeasureComparators.series].words ?? [], in: definitions, "MCO-05", "measure_comparators.csv")
    try Self.requireDefined(
      references.releaseColumns()?[ReleaseColumns.series].words ?? [], in: definitions, "REL-02",
      "release_columns.csv")
    let releases = try references.releases()
    let figures =
      try [references.officialFigures()].compactMap(\.self).map { ("official_figures.csv", $0) }
      + releases.map { ("releases/\($0.file)", $0.figures) }
    strays = figures.flatMap { file, figures in
      ComparisonFinding.undefined(in: figures, of: file, definitions: definitions)
    }
    record = OfficialRecord(
      definitions: definitions, figures: figures.map(\.1).flatMap(OfficialFigure.all),
      codes: try Self.codes(of: authority, neighbours, releases, references))
    self.releases = releases
    places = ComparatorPlaces(
      authority: authority.newCode, region: authority.regionCode, regionName: authority.regionName,
      country: authority.countryCode, countryName: authority.countryName, neighbours: neighbours)
    self.quarter = quarter
    benchmarks = OfficialBenchmarks(
      record: record, places: places, of: authority.name,
      mappings: Array(mappings.values) + Self.mappings(measures, in: year).map(\.mapping), in: quarter)
  }

  private static func requireDefined(
    _ series: some Sequence<String>, in definitions: [String: SeriesDefinition], _ code: String,
    _ file: String
  ) throws {
    let unknown = Set(series).subtracting(definitions.keys).sorted()
    guard !unknown.isEmpty else { return }
    throw RunFault(
      .configuration, code, "official series that are not defined: \(unknown.joined(separator: ", "))",
      remedy: "Correct the names, or add them to data/reference/official_series.csv",
      at: RunFault.Place(file: file))
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

  /// A scorecard set beside them, its relative targets resolved and judged by a rule.
  func compared(
    _ entries: [ScorecardEntry], targets: DatasetTable<IndicatorTargets>, rule: RatingRule
  ) -> ComparedScorecard {
    ComparedScorecard(
      of: entries, targets: targets, mappings: mappings,
      differences: Dictionary(
        Self.mappings(measures, in: quarter.financialYear).compactMap { row in
          row.mapping.difference.map { (row.measure, $0) }
        },
        uniquingKeysWith: { first, _ in first }),
      record: record, places: places, rule: rule, quarter: quarter)
  }

  /// Writes every series as the report can know it, and the funnels; and the measures of the records beside them.
  func write(to folder: StagedFolder, _ cases: CaseFigures, _ trends: TrendFigures) throws {
    try folder.write(BenchmarksTable.table(of: benchmarks))
    try folder.write(FunnelTable.table(of: benchmarks))
    let comparisons = comparisons(cases)
    guard !comparisons.isEmpty else { return }
    let figures = Dictionary(grouping: cases.figures, by: \.measure)
    let compared = comparisons.map { row, definition, comparison in
      MeasureComparison(
        of: definition, categories: row.categories, period: row.period,
        figures: figures[row.measure] ?? [], comparison: comparison, note: row.note, trends: trends.trends,
        settings: trends.settings, at: quarter.lastDay)
    }
    try folder.write(MeasuresComparedTable.table(of: compared, from: cases.kind))
  }

  /// The measures of the records with the official figures that they are set beside; none without records.
  private func comparisons(
    _ cases: CaseFigures
  ) -> [(row: MeasureRow, definition: MeasureDefinition, comparison: IndicatorComparison)] {
    guard cases.hasRecords else { return [] }
    let definitions = Dictionary(
      CaseMeasures.all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let figures = Dictionary(grouping: cases.figures, by: \.measure)
    return Self.mappings(measures, in: quarter.financialYear).compactMap { row in
      guard let definition = definitions[row.measure] else { return nil }
      let period = figures[row.measure]?.first {
        $0.period.kind == row.period && $0.period.last == quarter.lastDay
      }?.period
      let comparison = IndicatorComparison(
        mapping: row.mapping, unit: definition.unit,
        days: period.flatMap { $0.kind == .asAt ? nil : $0.last - $0.first + 1 }, quarter: quarter,
        places: places, record: record)
      return (row, definition, comparison)
    }
  }

  /// A row of the measures' list.
  private typealias MeasureRow = (
    measure: String, categories: [String], period: MeasurePeriod.Kind,
    mapping: IndicatorComparison.Mapping, note: String?
  )

  /// The rows of the measures' list in force.
  private static func mappings(
    _ list: DatasetTable<MeasureComparators>?, in year: FinancialYear
  ) -> [MeasureRow] {
    guard let list else { return [] }
    return MeasureComparators.inForce(list, in: year).compactMap { row in
      guard let measure = list[MeasureComparators.measure][row],
        let period = list[MeasureComparators.period][row].flatMap(MeasurePeriod.Kind.init)
      else { return nil }
      let categories = (list[MeasureComparators.categories][row] ?? "").split(separator: ";").map {
        String($0.drop { $0 == " " })
      }
      return (
        measure, categories, period, IndicatorComparison.Mapping(list, row: row),
        list[MeasureComparators.note][row]
      )
    }
  }

  /// What breaks a rule of comparison in the releases, beside a scorecard and measures, and in the benchmarks.
  func findings(_ compared: ComparedScorecard, _ cases: CaseFigures) -> [ComparisonFinding] {
    strays
      + releases.flatMap {
        ComparisonFinding.all(
          ofRelease: $0.file, unreadColumns: $0.unreadColumns, seriesLacking: $0.seriesLacking)
      }
      + ComparisonFinding.all(
        of: compared, measures: comparisons(cases).map { ($0.row.measure, $0.comparison) },
        benchmarks: benchmarks, in: record)
  }
}
