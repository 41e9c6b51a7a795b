import Figures
import Performance
import Testing

/// Family Services Q1 2014/15 and Children's Service Q3 2010/11, whose tables print a variance for the direction of
/// travel as well.
@Suite struct EarlierScorecardTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let row: PrintedRow
    let result: String
    let variance: String?
    let travel: String?
    let direction: Direction
    let rating: Rating
    var testDescription: String { row.reference }
  }

  static func row(
    _ reference: String, _ polarity: Polarity, _ decimals: Int, _ previous: String?, _ target: String?,
    _ returned: String, _ result: String, _ variance: String?, _ travel: String?, _ direction: Direction,
    _ rating: Rating
  ) -> Case {
    let parts = returned.split(separator: "/").map(String.init)
    return Case(
      row: PrintedRow(
        reference: reference, polarity: polarity, decimals: decimals, previous: previous,
        target: target.map { .of($0) } ?? .monitor, counts: parts.count == 2 ? (parts[0], parts[1]) : nil,
        value: parts.count == 1 ? parts[0] : nil),
      result: result, variance: variance, travel: travel, direction: direction, rating: rating)
  }

  static let corporatePlan2014: [Case] = [
    row("3002", .high, 0, "935", "1051", "726", "726", "30.9", "22.4", .worsening, .red),
    row("3007", .none, 1, "409", nil, "413.7", "413.7", nil, "1.1", .monitor, .monitor),
    row("3008", .low, 0, "337", "357", "337", "337", "5.6", "0.0", .same, .green),
    row("3009", .high, 1, "77.0", "75", "20/35", "57.1", "23.8", "25.8", .worsening, .red),
  ]
  static let commissioning2014: [Case] = [
    row("3207", .low, 1, "11.9", "11.9", "41/327", "12.5", "5.4", "5.4", .worsening, .redAmber),
    row("3201", .none, 0, nil, nil, "123", "123", nil, nil, .none, .monitor),
    row("3203", .high, 1, "37.8", "46", "207/353", "58.6", "27.5", "55.1", .improving, .green),
    row("3204", .none, 1, nil, nil, "14.1", "14.1", nil, nil, .none, .monitor),
    row("3208", .high, 0, "3", "3", "3", "3", "0.0", "0.0", .same, .green),
    // Target variance printed 1.7; 7/383 is 1.8.
    row("3212", .high, 0, "303", "383", "390", "390", "1.8", "28.7", .improving, .green),
  ]
  static let corporatePlan2010: [Case] = [
    row("4d", .high, 1, "16", "16", "4/25", "16.0", "0.0", "0.0", .same, .green),
    row("6", .high, 1, "61.4", "66", "67.0", "67.0", "1.5", "9.1", .improving, .green),
    // Target variance printed 13.7; 8/56 is 14.3.
    row("7", .high, 1, "57", "56", "64.0", "64.0", "14.3", "12.3", .improving, .green),
    row("8", .high, 1, "43.5", "54", "106/234", "45.3", "16.1", "4.1", .improving, .red),
    row("9", .low, 0, "316", "320", "307", "307", "4.1", "2.8", .improving, .green),
  ]

  @Test(arguments: corporatePlan2014 + commissioning2014 + corporatePlan2010)
  func rowIsReproduced(_ printed: Case) throws {
    let reading = printed.row.reading(rule: try Editions.hybrid(), basis: .sameQuarterLastYear)
    #expect(reading.outturn.value?.displayed.description == printed.result)
    #expect(reading.targetVariance.value?.displayed.description == printed.variance)
    #expect(reading.direction.variance.value?.displayed.description == printed.travel)
    #expect(reading.direction.direction == printed.direction)
    #expect(reading.verdict == .rated(printed.rating))
  }

  static func score(_ cases: [Case]) throws -> DeliveryUnitScore? {
    let rule = try Editions.hybrid()
    return DeliveryUnitScore.score(of: cases.map { $0.row.reading(rule: rule).verdict }, under: rule).value
  }

  @Test func corporatePlanScores() throws {
    let first = try #require(try Self.score(Self.corporatePlan2014))
    #expect(first.points.description == "-1" && first.rated == 3)
    let third = try #require(try Self.score(Self.corporatePlan2010))
    #expect(third.points.description == "3" && third.rated == 5)
  }

  @Test func halfPointsExist() throws {
    let rule = try Editions.hybrid()
    let verdicts: [Verdict] = [
      .rated(.greenAmber), .rated(.redAmber), .rated(.greenAmber), .notRated(.noFigure),
    ]
    let score = try #require(DeliveryUnitScore.score(of: verdicts, under: rule).value)
    #expect(score.points.description == "0.5" && score.rated == 3)
  }

  @Test func nothingRatedIsNoScore() throws {
    let rule = try Editions.hybrid()
    let verdicts: [Verdict] = [.rated(.monitor), .notRated(.notReported)]
    #expect(DeliveryUnitScore.score(of: verdicts, under: rule).absence?.status == .notApplicable)
    #expect(DeliveryUnitScore.score(of: [], under: rule).value == nil)
  }
}
