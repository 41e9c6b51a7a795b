import Figures
import Performance
import Testing

@Suite struct SummaryTests {
  static func reading(
    _ importance: Importance?, _ value: String?, nonReporting: NonReporting? = nil
  ) throws -> Reading {
    PrintedRow(
      reference: "x", importance: importance, polarity: .high, decimals: 0, target: .of("10"), value: value
    ).reading(rule: try Editions.hybrid(), nonReporting: nonReporting)
  }

  @Test func operationalIndicatorsAreLeftOutUnlessAskedFor() throws {
    let readings = [try Self.reading(.strategic, "10"), try Self.reading(.operational, "1")]
    #expect(IndicatorSummary(of: readings).overall.rated == 1)
    let all = IndicatorSummary(of: readings, importances: Importance.allCases)
    #expect(all.overall.rated == 2)
    #expect(all.counts(of: .operational)?.count(.red) == 1)
    #expect(IndicatorSummary(of: readings).counts(of: .operational) == nil)
  }

  @Test func indicatorsWithoutImportanceCountOverall() throws {
    let summary = IndicatorSummary(of: [try Self.reading(nil, "10")])
    #expect(summary.overall.count(.green) == 1)
    #expect(summary.counts(of: .strategic)?.expected == 0)
  }

  @Test func indicatorsNotDueAreNotExpected() throws {
    let readings = [
      try Self.reading(.critical, nil, nonReporting: .notDue),
      try Self.reading(.critical, nil, nonReporting: .notAvailable), try Self.reading(.critical, "9"),
    ]
    let counts = try #require(IndicatorSummary(of: readings).counts(of: .critical))
    #expect(counts.expected == 2 && counts.rated == 1 && counts.noDirection == 2)
  }

  @Test func exceptionsCarryTheirCommentAndLevel() throws {
    let indicator = Indicator(
      indicator: "i", reference: "3002", title: "", polarity: .high, unit: .number, decimals: 0,
      comparisonBasis: .previousQuarter)
    let missed = Reading(
      indicator: indicator, target: .of("1051"), returned: Return(value: ExactDecimal(726)), previous: nil,
      rule: try Editions.hybrid(), comment: "Places are being found", intervention: .council)
    let readings = [
      try Self.reading(.strategic, "10"), missed, try Self.reading(.strategic, nil),
    ]
    #expect(readings.exceptions == [missed])
    #expect(readings.exceptions.first?.comment == "Places are being found")
    #expect(readings.exceptions.first?.intervention?.rawValue == 2)
  }
}
