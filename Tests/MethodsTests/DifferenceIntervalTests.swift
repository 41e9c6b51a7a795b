import Methods
import Testing

/// Known answers of the interval of a difference.
@Suite struct DifferenceIntervalTests {
  /// Newcombe's first contrast: 56 of 70 less 48 of 80 is 0.2, from 0.0524 to 0.3339.
  @Test func newcombesFirstContrast() throws {
    let (one, other) = (try #require(Proportion(56, of: 70)), try #require(Proportion(48, of: 80)))
    let difference = DifferenceInterval(
      of: one.value, one.interval(.ninetyFive), less: other.value, other.interval(.ninetyFive))
    #expect(close(difference.lower, 0.0524314724023649))
    #expect(close(difference.upper, 0.333872654036906))
    #expect(difference.side == .higher)
  }

  @Test func itTurnsRoundWithItsFigures() throws {
    let (one, other) = (try #require(CrudeRate(3_610, in: 1)), try #require(CrudeRate(3_838, in: 1)))
    let difference = DifferenceInterval(
      of: one.value(), one.interval(.ninetyFive), less: other.value(), other.interval(.ninetyFive))
    #expect(close(difference.upper, -58.15557077758183) && close(difference.lower, -397.9068157768853))
    #expect(difference.side == .lower)
    let same = DifferenceInterval(
      of: one.value(), one.interval(.ninetyFive), less: one.value(), one.interval(.ninetyFive))
    #expect(same.side == nil)
  }
}
