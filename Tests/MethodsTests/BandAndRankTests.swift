import Methods
import Testing

@Suite struct QuantilesTests {
  /// Tests of Fingertips, over 1 to 50.
  @Test(arguments: [
    (4, [13.25, 25.5, 37.75]), (5, [10.8, 20.6, 30.4, 40.2]),
  ])
  func agreesWithPublishedAnswers(groups: Int, expected: [Double]) throws {
    let cuts = try #require(Quantiles(of: (1...50).reversed().map { Double($0) }, groups: groups))
    for (value, expected) in zip(cuts.values, expected) { #expect(close(value, expected, 1e-14)) }
    #expect(cuts.values.count == expected.count)
    #expect(cuts.group(of: cuts.values[0]) == 1 && cuts.group(of: 50) == groups && cuts.group(of: 1) == 1)
  }

  @Test func missingValuesAreSkippedAndCounted() throws {
    let cuts = try #require(Quantiles(of: [nil, 0, 25, nil, 50, 75, 100, .nan], groups: 4))
    #expect(cuts.values == [25, 50, 75] && cuts.contributing == 5 && cuts.missing == 3)
  }

  @Test func tooFewValuesGiveNoGroups() {
    #expect(Quantiles(of: [1, 2, 3], groups: 4) == nil)
    #expect(Quantiles(of: [1, 2, 3, 4], groups: 5) == nil)
    #expect(Quantiles(of: [1, 2, 3, 4, nil], groups: 5) == nil)
    #expect(Quantiles(of: [], groups: 0) == nil)
    #expect(Quantiles(of: [1], groups: 1) == nil)
  }

  @Test func groupsAreMonotone() throws {
    let values = (0..<97).map { Double(($0 * 37) % 89) }
    let cuts = try #require(Quantiles(of: values, groups: 10))
    let groups = values.sorted().map { cuts.group(of: $0) ?? 0 }
    #expect(groups == groups.sorted() && Set(groups) == Set(1...10))
  }
}

/// Tests of the Local Authority Interactive Tool.
@Suite struct QuartileBandsTests {
  private let values: [Double?] = [0, 25, 50, 75, 100]

  @Test(
    arguments: [
      (25, .lower, .a), (50, .lower, .b), (75, .lower, .c), (100, .lower, .d),
      (10, .higher, .d), (30, .higher, .c), (60, .higher, .b), (80, .higher, .a),
    ] as [(Double, Side, QuartileBands.Band)])
  func agreesWithPublishedAnswers(value: Double, better: Side, band: QuartileBands.Band) throws {
    #expect(try #require(QuartileBands(of: values, better: better)).band(of: value) == band)
  }

  @Test func aValueOutsideTheRangeHasNoBand() throws {
    let bands = try #require(QuartileBands(of: values, better: .lower))
    #expect(bands.band(of: -0.1) == nil && bands.band(of: 100.1) == nil && bands.band(of: .nan) == nil)
    #expect(QuartileBands(of: values, better: nil) == nil)
    #expect(QuartileBands(of: [1, 2, 3], better: .lower) == nil)
  }

  @Test func theTopQuartileBeginsOnTheBetterSide() throws {
    #expect(QuartileBands(of: values, better: .lower)?.topQuartileThreshold == 25)
    #expect(QuartileBands(of: values, better: .higher)?.topQuartileThreshold == 75)
  }
}

@Suite struct RankTests {
  private static let tied: [Int?] = [10, 20, 20, 30, 40]

  /// A test of the Local Authority Interactive Tool.
  @Test func tiesShareTheBetterRank() {
    #expect(Ranks.ranks(of: Self.tied, better: .higher) == [5, 3, 3, 2, 1])
    #expect(Ranks.ranks(of: Self.tied, better: .lower) == [1, 2, 2, 4, 5])
  }

  @Test func aMissingValueHasNoRankAndNoJudgementNone() {
    #expect(Ranks.ranks(of: [3.0, nil, 1, .nan], better: .lower) == [2, nil, 1, nil])
    #expect(Ranks.ranks(of: [3, 2], better: nil) == [nil, nil])
    #expect(Ranks.ranks(of: [Int?](), better: .lower) == [])
  }

  @Test func theBestNeighbourMayBeSeveral() throws {
    let best = try #require(Ranks.best(of: [3, nil, 7, 7, 1], better: .higher))
    #expect(best.value == 7 && best.indices == [2, 3])
    #expect(Ranks.best(of: [3, nil, 7], better: .lower)?.value == 3)
    #expect(Ranks.best(of: [Int?.none], better: .lower) == nil)
    #expect(Ranks.best(of: [3], better: nil) == nil)
  }

  /// The groups of twelve areas in five, as derived in the facts from the published formula.
  @Test func ranksAreCutIntoGroups() {
    let groups = (1...12).map { Ranks.group(ofRank: $0, among: 12, groups: 5) }
    #expect(groups == [1, 1, 1, 2, 2, 3, 3, 3, 4, 4, 5, 5])
    #expect(Ranks.group(ofRank: 1, among: 4, groups: 5) == nil)
    #expect(Ranks.group(ofRank: 0, among: 9, groups: 3) == nil)
    #expect(Ranks.group(ofRank: 10, among: 9, groups: 3) == nil)
    #expect(Ranks.group(ofRank: 1, among: .max, groups: .max) == 1)
  }

  @Test func theBestTenthIsRoundedHalfUp() throws {
    let values = (1...24).map { Optional($0) } + [nil]
    let tenth = try #require(Ranks.topTenth(of: values, better: .higher))
    #expect(tenth.total == 24 + 23 && tenth.divisor == 2 && tenth.contributing == 24 && tenth.missing == 1)
    #expect(Ranks.topTenth(of: values + [25], better: .lower)?.total == 1 + 2 + 3)
    #expect(Ranks.topTenth(of: [1, 2, 3, 4], better: .lower) == nil)
    #expect(Ranks.topTenth(of: values, better: nil) == nil)
    #expect(Ranks.meanOfBest(-1, of: values, better: .lower) == nil)
    #expect(Ranks.meanOfBest(1, of: [Int?.none], better: .lower) == nil)
    #expect(Ranks.meanOfBest(25, of: values, better: .lower) == nil)
  }

  /// The targets of the management agreement, 68 and 96.5, from the authorities' published values.
  @Test(
    .enabled(if: BesideCheckout.has(BesideCheckout.benchmarks)),
    arguments: [("cl_eet_pct", 68.13333333333334), ("cl_suitable_accom_pct", 96.53333333333333)])
  func theCouncilsTopTenPerCent(indicator: String, expected: Double) throws {
    let values = try #require(BesideCheckout.rows(of: BesideCheckout.benchmarks))
      .filter { $0[0] == indicator && $0[1] == "2016" && $0[2] == "Local authority" }
      .map { Double($0[4]) }
    let tenth = try #require(Ranks.topTenth(of: values, better: .higher))
    #expect(tenth.divisor == 15 && close(tenth.value, expected))
  }
}
