import Figures
import Methods
import Performance
import Testing

/// Intervals of figures in their own unit, and what they say against a comparator. Known answers: the reports of quarter
/// 4 2015/16 and the booklet of March 2018, by Wilson and Byar.
@Suite struct EstimateTests {
  private func close(_ value: Double?, _ expected: Double) -> Bool {
    value.map { ($0 - expected).magnitude < 0.00006 } ?? false
  }

  @Test func aShareHasWilsonsIntervalInPerCent() throws {
    let interval = try Estimate(numerator: 117, denominator: 122, unit: .percent).interval()
    #expect(close(interval?.lower, 90.7639) && close(interval?.upper, 98.2369))
    #expect(interval?.method == .wilson)
  }

  @Test func aRateHasByarsIntervalPer10000() throws {
    let interval = try Estimate(numerator: 155, denominator: 96_895, unit: .ratePer10000).interval()
    #expect(close(interval?.lower, 13.57735) && close(interval?.upper, 18.72273))
    #expect(interval?.method == .byar)
  }

  @Test func fewEventsHaveAnExactInterval() throws {
    let interval = try Estimate(numerator: 9, denominator: nil, unit: .number).interval()
    #expect(close(interval?.lower, 4.11537) && close(interval?.upper, 17.08480))
    #expect(interval?.method == .exact)
  }

  private func obstacle(_ top: Int?, _ bottom: Int?, _ unit: Unit, isStock: Bool = false)
    -> Estimate.Obstacle?
  {
    do throws(Estimate.Obstacle) {
      _ = try Estimate(numerator: top, denominator: bottom, unit: unit, isStock: isStock)
      return nil
    } catch {
      return error
    }
  }

  @Test func whatHasNoIntervalSaysWhy() {
    #expect(obstacle(nil, nil, .percent) == .noNumeratorOrDenominator)
    #expect(obstacle(3, 0, .percent) == .nothingToDivideBy)
    #expect(obstacle(13, 12, .percent) == .notAShare)
    #expect(obstacle(336, nil, .number, isStock: true) == .stock)
    #expect(obstacle(100, 4, .days) == .notOfCases)
    #expect(obstacle(100, 4, .number) == .notOfCases)
    #expect(obstacle(250, 220, .ratePer10000) == nil)
  }

  @Test func aComparatorOutsideTheIntervalIsBetterOrWorseByPolarity() throws {
    let leavers = try Estimate(numerator: 117, denominator: 122, unit: .percent)
    for other in [79.1, 81.5, 77.8] {
      #expect(leavers.standing(against: other, polarity: .high, unless: .none) == .best)
      #expect(leavers.standing(against: other, polarity: .low, unless: .none) == .worst)
      #expect(leavers.standing(against: other, polarity: .none, unless: .none) == .higher)
    }
    let employed = try Estimate(numerator: 67, denominator: 122, unit: .percent)
    for other in [51.8, 53.0, 48.0] {
      #expect(employed.standing(against: other, polarity: .high, unless: .none) == .similar)
    }
  }

  @Test func twoFiguresDifferByTheIntervalOfTheirDifference() throws {
    func standing(_ one: (Int, Int), _ other: (Int, Int), _ unit: Unit = .percent) throws -> Standing {
      try Estimate(numerator: one.0, denominator: one.1, unit: unit).standing(
        against: Estimate(numerator: other.0, denominator: other.1, unit: unit), polarity: .high,
        unless: .none)
    }
    // Their own intervals overlap: 69.2 to 87.7 % and 49.0 to 70.0 %.
    #expect(try standing((56, 70), (48, 80)) == .better)
    #expect(try standing((48, 80), (56, 70)) == .worse)
    #expect(try standing((54, 70), (52, 80)) == .similar)
    #expect(try standing((95, 100), (50, 100)) == .best)
    // 3,838 referrals and 3,610 of as many children: the difference lies between 58 and 398.
    let (now, before) = (
      try Estimate(numerator: 3_838, denominator: nil, unit: .number),
      try Estimate(numerator: 3_610, denominator: nil, unit: .number)
    )
    #expect(now.standing(against: before, polarity: .none, unless: .none) == .higher)
    #expect(before.standing(against: before, polarity: .none, unless: .none) == .similar)
  }

  @Test func tooFewCasesAreNotJudged() throws {
    let rules = TooFewRules(
      shares: TooFewRule(fewestCases: 10, widestInterval: 40),
      events: TooFewRule(fewestCases: 5, widestInterval: nil))
    #expect(try Estimate(numerator: 9, denominator: 9, unit: .percent).isTooFew(rules))
    #expect(try !Estimate(numerator: 10, denominator: 10, unit: .percent).isTooFew(rules))
    // 5 of 10 lies between 23.7 % and 76.3 %.
    #expect(try Estimate(numerator: 5, denominator: 10, unit: .percent).isTooFew(rules))
    #expect(try Estimate(numerator: 4, denominator: nil, unit: .number).isTooFew(rules))
    #expect(
      try Estimate(numerator: 9, denominator: 9, unit: .percent)
        .standing(against: 20.0, polarity: .high, unless: rules) == .tooFewToJudge)
  }

  @Test func anEstimateIsRoundedHalfAwayFromZero() {
    #expect(ExactDecimal(estimate: 0.5, decimals: 0)?.description == "1")
    #expect(ExactDecimal(estimate: -2.5, decimals: 0)?.description == "-3")
    #expect(ExactDecimal(estimate: .nan) == nil && ExactDecimal(estimate: 1e30) == nil)
  }
}
