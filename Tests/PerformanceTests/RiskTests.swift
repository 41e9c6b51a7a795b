import CivilDates
import Performance
import Testing

/// Scores, bands and heat maps of the reports of 2010/11, 2014/15 and 2015/16.
@Suite struct RiskTests {
  static let five = RiskMatrix(
    impacts: zip(1..., ["Negligible", "Minor", "Moderate", "Major", "Catastrophic"]).map(
      RiskMatrix.Level.init),
    probabilities: zip(1..., ["Rare", "Unlikely", "Possible", "Likely", "Almost Certain"]).map(
      RiskMatrix.Level.init),
    bands: [
      .init(15...25, "High"), .init(1...3, "Low"), .init(4...6, "Medium Low"), .init(8...12, "Medium High"),
    ],
    listedFrom: 12,
    escalations: [
      .init(atLeast: 15, to: "Corporate Risk Register", provenance: .stated),
      .init(atLeast: 12, to: "Strategic Commissioning Board", provenance: .stated),
    ])

  static func risk(
    _ reference: String, _ impact: Int, _ probability: Int, _ previous: Risk.Previous = .notKnown
  )
    -> Risk
  {
    Risk(
      reference: reference, title: reference,
      current: RiskAssessment(impact: impact, probability: probability), previous: previous)
  }

  /// The register of Family Services Q4 2015/16.
  static let register = RiskRegister(
    risks: [
      risk("DUFS0035", 5, 4), risk("CSOC0004", 4, 4), risk("DUFS0001", 4, 3), risk("DUFS0020", 4, 3),
      risk("DUFS0039", 4, 3), risk("DUFS0043", 3, 4, .new), risk("CSOC0003", 3, 4), risk("CSOC0005", 3, 4),
      risk("CSIMGG0006", 3, 4), risk("CSIMGG0026", 3, 4, .new),
    ], matrix: five,
    heatMap: [
      RiskAssessment(impact: 3, probability: 4): 5, RiskAssessment(impact: 4, probability: 4): 1,
      RiskAssessment(impact: 5, probability: 4): 1, RiskAssessment(impact: 4, probability: 3): 3,
    ])

  /// Every assessment that the three reports print, with its score and band.
  @Test(arguments: [
    (5, 4, 20, "High"), (5, 1, 5, "Medium Low"), (4, 4, 16, "High"), (2, 3, 6, "Medium Low"),
    (4, 3, 12, "Medium High"), (3, 2, 6, "Medium Low"), (3, 3, 9, "Medium High"), (4, 2, 8, "Medium High"),
    (2, 2, 4, "Medium Low"), (1, 2, 2, "Low"), (3, 5, 15, "High"),
  ])
  func aPrintedAssessmentHasItsScoreAndBand(impact: Int, probability: Int, score: Int, band: String) {
    let assessment = RiskAssessment(impact: impact, probability: probability)
    #expect(assessment.score == score)
    #expect(Self.five.band(of: score) == band)
  }

  @Test func everyScoreThatCanOccurHasOneBand() {
    for impact in 1...5 {
      for probability in 1...5 {
        let score = RiskAssessment(impact: impact, probability: probability).score
        #expect(Self.five.bands.count { $0.scores.contains(score) } == 1, "\(score)")
      }
    }
    #expect(Self.five.band(of: 7) == nil)
  }

  @Test func theHeatMapOfTheRegisterIsThePrintedOne() {
    let cells = Self.register.cells
    #expect(cells.count == 25 && cells.map(\.listed).reduce(0, +) == 10)
    // Highest probability first, impact from left to right.
    #expect(cells.first?.score == 5 && cells[4].score == 25 && cells.last?.score == 5)
    for cell in cells {
      #expect(cell.listed == cell.supplied ?? 0, "\(cell.impact.level) × \(cell.probability.level)")
    }
  }

  @Test func risksAreEscalatedAtTwelveAndAtFifteen() {
    let escalations = Self.five.escalations
    #expect(escalations.map(\.atLeast) == [12, 15])
    #expect(Self.register.escalated(by: escalations[0]).count == 10)
    #expect(Self.register.escalated(by: escalations[1]).map(\.reference) == ["DUFS0035", "CSOC0004"])
    #expect(Self.five.escalations(of: 12).map(\.recipient) == ["Strategic Commissioning Board"])
    #expect(Self.five.escalations(of: 15).count == 2 && Self.five.escalations(of: 11).isEmpty)
  }

  @Test func theHighestRiskIsTheOneThatStandsAlone() {
    #expect(Self.register.highest?.reference == "DUFS0035")
    let tied = RiskRegister(risks: [Self.risk("A", 3, 4), Self.risk("B", 4, 3)], matrix: Self.five)
    #expect(tied.highest == nil)
    #expect(RiskRegister(risks: [], matrix: Self.five).highest == nil)
  }

  @Test(arguments: [
    (RiskAssessment(impact: 3, probability: 3), Risk.Movement.reduced),
    (RiskAssessment(impact: 2, probability: 3), .same),
    (RiskAssessment(impact: 1, probability: 3), .increased),
  ])
  func aScoreMovesAgainstTheOneBefore(before: RiskAssessment, movement: Risk.Movement) {
    #expect(Self.risk("CS0030", 3, 2, .assessed(before)).movement == movement)
  }

  @Test func whatIsNotKnownIsNoMovement() {
    #expect(Self.risk("A", 3, 2).movement == .notKnown)
    #expect(Self.risk("A", 3, 2, .new).movement == .new)
  }

  @Test func theMatrixOf2010HasThreeByThree() {
    let matrix = RiskMatrix(
      impacts: zip(1..., ["Low", "Medium", "High"]).map(RiskMatrix.Level.init),
      probabilities: zip(1..., ["Low", "Medium", "High"]).map(RiskMatrix.Level.init),
      bands: [.init(1...2, "Low"), .init(3...4, "Medium"), .init(6...9, "High")])
    let register = RiskRegister(
      risks: [Self.risk("CS0030", 3, 2), Self.risk("CS0041", 3, 2), Self.risk("CS0044", 3, 3)], matrix: matrix
    )
    #expect(register.cells.count == 9 && register.cells.first { $0.score == 9 }?.listed == 1)
    #expect(matrix.band(of: 6) == "High" && matrix.band(of: 9) == "High")
    #expect(!matrix.listsEveryRisk(of: 9) && matrix.escalations(of: 9).isEmpty)
  }
}
