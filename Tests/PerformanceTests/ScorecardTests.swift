import Figures
import Performance
import Testing

/// Family Services Q4 2015/16: every listed row, as printed or, where the print does not follow from its inputs, as
/// computed.
@Suite struct FamilyServices2015Q4Tests {
  struct Case: Sendable, CustomTestStringConvertible {
    let row: PrintedRow
    let result: String
    let variance: String?
    let direction: Direction
    let rating: Rating
    var testDescription: String { row.reference }
  }

  static func share(
    _ reference: String, _ importance: Importance, _ polarity: Polarity, _ decimals: Int, _ previous: String,
    _ target: String?, _ top: String, _ bottom: String, _ result: String, _ variance: String?,
    _ direction: Direction, _ rating: Rating
  ) -> Case {
    Case(
      row: PrintedRow(
        reference: reference, importance: importance, polarity: polarity, decimals: decimals,
        previous: previous, target: target.map { .of($0) } ?? .monitor, counts: (top, bottom)),
      result: result, variance: variance, direction: direction, rating: rating)
  }

  static func number(
    _ reference: String, _ importance: Importance, _ polarity: Polarity, _ decimals: Int, _ previous: String,
    _ target: String?, _ value: String, _ variance: String?, _ direction: Direction, _ rating: Rating
  ) -> Case {
    Case(
      row: PrintedRow(
        reference: reference, importance: importance, polarity: polarity, decimals: decimals,
        previous: previous, target: target.map { .of($0) } ?? .monitor, value: value, unit: .number),
      result: value, variance: variance, direction: direction, rating: rating)
  }

  static let cases: [Case] = [
    share("S11", .strategic, .low, 1, "12", "9.2", "31", "318", "9.7", "6.0", .improving, .greenAmber),
    share(
      "C9", .critical, .high, 1, "76.6", "85.0", "16676", "19963", "83.5", "1.7", .improving, .greenAmber),
    share("C15", .critical, .high, 0, "72", "80", "18", "24", "75", "6.3", .improving, .redAmber),
    number("S5", .strategic, .high, 0, "15", "20", "12", "40.0", .worsening, .red),
    number("S10", .strategic, .low, 0, "472", "487", "511", "4.9", .worsening, .greenAmber),
    share("S6", .strategic, .high, 1, "41.3", "39.0", "138", "317", "43.5", "11.6", .improving, .green),
    number("S12", .strategic, .high, 0, "218", "100", "256", "156.0", .improving, .green),
    share("S7", .strategic, .high, 0, "52", "50", "969", "1624", "60", "19.3", .improving, .green),
    share("C7", .critical, .high, 1, "94.6", "90.0", "117", "122", "95.9", "6.6", .improving, .green),
    // Printed 0.0, from the displayed 55%; from 54.918% it is 0.1. Green only at display precision.
    share("S15", .strategic, .high, 0, "57", "55", "67", "122", "55", "0.1", .worsening, .green),
    share("C10", .critical, .high, 0, "88", "65", "2820", "3162", "89", "37.2", .improving, .green),
    share("S8", .strategic, .high, 0, "75", "65", "3194", "4218", "76", "16.5", .improving, .green),
    share("C12", .critical, .high, 0, "78", "78", "327", "418", "78", "0.3", .same, .green),
    number("C14", .critical, .low, 0, "298", "357", "281", "21.3", .improving, .green),
    number("S1", .strategic, .none, 0, "232", nil, "310", nil, .monitor, .monitor),
    number("S2", .strategic, .none, 0, "39", nil, "60", nil, .monitor, .monitor),
    // Printed 50.0, against an unprinted target; without a target there is none.
    share("S3", .strategic, .low, 1, "4.5", nil, "7", "280", "2.5", nil, .improving, .monitor),
    number("S4", .strategic, .none, 1, "389.8", nil, "396.0", nil, .monitor, .monitor),
  ]

  @Test(arguments: cases)
  func rowIsReproduced(_ printed: Case) throws {
    let reading = printed.row.reading(rule: try Editions.hybrid())
    #expect(reading.outturn.value?.displayed.description == printed.result)
    #expect(reading.targetVariance.value?.displayed.description == printed.variance)
    #expect(reading.direction.direction == printed.direction)
    #expect(reading.verdict == .rated(printed.rating))
    #expect((reading.targetVariance.absence?.status == .notApplicable) == (printed.variance == nil))
  }

  @Test func monitoredRowMayCarryAVariance() throws {
    let row = try #require(Self.cases.first { $0.row.reference == "S3" }).row
    let reading = row.reading(rule: try Editions.hybrid())
    #expect(reading.direction.variance.value?.displayed.description == "44.4")
  }

  static let unlisted: [Importance: IndicatorCounts] = [
    .strategic: IndicatorCounts(ratings: [.monitor: 3], noDirection: 3, expected: 3),
    .critical: IndicatorCounts(ratings: [.monitor: 9], noDirection: 9, expected: 9),
  ]

  static func summary() throws -> IndicatorSummary {
    let rule = try Editions.hybrid()
    return IndicatorSummary(of: cases.map { $0.row.reading(rule: rule) }, unlisted: unlisted)
  }

  @Test(arguments: [
    (Importance.strategic, [5, 2, 0, 1, 8, 7, 6, 3, 6, 15]),
    // Printed 4 improving or same and 2 worsening; all six rated critical rows improved or stayed the same.
    (.critical, [4, 1, 1, 0, 6, 9, 6, 0, 9, 15]),
  ])
  func summaryLine(importance: Importance, printed: [Int]) throws {
    let counts = try #require(try Self.summary().counts(of: importance))
    #expect(Self.columns(counts) == printed)
  }

  @Test func overallLineIsTheSumOfTheOthers() throws {
    let summary = try Self.summary()
    #expect(Self.columns(summary.overall) == [9, 3, 1, 1, 14, 16, 12, 3, 15, 30])
    #expect(summary.lines.map(\.importance) == [.strategic, .critical, nil])
  }

  static func columns(_ counts: IndicatorCounts) -> [Int] {
    [
      counts.count(.green), counts.count(.greenAmber), counts.count(.redAmber), counts.count(.red),
      counts.rated, counts.count(.monitor), counts.improvingOrSame, counts.worsening, counts.noDirection,
      counts.expected,
    ]
  }

  @Test func sharesPrintWithTheirCount() throws {
    let overall = try Self.summary().overall
    #expect(overall.share(of: .green).text == "64% (9)")
    #expect(overall.share(of: .greenAmber).text == "21% (3)")
    #expect(overall.share(of: .redAmber).text == "7% (1)")
    #expect(overall.share(of: .red).text == "7% (1)")
    #expect(overall.share(of: .monitor).text == "53% (16)")
    // Printed 67% (10) and 33% (5), from the two critical rows counted as worsening.
    #expect(overall.improvingOrSameShare.text == "80% (12)")
    #expect(overall.worseningShare.text == "20% (3)")
    #expect(Share(count: 10, base: 15).text == "67% (10)")
    #expect(Share(count: 5, base: 15).text == "33% (5)")
  }

  @Test func roundedSharesAddUpToNinetyNine() throws {
    let overall = try Self.summary().overall
    let shares = [Rating.green, .greenAmber, .redAmber, .red].compactMap {
      overall.share(of: $0).displayed.value
    }
    #expect(shares.reduce(.zero, +) == ExactDecimal(99))
  }

  @Test func exceptionsAreTheRowsThatMissedInCatalogueOrder() throws {
    let rule = try Editions.hybrid()
    let readings = Self.cases.map { $0.row.reading(rule: rule) }
    #expect(readings.exceptions.map(\.indicator.reference) == ["S11", "C9", "C15", "S5", "S10"])
  }
}

/// The corporate appendix of Q3 2016/17, Family Services: shares as printed.
@Suite struct ShareTests {
  @Test(arguments: [
    (15, 21, "71% (15)"), (4, 21, "19% (4)"), (1, 21, "5% (1)"), (9, 11, "82% (9)"), (2, 11, "18% (2)"),
    (191, 244, "78% (191)"), (53, 244, "22% (53)"), (1, 8, "13% (1)"), (0, 6, "0% (0)"), (0, 0, "(0)"),
  ])
  func wholePercentHalfUp(count: Int, base: Int, text: String) {
    #expect(Share(count: count, base: base).text == text)
  }

  @Test func nothingToShareIsNotApplicable() {
    #expect(Share(count: 0, base: 0).displayed.absence?.status == .notApplicable)
  }
}
