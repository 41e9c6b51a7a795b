public import CivilDates
internal import Datasets
public import Figures
internal import Methods

/// Every series of official figures on file as a report can know it: where the authority stands in each year, whether
/// it has moved, and its place in the funnel.
public struct OfficialBenchmarks: Sendable {
  /// A series in one year.
  public struct Line: Sendable {
    public let standing: SeriesStanding
    /// The counts behind the authority's own figure.
    public let counts: Known<OfficialCounts>
    /// Over five years up to this one.
    public let trend: Known<OfficialTrend>
    public let funnel: Known<SeriesFunnel>
    /// Where the authority lies in it.
    public let place: Known<SeriesFunnel.Place>
  }

  /// One authority in the funnel of a series.
  public struct FunnelLine: Sendable {
    public let funnel: SeriesFunnel
    public let code: String
    public let name: String
    /// Of the neighbours the closest is 1; nought is the authority itself, `nil` any other.
    public let position: Int?
    public let counts: Known<OfficialCounts>
    public let place: SeriesFunnel.Place?
    /// How many authorities are in the funnel, and how many of them lie beyond its limits of 99.8 %.
    public internal(set) var placed = 0
    public internal(set) var beyond = 0
  }

  /// By series, then by year.
  public let lines: [Line]
  /// The newest usable year of each series with counts: the authority itself, its neighbours, then the others by code.
  public let funnels: [FunnelLine]
  public let places: ComparatorPlaces

  /// Gathers them for a quarter's report on the authority of this name. `mappings` are those of the authority's lists: a
  /// series that one of them names is known as early as it says, any other a year before the report's own.
  public init(
    record: OfficialRecord, places: ComparatorPlaces, of authority: String,
    mappings: some Sequence<IndicatorComparison.Mapping>, in quarter: Quarter
  ) {
    var mappingOfSeries: [String: IndicatorComparison.Mapping] = [:]
    for mapping in mappings {
      guard let series = mapping.series else { continue }
      let known = mappingOfSeries[series]
      if known.map({ mapping.lagYears < $0.lagYears }) ?? true { mappingOfSeries[series] = mapping }
    }
    var lines: [Line] = []
    var funnels: [FunnelLine] = []
    for definition in record.definitions.values.sorted(by: { $0.series < $1.series }) {
      let usable = (mappingOfSeries[definition.series] ?? IndicatorComparison.Mapping(series: nil))
        .years(knownIn: quarter, publishedAfter: definition.monthsToPublication)
      let years = record.years(of: definition.series).filter { $0 <= usable.upperBound }
      let ofSeries = years.map { Self.line(definition, $0, places, record) }
      lines += ofSeries
      if let newest = ofSeries.last(where: { usable.contains($0.standing.year) && $0.funnel.value != nil }),
        let funnel = newest.funnel.value
      {
        funnels += Self.funnelLines(funnel, places, authority, record)
      }
    }
    self.lines = lines
    self.funnels = funnels
    self.places = places
  }

  private static func line(
    _ definition: SeriesDefinition, _ year: Int, _ places: ComparatorPlaces, _ record: OfficialRecord
  ) -> Line {
    let counts = record.counts(of: definition, in: year, at: .localAuthority, places.authority)
    let funnel = SeriesFunnel.of(definition, in: year, country: places.country, record: record)
    return Line(
      standing: SeriesStanding(of: definition, in: year, places: places, record: record), counts: counts,
      trend: OfficialTrend.upTo(year, of: definition, authority: places.authority, record: record),
      funnel: funnel,
      place: funnel.flatMap { funnel in
        counts.flatMap { counts in
          funnel.place(of: counts).map { .value($0) }
            ?? .missing(.unreliable, "the numerator is not part of the denominator")
        }
      })
  }

  private static func funnelLines(
    _ funnel: SeriesFunnel, _ places: ComparatorPlaces, _ authority: String, _ record: OfficialRecord
  ) -> [FunnelLine] {
    let neighbours = places.neighbours?.neighbours ?? []
    var known: [(code: String, name: String?, position: Int?)] = [(places.authority, authority, 0)]
    known += neighbours.enumerated().map { ($1.code, $1.name, $0 + 1) }
    let first = Set(known.map(\.code))
    known += record.codes(countedFor: funnel.definition, in: funnel.year).filter { !first.contains($0) }
      .filter { code in
        // A file lists places of later years with a symbol for the years before: they are not without their figures.
        !record.codes.isAbsent(code, in: funnel.year)
          || record.counts(of: funnel.definition, in: funnel.year, at: .localAuthority, code).value != nil
      }
      .map { ($0, nil, nil) }
    var lines = known.map { code, name, position in
      let counts = record.counts(of: funnel.definition, in: funnel.year, at: .localAuthority, code)
      return FunnelLine(
        funnel: funnel, code: code,
        name: name ?? record.name(ofAuthority: code, for: funnel.definition, in: funnel.year) ?? code,
        position: position, counts: counts, place: counts.value.flatMap(funnel.place))
    }
    let positions = lines.compactMap(\.place?.position)
    let beyond = positions.count { $0 == .above998 || $0 == .below998 }
    for index in lines.indices {
      lines[index].placed = positions.count
      lines[index].beyond = beyond
    }
    return lines
  }
}
