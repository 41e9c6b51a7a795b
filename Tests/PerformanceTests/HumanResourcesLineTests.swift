import Datasets
import Figures
import Performance
import Testing

/// Lines of the human resources table, as its reports print them.
@Suite struct HumanResourcesLineTests {
  private func line(
    _ unit: Figures.Unit, polarity: Polarity = .low, decimals: Int = 1, target: Target = .notSet,
    rated: Bool = true, _ fill: (inout HumanResourcesLine.Supplied) -> Void
  ) throws -> HumanResourcesLine {
    var supplied = HumanResourcesLine.Supplied()
    fill(&supplied)
    return HumanResourcesLine(
      measure: Indicator(
        indicator: "a", reference: "a", title: "A", polarity: polarity, unit: unit, decimals: decimals,
        comparisonBasis: .previousQuarter),
      theme: "sickness", target: target, amber: nil, amberStated: nil, supplied: supplied,
      rule: rated ? try Editions.humanResources() : nil)
  }

  /// Agency staff cost £616,518 of a salary budget of £9,529,681, after £588,781 (6.1 %) in quarter 2.
  @Test func aCostIsJudgedInPoundsAndShownAsAShareToo() throws {
    let cost = try line(.pounds, decimals: 0) {
      $0.numerator = Editions.decimal("616518")
      $0.denominator = Editions.decimal("9529681")
      $0.number = Editions.decimal("616518")
      $0.previousNumber = Editions.decimal("588781")
      $0.previousPercent = Editions.decimal("6.1")
      $0.councilAverage = Editions.decimal("7.7")
    }
    #expect(cost.outturn.value?.displayed.description == "616518")
    #expect(cost.percent.value?.displayed.description == "6.5")
    #expect(cost.direction.direction == .worsening && cost.verdict == .rated(.red))
    #expect(cost.differenceFromCouncil.value?.description == "-1.2" && cost.comparedWithCouncil == "below")
  }

  @Test func aMeanComesFromItsNumeratorAndDenominator() throws {
    let days = try line(.days, target: .of("1.5")) {
      $0.numerator = Editions.decimal("1210.5")
      $0.denominator = Editions.decimal("838.0")
      $0.number = Editions.decimal("1.4")
    }
    #expect(days.outturn.value?.displayed.description == "1.4")
    #expect(days.targetVariance.value?.displayed.description == "-3.7")
    #expect(days.percent.absence?.status == .notApplicable)
    #expect(days.differenceFromCouncil.absence?.status == .notSupplied && days.comparedWithCouncil == nil)
  }

  @Test func theShareBeforeComesFromItsCountsWhereBothAreKnown() throws {
    let posts = try line(.percent, polarity: .high, target: .of("80")) {
      $0.numerator = Editions.decimal("728.9")
      $0.denominator = Editions.decimal("1034")
      $0.previousNumber = Editions.decimal("763.7")
      $0.previousDenominator = Editions.decimal("1092.4")
      $0.previousPercent = Editions.decimal("69.9")
    }
    #expect(posts.previousPercent.value?.displayed.description == "69.9")
    #expect(posts.targetVariance.value?.displayed.description == "-11.9")
    #expect(posts.direction.direction == .improving)
  }

  /// Family Services Q1 2014/15: 77.8 % against the council's 81 %.
  @Test func aYearWithoutARuleIsComparedAndNotRated() throws {
    let requests = try line(.percent, polarity: .high, rated: false) {
      $0.percent = Editions.decimal("77.8")
      $0.councilAverage = Editions.decimal("81")
    }
    #expect(requests.verdict == nil && requests.comparedWithCouncil == "below")
    #expect(requests.differenceFromCouncil.value?.description == "-3.2")
  }
}
