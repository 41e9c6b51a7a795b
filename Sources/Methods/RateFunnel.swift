/// The limits within which the rates of authorities lie by chance about their common average, by population.
///
/// An authority stands out when the average lies outside the interval of its own count; the limits are where that
/// begins.
/// Source: D. J. Spiegelhalter, *Statistics in Medicine* 24 (2005) 1185–1202; PHEindicatormethods, funnels for rates
/// and ratios.
public struct RateFunnel: Hashable, Sendable {
  /// A place on a limit: at this population, this rate.
  public struct Place: Hashable, Sendable {
    /// People, not necessarily a whole number.
    public let population: Double
    /// Events per person.
    public let rate: Double
  }

  /// The average of all authorities together, in events per person.
  public let average: Double

  /// A funnel about a known average in events per person; `nil` unless it is above zero and finite.
  public init?(average: Double) {
    guard average > 0, average.isFinite else { return nil }
    self.average = average
  }

  /// A funnel about the average of these authorities: all events over all people. `nil` without one, or without events.
  public init?(of authorities: some Sequence<CrudeRate>) {
    guard let pooled = CrudeRate(pooling: authorities) else { return nil }
    self.init(average: pooled.value())
  }

  /// Whether an authority's rate stands out, by the interval of its count: exact below ten, Byar's from ten on.
  public func comparison(of authority: CrudeRate) -> Comparison {
    Self.comparison(of: authority.events, expected: average * Double(authority.population))
  }

  /// The same of a number of events and the number expected; `nil` unless both are nought or more.
  public static func comparison(ofEvents events: Int, expected: Double) -> Comparison? {
    guard events >= 0, expected >= 0, expected.isFinite else { return nil }
    return comparison(of: events, expected: expected)
  }

  /// The numbers of events that do not stand out in a population, both ends included: outside them begins what
  /// ``comparison(of:)`` calls higher or lower. `nil` unless the population is above zero, and where more than 10¹⁵
  /// events would be expected.
  public func unremarkableEvents(population: Int, _ level: ConfidenceLevel) -> ClosedRange<Int>? {
    let expected = average * Double(population)
    guard population > 0, expected < 1e15 else { return nil }
    let generous = Int(expected + 10 * expected.squareRoot()) + 50
    // Both limits rise with the count, so that the counts which do not stand out are next to each other.
    let first = Self.first(in: 0..<generous) {
      CountLimits.interval(events: $0, level).upper >= expected
    }
    let beyond = Self.first(in: first..<generous) {
      CountLimits.interval(events: $0, level).lower > expected
    }
    return first...max(first, beyond - 1)
  }

  /// Where an authority with so many events would just lie on the lower and on the upper limit, to draw the funnel's
  /// lines: with exact limits L and U of the count, at U and at L expected events. `nil` below one event and above a
  /// thousand million.
  public func lines(events: Int, _ level: ConfidenceLevel) -> (lower: Place, upper: Place)? {
    guard events > 0, let interval = ConfidenceInterval.exact(events, level) else { return nil }
    func place(expected: Double) -> Place {
      Place(population: expected / average, rate: Double(events) / expected * average)
    }
    return (place(expected: interval.upper), place(expected: interval.lower))
  }

  private static func comparison(of events: Int, expected: Double) -> Comparison {
    Comparison(
      of: CountLimits.interval(events: events, .ninetyFive),
      and: CountLimits.interval(events: events, .ninetyNinePointEight), with: expected)
  }

  /// The first number in `range` for which a rising condition holds, or its end.
  private static func first(in range: Range<Int>, where holds: (Int) -> Bool) -> Int {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = low + (high - low) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
