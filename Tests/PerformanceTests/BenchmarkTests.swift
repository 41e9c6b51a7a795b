import CivilDates
import Datasets
import Figures
import Foundation
import Methods
import Performance
import SystemPackage
import Testing

/// Every authority's figures 2010 to 2018 beside the shipped definitions and neighbours, where they are present.
@Suite(.enabled(if: Benchmarks.arePresent)) struct BenchmarkTests {
  private func standing(_ series: String, _ year: Int) throws -> SeriesStanding {
    let record = try Benchmarks.record.get()
    return SeriesStanding(
      of: try #require(record.definitions[series]), in: year, places: Official.places, record: record)
  }

  @Test(arguments: [
    ("cpp_second_pct", 2016, "17.62", 9), ("assess_45_days_pct", 2015, "84.49", 10),
    ("assess_45_days_pct", 2016, "88.24", 10), ("cl_eet_pct", 2015, "51.80", 10),
    ("cl_eet_pct", 2016, "51.20", 10), ("cla_3plus_placements_pct", 2018, "11.80", 10),
    ("cpp_rate", 2018, "41.47", 10), ("cpp_2yrs_open_pct", 2014, "4.97", 7),
    ("sw_agency_pct", 2017, "27.04", 10), ("cla_rate_published", 2011, "45.50", 10),
    ("cla_fixed_exclusion_pct", 2018, "11.35", 7),
  ])
  func theNeighboursMeanIsThatOfTheFacts(series: String, year: Int, mean: String, count: Int) throws {
    let found = try standing(series, year)
    #expect(Official.decimal(found.neighboursMean.value.value) == mean)
    #expect(found.neighboursMean.contributing == count && found.neighboursMean.missing == 10 - count)
  }

  /// The targets "top 10 % in England" of the Management Agreement: 68 and 96.5, both of 2015/16.
  @Test(arguments: [("cl_eet_pct", "68.13", "68"), ("cl_suitable_accom_pct", "96.53", "96.5")])
  func topTenPerCentIsTheMeanOfTheBestFifteen(series: String, mean: String, printed: String) throws {
    let found = try standing(series, 2016)
    #expect(found.topTenthOf == 15 && Official.decimal(found.topTenth.value) == mean)
    let decimals = printed.contains(".") ? 1 : 0
    #expect(Official.decimal(found.topTenth.value, decimals) == printed)
  }

  @Test func barnetHasRankAndBandInEveryRankedSeriesAndYear() throws {
    let record = try Benchmarks.record.get()
    var ranked = 0
    for series in record.definitions.keys.sorted() {
      for year in record.years(of: series) where year <= 2018 {
        let found = try standing(series, year)
        guard found.definition.polarity != .none, found.own.value.value != nil, found.bands != nil else {
          continue
        }
        let rank = try #require(found.nationalRank.value)
        #expect((1...found.nationalSize).contains(rank) && found.band != nil)
        // The best and the last quarter by rank are not in each other's band.
        if rank * 5 < found.nationalSize { #expect(found.band != .d) }
        if rank * 5 > found.nationalSize * 4 { #expect(found.band != .a) }
        ranked += 1
      }
    }
    #expect(ranked >= 60)
  }

  /// The shipped table and the authority-level figures say the same.
  @Test func theShippedFiguresAgreeWithThem() throws {
    let record = try Benchmarks.record.get()
    var compared = 0
    let half = try #require(Ratio(5, over: 100))
    for figure in try Benchmarks.shipped() where figure.basis == .published && figure.year >= 2012 {
      guard figure.level == .localAuthority || figure.level == .national,
        !figure.release.name.contains("counts"),
        let other = record.entry(of: figure.series, in: figure.year, at: figure.level, figure.geographyCode)
      else { continue }
      // The shipped table has one decimal where the other has two.
      let (shipped, known) = (figure.value.value, other.figure.value.value)
      let isClose = shipped.flatMap { own in known.map { (own.ratio - $0.ratio).magnitude <= half } }
      #expect(
        isClose ?? (shipped == nil && known == nil), "\(figure.series) \(figure.year) \(figure.geography)")
      compared += 1
    }
    #expect(compared > 400)
  }
}

/// Published figures that are not ours to copy.
enum Benchmarks {
  private static let project = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  private static let file = project.appending(path: "../shared/benchmarks/benchmarks_2010_2018.csv")

  static var arePresent: Bool { FileManager.default.fileExists(atPath: file.path()) }

  private static func list<Source: Dataset>(_ source: Source.Type, _ url: URL) throws -> DatasetTable<Source>
  {
    try StrictReading.list(
      source, at: FilePath(url.path()), name: url.lastPathComponent,
      quarter: try #require(Quarter("2017Q4")))
  }

  static func shipped() throws -> [OfficialFigure] {
    OfficialFigure.all(
      try list(OfficialFigures.self, project.appending(path: "data/reference/official_figures.csv")))
  }

  private static var codes: AuthorityCodes {
    let pairs = ([("E09000003", "302")] + Official.neighbours.neighbours.map { ($0.code, $0.oldCode) })
      .compactMap { AuthorityCodePair($0.0, digits: $0.1) }
    return AuthorityCodes(pairs: pairs.map { ($0, "statistical_neighbours.csv") })
  }

  /// Three digits are turned into nine characters for Barnet and its neighbours.
  static let record = Result {
    let definitions = SeriesDefinition.all(
      try list(OfficialSeries.self, project.appending(path: "data/reference/official_series.csv")))
    return OfficialRecord(
      definitions: definitions, figures: OfficialFigure.all(try list(OfficialFigures.self, file)),
      codes: codes)
  }

  /// The same beside the shipped figures, as a run reads them.
  static let withShipped = Result {
    OfficialRecord(
      definitions: try record.get().definitions,
      figures: try shipped() + OfficialFigure.all(try list(OfficialFigures.self, file)),
      codes: codes)
  }
}
