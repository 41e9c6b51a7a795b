import Testing

@testable import Methods

/// The vectors for the rules in the facts, after every member of a pattern is marked.
@Suite struct XmRPatternsTests {
  @Test func sevenOnOneSideAndNoMore() {
    let sides = [Side?](repeating: .higher, count: 8) + [.lower]
    #expect(XmRPatterns.shifts(sides: sides, length: 7) == [Side?](repeating: .higher, count: 8) + [nil])
    #expect(XmRPatterns.shifts(sides: Array(sides[2...]), length: 7).allSatisfy { $0 == nil })
    // A point on the line ends the row.
    let broken: [Side?] = [.lower, .lower, .lower, nil, .lower, .lower, .lower, .lower]
    #expect(XmRPatterns.shifts(sides: broken, length: 7).allSatisfy { $0 == nil })
    #expect(XmRPatterns.shifts(sides: [], length: 7).isEmpty)
  }

  @Test func equalNeighboursEndATrend() {
    #expect(XmRPatterns.trends([1, 2, 3, 3, 4, 5, 6], length: 7).allSatisfy { $0 == nil })
    #expect(
      XmRPatterns.trends([2, 1, 2, 3, 4, 5, 6, 7, 3], length: 7)
        == [nil] + [Side?](repeating: .higher, count: 7) + [nil])
    #expect(XmRPatterns.trends([], length: 7).isEmpty && XmRPatterns.trends([1], length: 7) == [nil])
  }

  @Test func aTurningPointBelongsToTheLaterTrend() {
    let marks = XmRPatterns.trends([1, 2, 3, 4, 5, 6, 7, 6, 5, 4, 3, 2, 1], length: 7)
    #expect(marks == [Side?](repeating: .higher, count: 6) + [Side?](repeating: .lower, count: 7))
  }

  @Test func onlyTheNearPointsOfThreeAreMarked() {
    let sides = [Side?](repeating: .higher, count: 7)
    #expect(
      XmRPatterns.twoOfThree(sides: sides, near: [false, false, true, false, true, false, false])
        == [nil, nil, .higher, nil, .higher, nil, nil])
    #expect(
      XmRPatterns.twoOfThree(sides: [.higher, .higher, .lower], near: [true, true, false])
        .allSatisfy { $0 == nil })
    #expect(XmRPatterns.twoOfThree(sides: [.higher], near: [true]) == [nil])
  }
}
