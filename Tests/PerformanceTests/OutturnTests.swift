import CivilDates
import Figures
import Performance
import Testing

@Suite struct OutturnTests {
  @Test func countsTakePrecedenceAndTheSuppliedResultIsKept() throws {
    let returned = Return(
      numerator: ExactDecimal(73), denominator: ExactDecimal(137), value: Editions.decimal("46.7"))
    let outturn = try #require(returned.outturn(in: .percent, decimals: 1).value)
    #expect(outturn.displayed.description == "53.3")
    #expect(outturn.exact == Ratio(7300, over: 137))
    #expect(outturn.supplied?.description == "46.7")
    #expect(outturn.agreesWithSupplied == false)
  }

  @Test(arguments: [
    (Figures.Unit.percent, "25.0"), (.ratePer1000, "250.0"), (.ratePer10000, "2500.0"),
    (.ratePer100000, "25000.0"), (.days, "0.3"),
  ])
  func unitMultipliesTheQuotient(unit: Figures.Unit, shown: String) {
    let returned = Return(numerator: ExactDecimal(1), denominator: ExactDecimal(4))
    #expect(returned.outturn(in: unit, decimals: 1).value?.displayed.description == shown)
  }

  @Test func aSuppliedResultIsShownAtTheIndicatorsPrecision() throws {
    let outturn = try #require(
      Return(value: Editions.decimal("9.748")).outturn(in: .percent, decimals: 1).value)
    #expect(outturn.displayed.description == "9.7")
    #expect(outturn.exact == Ratio(9748, over: 1000))
    #expect(outturn.agreesWithSupplied == true)
  }

  @Test func whatIsMissingIsNeverNought() {
    #expect(Return().outturn(in: .number, decimals: 0).absence?.status == .notSupplied)
    #expect(
      Return(numerator: ExactDecimal(3)).outturn(in: .percent, decimals: 0).absence?.status == .notSupplied)
    let none = Return(numerator: .zero, denominator: .zero)
    #expect(none.outturn(in: .percent, decimals: 0).absence?.reason == "the denominator is zero")
    let zero = Return(numerator: .zero, denominator: ExactDecimal(7))
    #expect(zero.outturn(in: .percent, decimals: 0).value?.displayed.description == "0")
  }

  @Test(
    arguments: [
      ("999999999999999999", nil, "100"), ("99999999999", "0.0001", nil), ("99999999999", "0.0001", "1"),
      ("0.000000000000001", "0.000000000000003", nil), (nil, nil, "999999999999999999"),
      (nil, nil, "10000000000"),
    ] as [(String?, String?, String?)])
  func absurdNumbersAreUnreliableAndDoNoHarm(top: String?, bottom: String?, value: String?) {
    let returned = Return(
      numerator: top.map(Editions.decimal), denominator: top.map { _ in Editions.decimal(bottom ?? "1") },
      value: value.map(Editions.decimal))
    for unit in Figures.Unit.allCases {
      #expect(returned.outturn(in: unit, decimals: 1).absence?.status == .unreliable)
    }
  }

  @Test(arguments: ["99999999999", "0.0001", "-99999999999", "9999999.9999"])
  func theLargestNumbersAreComputed(text: String) throws {
    let rule = try Editions.hybrid(compares: .unrounded)
    for target in ["0.0001", "99999999999", "9999999.9999"] {
      for bottom in ["9999999.9999", "-9999999.9998"] {
        let row = PrintedRow(
          reference: "x", polarity: .high, decimals: 4, previous: "9999999.9997", target: .of(target),
          counts: (text, bottom), unit: .percent)
        #expect(row.reading(rule: rule).targetVariance.value != nil)
      }
    }
  }

  @Test func absurdTargetsAndPreviousOutturnsAreRefused() throws {
    let rule = try Editions.hybrid()
    let row = PrintedRow(
      reference: "x", polarity: .high, decimals: 1, previous: "123456789012", target: .of("0.00001"),
      value: "3")
    let reading = row.reading(rule: rule)
    #expect(reading.verdict == .notRated(.noNumberInTarget))
    #expect(reading.targetVariance.absence?.reason == "the target has too many digits")
    #expect(reading.direction.reason == "the previous outturn has too many digits")
    let range = Target.range(ExactDecimal(1)...Editions.decimal("100000000000"))
    #expect(range.absence?.status == .notApplicable)
  }

  @Test(arguments: [
    (NonReporting.notDue, ValueStatus.notApplicable, false), (.notAvailable, .notSupplied, true),
    (.notPublished, .notSupplied, true),
  ])
  func nonReportingKeepsItsReason(reason: NonReporting, status: ValueStatus, expected: Bool) throws {
    let returned = Return(value: ExactDecimal(5), nonReporting: reason)
    #expect(returned.outturn(in: .number, decimals: 0) == .missing(reason.absence))
    #expect(reason.absence.status == status)
    #expect(returned.isExpected == expected)
    let row = PrintedRow(
      reference: "x", importance: .critical, polarity: .high, decimals: 0, previous: "4", target: .of("6"),
      value: "5")
    let reading = row.reading(rule: try Editions.hybrid(), nonReporting: reason)
    #expect(reading.verdict == .notRated(expected ? .noFigure : .notReported))
    #expect(reading.direction.direction == .none)
    #expect(reading.targetVariance == .missing(reason.absence))
    let counts = IndicatorCounts(of: [reading])
    #expect(counts.expected == (expected ? 1 : 0) && counts.rated == 0)
    #expect(counts.noDirection == (expected ? 1 : 0))
  }
}

@Suite struct VarianceTests {
  static func outturn(_ text: String) -> Known<Outturn> {
    .value(Outturn(exact: Editions.decimal(text).ratio, decimals: 1))
  }

  @Test(arguments: [
    ("75", "80", Variance.Sign.unsigned, "6.3"), ("75", "80", .signed, "-6.3"), ("85", "80", .signed, "6.3"),
    ("80", "80", .signed, "0.0"), ("-12", "-10", .signed, "-20.0"), ("-12", "-10", .unsigned, "20.0"),
    ("79.99", "80", .signed, "0.0"),
  ])
  func ofANumber(result: String, target: String, sign: Variance.Sign, shown: String) {
    let variance = Variance.ofTarget(Self.outturn(result), target: .of(target), sign: sign)
    #expect(variance.value?.displayed.description == shown)
  }

  @Test(arguments: [("17", "0.0"), ("15", "0.0"), ("12", "20.0"), ("21", "5.0")])
  func ofARange(result: String, shown: String) {
    let range = Target.range(ExactDecimal(15)...ExactDecimal(20))
    #expect(Variance.ofTarget(Self.outturn(result), target: range).value?.displayed.description == shown)
  }

  @Test func withoutANumberItIsNotApplicable() {
    #expect(
      Variance.ofTarget(Self.outturn("-16"), target: .of("0"))
        == .missing(.notApplicable, "the target is zero"))
    for target in [Target.monitor, .notSet, .report, .toBeDetermined] {
      #expect(Variance.ofTarget(Self.outturn("5"), target: target).absence?.status == .notApplicable)
    }
    let missing = Known<Outturn>.missing(.notSupplied, "not available")
    #expect(Variance.ofTarget(missing, target: .of("5")).absence?.status == .notSupplied)
  }
}

@Suite struct TargetTests {
  @Test func theQuotedValueIsKeptButIsNotTheTarget() {
    let quoted = Quotation(value: Editions.decimal("17.6"), period: "15/16", source: "LAIT")
    let target = Target.betterThan([.statisticalNeighbours], quoted: quoted)
    #expect(target.quoted == quoted)
    #expect(target.absence?.reason.contains("relative") == true)
    #expect(Target.of("10").quoted == nil)
    #expect(Target.of("10").absence == nil && !Target.of("10").isRelative)
  }
}

@Suite struct TierTests {
  @Test(
    arguments: [
      ("CPI", Importance.strategic), ("SPI", .strategic), ("MPI", .critical), ("DPI", .operational),
      ("CP", nil),
      ("KPI", nil),
    ] as [(String, Importance?)])
  func tierDecidesImportanceFrom2017(tier: String, importance: Importance?) throws {
    #expect(try #require(Tier(rawValue: tier)).importance == importance)
  }
}
