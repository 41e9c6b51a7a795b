import CivilDates
import Figures
import Methods
import Performance
import Testing

/// Charts of series, and their comparisons with a year before.
@Suite struct TrendTests {
  static let referrals = [
    251, 285, 355, 351, 189, 313, 413, 294, 265, 255, 241, 270, 222, 322, 353, 260, 236, 280, 359, 348, 266,
    261, 211, 207, 223, 337, 317, 376, 239, 335, 311, 510, 297, 382, 242, 302,
  ]

  static func month(_ position: Int, from start: (Int, Int)) throws -> CivilMonth {
    try #require(CivilMonth(year: start.0, month: start.1)).advanced(by: position)
  }

  /// A monthly series of counts, or of shares with a denominator; `nil` is suppressed.
  static func series(
    _ values: [Int?], outOf denominators: [Int]? = nil, polarity: Polarity = .low, stock: Bool = false,
    from start: (Int, Int) = (2015, 4)
  ) throws -> TrendSeries {
    let points = try values.enumerated().map { position, value in
      let month = try month(position, from: start)
      let denominator = denominators?[position]
      let known: Known<Ratio>? = value.map { value in
        guard let denominator else { return .value(Ratio(value)) }
        return Ratio(value, over: denominator).map { .value($0 * 100) } ?? .missing(.notApplicable, "nothing")
      }
      return TrendPoint(
        period: month.description, first: stock ? month.lastDay : month.firstDay, last: month.lastDay,
        numerator: value, denominator: value == nil ? nil : denominator,
        value: known ?? .missing(.suppressed, "suppressed"))
    }
    return TrendSeries(
      kind: .monthly, name: "referrals", title: "Referrals", unit: denominators == nil ? .number : .percent,
      scale: Ratio(denominators == nil ? 1 : 100), decimals: 1, polarity: polarity, addsUp: !stock,
      isStock: stock, isOfCases: true, points: points)
  }

  @Test func barnetsReferralsShowOneSignal() throws {
    let trend = try Trend(Self.series(Self.referrals), settings: TrendSettings())
    let limits = try #require(trend.chart.segments.first?.limits)
    #expect((limits.centreLine - 296.6111111111).magnitude < 1e-9)
    #expect((limits.upper - 481.2151111111).magnitude < 1e-9)
    let findings = trend.series.points.indices.map(trend.finding)
    #expect(findings.enumerated().filter { $0.1 == .concern }.map(\.0) == [31])
    #expect(trend.variation == .commonCause && trend.hasFirmLimits)
    #expect(trend.sentence == "It varies as usual: no real change.")
  }

  @Test func aRebaseMovesTheLimitsAndKeepsItsReason() throws {
    let month = try #require(CivilMonth(year: 2017, month: 4))
    let settings = TrendSettings(rebases: [
      .init(series: "referrals", month: month, reason: "a new front door"),
      .init(series: "contacts", month: month, reason: "another series"),
    ])
    let trend = try Trend(Self.series(Self.referrals), settings: settings)
    #expect(trend.chart.segments.map(\.reason) == [nil, "a new front door"])
    #expect(((trend.chart.segments[1].limits?.upper ?? 0) - 599.9487879).magnitude < 1e-6)
    #expect(trend.chart.segments[1].indices == 24..<36)
    #expect(trend.finding(at: 31) == .commonCause)
  }

  @Test func aRebaseBeforeTheSeriesOrAfterItChangesNothing() throws {
    for year in [2014, 2019] {
      let month = try #require(CivilMonth(year: year, month: 4))
      let settings = TrendSettings(rebases: [.init(series: "referrals", month: month, reason: "known")])
      #expect(try Trend(Self.series(Self.referrals), settings: settings).chart.segments.count == 1)
    }
  }

  @Test func aRebaseOrBaselineWithoutAReasonIsRefused() throws {
    let month = try #require(CivilMonth(year: 2017, month: 4))
    let series = try Self.series(Self.referrals)
    #expect(throws: XmRFault.reasonMissing) {
      try Trend(
        series, settings: TrendSettings(rebases: [.init(series: "referrals", month: month, reason: " ")]))
    }
    #expect(throws: XmRFault.reasonMissing) {
      try Trend(
        series,
        settings: TrendSettings(baselines: [
          .init(series: "referrals", baseline: FixedBaseline(values: 12, reason: ""))
        ]))
    }
  }

  @Test func aFixedBaselineIsUsed() throws {
    let settings = TrendSettings(baselines: [
      .init(series: "referrals", baseline: FixedBaseline(values: 12, reason: "before the new front door"))
    ])
    let trend = try Trend(Self.series(Self.referrals), settings: settings)
    #expect(((trend.chart.segments[0].limits?.upper ?? 0) - 458.2303030303).magnitude < 1e-6)
    #expect(trend.finding(at: 31) == .concern)
  }

  @Test func aSuppressedPointIsAGapAndNoNought() throws {
    var values: [Int?] = Self.referrals
    values[20] = nil
    let trend = try Trend(Self.series(values), settings: TrendSettings())
    #expect(trend.values == 35 && trend.finding(at: 20) == nil)
    #expect(trend.chart.segments[0].remarks == [.gaps])
    #expect(trend.chart.points[21]?.movingRange == nil)
  }

  @Test func aMissingLatestValueHasNoVariation() throws {
    var values: [Int?] = Self.referrals
    values[35] = nil
    let trend = try Trend(Self.series(values), settings: TrendSettings())
    #expect(trend.variation == nil && trend.signal == nil)
    #expect(trend.sentence == "There is no latest value.")
    #expect(trend.comparisons.allSatisfy { $0.current == nil && $0.direction == nil })
  }

  @Test func aConstantSeriesHasNotVaried() throws {
    let trend = try Trend(Self.series(Array(repeating: 5, count: 14)), settings: TrendSettings())
    #expect(trend.chart.segments[0].remarks == [.noVariation])
    #expect(trend.sentence == "It has not varied.")
  }

  @Test func twoPointsGiveTrialLimitsThatDecideNothing() throws {
    let trend = try Trend(Self.series([5, 7]), settings: TrendSettings())
    #expect(trend.chart.segments[0].remarks == [.trialLimits])
    #expect(!trend.hasFirmLimits && trend.assurance(of: 100, by: .low) == nil)
    #expect(trend.sentence.hasSuffix("The limits are from fewer than twelve values."))
  }

  @Test func onePointHasNoLimits() throws {
    let trend = try Trend(Self.series([5]), settings: TrendSettings())
    #expect(trend.variation == nil && trend.sentence == "Too few points for limits.")
  }

  @Test func signalsAreNamedByPolarity() throws {
    let rising = Array(repeating: [10, 12], count: 10).joined() + [30]
    let words = try [Polarity.low, .high, .none].map { polarity in
      try Trend(Self.series(Array(rising), polarity: polarity), settings: TrendSettings())
    }
    #expect(words.map(\.variation) == [.concern, .improvement, .higher])
    #expect(
      words.map { $0.sentence.prefix(while: { $0 != ":" }) } == [
        "It shows a real worsening", "It shows a real improvement", "It is higher than it used to be",
      ])
  }

  @Test func aTargetBeyondTheLimitsIsNeverOrAlwaysMet() throws {
    let trend = try Trend(Self.series(Self.referrals), settings: TrendSettings())
    #expect(trend.assurance(of: 100, by: .low) == .fail)
    #expect(trend.assurance(of: 500, by: .low) == .pass)
    #expect(trend.assurance(of: 300, by: .low) == .hitOrMiss)
    #expect(trend.assurance(of: 300, by: .none) == nil)
  }

  private func comparison(_ kind: PeriodComparison.Kind, _ trend: Trend) throws -> PeriodComparison {
    try #require(trend.comparisons.first { $0.kind == kind })
  }

  @Test func periodsAreSummedAndSetBesideTheSameAYearBefore() throws {
    // April 2015 to January 2018: the year to date is ten months.
    let trend = try Trend(Self.series(Array(Self.referrals.dropLast(2))), settings: TrendSettings())
    let year = try comparison(.yearToDate, trend)
    #expect(year.current?.numerator == 3327 && year.earlier?.numerator == 2907)
    #expect(year.direction == .worsening && year.standing == .worst)
    let quarter = try comparison(.quarter, trend)
    #expect(quarter.current?.numerator == 1189 && quarter.earlier?.numerator == 875)
    let rolling = try comparison(.rollingFourQuarters, trend)
    #expect(rolling.current?.numerator == 3745 && rolling.earlier?.numerator == 3418)
    let month = try comparison(.month, trend)
    #expect(month.current?.numerator == 382 && month.earlier?.numerator == 261)
  }

  @Test func sharesArePooledAndNeverAveraged() throws {
    let series = try Self.series(
      Array(repeating: 1, count: 11) + [90], outOf: Array(repeating: 2, count: 11) + [100], polarity: .high)
    let rolling = try comparison(.rollingFourQuarters, Trend(series, settings: TrendSettings()))
    #expect(rolling.current?.numerator == 101 && rolling.current?.denominator == 122)
    #expect(rolling.earlier == nil && rolling.direction == nil)
  }

  @Test func aSumWithAMissingMonthIsNotMade() throws {
    var values: [Int?] = Self.referrals
    values[30] = nil
    let trend = try Trend(Self.series(values), settings: TrendSettings())
    #expect(try comparison(.rollingFourQuarters, trend).current == nil)
    #expect(try comparison(.quarter, trend).current?.numerator == 926)
  }

  @Test func countsAsAtADayAreNotSummed() throws {
    let trend = try Trend(Self.series(Self.referrals, stock: true), settings: TrendSettings())
    #expect(try comparison(.rollingFourQuarters, trend).current == nil)
    #expect(try comparison(.month, trend).current?.numerator == 302)
    #expect(try comparison(.month, trend).standing == nil)
  }

  @Test func fiveYearsNeedFiveYears() throws {
    let trend = try Trend(Self.series(Self.referrals, stock: true), settings: TrendSettings())
    #expect(trend.fiveYearTrend == "fewer_than_five_points")
  }

  @Test func fiveYearsOfProportionsAreTested() throws {
    let (tops, bottoms) = ([994, 1023, 1199, 1332, 1367], [40299, 41527, 42811, 44064, 44701])
    var series = try Self.series([1], outOf: [2], polarity: .low)
    series.kind = .outturns
    series.points = try zip(tops, bottoms).enumerated().map { year, counts in
      let month = try #require(CivilMonth(year: 2014 + year, month: 3))
      return TrendPoint(
        period: month.description, first: month.lastDay, last: month.lastDay, numerator: counts.0,
        denominator: counts.1, value: .value(try #require(Ratio(counts.0, over: counts.1)) * 100))
    }
    #expect(try Trend(series, settings: TrendSettings()).fiveYearTrend == "increasing")
  }
}
