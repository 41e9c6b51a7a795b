import CivilDates
import Figures
import Performance
import Testing

/// The human-resources table of Children's Service Q3 2010/11.
@Suite struct HumanResourcesTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let name: String
    let polarity: Polarity
    let unit: Figures.Unit
    let decimals: Int
    let previous: String?
    let target: String?
    let amber: AmberCriterion?
    let returned: String
    let result: String
    let variance: String?
    let verdict: Verdict
    var testDescription: String { name }

    func reading() throws -> Reading {
      let parts = returned.split(separator: "/").map { Editions.decimal(String($0)) }
      return Reading(
        indicator: Indicator(
          indicator: name, reference: "", title: name, polarity: polarity, unit: unit, decimals: decimals,
          comparisonBasis: .previousQuarter),
        target: target.map { .of($0) } ?? .notSet,
        returned: Return(
          numerator: parts.count == 2 ? parts[0] : nil, denominator: parts.count == 2 ? parts[1] : nil,
          value: parts.count == 1 ? parts[0] : nil),
        previous: previous.map { PreviousOutturn(value: Editions.decimal($0), basis: .previousQuarter) },
        rule: try Editions.humanResources(), amber: amber, varianceSign: .signed)
    }
  }

  static func value(_ limit: String, includesLimit: Bool) -> AmberCriterion {
    AmberCriterion(.value(Editions.decimal(limit)), includesLimit: includesLimit)
  }

  static let rows: [Row] = [
    Row(
      name: "posts established", polarity: .none, unit: .percent, decimals: 1, previous: "30.1", target: nil,
      amber: nil, returned: "1034/3463.4", result: "29.9", variance: nil, verdict: .notRated(.noDirection)),
    Row(
      name: "permanent posts", polarity: .high, unit: .percent, decimals: 1, previous: "69.9", target: "80",
      amber: AmberCriterion(.shareOfTarget(ExactDecimal(80)), includesLimit: false), returned: "728.9/1034",
      result: "70.5", variance: "-11.9", verdict: .rated(.amber)),
    Row(
      name: "agency", polarity: .low, unit: .percent, decimals: 1, previous: "8.1", target: "20",
      amber: value("30", includesLimit: true), returned: "82/1034", result: "7.9", variance: "-60.3",
      verdict: .rated(.green)),
    // The printed numerator, 73, counts managers not submitting; 64 gives the printed result.
    Row(
      name: "absence returns", polarity: .high, unit: .percent, decimals: 1, previous: "91.0", target: "100",
      amber: value("94", includesLimit: false), returned: "64/137", result: "46.7", variance: "-53.3",
      verdict: .rated(.red)),
    Row(
      name: "rolling absence", polarity: .low, unit: .days, decimals: 1, previous: "6.2", target: "6",
      amber: value("6.5", includesLimit: true), returned: "6.0", result: "6.0", variance: "0.0",
      verdict: .rated(.green)),
    // Variance printed -6.7, from the displayed 1.4; from 1.4445 it is -3.7.
    Row(
      name: "quarterly absence", polarity: .low, unit: .days, decimals: 1, previous: "1.5", target: "1.5",
      amber: value("1.65", includesLimit: true), returned: "1210.5/838.0", result: "1.4", variance: "-3.7",
      verdict: .rated(.green)),
    Row(
      name: "cost of sickness", polarity: .low, unit: .pounds, decimals: 0, previous: "135135", target: nil,
      amber: nil, returned: "99839", result: "99839", variance: nil, verdict: .rated(.green)),
    Row(
      name: "cost of agency staff", polarity: .low, unit: .pounds, decimals: 0, previous: "588781",
      target: nil,
      amber: nil, returned: "616518", result: "616518", variance: nil, verdict: .rated(.red)),
    Row(
      name: "cost of overtime", polarity: .low, unit: .pounds, decimals: 0, previous: "26274", target: nil,
      amber: nil, returned: "26266", result: "26266", variance: nil, verdict: .rated(.green)),
    Row(
      name: "new cases", polarity: .none, unit: .number, decimals: 0, previous: "15", target: nil, amber: nil,
      returned: "20", result: "20", variance: nil, verdict: .notRated(.noDirection)),
    // Variance printed -1600.0%, against a target of zero.
    Row(
      name: "case risk", polarity: .high, unit: .number, decimals: 0, previous: "-26", target: "0",
      amber: value("-1", includesLimit: true), returned: "-16", result: "-16", variance: nil,
      verdict: .rated(.red)),
    Row(
      name: "appraisals", polarity: .high, unit: .percent, decimals: 1, previous: "85.7", target: "100",
      amber: value("94", includesLimit: false), returned: "846/900", result: "94.0", variance: "-6.0",
      verdict: .rated(.red)),
  ]

  @Test(arguments: rows)
  func rowIsReproduced(_ row: Row) throws {
    let reading = try row.reading()
    #expect(reading.outturn.value?.displayed.description == row.result)
    #expect(reading.targetVariance.value?.displayed.description == row.variance)
    #expect(reading.verdict == row.verdict)
  }

  @Test func ratedRowsScoreOneAndAHalf() throws {
    let verdicts = try Self.rows.map { try $0.reading().verdict }
    let score = try #require(
      DeliveryUnitScore.score(of: verdicts, under: try Editions.humanResources()).value)
    #expect(score.points.description == "1.5")
    #expect(score.rated == 10)
  }

  @Test func unchangedWithoutATargetIsAmber() throws {
    let judged = RatingCase(
      outturn: .value(Outturn(exact: Ratio(5), decimals: 0)), target: .notSet, polarity: .low, decimals: 0,
      direction: .same)
    #expect(try Editions.humanResources().rate(judged) == .rated(.amber))
  }

  @Test(arguments: [
    ("1034", "3463.4", 1, "29.9"), ("763.7", "1092.4", 1, "69.9"), ("88", "1092.4", 1, "8.1"),
    ("73", "137", 1, "53.3"), ("99839", "9529681", 1, "1.0"), ("616518", "9529681", 1, "6.5"),
    ("26266", "9529681", 1, "0.3"),
  ])
  func printedShares(top: String, bottom: String, decimals: Int, shown: String) {
    let returned = Return(numerator: Editions.decimal(top), denominator: Editions.decimal(bottom))
    #expect(returned.outturn(in: .percent, decimals: decimals).value?.displayed.description == shown)
  }

  @Test func limitsBelongToAmberOnlyWhenTheyAreWrittenSo() throws {
    func rate(_ result: String, _ amber: AmberCriterion) throws -> Verdict {
      try Editions.humanResources().rate(
        RatingCase(
          outturn: .value(Outturn(exact: Editions.decimal(result).ratio, decimals: 1)), target: .of("20"),
          polarity: .low, decimals: 1, amber: amber))
    }
    #expect(try rate("30", Self.value("30", includesLimit: true)) == .rated(.amber))
    #expect(try rate("30", Self.value("30", includesLimit: false)) == .rated(.red))
    #expect(
      try rate("30", AmberCriterion(.shareOfTarget(ExactDecimal(150)), includesLimit: true)) == .rated(.amber)
    )
    #expect(
      try rate("30.1", AmberCriterion(.shareOfTarget(ExactDecimal(150)), includesLimit: true)) == .rated(.red)
    )
  }
}
