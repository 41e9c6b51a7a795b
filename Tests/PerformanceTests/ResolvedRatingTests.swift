import CivilDates
import Datasets
import Figures
import Performance
import Testing

/// A relative target rates a row as soon as it is a number.
@Suite struct ResolvedRatingTests {
  private func resolution(
    _ target: Target, _ polarity: Polarity, sn cells: [String], previous: String? = nil
  ) throws -> TargetResolution {
    let series = "cpp_second_pct"
    let figures = try Official.figures(
      series, 2017, own: "16.5", neighbours: cells, london: "14.8", england: "18.7")
    let comparison = IndicatorComparison(
      mapping: IndicatorComparison.Mapping(series: series), unit: .percent,
      quarter: try #require(Quarter("2017Q4")),
      places: Official.places,
      record: OfficialRecord(
        definitions: [series: Official.definition(series, polarity)], figures: figures))
    return TargetResolution(
      of: target, polarity: polarity, comparison: comparison, threshold: nil,
      previous: previous.flatMap { ExactDecimal($0) })
  }

  private func reading(
    _ result: String, _ target: Target, _ polarity: Polarity, previous: String? = nil,
    difference: String? = nil
  ) throws -> Reading {
    Reading(
      indicator: Indicator(
        indicator: "second_or_subsequent_plan", reference: "FS/S2", title: "S2", polarity: polarity,
        unit: .percent, decimals: 1, comparisonBasis: .previousYearEnd),
      target: target, returned: Return(value: ExactDecimal(result)),
      previous: previous.map { PreviousOutturn(value: Editions.decimal($0), basis: .previousYearEnd) },
      rule: try Editions.hybrid(), difference: difference)
  }

  private static let ten = Array(repeating: "15.0", count: 10)

  @Test func theNumberRatesTheRow() throws {
    let target = Target.betterThan([.statisticalNeighbours], quoted: nil)
    let number = try resolution(target, .low, sn: Self.ten)
    func rated(_ result: String, previous: String? = nil) throws -> Reading {
      try reading(result, target, .low, previous: previous)
        .judged(against: number, rule: Editions.hybrid())
    }
    let before = try reading("10.7", target, .low)
    #expect(before.verdict == .notRated(.relativeTargetUnresolved) && before.number == nil)
    #expect(try rated("14.9").verdict == .rated(.green))
    // As good is not better, though there is no distance from the number.
    #expect(try rated("15.0").verdict == .rated(.greenAmber))
    #expect(try rated("15.0").targetVariance.value?.displayed.description == "0.0")
    #expect(try rated("10.7").targetVariance.value?.displayed.description == "28.7")
    #expect(try rated("15.9").verdict == .rated(.redAmber) && rated("17").verdict == .rated(.red))
    // Half of the improvement asked for: 19 to 17 of 19 to 15 is 50 %, and 16.2 is 70 %.
    #expect(try rated("16.2", previous: "19").verdict == .rated(.redAmber))
    #expect(try rated("10.7").number == Ratio(15))
  }

  @Test func aMissingComparatorLeavesItUnratedAndSaysWhy() throws {
    let target = Target.inLineWith([.statisticalNeighbours], quoted: nil)
    let none = try resolution(target, .low, sn: Array(repeating: "c", count: 10))
    let row = try reading("10.7", target, .low).judged(against: none, rule: Editions.hybrid())
    #expect(row.verdict == .notRated(.relativeTargetUnresolved))
    #expect(
      row.reasonForNoRating
        == "the target is relative and has not been resolved into a number: no release on file has a figure of any neighbour in 2017"
    )
    #expect(row.targetVariance.absence?.status == .notSupplied)
  }

  @Test func otherDefinitionsAndPlainTargetsStayAsTheyAre() throws {
    let target = Target.inLineWith([.statisticalNeighbours], quoted: nil)
    let number = try resolution(target, .low, sn: Self.ten)
    let other = try reading("10.7", target, .low, difference: "March only")
      .judged(against: number, rule: Editions.hybrid())
    #expect(other.verdict == .notRated(.otherDefinition))
    #expect(other.reasonForNoRating == "the return is of another definition: March only")
    let plain = try reading("10.7", .number(Editions.decimal("10")), .low)
    #expect(plain.judged(against: number, rule: try Editions.hybrid()) == plain)
  }

  @Test func furtherReductionIsRatedByTheOutturnBefore() throws {
    let number = try resolution(.furtherReduction, .low, sn: Self.ten, previous: "12")
    let less = try reading("11.9", .furtherReduction, .low, previous: "12")
    let same = try reading("12", .furtherReduction, .low, previous: "12")
    #expect(less.judged(against: number, rule: try Editions.hybrid()).verdict == .rated(.green))
    #expect(same.judged(against: number, rule: try Editions.hybrid()).verdict != .rated(.green))
  }
}
