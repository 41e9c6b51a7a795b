import Methods
import Testing

private func points(_ values: [Double], _ lower: [Double], _ upper: [Double]) -> [RecentTrend.Point?] {
  values.indices.map { RecentTrend.Point(value: values[$0], lower: lower[$0], upper: upper[$0]) }
}

private func proportions(_ numerators: [Int], _ denominators: [Int]) -> [Proportion?] {
  zip(numerators, denominators).map { Proportion($0, of: $1) }
}

/// T1 to T6 of the facts: tests of Fingertips. The facts print four or five decimals (of T5, cut off); the further
/// ones are from the same formulas in exact fractions.
@Suite struct RecentTrendTests {
  private let t2 = proportions([994, 1023, 1199, 1332, 1367], [40299, 41527, 42811, 44064, 44701])

  @Test func t1IsIncreasing() throws {
    let trend = try RecentTrend(
      values: points(
        [24.67, 24.6, 28, 30.2, 30.6], [23.16, 23.15, 26.44, 28.63, 28.98],
        [26.25, 26.19, 29.64, 31.9, 32.25]))
    #expect(close(trend.slope, 1.7515662226629498))
    #expect(close(trend.chiSquared, 46.76531579206316))
    #expect(trend.direction == .higher)
  }

  @Test func t2IsIncreasing() throws {
    let trend = try RecentTrend(proportions: t2)
    #expect(close(trend.chiSquared, 47.896676707589116))
    #expect(trend.direction == .higher)
  }

  @Test func t3IsNoChange() throws {
    let trend = try RecentTrend(
      values: points(
        [20.5506, 19.5952, 19.0349, 21.3966, 18.4372], [18.1803, 17.3444, 16.8421, 19.0918, 16.2925],
        [23.1427, 22.0602, 21.4394, 23.8975, 20.7941]))
    #expect(close(trend.chiSquared, 0.46424308513739354))
    #expect(trend.direction == nil)
  }

  @Test func t4IsDecreasing() throws {
    let trend = try RecentTrend(
      values: points(
        [92.6254, 92.3221, 90.8708, 90.017, 90.1013], [92.4168, 92.1072, 90.6358, 89.7694, 89.8578],
        [92.8288, 92.5315, 91.1004, 90.2594, 90.3396]))
    #expect(close(trend.chiSquared, 418.5365685312243))
    #expect(trend.direction == .lower)
  }

  @Test func t5IsIncreasing() throws {
    let trend = try RecentTrend(
      values: points(
        [7.0826, 7.1085, 7.2571, 7.4528, 7.6554], [7.0754, 7.1013, 7.2499, 7.4456, 7.6481],
        [7.094, 7.1199, 7.2684, 7.4643, 7.6669]))
    #expect(close(trend.chiSquared, 9740.102184854863))
    #expect(trend.direction == .higher)
  }

  /// T6, and its mirror image.
  @Test func someTrendsCannotBeCalculated() throws {
    #expect(throws: RecentTrend.Obstacle.fewerThanFivePoints) { try RecentTrend(proportions: []) }
    #expect(throws: RecentTrend.Obstacle.fewerThanFivePoints) {
      try RecentTrend(proportions: Array(t2.dropLast()) + [nil])
    }
    #expect(throws: RecentTrend.Obstacle.fewerThanFivePoints) { try RecentTrend(values: []) }
    for whole in [0, 44_701] {
      #expect(throws: RecentTrend.Obstacle.noneOrAll) {
        try RecentTrend(proportions: Array(t2.dropLast()) + [Proportion(whole, of: 44_701)])
      }
    }
    for (lower, upper) in [(1.0, 1.0), (2, 1), (.nan, 2), (1, .infinity)] {
      let odd = RecentTrend.Point(value: 1, lower: lower, upper: upper)
      #expect(throws: RecentTrend.Obstacle.noWeight) {
        try RecentTrend(values: [RecentTrend.Point?](repeating: odd, count: 5))
      }
    }
  }

  @Test func missingYearsAreLeftOutAndOnlyTheLatestFiveCount() throws {
    let trend = try RecentTrend(proportions: t2)
    let earlier = Proportion(1, of: 1)
    #expect(try RecentTrend(proportions: [earlier, t2[0], nil, t2[1], nil] + t2[2...]) == trend)
  }

  /// The χ² of all proportions turned round is the same, and so is that of the series read backwards; the direction is
  /// the other.
  @Test func isSymmetric() throws {
    let trend = try RecentTrend(proportions: t2)
    let complement = try RecentTrend(
      proportions: t2.map { $0.flatMap { Proportion($0.denominator - $0.numerator, of: $0.denominator) } })
    let backwards = try RecentTrend(proportions: t2.reversed())
    for other in [complement, backwards] {
      #expect(close(other.chiSquared, trend.chiSquared) && close(other.slope, -trend.slope))
      #expect(other.direction == .lower)
    }
  }

  /// A single year that makes the whole trend is not a trend.
  @Test func oneYearAloneMakesNoTrend() throws {
    let trend = try RecentTrend(
      proportions: proportions([110, 107, 104, 101, 400], [1000, 1000, 1000, 1000, 1000]))
    #expect(trend.chiSquared > RecentTrend.criticalChiSquared)
    #expect(trend.direction == nil)
  }
}
