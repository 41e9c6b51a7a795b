import Methods
import Testing

@Suite struct ProportionFunnelTests {
  /// F1 to F4 of the facts: test data of PHEindicatormethods, per cent.
  @Test(
    arguments: [
      (1, 3.204264, 100, 0), (2, 25.885383, 100, 0), (5, 46.011039, 100, 26.039864),
      (10, 56.154344, 100, 42.032591),
    ] as [(Int, Double, Double, Double)])
  func agreesWithPublishedLimits(denominator: Int, low: Double, high: Double, strictLow: Double) throws {
    let funnel = try #require(ProportionFunnel(average: 0.80642448))
    let inner = try #require(funnel.limits(denominator: denominator, .ninetyFive))
    let outer = try #require(funnel.limits(denominator: denominator, .ninetyNinePointEight))
    #expect((inner.lower * 100 - low).magnitude <= 1e-6 && inner.upper * 100 == high)
    #expect((outer.lower * 100 - strictLow).magnitude <= 1e-6 && outer.upper == 1)
  }

  /// F8: standardised shares, whose numerators are not whole.
  @Test(arguments: [
    (70670.2858, 93122, Comparison.lower(.ninetyNinePointEight)),
    (24803.6256, 31824, .lower(.ninetyNinePointEight)), (66969.6742, 80002, .higher(.ninetyNinePointEight)),
    (50050.7443, 61921, .similar),
  ])
  func agreesWithPublishedJudgements(numerator: Double, denominator: Int, expected: Comparison) throws {
    let funnel = try #require(ProportionFunnel(average: 0.80642448))
    #expect(funnel.comparison(of: numerator / Double(denominator), denominator: denominator) == expected)
  }

  @Test func theAverageIsOfAllTogether() throws {
    let authorities = [try #require(Proportion(1, of: 10)), try #require(Proportion(90, of: 190))]
    let funnel = try #require(ProportionFunnel(of: authorities))
    #expect(funnel.average == 0.455)
    #expect(funnel.comparison(of: authorities[0]) == .lower(.ninetyFive))
    #expect(funnel.comparison(of: authorities[1]) == .similar)
    #expect(ProportionFunnel(of: []) == nil)
  }

  @Test func limitsNarrowAndAreSymmetric() throws {
    let funnel = try #require(ProportionFunnel(average: 0.3))
    let mirror = try #require(ProportionFunnel(average: 0.7))
    var width = 2.0
    for denominator in [1, 5, 50, 500, 50_000] {
      let limits = try #require(funnel.limits(denominator: denominator, .ninetyFive))
      let mirrored = try #require(mirror.limits(denominator: denominator, .ninetyFive))
      #expect(close(1 - mirrored.upper, limits.lower, 1e-12))
      #expect(limits.upper - limits.lower < width)
      width = limits.upper - limits.lower
    }
  }

  @Test func refusesWhatCannotBe() throws {
    #expect(ProportionFunnel(average: 1.01) == nil)
    #expect(ProportionFunnel(average: .nan) == nil)
    let funnel = try #require(ProportionFunnel(average: 0))
    #expect(funnel.limits(denominator: 0, .ninetyFive) == nil)
    #expect(funnel.comparison(of: 2, denominator: 5) == nil)
    #expect(funnel.comparison(of: try #require(Proportion(0, of: 5))) == .similar)
  }
}

@Suite struct RateFunnelTests {
  /// F5 and F6, and three more rows of the same file, per person at an average of one: the expected events at the lower
  /// and upper lines. The publisher finds them by bisection, to about 1e-7 of the value; the exact limits are
  /// tested with the intervals.
  @Test(arguments: [
    (1, [5.571644585, 0.025317898, 9.233410143, 0.001000547]),
    (10, [18.39035799, 4.795387629, 24.13397235, 2.960519925]),
    (33, [46.34427966, 22.71567629, 54.89565059, 18.04631223]),
    (100, [121.6268111, 81.36400699, 134.9243187, 71.92139974]),
    (716, [770.4222128, 664.5083011, 802.60414, 636.1521174]),
  ])
  func linesAgreeWithPublishedOnes(events: Int, expected: [Double]) throws {
    let funnel = try #require(RateFunnel(average: 1))
    let inner = try #require(funnel.lines(events: events, .ninetyFive))
    let outer = try #require(funnel.lines(events: events, .ninetyNinePointEight))
    let found = [inner.lower, inner.upper, outer.lower, outer.upper]
    for (place, expected) in zip(found, expected) {
      #expect((place.population - expected).magnitude <= 5e-7 * max(1, expected))
      #expect(close(place.rate * place.population, Double(events)))
    }
    // At another average the lines lie at other populations.
    let tenth = try #require(RateFunnel(average: 0.1)?.lines(events: events, .ninetyFive))
    #expect(close(tenth.lower.population, inner.lower.population * 10))
    #expect(close(tenth.lower.rate, inner.lower.rate / 10))
  }

  /// F7: test data of PHEindicatormethods.
  @Test(arguments: [
    (8, 6.239860227, Comparison.similar), (151, 106.4429719, .higher(.ninetyNinePointEight)),
    (150, 119.5695496, .higher(.ninetyFive)), (159, 232.9329036, .lower(.ninetyNinePointEight)),
    (0, 240.6, .lower(.ninetyNinePointEight)),
  ])
  func agreesWithPublishedJudgements(events: Int, expected: Double, comparison: Comparison) {
    #expect(RateFunnel.comparison(ofEvents: events, expected: expected) == comparison)
  }

  @Test(arguments: ConfidenceLevel.allCases)
  func theUnremarkableCountsAreThoseThatDoNotStandOut(level: ConfidenceLevel) throws {
    let funnel = try #require(RateFunnel(average: 0.01))
    for population in [1, 10, 150, 999, 1000, 4321, 30_000] {
      let range = try #require(funnel.unremarkableEvents(population: population, level))
      let expected = 0.01 * Double(population)
      for events in 0...Int(expected * 2) + 40 {
        let interval = try #require(ConfidenceInterval.count(events, level))
        #expect(range.contains(events) == interval.contains(expected), "\(population) \(events)")
      }
    }
  }

  @Test func theAverageIsOfAllTogether() throws {
    let authorities = [try #require(CrudeRate(10, in: 10_000)), try #require(CrudeRate(310, in: 70_000))]
    let funnel = try #require(RateFunnel(of: authorities))
    #expect(funnel.average == 0.004)
    #expect(funnel.comparison(of: authorities[0]) == .lower(.ninetyNinePointEight))
    #expect(funnel.comparison(of: authorities[1]) == .similar)
  }

  @Test func refusesWhatCannotBe() throws {
    #expect(RateFunnel(of: []) == nil)
    #expect(RateFunnel(of: [try #require(CrudeRate(0, in: 9))]) == nil)
    #expect(RateFunnel(average: 0) == nil)
    #expect(RateFunnel(average: .infinity) == nil)
    #expect(RateFunnel.comparison(ofEvents: -1, expected: 3) == nil)
    #expect(RateFunnel.comparison(ofEvents: 1, expected: .nan) == nil)
    let funnel = try #require(RateFunnel(average: 1e300))
    #expect(funnel.unremarkableEvents(population: 5, .ninetyFive) == nil)
    #expect(funnel.unremarkableEvents(population: 0, .ninetyFive) == nil)
    #expect(funnel.lines(events: 0, .ninetyFive) == nil)
    #expect(funnel.lines(events: .max, .ninetyFive) == nil)
  }
}
