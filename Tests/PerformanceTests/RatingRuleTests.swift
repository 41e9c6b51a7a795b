import CivilDates
import Figures
import Performance
import Testing

/// The rules that were tried against the printed classes: only the better of both fits every row, and the classes
/// that the others give show how they miss.
@Suite struct RatingFitTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let reference: String
    let polarity: Polarity
    let decimals: Int
    let previous: String
    let target: String
    let result: (Int, Int)
    /// Targeted improvement 80/65; variance 5/10; variance 6/10; the better of the first two.
    let classes: [Rating]
    var testDescription: String { reference }
  }

  static let rows: [Row] = [
    Row(
      reference: "S11", polarity: .low, decimals: 1, previous: "12", target: "9.2", result: (3100, 318),
      classes: [.greenAmber, .redAmber, .greenAmber, .greenAmber]),
    Row(
      reference: "S5", polarity: .high, decimals: 0, previous: "15", target: "20", result: (12, 1),
      classes: [.red, .red, .red, .red]),
    Row(
      reference: "S10", polarity: .low, decimals: 0, previous: "472", target: "487", result: (511, 1),
      classes: [.red, .greenAmber, .greenAmber, .greenAmber]),
    Row(
      reference: "C9", polarity: .high, decimals: 1, previous: "76.6", target: "85.0",
      result: (1_667_600, 19963),
      classes: [.greenAmber, .greenAmber, .greenAmber, .greenAmber]),
    Row(
      reference: "C15", polarity: .high, decimals: 0, previous: "72", target: "80", result: (1800, 24),
      classes: [.red, .redAmber, .redAmber, .redAmber]),
    Row(
      reference: "3002", polarity: .high, decimals: 0, previous: "935", target: "1051", result: (726, 1),
      classes: [.red, .red, .red, .red]),
    Row(
      reference: "3009", polarity: .high, decimals: 1, previous: "77.0", target: "75", result: (2000, 35),
      classes: [.red, .red, .red, .red]),
    Row(
      reference: "CPI 8", polarity: .high, decimals: 1, previous: "43.5", target: "54", result: (10600, 234),
      classes: [.red, .red, .red, .red]),
  ]

  @Test(arguments: rows)
  func classesUnderEachRule(_ row: Row) throws {
    let rules = [
      try Editions.rule("improvement", improvement: Editions.cut("80", "65"), variance: nil),
      try Editions.rule("variance", improvement: nil, variance: Editions.cut("5", "10")),
      try Editions.rule("variance-6", improvement: nil, variance: Editions.cut("6", "10")),
      try Editions.hybrid(),
    ]
    let result = try #require(Ratio(row.result.0, over: row.result.1))
    let judged = RatingCase(
      outturn: .value(Outturn(exact: result, decimals: row.decimals)), target: .of(row.target),
      previous: Editions.decimal(row.previous), polarity: row.polarity, decimals: row.decimals)
    #expect(rules.map { $0.rate(judged) } == row.classes.map(Verdict.rated))
  }

  @Test func displayPrecisionDecidesS15() throws {
    let result = try #require(Ratio(6700, over: 122))
    let judged = RatingCase(
      outturn: .value(Outturn(exact: result, decimals: 0)), target: .of("55"),
      previous: Editions.decimal("57"),
      polarity: .high, decimals: 0)
    #expect(try Editions.hybrid().rate(judged) == .rated(.green))
    #expect(try Editions.hybrid(compares: .unrounded).rate(judged) == .rated(.greenAmber))
  }
}

@Suite struct RatingEdgeTests {
  static func rate(
    _ result: String?, _ target: Target, previous: String? = nil, polarity: Polarity = .high,
    expected: Bool = true
  ) throws -> Verdict {
    let outturn: Known<Outturn> =
      result.map { .value(Outturn(exact: Editions.decimal($0).ratio, decimals: 1)) }
      ?? .missing(.notSupplied, "no result was supplied")
    return try Editions.hybrid().rate(
      RatingCase(
        outturn: outturn, target: target, previous: previous.map(Editions.decimal), polarity: polarity,
        decimals: 1, isExpected: expected))
  }

  @Test(arguments: [
    // Exactly at target, either way.
    ("50", "50", nil, Polarity.high, Rating.green), ("50", "50", nil, .low, .green),
    // Exactly at each threshold of variance, and just past it.
    ("95", "100", nil, .high, .greenAmber), ("94.9", "100", nil, .high, .redAmber),
    ("90", "100", nil, .high, .redAmber), ("89.9", "100", nil, .high, .red),
    ("105", "100", nil, .low, .greenAmber), ("110.1", "100", nil, .low, .red),
    // Exactly at each threshold of targeted improvement, and just short of it.
    ("80", "100", "0", .high, .greenAmber), ("79.9", "100", "0", .high, .redAmber),
    ("65", "100", "0", .high, .redAmber), ("64.9", "100", "0", .high, .red),
    // Target and previous outturn are taken at display precision too.
    ("50", "50.04", nil, .high, .green), ("80", "100", "0.04", .high, .greenAmber),
    // Previous equal to the target: no improvement was asked for, so variance alone judges.
    ("99", "100", "100", .high, .greenAmber), ("50", "100", "100", .high, .red),
    // Zero target: met, or judged on improvement alone.
    ("0", "0", nil, .low, .green), ("1", "0", nil, .low, .red), ("1", "0", "10", .low, .greenAmber),
    // Negative values: the distance is measured in the size of the target.
    ("-10", "-10", nil, .high, .green), ("-10.5", "-10", nil, .high, .greenAmber),
    ("-16", "-10", nil, .high, .red), ("-10.5", "-10", nil, .low, .green),
  ])
  func edges(result: String, target: String, previous: String?, polarity: Polarity, rating: Rating) throws {
    #expect(try Self.rate(result, .of(target), previous: previous, polarity: polarity) == .rated(rating))
  }

  @Test(arguments: [
    ("17", Polarity.low, Rating.green), ("15", .low, .green), ("20", .low, .green), ("12", .low, .green),
    ("21", .low, .greenAmber), ("23", .low, .red), ("12", .high, .red), ("14.5", .high, .greenAmber),
    ("17", .none, .green), ("21", .none, .greenAmber), ("30", .none, .red),
  ])
  func rangeIsMetInsideAndBeyondItsGoodEnd(result: String, polarity: Polarity, rating: Rating) throws {
    let range = Target.range(Editions.decimal("15")...Editions.decimal("20"))
    #expect(try Self.rate(result, range, polarity: polarity) == .rated(rating))
  }

  @Test func withoutATargetItIsMonitor() throws {
    #expect(try Self.rate("5", .monitor) == .rated(.monitor))
    #expect(try Self.rate("5", .notSet) == .notRated(.noTarget))
  }

  @Test(arguments: [
    Target.inLineWith([.statisticalNeighbours], quoted: Quotation(value: Editions.decimal("84.5"))),
    .betterThan([.statisticalNeighbours], quoted: nil), .above([.london, .england], quoted: nil),
    .top10PercentInEngland(quoted: nil), .furtherReduction, .positiveDirection,
    .scorecardThreshold(quoted: Quotation(value: Editions.decimal("472"))),
  ])
  func relativeTargetsWaitForANumber(target: Target) throws {
    #expect(target.isRelative)
    #expect(try Self.rate("84.5", target, previous: "80") == .notRated(.relativeTargetUnresolved))
    let variance = Variance.ofTarget(
      .value(Outturn(exact: Ratio(84), decimals: 1)), target: target)
    #expect(variance.absence?.status == .notApplicable)
  }

  @Test func whatCannotBeJudgedSaysWhy() throws {
    #expect(try Self.rate("5", .toBeDetermined) == .notRated(.noNumberInTarget))
    #expect(try Self.rate("5", .report) == .notRated(.noNumberInTarget))
    #expect(try Self.rate("5", .of("4"), polarity: .none) == .notRated(.noPolarity))
    #expect(try Self.rate(nil, .of("4")) == .notRated(.noFigure))
    #expect(try Self.rate(nil, .monitor) == .notRated(.noFigure))
    #expect(try Self.rate("5", .of("4"), expected: false) == .notRated(.notReported))
  }
}

@Suite struct RatingEditionTests {
  static func edition(_ id: String, _ from: Int, _ to: Int?) throws -> RatingRule {
    try RatingRule(
      id: id, validFrom: FinancialYear(start: from), validTo: to.map(FinancialYear.init(start:)),
      provenance: .fitted,
      method: .fourClasses(
        RatingThresholds(targetedImprovement: nil, variance: Editions.cut("6", "10"))),
      classes: Editions.classes([.green, .greenAmber, .redAmber, .red, .monitor]))
  }

  @Test func theYearChoosesTheEdition() throws {
    let editions = [try Self.edition("a", 2010, 2013), try Self.edition("b", 2014, nil)]
    #expect(try editions.edition(for: FinancialYear(start: 2013)).id == "a")
    #expect(try editions.edition(for: FinancialYear(start: 2014)).id == "b")
    #expect(try editions.edition(for: FinancialYear(start: 2030)).id == "b")
    #expect(throws: RatingRuleError.noEdition(year: "2009/10")) {
      try editions.edition(for: FinancialYear(start: 2009))
    }
  }

  @Test func overlappingEditionsAreRefused() throws {
    let editions = [try Self.edition("a", 2010, nil), try Self.edition("b", 2014, nil)]
    #expect(throws: RatingRuleError.severalEditions(year: "2015/16", rules: ["a", "b"])) {
      try editions.edition(for: FinancialYear(start: 2015))
    }
  }

  @Test func badRulesAreRefused() throws {
    #expect(throws: RatingRuleError.noCriterion) {
      try RatingThresholds(targetedImprovement: nil, variance: nil)
    }
    #expect(throws: RatingRuleError.thresholdsOutOfOrder("variance")) {
      try RatingThresholds(targetedImprovement: nil, variance: Editions.cut("10", "5"))
    }
    #expect(throws: RatingRuleError.thresholdsOutOfOrder("variance")) {
      try RatingThresholds(targetedImprovement: nil, variance: Editions.cut("-1", "5"))
    }
    #expect(throws: RatingRuleError.thresholdsOutOfOrder("targeted improvement")) {
      try RatingThresholds(targetedImprovement: Editions.cut("65", "80"), variance: nil)
    }
    #expect(throws: RatingRuleError.thresholdsOutOfOrder("targeted improvement")) {
      try RatingThresholds(targetedImprovement: Editions.cut("101", "80"), variance: nil)
    }
    #expect(throws: RatingRuleError.yearsOutOfOrder(rule: "a")) { try Self.edition("a", 2014, 2013) }
  }

  @Test func everyClassIsWordedExactlyOnce() throws {
    func rule(_ ratings: [Rating]) throws -> RatingRule {
      try RatingRule(
        id: "hr", validFrom: FinancialYear(start: 2010), validTo: nil, provenance: .stated,
        method: .humanResources, classes: Editions.classes(ratings))
    }
    #expect(throws: RatingRuleError.classesIncomplete(rule: "hr", rating: .amber)) {
      try rule([.green, .red, .monitor])
    }
    #expect(throws: RatingRuleError.classesIncomplete(rule: "hr", rating: .red)) {
      try rule([.green, .amber, .red, .red, .monitor])
    }
    #expect(try rule([.green, .amber, .red, .monitor]).wording(of: .amber)?.points.description == "0.5")
  }
}
