import Datasets
import Figures
import Methods
import Performance
import Testing

/// Authorities in the funnel of a series, with limits worked out apart.
@Suite struct SeriesFunnelTests {
  private static func definition(_ unit: Unit, _ polarity: Polarity) -> SeriesDefinition {
    SeriesDefinition(
      series: "funnel", title: "Funnel", definition: "Funnel", unit: unit, decimals: 1, polarity: polarity,
      counts: SeriesDefinition.Counts(numerator: "cases", denominator: "all"))
  }

  private static func figures(
    _ level: GeographicLevel, _ code: String, _ numerator: Int, _ denominator: Int
  ) throws -> [OfficialFigure] {
    [
      try Official.figure("cases", 2017, level, code, "\(numerator)"),
      try Official.figure("all", 2017, level, code, "\(denominator)"),
    ]
  }

  private func funnel(
    _ figures: [OfficialFigure], _ unit: Unit = .percent, _ polarity: Polarity = .low
  ) -> (Known<SeriesFunnel>, OfficialRecord) {
    let definition = Self.definition(unit, polarity)
    let record = OfficialRecord(definitions: ["funnel": definition], figures: figures)
    return (SeriesFunnel.of(definition, in: 2017, country: Official.places.country, record: record), record)
  }

  private func isClose(_ found: Double?, _ expected: Double) -> Bool {
    found.map { ($0 - expected).magnitude <= 1e-9 * max(1, expected.magnitude) } ?? false
  }

  private func place(_ numerator: Int, _ denominator: Int, in funnel: SeriesFunnel) throws -> SeriesFunnel
    .Place?
  {
    let definition = funnel.definition
    let code = Official.places.authority
    let record = OfficialRecord(
      definitions: [definition.series: definition],
      figures: try Self.figures(.localAuthority, code, numerator, denominator))
    return record.counts(of: definition, in: 2017, at: .localAuthority, code).value.flatMap(funnel.place)
  }

  /// 12,420 of 66,410 in England; limits at 260 plans.
  @Test func secondPlansOfBarnetAreBeyondTheLowerLimitAboutEngland() throws {
    let (found, _) = funnel(try Self.figures(.national, Official.places.country, 12420, 66410))
    let funnel = try #require(found.value)
    #expect(funnel.centre == .country && funnel.authorities == nil)
    #expect(Official.decimal(funnel.value) == "18.70")
    let place = try #require(try place(28, 260, in: funnel))
    #expect(isClose(place.limits95.lowerBound, 13.962362247472782))
    #expect(isClose(place.limits95.upperBound, 23.44164317339757))
    #expect(isClose(place.limits998.lowerBound, 11.229115354444456))
    #expect(isClose(place.limits998.upperBound, 26.174890066425892))
    #expect(place.position == .below998 && place.standing == .best)
    #expect(try self.place(36, 260, in: funnel)?.position == .below95)
    #expect(try self.place(37, 260, in: funnel)?.position == .within)
    #expect(try self.place(61, 260, in: funnel)?.standing == .worse)
    #expect(try self.place(69, 260, in: funnel)?.standing == .worst)
  }

  @Test func withoutAGoodWayAFigureIsHigherOrLower() throws {
    let (found, _) = funnel(
      try Self.figures(.national, Official.places.country, 12420, 66410), .percent, .none)
    let funnel = try #require(found.value)
    #expect(try place(28, 260, in: funnel)?.standing == .lower)
    #expect(try place(69, 260, in: funnel)?.standing == .higher)
  }

  /// One in a hundred expected of 1,000 people: ten events. Byar's and exact limits of the count decide.
  @Test func theLimitsOfARateAreCountsThatDoNotStandOut() throws {
    let (found, _) = funnel(
      try Self.figures(.national, Official.places.country, 1000, 100_000), .ratePer10000, .low)
    let funnel = try #require(found.value)
    let place = try #require(try place(10, 1000, in: funnel))
    // Upper ends of the exact intervals of 4 and 5 events are 10.24 and 11.67; lower ends by Byar of 18 and 19 are 10.66
    // and 11.43, of 17 is 9.90.
    #expect(place.limits95 == 40.0...170.0 && place.position == .within)
    #expect(try self.place(3, 1000, in: funnel)?.standing == .better)
    #expect(try self.place(18, 1000, in: funnel)?.position == .above95)
  }

  /// A hundred authorities of 50 of 100 each but one, which has 90.
  @Test func aHundredAuthoritiesMakeACentreAndNinetyNineDoNot() throws {
    func all(_ count: Int) throws -> [OfficialFigure] {
      try (0..<count).flatMap { place in
        try Self.figures(.localAuthority, "E\(place)", place == 0 ? 90 : 50, 100)
      }
    }
    let england = try Self.figures(.national, Official.places.country, 12420, 66410)
    let (found, record) = funnel(try all(100) + england)
    let centre = try #require(found.value)
    #expect(centre.centre == .authorities && centre.authorities == 100)
    #expect(centre.numerator == 5040 && centre.denominator == 10000)
    #expect(funnel(try all(100).reversed() + england).0.value?.numerator == 5040)
    let first = record.counts(of: centre.definition, in: 2017, at: .localAuthority, "E0").value
    #expect(first.flatMap(centre.place)?.position == .above998)
    #expect(funnel(try all(99) + england).0.value?.centre == .country)
    let none = funnel(try all(99)).0
    #expect(none.absence?.reason.hasPrefix("99 authorities have counts on file, too few") == true)
  }
}
