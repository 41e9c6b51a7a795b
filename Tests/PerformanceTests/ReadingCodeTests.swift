import Methods
import Performance
import Testing

/// Each reading, from what it is made.
@Suite struct ReadingCodeTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let code: ReadingCode
    let evidence: ReadingEvidence
    var testDescription: String { code.rawValue }

    init(_ code: ReadingCode, _ evidence: ReadingEvidence) {
      self.code = code
      self.evidence = evidence
    }
  }

  static let cases = [
    Case(.noFigure, ReadingEvidence(hasFigure: false, rating: nil)),
    Case(.notJudged, ReadingEvidence(rating: nil)),
    Case(.notJudged, ReadingEvidence(rating: .monitor, direction: .monitor)),
    Case(.monitoredAndChanged, ReadingEvidence(rating: .monitor, change: .other)),
    Case(.monitoredNoRealChange, ReadingEvidence(rating: .monitor, change: ReadingEvidence.Change.none)),
    Case(.tooFewToJudge, ReadingEvidence(rating: .red, change: .worse, isTooFew: true)),
    Case(.targetOutsideReach, ReadingEvidence(rating: .red, change: .better, willMeetTarget: false)),
    Case(.greenButDeteriorating, ReadingEvidence(rating: .green, direction: .worsening, change: .worse)),
    Case(.greenButDeteriorating, ReadingEvidence(rating: .green, direction: .same, change: .worse)),
    Case(.greenAndImproving, ReadingEvidence(rating: .green, direction: .improving, change: .better)),
    Case(
      .worseButWithinTarget,
      ReadingEvidence(
        rating: .green, direction: .worsening, change: ReadingEvidence.Change.none,
        intervalIncludesTarget: true)),
    Case(.worseButWithinTarget, ReadingEvidence(rating: .green, direction: .worsening)),
    Case(
      .greenByChance, ReadingEvidence(rating: .green, direction: .improving, intervalIncludesTarget: true)),
    Case(.green, ReadingEvidence(rating: .green, direction: .improving, intervalIncludesTarget: false)),
    Case(.missedAndDeteriorating, ReadingEvidence(rating: .greenAmber, change: .worse)),
    Case(.missedButImproving, ReadingEvidence(rating: .redAmber, change: .better, willMeetTarget: true)),
    Case(
      .missedByChance,
      ReadingEvidence(rating: .red, change: ReadingEvidence.Change.none, intervalIncludesTarget: true)),
    Case(
      .missedNoRealChange,
      ReadingEvidence(
        rating: .red, direction: .worsening, change: ReadingEvidence.Change.none,
        intervalIncludesTarget: false)),
    Case(.missed, ReadingEvidence(rating: .red, direction: .worsening)),
    Case(.missed, ReadingEvidence(rating: .red, besideNeighbours: .similar)),
    Case(.betterThanNeighbours, ReadingEvidence(rating: .monitor, besideNeighbours: .best)),
    Case(.worseThanNeighbours, ReadingEvidence(rating: nil, besideNeighbours: .worse)),
    Case(.notJudged, ReadingEvidence(rating: .monitor, besideNeighbours: .tooFewToJudge)),
    Case(
      .monitoredAndChanged, ReadingEvidence(rating: .monitor, change: .other, besideNeighbours: .better)),
    Case(
      .greenButWorseThanNeighbours,
      ReadingEvidence(rating: .green, direction: .worsening, besideNeighbours: .worst)),
    Case(.greenAndImproving, ReadingEvidence(rating: .green, change: .better, besideNeighbours: .worse)),
    Case(
      .missedButBetterThanNeighbours,
      ReadingEvidence(rating: .redAmber, intervalIncludesTarget: true, besideNeighbours: .better)),
    Case(.missedAndDeteriorating, ReadingEvidence(rating: .red, change: .worse, besideNeighbours: .best)),
  ]

  @Test(arguments: cases) func theReadingFollowsFromItsEvidence(_ item: Case) {
    #expect(item.evidence.code == item.code)
  }

  @Test func everyReadingIsTestedAndHasASentenceOfItsOwn() {
    #expect(Set(Self.cases.map(\.code)) == Set(ReadingCode.allCases))
    #expect(Set(ReadingCode.allCases.map(\.sentence)).count == ReadingCode.allCases.count)
  }
}
