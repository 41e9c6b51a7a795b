import Datasets
import Figures
import Methods
import Performance
import Testing

/// The five-year chi-squared trend of official annual figures: facts/methods.md §4.5, and Barnet's own published counts.
@Suite struct OfficialTrendTests {
  private func trend(
    _ numerators: [String], _ denominators: [String], upTo year: Int? = nil, unit: Unit = .percent,
    polarity: Polarity = .low, others: [OfficialFigure] = []
  ) throws -> Known<OfficialTrend> {
    let definition = SeriesDefinition(
      series: "trend", title: "Trend", definition: "Trend", unit: unit, decimals: 1, polarity: polarity,
      counts: SeriesDefinition.Counts(numerator: "cases", denominator: "all"))
    let code = Official.places.authority
    var figures: [OfficialFigure] = []
    for (place, cells) in zip(numerators, denominators).enumerated() {
      figures.append(try Official.figure("cases", 2013 + place, .localAuthority, code, cells.0))
      figures.append(try Official.figure("all", 2013 + place, .localAuthority, code, cells.1))
    }
    return OfficialTrend.upTo(
      year ?? 2012 + numerators.count, of: definition, authority: code,
      record: OfficialRecord(definitions: ["trend": definition], figures: figures + others))
  }

  private func isClose(_ found: Double?, _ expected: Double) -> Bool {
    found.map { ($0 - expected).magnitude <= 1e-9 * max(1, expected.magnitude) } ?? false
  }

  private static let cases = ["994", "1023", "1199", "1332", "1367"]
  private static let all = ["40299", "41527", "42811", "44064", "44701"]

  @Test func aShareThatRisesIsWorseBetterOrRisingByItsPolarity() throws {
    for (polarity, finding) in [
      (Polarity.low, OfficialTrend.Finding.gettingWorse), (.high, .gettingBetter), (.none, .increasing),
    ] {
      let found = try trend(Self.cases, Self.all, polarity: polarity).value
      #expect(found?.finding == finding && isClose(found?.chiSquared, 47.896676707589116))
      #expect(found?.years == [2013, 2014, 2015, 2016, 2017])
    }
    let falling = try trend(Self.cases.reversed(), Self.all.reversed()).value
    #expect(falling?.finding == .gettingBetter)
    #expect(
      try trend(Self.cases.reversed(), Self.all.reversed(), polarity: .none).value?.finding == .decreasing)
  }

  /// 19 of 227, 30 of 255, 41 of 270, 51 of 309 and 28 of 260 second plans.
  @Test func barnetsSecondPlansHaveNotMovedBeyondChance() throws {
    let found = try trend(["19", "30", "41", "51", "28"], ["227", "255", "270", "309", "260"]).value
    #expect(found?.finding == .noChange && isClose(found?.chiSquared, 2.004121978864251))
  }

  /// Weights of the Byar intervals, worked out apart: referrals per 10,000.
  @Test func aRateIsJudgedByItsIntervals() throws {
    let people = ["84803", "85779", "86720", "87154", "88135"]
    let found = try trend(
      ["3215", "3521", "3358", "3482", "3325"], people, unit: .ratePer10000, polarity: .none
    ).value
    #expect(found?.finding == .noChange && isClose(found?.chiSquared, 0.4763562778876765))
    let started = try trend(["227", "255", "270", "309", "260"], people, unit: .ratePer10000).value
    #expect(started?.finding == .noChange && isClose(started?.chiSquared, 3.2930761878884125))
  }

  @Test func aMissingYearIsLeftOutAndSixYearsGiveTheLatestFive() throws {
    let gap = try trend(Self.cases + ["c", "1400"], Self.all + ["45000", "45100"]).value
    #expect(gap?.years == [2014, 2015, 2016, 2017, 2019])
  }

  @Test func fourYearsAYearWithoutItsOwnFigureAndNoneOrAllSayWhy() throws {
    let four = try trend(Array(Self.cases.prefix(4)), Array(Self.all.prefix(4)))
    #expect(
      four.absence?.reason
        == "five years with numerator and denominator are needed, and there are 4: 2013, 2014, 2015, 2016")
    let england = try Official.figure("trend", 2018, .national, Official.places.country, "2.9")
    let later = try trend(Self.cases + ["c"], Self.all + ["45000"], others: [england])
    #expect(later.absence?.status == .suppressed)
    let none = try trend(["0"] + Self.cases.dropFirst(), Self.all)
    #expect(none.absence?.reason == "a year has none or all of its cases")
    #expect(try trend(Self.cases, Self.all, unit: .number).absence?.status == .notApplicable)
  }
}
