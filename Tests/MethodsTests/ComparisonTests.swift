import Methods
import Testing

/// A comparison of which the answer is known, where higher is better and where lower is.
struct KnownStanding: Sendable {
  let name: String
  let interval: [Double]
  let comparator: Double
  let highIsGood: Standing
  let lowIsGood: Standing
}

@Suite struct ComparisonTests {
  /// B1 to B4 of the facts: tests of Fingertips.
  @Test(arguments: [
    KnownStanding(
      name: "B1", interval: [10, 12], comparator: 11, highIsGood: .similar, lowIsGood: .similar),
    KnownStanding(
      name: "B2", interval: [2.7, 3.1], comparator: 3, highIsGood: .similar, lowIsGood: .similar),
    KnownStanding(name: "B3", interval: [3.2, 3.5], comparator: 3, highIsGood: .better, lowIsGood: .worse),
    KnownStanding(name: "B4", interval: [2.2, 2.8], comparator: 3, highIsGood: .worse, lowIsGood: .better),
  ])
  func oneInterval(_ known: KnownStanding) throws {
    let interval = try #require(
      ConfidenceInterval(publishedFrom: known.interval[0], to: known.interval[1], level: .ninetyFive))
    let comparison = Comparison(of: interval, with: known.comparator)
    #expect(comparison.standing(better: .higher) == known.highIsGood)
    #expect(comparison.standing(better: .lower) == known.lowIsGood)
  }

  /// B5: low is good, two levels.
  @Test(arguments: [
    (3.0, Standing.best), (2.8, .better), (2.6, .similar), (2.4, .worse), (2.2, .worst),
  ])
  func twoLevels(comparator: Double, standing: Standing) throws {
    let inner = try #require(ConfidenceInterval(publishedFrom: 2.5, to: 2.7, level: .ninetyFive))
    let outer = try #require(ConfidenceInterval(publishedFrom: 2.3, to: 2.9, level: .ninetyNinePointEight))
    #expect(Comparison(of: inner, and: outer, with: comparator).standing(better: .lower) == standing)
    #expect(Comparison(of: outer, and: inner, with: comparator).standing(better: .lower) == standing)
  }

  @Test func aComparatorOnAnEndIsSimilar() throws {
    let interval = try #require(ConfidenceInterval(publishedFrom: 10, to: 12, level: .ninetyFive))
    #expect(Comparison(of: interval, with: 10) == .similar)
    #expect(Comparison(of: interval, with: 12) == .similar)
    #expect(Comparison(of: interval, with: 12.5) == .lower(.ninetyFive))
    #expect(Comparison(of: interval, with: 9.5).standing(better: nil) == .higher)
    #expect(Comparison(of: interval, with: 12.5).standing(better: nil) == .lower)
  }

  @Test func twoIntervalsThatOverlapAreSimilar() throws {
    func interval(_ lower: Double, _ upper: Double) throws -> ConfidenceInterval {
      try #require(ConfidenceInterval(publishedFrom: lower, to: upper, level: .ninetyFive))
    }
    #expect(Comparison(of: try interval(1, 2), withInterval: try interval(2, 3)) == .similar)
    #expect(Comparison(of: try interval(1, 2), withInterval: try interval(2.1, 3)) == .lower(.ninetyFive))
    #expect(Comparison(of: try interval(4, 5), withInterval: try interval(2.1, 3)) == .higher(.ninetyFive))
    #expect(Comparison(of: try interval(1, 9), withInterval: try interval(2, 3)) == .similar)
  }

  /// B6 to B10: published proportions against limits about the comparator, low is good; the standings at 95 % and 99.8
  /// %.
  @Test(
    arguments: [
      (8.9611086876, 5930, 7.70657673, Standing.best, [8.260446, 9.714909, 7.879930, 10.174248]),
      (8.9611086876, 2273, 9.89881214, .similar, [7.855078, 10.205625]),
      (8.9611086876, 1972, 12.47464503, .worst, []),
      (12.8379546896, 1339, 10.97834205, .better, [11.151927, 14.736609, 10.273921, 15.928292]),
      (12.8379546896, 899, 15.90656285, .worse, [nil, 15.183837, nil, 16.680165]),
    ] as [(Double, Int, Double, Standing, [Double?])])
  func limitsAboutTheComparator(
    comparator: Double, denominator: Int, value: Double, standing: Standing, known: [Double?]
  ) throws {
    let comparison = try #require(
      Proportion.comparison(of: value / 100, denominator: denominator, withLimitsAbout: comparator / 100))
    #expect(comparison.standing(better: .lower) == standing)
    let limits = try ConfidenceLevel.allCases.flatMap { level in
      let limits = try #require(Proportion.limits(about: comparator / 100, denominator: denominator, level))
      return [limits.lower * 100, limits.upper * 100]
    }
    // The facts cut the limits after six decimals.
    for (limit, expected) in zip(limits, known) {
      if let expected { #expect((limit - expected).magnitude < 1e-6) }
    }
  }

  /// Beyond the six decimals of the facts: the formula once more, in another language, with z = 1.96 and 3.0902.
  @Test func limitsAboutTheComparatorToTheLastDigits() throws {
    let inner = try #require(Proportion.limits(about: 0.089611086876, denominator: 5930, .ninetyFive))
    #expect(close(inner.lower * 100, 8.260446319192733) && close(inner.upper * 100, 9.714908640558132))
    let outer = try #require(
      Proportion.limits(about: 0.128379546896, denominator: 899, .ninetyNinePointEight))
    #expect(close(outer.lower * 100, 9.776930228877061) && close(outer.upper * 100, 16.68016481526319))
  }

  @Test func limitsNeedADenominatorAndProportions() {
    #expect(Proportion.comparison(of: 0.5, denominator: 0, withLimitsAbout: 0.5) == nil)
    #expect(Proportion.comparison(of: 1.5, denominator: 10, withLimitsAbout: 0.5) == nil)
    #expect(Proportion.comparison(of: 0.5, denominator: 10, withLimitsAbout: -0.1) == nil)
    #expect(Proportion.comparison(of: .nan, denominator: 10, withLimitsAbout: 0.5) == nil)
  }

  /// B11: assessments in time are better than the neighbours, London and England.
  @Test(arguments: [79.1, 81.5, 77.8])
  func aHighShareIsBetter(comparator: Double) throws {
    let standing = try #require(Proportion(117, of: 122)).comparison(with: comparator / 100)
      .standing(better: .higher)
    #expect([.better, .best].contains(standing))
  }

  /// B12: care leavers are in education, employment or training as elsewhere, though each value is higher.
  @Test(arguments: [51.8, 53.0, 48.0])
  func aHigherShareMayBeSimilar(comparator: Double) throws {
    #expect(try #require(Proportion(67, of: 122)).comparison(with: comparator / 100) == .similar)
  }

  @Test func ratesAreCompared() throws {
    let rate = try #require(CrudeRate(155, in: 96_895))
    #expect(rate.comparison(with: 16, per: 10_000) == .similar)
    #expect(rate.comparison(with: 45, per: 10_000) == .lower(.ninetyNinePointEight))
    #expect(rate.comparison(with: 13.5, per: 10_000) == .higher(.ninetyFive))
    #expect(
      rate.comparison(with: 45, per: 10_000, unless: TooFewRule(fewestCases: 156, widestInterval: nil))
        == .tooFewToJudge)
  }

  /// Two of three and 667 of 1,000 are not alike.
  @Test func tooFewAreNotJudged() throws {
    let few = try #require(Proportion(2, of: 3))
    let many = try #require(Proportion(667, of: 1000))
    let byCases = TooFewRule(fewestCases: 10, widestInterval: nil)
    let byWidth = TooFewRule(fewestCases: nil, widestInterval: 0.4)
    for rule in [byCases, byWidth] {
      #expect(few.comparison(with: 0.01, unless: rule) == .tooFewToJudge)
      #expect(many.comparison(with: 0.01, unless: rule) == .higher(.ninetyNinePointEight))
    }
    #expect(few.comparison(with: 0.01) != .tooFewToJudge)
    #expect(Comparison.tooFewToJudge.standing(better: .higher) == .tooFewToJudge)
    // The bounds themselves are enough.
    let interval = few.interval(.ninetyFive)
    #expect(!TooFewRule(fewestCases: 3, widestInterval: interval.width).applies(cases: 3, interval: interval))
  }
}
