import CivilDates
import Datasets
import Figures
import Performance
import Testing

/// Every form of target of the Management Agreement 2017/18, against the official figures that its report can know.
@Suite struct TargetResolutionTests {
  private func comparison(
    _ mapping: IndicatorComparison.Mapping? = nil, unit: Unit = .percent, polarity: Polarity = .high,
    year: Int = 2017
  ) throws -> IndicatorComparison {
    let definition = Official.definition("cl_eet_pct", polarity, ageGroup: "19-21")
    let cells = ["58", "51", "56", "38", "56", "54", "43", "51", "63", "42"]
    var figures = try Official.figures(
      "cl_eet_pct", 2016, own: "47", neighbours: cells, london: "54", england: "49")
    figures += try Official.figures(
      "cl_eet_pct", 2017, own: "49", neighbours: cells.dropLast() + ["65"], london: "52", england: "50")
    figures += try Official.figures(
      "cl_eet_pct", 2018, own: "44", neighbours: cells, london: "53", england: "51")
    return IndicatorComparison(
      mapping: mapping ?? IndicatorComparison.Mapping(series: "cl_eet_pct", ageGroup: "19-21"), unit: unit,
      quarter: try #require(Quarter("\(year)Q4")), places: Official.places,
      record: OfficialRecord(definitions: ["cl_eet_pct": definition], figures: figures))
  }

  private func resolved(
    _ target: Target, _ comparison: IndicatorComparison?, polarity: Polarity = .high,
    previous: String? = nil, threshold: ComparatorValue? = nil
  ) -> TargetResolution {
    TargetResolution(
      of: target, polarity: polarity, comparison: comparison, threshold: threshold,
      previous: previous.flatMap { ExactDecimal($0) })
  }

  private func outturn(_ text: String) -> Outturn {
    Outturn(exact: Editions.decimal(text).ratio, decimals: 1)
  }

  @Test func theNewestYearThatTheReportCanKnowIsCompared() throws {
    let now = try comparison()
    #expect(now.standing?.year == 2017 && now.earlier.map(\.year) == [2016] && now.refusal == nil)
    #expect(try comparison(year: 2016).standing?.year == 2016)
    #expect(try comparison(year: 2019).standing?.year == 2018)
    let late = try comparison(year: 2021)
    #expect(late.standing == nil)
    #expect(
      late.refusal == "the newest official figures on file are of 2018, and those of 2019 to 2021 are needed")
    #expect(
      try comparison(year: 2013).refusal
        == "no official figures up to 2013 are on file")
  }

  /// A year that ends on 31 March is published in November: the reports to June and September cannot know it.
  @Test func aReportKnowsWhatWasPublishedByTheEndOfItsQuarter() throws {
    func newest(_ quarter: String, _ months: Int, lag: Int = 1) throws -> Int {
      IndicatorComparison.Mapping(series: "s", lagYears: lag)
        .years(knownIn: try #require(Quarter(quarter)), publishedAfter: months).upperBound
    }
    #expect(try newest("2014Q1", 8) == 2013 && newest("2014Q2", 8) == 2013)
    #expect(try newest("2014Q3", 8) == 2014 && newest("2014Q4", 8) == 2014)
    #expect(try newest("2014Q3", 9) == 2014 && newest("2014Q3", 10) == 2013)
    // Published in February, of the September before.
    #expect(try newest("2017Q3", 11) == 2016 && newest("2017Q4", 11) == 2017)
    #expect(try newest("2017Q4", 14) == 2016 && newest("2017Q4", 8, lag: 2) == 2016)
  }

  @Test func aRateOfAPartOfAYearIsRefused() throws {
    let definition = Official.definition(
      "referrals_rate", .none, unit: .ratePer10000, populationBase: "ons_mid_year", maximum: nil)
    func refusal(_ days: Int?) -> String? {
      definition.refusal(
        unit: .ratePer10000, ageGroup: "", populationBase: "ons_mid_year", difference: nil, days: days)
    }
    #expect(refusal(275) == "a rate of 275 days here, of a whole year in the official figures")
    #expect(refusal(365) == nil && refusal(nil) == nil)
  }

  @Test func otherDefinitionsAgesBasesAndUnitsAreRefused() throws {
    func refusal(_ mapping: IndicatorComparison.Mapping, unit: Unit = .percent) throws -> String? {
      try comparison(mapping, unit: unit).refusal
    }
    let series = "cl_eet_pct"
    #expect(
      try refusal(.init(series: series, ageGroup: "18-25"))
        == "other age group: 18-25 here, 19-21 in the official figures")
    #expect(
      try refusal(.init(series: series, ageGroup: "19-21", populationBase: "gla"))
        == "other population base: gla here, not stated in the official figures")
    #expect(
      try refusal(.init(series: series, ageGroup: "19-21"), unit: .number)
        == "other unit: number here, percent in the official figures")
    #expect(
      try refusal(.init(series: series, ageGroup: "19-21", difference: "own carers only"))
        == "other definition: own carers only")
    let refused = try comparison(.init(series: series, ageGroup: "18-25"))
    let target = resolved(.above([.statisticalNeighbours], quoted: nil), refused)
    #expect(target.number.absence?.reason.hasPrefix("other age group") == true)
  }

  @Test func targetsOnOtherPlacesTakeTheRightYear() throws {
    let sn = resolved(.above([.statisticalNeighbours], quoted: nil), try comparison())
    #expect(Official.decimal(sn.number.value) == "53.50" && sn.year == 2017 && sn.requirement == .better)
    #expect(sn.from == "statistical neighbours' mean 53.50 (10 of 10)" && sn.release == "LAIT")
    #expect(sn.isMet(by: outturn("53.5"), polarity: .high, decimals: 1) == false)
    #expect(sn.isMet(by: outturn("53.6"), polarity: .high, decimals: 1) == true)
    let line = resolved(.inLineWith([.statisticalNeighbours], quoted: nil), try comparison())
    #expect(line.isMet(by: outturn("53.5"), polarity: .high, decimals: 1) == true)
    let better = resolved(
      .betterThan([.statisticalNeighbours], quoted: nil), try comparison(polarity: .low), polarity: .low)
    #expect(better.isMet(by: outturn("53.4"), polarity: .low, decimals: 1) == true)
  }

  @Test func aboveLondonAndNationalTakesTheHarderOfThem() throws {
    let both = resolved(.above([.london, .england], quoted: nil), try comparison())
    #expect(Official.decimal(both.number.value, 0) == "52")
    let low = resolved(
      .betterThan([.london, .england], quoted: nil), try comparison(polarity: .low), polarity: .low)
    #expect(Official.decimal(low.number.value, 0) == "50")
  }

  @Test func topTenPerCentNeedsEnglandsAuthorities() throws {
    let few = resolved(.top10PercentInEngland(quoted: nil), try comparison())
    #expect(few.number.absence?.reason.contains("too few authorities (11)") == true)
    #expect(few.requirement == nil)
  }

  @Test func targetsOnTheOutturnBeforeNeedIt() throws {
    let less = resolved(.furtherReduction, nil, polarity: .low, previous: "28")
    #expect(less.isMet(by: outturn("27.9"), polarity: .low, decimals: 1) == true)
    #expect(less.isMet(by: outturn("28"), polarity: .low, decimals: 1) == false)
    #expect(resolved(.furtherReduction, nil, polarity: .low).number.absence?.status == .notSupplied)
    #expect(
      resolved(.positiveDirection, nil, previous: "3").isMet(by: outturn("4"), polarity: .high, decimals: 1)
        == true)
    #expect(
      resolved(.positiveDirection, nil, polarity: .none, previous: "3").number.absence?.status
        == .notApplicable)
  }

  @Test func aRangeIsMetInsideAndBeyondItsGoodEnd() throws {
    let range = resolved(.range(Editions.decimal("15")...Editions.decimal("20")), nil, polarity: .low)
    for (result, met) in [("15", true), ("20", true), ("14", true), ("20.1", false)] {
      #expect(range.isMet(by: outturn(result), polarity: .low, decimals: 1) == met)
    }
  }

  @Test func aThresholdAndWhatIsNoNumber() throws {
    let none = resolved(.scorecardThreshold(quoted: nil), nil, polarity: .low)
    #expect(none.number.absence?.status == .notSupplied)
    for target in [Target.monitor, .notSet, .report, .toBeDetermined] {
      #expect(resolved(target, try comparison()).number.absence?.status == .notApplicable)
    }
    #expect(
      resolved(.inLineWith([.statisticalNeighbours], quoted: nil), nil).number.absence?.reason
        == "no official figures are named for the indicator")
  }

  @Test func theQuotedFigureIsRecomputedInItsYear() throws {
    let comparison = try comparison()
    let target = Target.above(
      [.statisticalNeighbours], quoted: Quotation(value: Editions.decimal("51"), period: "2015/16"))
    let resolution = TargetResolution(
      of: target, polarity: .high, comparison: comparison, threshold: nil, previous: nil,
      standingOfQuotedYear: comparison.earlier.first { $0.year == 2016 })
    #expect(Official.decimal(resolution.quotedRecomputed?.value) == "51.20")
  }

  @Test func judgementsFollowPolarityOnDisplayedValues() {
    func judgement(_ own: String, _ other: String, _ polarity: Polarity) -> ComparatorJudgement {
      ComparatorJudgement(
        Editions.decimal(own).ratio, beside: Editions.decimal(other).ratio, polarity: polarity, decimals: 1)
    }
    #expect(judgement("15.9", "17.62", .low) == .better && judgement("15.9", "17.62", .high) == .worse)
    #expect(judgement("17.6", "17.62", .low) == .same)
    #expect(judgement("15.9", "17.62", .none) == .lower && judgement("18", "17.62", .none) == .higher)
  }
}
