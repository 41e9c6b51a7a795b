import CivilDates
import Datasets
import Figures
import Methods
import Performance
import Testing

/// How sure one can be of a row of the scorecard, by its interval and its chart.
@Suite struct IndicatorCertaintyTests {
  private static func day(_ text: String) throws -> CivilDay {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    return try #require(CivilDay(year: parts[0], month: parts[1], day: parts[2]))
  }

  /// A share of March 2018, or a count of the year.
  private func entry(
    _ top: Int, _ bottom: Int?, target: String?, previous: String? = nil, polarity: Polarity = .high,
    source: OutturnSource = .returned, from start: String = "2018-03-01"
  ) throws -> ScorecardEntry {
    let indicator = Indicator(
      indicator: "referrals", reference: "R", title: "R", polarity: polarity,
      unit: bottom == nil ? .number : .percent, decimals: 1, comparisonBasis: .previousYearEnd)
    let returned = Return(
      numerator: bottom == nil ? nil : ExactDecimal(top), denominator: bottom.map(ExactDecimal.init),
      value: bottom == nil ? ExactDecimal(top) : nil)
    let reading = Reading(
      indicator: indicator, target: target.map { .number(Editions.decimal($0)) } ?? .monitor,
      returned: returned,
      previous: previous.map { PreviousOutturn(value: Editions.decimal($0), basis: .previousYearEnd) },
      rule: try Editions.hybrid())
    return ScorecardEntry(
      reading: reading, periodStart: try Self.day(start), periodEnd: try Self.day("2018-03-31"),
      numerator: bottom == nil ? nil : top, denominator: bottom, source: source)
  }

  private func certainty(
    _ entry: ScorecardEntry, _ trend: Trend? = nil, synthetic: Bool = false,
    _ settings: TrendSettings = TrendSettings()
  ) -> IndicatorCertainty {
    IndicatorCertainty(of: entry, trend: trend, isOfSyntheticRecords: synthetic, settings: settings)
  }

  @Test func theIntervalTellsARealChange() throws {
    let green = try entry(67, 122, target: "50", previous: "57")
    #expect(certainty(green).reading == .worseButWithinTarget)
    let fallen = try entry(67, 122, target: "50", previous: "77")
    #expect(certainty(fallen).reading == .greenButDeteriorating)
    let missed = try entry(31, 318, target: "5", previous: "12", polarity: .low)
    #expect(certainty(missed).reading == .missedNoRealChange)
    #expect(certainty(try entry(31, 318, target: "9.2", polarity: .low)).reading == .missedByChance)
  }

  @Test func anIndicatorThatIsNotOfCasesHasNoInterval() throws {
    let row = certainty(
      try entry(67, 122, target: "50"), nil, synthetic: false, TrendSettings(notOfCases: ["referrals"]))
    #expect(row.interval == nil && row.intervalReason == "it is not a share, rate or count of cases")
  }

  @Test func aTargetBeyondTheLimitsIsOutsideReach() throws {
    let trend = try chart(outOf: 100, months: 12)
    let row = certainty(try entry(51, 100, target: "90", source: .records), trend)
    #expect(row.assurance == .fail && row.variation == .commonCause)
    #expect(row.reading == .targetOutsideReach)
  }

  @Test func inventedRecordsDoNotDecideOnAReturn() throws {
    let trend = try chart(outOf: 100, months: 12)
    let row = certainty(try entry(51, 100, target: "90"), trend, synthetic: true)
    #expect(row.isOfSyntheticRecords && row.assurance == .fail)
    #expect(row.reading == .missed)
    let invented = try entry(51, 100, target: "90", source: .syntheticRecords)
    #expect(certainty(invented, trend, synthetic: true).reading == .targetOutsideReach)
  }

  @Test func aTargetForTheYearIsNotOneForTheMonth() throws {
    let trend = try chart(outOf: nil, months: 12)
    #expect(certainty(try entry(600, nil, target: "700", from: "2017-04-01"), trend).assurance == nil)
    #expect(certainty(try entry(51, nil, target: "700"), trend).assurance == .fail)
  }

  @Test func trialLimitsDecideNothing() throws {
    let trend = try chart(outOf: 100, months: 6)
    let row = certainty(try entry(51, 100, target: "90", source: .records), trend)
    #expect(row.variation == nil && row.assurance == nil && row.reading == .missed)
  }

  /// Values of 50 and 51 by turns, to March 2018.
  private func chart(outOf bottom: Int?, months: Int) throws -> Trend {
    let tops = (0..<months).map { 50 + $0 % 2 }
    let start = try #require(CivilMonth(year: 2018, month: 3)).advanced(by: 1 - months)
    let series = try TrendTests.series(
      tops, outOf: bottom.map { Array(repeating: $0, count: months) }, polarity: .high,
      from: (start.year, start.month))
    return try Trend(series, settings: TrendSettings())
  }

  private func history(_ rows: [(String, String, String?, String, String)]) throws
    -> DatasetTable<OutturnHistory>
  {
    var builder = DatasetTableBuilder<OutturnHistory>()
    for (indicator, unit, start, end, value) in rows {
      let (first, last) = (try start.map(Self.day), try Self.day(end))
      builder.append { row in
        row[OutturnHistory.indicator] = indicator
        row[OutturnHistory.unit] = unit
        row[OutturnHistory.periodStart] = first
        row[OutturnHistory.periodEnd] = last
        row[OutturnHistory.value] = ExactDecimal(value)
        row[OutturnHistory.source] = "A report"
      }
    }
    return builder.table
  }

  @Test func outturnsOnFileMakeASeriesOfLikePeriods() throws {
    let history = try history([
      ("referrals", "percent", "2017-12-01", "2017-12-31", "52.0"),
      ("referrals", "percent", "2017-06-01", "2017-06-30", "50.0"),
      ("referrals", "percent", "2017-04-01", "2017-12-31", "40.0"),
      ("referrals", "number", "2017-10-01", "2017-10-31", "51"),
      ("contacts", "percent", "2017-10-01", "2017-10-31", "51.0"),
      ("referrals", "percent", "2018-06-01", "2018-06-30", "60.0"),
    ])
    let quarter = try #require(Quarter("2017Q4"))
    let series = try #require(
      TrendSeries.outturns(
        of: try entry(51, 100, target: "90"), history: history, quarter: quarter, settings: TrendSettings()))
    // The second quarter is not on file: a gap, which no moving range crosses.
    #expect(series.points.map(\.period) == ["2017Q1", "2017Q2", "2017Q3", "2017Q4"])
    #expect(
      series.points.map { $0.value.value?.rounded(decimals: 1).description } == ["50.0", nil, "52.0", "51.0"])
    let trend = try Trend(series, settings: TrendSettings())
    #expect(trend.chart.points.map { $0?.movingRange != nil } == [false, false, false, true])
  }

  @Test func anOutturnFromRecordsIsNotOneOfTheReturns() throws {
    let history = try history([("referrals", "percent", "2017-12-01", "2017-12-31", "52.0")])
    let quarter = try #require(Quarter("2017Q4"))
    let series = try #require(
      TrendSeries.outturns(
        of: try entry(51, 100, target: "90", source: .syntheticRecords), history: history, quarter: quarter,
        settings: TrendSettings()))
    #expect(series.points.map { $0.value.value != nil } == [true, false])
  }
}
