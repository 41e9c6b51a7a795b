import Datasets
import Figures
import Performance
import Testing

/// Shares and rates from published counts, where they are not published themselves.
@Suite struct OfficialCountsTests {
  private static let share = SeriesDefinition(
    series: "share", title: "Share", definition: "Share", unit: .percent, decimals: 1, polarity: .low,
    maximum: ExactDecimal(100), counts: SeriesDefinition.Counts(numerator: "cases", denominator: "all"))
  private static let rate = SeriesDefinition(
    series: "rate", title: "Rate", definition: "Rate", unit: .ratePer10000, decimals: 1, polarity: .none,
    counts: SeriesDefinition.Counts(numerator: "cases", denominator: "people", denominatorLag: 1))

  private func record(_ cells: [(series: String, year: Int, cell: String)]) throws -> OfficialRecord {
    let definitions = [Self.share, Self.rate]
    return OfficialRecord(
      definitions: Dictionary(uniqueKeysWithValues: definitions.map { ($0.series, $0) }),
      figures: try cells.map {
        try Official.figure($0.series, $0.year, .localAuthority, Official.places.authority, $0.cell)
      })
  }

  private func entry(_ series: String, _ year: Int, in record: OfficialRecord) -> OfficialRecord.Entry? {
    record.entry(of: series, in: year, at: .localAuthority, Official.places.authority)
  }

  @Test func aFigureThatIsNotPublishedIsComputedAtPublishedPrecision() throws {
    let record = try record([("cases", 2016, "41"), ("all", 2016, "270")])
    let figure = try #require(entry("share", 2016, in: record)?.figure)
    #expect(figure.value == .value(try #require(ExactDecimal("15.2"))) && figure.basis == .computed)
    #expect(figure.release.name == "LAIT" && record.years(of: "share") == [2016])
    #expect(record.authorities(of: "share", in: 2016).count == 1)
  }

  /// Reporting year 2018 is per the estimate of mid-2017: 2,107 of 88,491 is 238.1 per 10,000.
  @Test func aRateIsPerThePopulationOfTheYearBefore() throws {
    let record = try record([("cases", 2018, "2107"), ("people", 2017, "88491"), ("people", 2018, "89038")])
    #expect(entry("rate", 2018, in: record)?.figure.value.value == ExactDecimal("238.1"))
    #expect(entry("rate", 2017, in: record) == nil)
    let counts = record.counts(
      of: Self.rate, in: 2018, at: .localAuthority, Official.places.authority)
    #expect(counts.value?.numerator == 2107 && counts.value?.denominator == 88491)
  }

  @Test func aPublishedFigureIsNeverOverridden() throws {
    let record = try record([("cases", 2016, "51"), ("all", 2016, "309"), ("share", 2016, "17.0")])
    let found = try #require(entry("share", 2016, in: record))
    #expect(found.figure.value.value == ExactDecimal("17.0") && found.figure.basis == .published)
    #expect(found.others.isEmpty)
  }

  @Test func aSuppressedFigureStaysSuppressedAndItsCountsAreNotUsed() throws {
    let record = try record([("cases", 2016, "2"), ("all", 2016, "309"), ("share", 2016, "c")])
    #expect(entry("share", 2016, in: record)?.figure.value.absence?.status == .suppressed)
    let counts = record.counts(
      of: Self.share, in: 2016, at: .localAuthority, Official.places.authority)
    #expect(counts.absence?.status == .suppressed)
  }

  @Test func aFigureThatWasNotAvailableIsFilledAndAPrintedOneIsReplacedAndSaid() throws {
    let unavailable = try record([("cases", 2016, "51"), ("all", 2016, "309"), ("share", 2016, "x")])
    #expect(entry("share", 2016, in: unavailable)?.figure.value.value == ExactDecimal("16.5"))
    let printed = OfficialRecord(
      definitions: ["share": Self.share],
      figures: try [("cases", "51"), ("all", "309"), ("share", "16.9")].map { series, cell in
        try Official.figure(
          series, 2016, .localAuthority, Official.places.authority, cell, release: series,
          basis: series == "share" ? .printed : .published)
      })
    let replaced = try #require(entry("share", 2016, in: printed))
    #expect(replaced.figure.basis == .computed && replaced.disagreement == "16.9 in share")
    #expect(replaced.figure.release.name == "cases; all")
  }

  /// 35 of 315 is 11.1, and 12 was published: the numerator was rounded to five.
  @Test func countsThatDoNotGiveThePublishedFigureAreNotUsed() throws {
    let record = try record([("cases", 2016, "35"), ("all", 2016, "315"), ("share", 2016, "12")])
    let counts = record.counts(
      of: Self.share, in: 2016, at: .localAuthority, Official.places.authority)
    #expect(counts.absence?.status == .unreliable)
    #expect(counts.absence?.reason == "the counts on file give 11.11 and the published figure is 12")
  }

  @Test(arguments: ["0.5", "-1", "c", "x"]) func whatIsNoCountGivesNothing(cell: String) throws {
    let record = try record([("cases", 2016, cell), ("all", 2016, "309")])
    #expect(entry("share", 2016, in: record) == nil)
    #expect(
      record.counts(of: Self.share, in: 2016, at: .localAuthority, Official.places.authority).value == nil)
  }

  @Test func nothingIsDividedByNoughtAndNoShareIsAboveItsMaximum() throws {
    let none = try record([("cases", 2016, "0"), ("all", 2016, "0")])
    #expect(entry("share", 2016, in: none) == nil)
    let above = try record([("cases", 2016, "310"), ("all", 2016, "309")])
    #expect(entry("share", 2016, in: above) == nil)
  }
}
