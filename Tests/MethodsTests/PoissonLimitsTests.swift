import Glibc
import Testing

@testable import Methods

@Suite struct LogarithmTests {
  @Test func agreesWithTheCLibrary() {
    var number = 1e-300
    while number < 1e300 {
      #expect(close(naturalLogarithm(number), log(number), 4e-16))
      number *= 1.37
    }
    for step in -1000...1000 {
      let near = 1 + Double(step) * 1e-6
      #expect((naturalLogarithm(near) - log(near)).magnitude <= 4e-16 * max(log(near).magnitude, 1e-12))
    }
    #expect(naturalLogarithm(1) == 0)
    #expect(naturalLogarithm(.leastNonzeroMagnitude) == log(.leastNonzeroMagnitude))
  }
}

@Suite struct PoissonLimitsTests {
  /// The tail at the limit, summed term by term from the smallest, is the tail that was asked for.
  @Test(arguments: [0.025, 0.001])
  func theTailsAreWhatWasAskedFor(tail: Double) {
    for events in [1, 2, 3, 4, 5, 9, 10, 20, 21, 22, 57, 200, 600] {
      let upper = PoissonLimits.upper(events: events, tail: tail)
      let lower = PoissonLimits.lower(events: events, tail: tail)
      let below = (0...events).map { probability(of: $0, mean: upper) }.reduce(0, +)
      let above = (events...events + 900).reversed().map { probability(of: $0, mean: lower) }.reduce(0, +)
      #expect(close(below, tail, 1e-9), "\(events)")
      #expect(close(above, tail, 1e-9), "\(events)")
    }
  }

  /// The two deviates: the square of the second is the 99.8 % point of χ² with one degree of freedom.
  @Test func theDeviatesAreThoseOfTheNormalDistribution() {
    for level in ConfidenceLevel.allCases {
      #expect(close(erfc(level.normalDeviate / 2.0.squareRoot()) / 2, level.tail, 1e-14))
    }
    let deviate = ConfidenceLevel.ninetyNinePointEight.normalDeviate
    #expect(close(deviate * deviate, RecentTrend.criticalChiSquared, 1e-14))
  }

  private func probability(of events: Int, mean: Double) -> Double {
    exp(Double(events) * log(mean) - mean - lgamma(Double(events) + 1))
  }
}
