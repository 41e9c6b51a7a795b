import CivilDates
import Datasets
import Figures
import Methods
import Performance
import Testing

/// Every series of a generated England whose answers are known: 150 authorities with the figures 0.1 to 15.0.
@Suite struct OfficialBenchmarksTests {
  private static let count = 150

  /// Authority `k` of 1 to 150 has k tenths; the authority of the report has `own` and swaps with it.
  private static func figures(own: Int, year: Int, series: String = "generated") throws -> [OfficialFigure] {
    let neighbours = Official.places.neighbours?.neighbours ?? []
    return try (1...count).map { tenths in
      let code =
        tenths == own
        ? Official.places.authority
        : (1...10).contains(tenths - own) ? neighbours[tenths - own - 1].code : "E\(tenths)"
      return try Official.figure(
        series, year, .localAuthority, code, "\(tenths / 10).\(tenths % 10)")
    }
  }

  private static func benchmarks(
    _ figures: [OfficialFigure], _ polarity: Polarity,
    mappings: [IndicatorComparison.Mapping] = []
  ) throws -> OfficialBenchmarks {
    let definition = Official.definition("generated", polarity)
    return OfficialBenchmarks(
      record: OfficialRecord(definitions: ["generated": definition], figures: figures),
      places: Official.places, of: "Barnet", mappings: mappings,
      in: try #require(Quarter("2017Q4")))
  }

  struct Answer: Sendable {
    let polarity: Polarity
    let own: Int
    let rank: Int
    let band: QuartileBands.Band
    let topTenth: String
    let groupRank: Int
    let best: String
  }

  /// With low figures good the authority with 30 tenths is the 30th and, its neighbours having 31 to 40, the first of
  /// its group. Quartiles lie at 38.25, 75.5 and 112.75 tenths; the best fifteen have a mean of 0.8 or of 14.3.
  @Test(arguments: [
    Answer(polarity: .low, own: 30, rank: 30, band: .a, topTenth: "0.80", groupRank: 1, best: "3.1"),
    Answer(polarity: .high, own: 30, rank: 121, band: .d, topTenth: "14.30", groupRank: 11, best: "4.0"),
    Answer(polarity: .low, own: 38, rank: 38, band: .a, topTenth: "0.80", groupRank: 1, best: "3.9"),
    Answer(polarity: .low, own: 39, rank: 39, band: .b, topTenth: "0.80", groupRank: 1, best: "4.0"),
    Answer(polarity: .high, own: 112, rank: 39, band: .b, topTenth: "14.30", groupRank: 11, best: "12.2"),
    Answer(polarity: .high, own: 113, rank: 38, band: .a, topTenth: "14.30", groupRank: 11, best: "12.3"),
    Answer(polarity: .low, own: 76, rank: 76, band: .c, topTenth: "0.80", groupRank: 1, best: "7.7"),
    Answer(polarity: .low, own: 140, rank: 140, band: .d, topTenth: "0.80", groupRank: 1, best: "14.1"),
  ]) func ranksBandsAndMeansAreTheKnownOnes(answer: Answer) throws {
    let figures = try Self.figures(own: answer.own, year: 2017)
    for figures in [figures, figures.reversed()] {
      let lines = try Self.benchmarks(figures, answer.polarity).lines
      let standing = try #require(lines.first?.standing)
      #expect(lines.count == 1 && standing.nationalSize == Self.count)
      #expect(standing.nationalRank == .value(answer.rank) && standing.band == answer.band)
      #expect(standing.groupRank == .value(answer.groupRank) && standing.groupSize == 11)
      #expect(Official.decimal(standing.topTenth.value) == answer.topTenth && standing.topTenthOf == 15)
      #expect(Official.decimal(standing.bestNeighbour?.value, 1) == answer.best)
      let mean = Ratio(2 * answer.own + 11, over: 20)
      #expect(standing.neighboursMean.value.value == mean && standing.neighboursMedian.value.value == mean)
      let cuts = try #require(standing.bands?.quartiles.values)
      #expect(zip(cuts, [3.825, 7.55, 11.275]).allSatisfy { ($0 - $1).magnitude < 1e-9 })
    }
  }

  /// The report of 2017/18 can know 2017, and less where the authority's list says so; never what is published later.
  @Test func aYearThatTheReportCannotKnowIsLeftOut() throws {
    let figures = try [2012, 2017, 2018].flatMap { try Self.figures(own: 30, year: $0) }
    #expect(try Self.benchmarks(figures, .low).lines.map(\.standing.year) == [2012, 2017])
    let early = IndicatorComparison.Mapping(series: "generated", lagYears: 0)
    let late = IndicatorComparison.Mapping(series: "generated", lagYears: 2)
    #expect(
      try Self.benchmarks(figures, .low, mappings: [late, early]).lines.map(\.standing.year)
        == [2012, 2017])
    #expect(try Self.benchmarks(figures, .low, mappings: [late]).lines.map(\.standing.year) == [2012])
  }

  @Test func aSeriesWithoutCountsHasNoFunnelAndSaysWhy() throws {
    let benchmarks = try Self.benchmarks(try Self.figures(own: 30, year: 2017), .low)
    #expect(benchmarks.funnels.isEmpty)
    let line = try #require(benchmarks.lines.first)
    #expect(line.place.absence?.reason == "the series is no share or rate whose counts are named")
    #expect(line.trend.absence?.reason == "the series has no counts on file")
  }

  /// The authority, its ten neighbours with or without counts, then the others by code.
  @Test func theFunnelListsTheAuthorityItsNeighboursAndTheOthers() throws {
    let definition = SeriesDefinition(
      series: "share", title: "Share", definition: "Share", unit: .percent, decimals: 1, polarity: .low,
      counts: SeriesDefinition.Counts(numerator: "cases", denominator: "all"))
    var figures: [OfficialFigure] = []
    for (code, cases) in [("E2", "5"), (Official.places.authority, "10"), ("E1", "c"), ("E09000024", "20")] {
      figures.append(try Official.figure("cases", 2016, .localAuthority, code, cases))
      figures.append(try Official.figure("all", 2016, .localAuthority, code, "100"))
    }
    figures.append(try Official.figure("cases", 2016, .national, Official.places.country, "1000"))
    figures.append(try Official.figure("all", 2016, .national, Official.places.country, "10000"))
    let benchmarks = OfficialBenchmarks(
      record: OfficialRecord(definitions: ["share": definition], figures: figures),
      places: Official.places, of: "Barnet", mappings: [], in: try #require(Quarter("2017Q4")))
    #expect(benchmarks.funnels.map(\.code).prefix(2) == [Official.places.authority, "E09000024"])
    #expect(benchmarks.funnels.map(\.code).suffix(2) == ["E1", "E2"])
    #expect(benchmarks.funnels.map(\.position) == Array(0...10) + [nil, nil])
    #expect(benchmarks.funnels[0].name == "Barnet" && benchmarks.funnels[0].place?.position == .within)
    #expect(benchmarks.funnels[1].place?.position == .above998)
    #expect(benchmarks.funnels.allSatisfy { $0.placed == 3 && $0.beyond == 1 })
    #expect(benchmarks.funnels[2].counts.absence?.status == .notSupplied)
    #expect(benchmarks.funnels[11].counts.absence?.status == .suppressed)
  }
}
