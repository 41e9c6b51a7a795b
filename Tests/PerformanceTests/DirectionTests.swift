import CivilDates
import Figures
import Performance
import Testing

@Suite struct DirectionTests {
  static func indicator(_ polarity: Polarity, decimals: Int = 0, populationBase: String = "") -> Indicator {
    Indicator(
      indicator: "i", reference: "i", title: "", polarity: polarity, unit: .percent, decimals: decimals,
      comparisonBasis: .previousQuarter,
      comparability: Comparability(definition: "2", populationBase: populationBase))
  }

  static func previous(
    _ value: String, basis: ComparisonBasis = .previousQuarter, definition: String = "2",
    populationBase: String = "", coverage: String = ""
  ) -> PreviousOutturn {
    PreviousOutturn(
      value: Editions.decimal(value), basis: basis,
      comparability: Comparability(
        definition: definition, populationBase: populationBase, coverage: coverage))
  }

  static func outturn(_ value: String, decimals: Int = 0) -> Known<Outturn> {
    .value(Outturn(exact: Editions.decimal(value).ratio, decimals: decimals))
  }

  @Test(arguments: [
    (Polarity.high, "5", "4", Direction.improving), (.high, "3", "4", .worsening), (.high, "4", "4", .same),
    (.low, "5", "4", .worsening), (.low, "3", "4", .improving), (.low, "4", "4", .same),
    (.none, "5", "4", .monitor), (.none, "4", "4", .monitor), (.high, "-16", "-26", .improving),
    (.high, "78.23", "78", .same), (.high, "78", "78.4", .same), (.high, "78.5", "78", .improving),
  ])
  func polarityJudgesDisplayedValues(polarity: Polarity, result: String, before: String, direction: Direction)
  {
    let travel = DirectionOfTravel(
      of: Self.outturn(result), since: Self.previous(before), for: Self.indicator(polarity))
    #expect(travel.direction == direction)
    #expect(travel.reason == nil)
    #expect(travel.variance.value != nil)
  }

  @Test func varianceIsOfTheUnroundedResult() {
    let travel = DirectionOfTravel(
      of: Self.outturn("78.23"), since: Self.previous("78"), for: Self.indicator(.high))
    #expect(travel.variance.value?.displayed.description == "0.3")
    let negative = DirectionOfTravel(
      of: Self.outturn("-16"), since: Self.previous("-26"), for: Self.indicator(.high))
    #expect(negative.variance.value?.displayed.description == "38.5")
  }

  @Test func aPreviousOutturnOfZeroGivesADirectionAndNoVariance() {
    let travel = DirectionOfTravel(
      of: Self.outturn("2"), since: Self.previous("0"), for: Self.indicator(.low))
    #expect(travel.direction == .worsening)
    #expect(travel.variance == .missing(.notApplicable, "the previous outturn is zero"))
  }

  @Test func nothingToCompareSaysWhy() {
    let first = DirectionOfTravel(of: Self.outturn("2"), since: nil, for: Self.indicator(.low))
    #expect(first.direction == .none && first.reason == "there is no previous outturn")
    let missing = DirectionOfTravel(
      of: .missing(.notSupplied, "not available"), since: Self.previous("3"), for: Self.indicator(.low))
    #expect(missing.direction == .none && missing.reason == "not available")
    #expect(missing.previous == nil)
  }

  @Test(arguments: [
    (DirectionTests.previous("3", basis: .sameQuarterLastYear), "basis"),
    (DirectionTests.previous("3", definition: "1"), "definition"),
    (DirectionTests.previous("3", populationBase: "GLA"), "population"),
    (DirectionTests.previous("3", coverage: "aged 19 to 21"), "coverage"),
  ])
  func comparisonIsRefusedAcrossAChange(previous: PreviousOutturn, word: String) {
    let travel = DirectionOfTravel(of: Self.outturn("2"), since: previous, for: Self.indicator(.low))
    #expect(travel.direction == .none)
    #expect(travel.previous == nil)
    #expect(travel.variance.value == nil)
    #expect(travel.reason?.contains(word) == true)
  }

  @Test func aRefusedPreviousOutturnDoesNotRate() throws {
    let row = PrintedRow(
      reference: "x", polarity: .high, decimals: 0, previous: "0", target: .of("100"), value: "85")
    let rule = try Editions.hybrid()
    #expect(row.reading(rule: rule).verdict == .rated(.greenAmber))
    let refused = Reading(
      indicator: Self.indicator(.high), target: .of("100"), returned: Return(value: ExactDecimal(85)),
      previous: Self.previous("0", definition: "1"), rule: rule)
    #expect(refused.verdict == .rated(.red))
  }

  @Test func aWordStandsBesideEveryArrow() {
    #expect(Set(Direction.allCases.map(\.word)).count == Direction.allCases.count)
    #expect(Direction.improving.glyph == "▲" && Direction.worsening.glyph == "▼")
    #expect(Direction.same.glyph == "↔")
  }
}

@Suite struct ComparisonBasisTests {
  @Test(
    arguments: [
      (ComparisonBasis.previousQuarter, "2014Q4"), (.sameQuarterLastYear, "2014Q1"),
      (.previousYearEnd, "2014Q4"),
      (.baseline, nil),
    ] as [(ComparisonBasis, String?)])
  func quarterComparedWith(basis: ComparisonBasis, quarter: String?) throws {
    let now = try #require(Quarter("2015Q1"))
    #expect(basis.quarter(comparedWith: now)?.description == quarter)
  }

  @Test func yearEndIsOfTheYearBeforeWhateverTheQuarter() throws {
    let now = try #require(Quarter("2015Q4"))
    #expect(ComparisonBasis.previousYearEnd.quarter(comparedWith: now)?.description == "2014Q4")
  }
}
