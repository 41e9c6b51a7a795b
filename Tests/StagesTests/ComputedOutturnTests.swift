import Run
import Testing

/// What the case-level records give for an indicator, beside its return or in its place.
@Suite struct ComputedOutturnTests {
  private static let returns = "data/2017Q4/indicator_returns.csv"
  private static let start =
    "MA/assessments-45-days,reported,March 2018,2018-03-01,2018-03-31,335,434,77.2,percent,"

  private func scorecard(_ run: QuarterRun) throws -> [String: String] {
    let (exit, said) = try run.run("2017Q4")
    #expect(exit == .done, "\(said)")
    let rows = try run.table("out/2017Q4/packs/performance/scorecard.csv")
    return try #require(rows.first { $0["reference"] == "MA/assessments-45-days" })
  }

  @Test func aReturnStandsBesideTheFigureOfItsPeriod() throws {
    let row = try scorecard(try QuarterRun())
    #expect(row["outturn_source"] == "return")
    #expect(row["computed_period"] == "2018-03")
    #expect([row["computed_numerator"], row["computed_denominator"]] == ["335", "434"])
    #expect(row["computed"] == "77.2" && row["computed_difference"] == "0.0")
    #expect(row["computed_records"] == "synthetic")
  }

  @Test func aReturnThatDiffersShowsByHowMuch() throws {
    let run = try QuarterRun()
    try run.edit(
      Self.returns, replacing: Self.start,
      by: "MA/assessments-45-days,reported,March 2018,2018-03-01,2018-03-31,345,434,79.5,percent,")
    try run.edit(
      "data/published/2017Q4/performance-matters-2018-03.csv",
      replacing: "indicators,MA/assessments-45-days,,2017Q4,outturn,77.2",
      by: "indicators,MA/assessments-45-days,,2017Q4,outturn,79.5")
    try run.edit(
      "data/published/2017Q4/performance-matters-2018-03.csv",
      replacing: "indicators,MA/assessments-45-days,,2017Q4,numerator,335",
      by: "indicators,MA/assessments-45-days,,2017Q4,numerator,345")
    let row = try scorecard(run)
    #expect(row["outturn"] == "79.5" && row["computed"] == "77.2" && row["computed_difference"] == "2.3")
  }

  @Test func aReturnOfAnotherPeriodIsNotSubtracted() throws {
    let run = try QuarterRun()
    try run.edit(
      Self.returns, replacing: Self.start,
      by: "MA/assessments-45-days,reported,To February 2018,2017-04-01,2018-02-28,335,434,77.2,percent,")
    let row = try scorecard(run)
    #expect(row["computed_period"] == "2017-04..2018-03")
    #expect(row["computed"] != "" && row["computed_difference"] == "")
  }

  @Test func withoutAReturnTheRecordsGiveTheOutturn() throws {
    let run = try QuarterRun()
    let text = try run.read(Self.returns)
    let kept = text.split(separator: "\n").filter { !$0.hasPrefix("MA/assessments-45-days") }
    try run.write(Self.returns, Array((kept.joined(separator: "\n") + "\n").utf8))
    let printed = "data/published/2017Q4/performance-matters-2018-03.csv"
    let rows = try run.read(printed).split(separator: "\n").filter { !$0.contains("MA/assessments-45-days") }
    try run.write(printed, Array((rows.joined(separator: "\n") + "\n").utf8))
    let row = try scorecard(run)
    #expect(row["outturn_source"] == "synthetic_records")
    #expect(row["period_covered"] == "2017-04..2018-03" && row["period_start"] == "2017-04-01")
    #expect(row["outturn"] == row["computed"] && row["outturn"] != "")
    #expect(row["numerator"] == row["computed_numerator"])
    #expect(row["rating"] != "not_rated" || row["rating_reason"] != "")
  }

  @Test func anIndicatorThatIsNotDueStaysUnreported() throws {
    let run = try QuarterRun()
    let text = try run.read(Self.returns)
    let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("MA/assessments-45-days") })
    try run.edit(
      Self.returns, replacing: String(line), by: "MA/assessments-45-days,not_due,,,,,,,percent,,,,,,")
    let printed = "data/published/2017Q4/performance-matters-2018-03.csv"
    let rows = try run.read(printed).split(separator: "\n").filter { !$0.contains("MA/assessments-45-days") }
    try run.write(printed, Array((rows.joined(separator: "\n") + "\n").utf8))
    let row = try scorecard(run)
    #expect(row["outturn"] == "" && row["outturn_status"] == "z" && row["outturn_source"] == "")
    #expect(row["computed"] != "")
  }

  @Test func aMeasureThatDoesNotExistStopsTheRun() throws {
    let run = try QuarterRun()
    try run.append(
      "practice_quality,2017/18,,no_such_measure,,month,value,\n",
      to: "pipelines/barnet/indicator_measures.csv")
    let (exit, said) = try run.run("2017Q4")
    #expect(exit == .configuration)
    #expect(
      said.contains("IME-02") && said.contains("no_such_measure") && said.contains("indicator_measures.csv"))
  }

  @Test func whatStandsInThePlaceOfAReturnIsTheFigureOfTheRecords() throws {
    let run = try QuarterRun()
    #expect(try run.run("2017Q4").exit == .done)
    let rows = try run.table("out/2017Q4/packs/performance/scorecard.csv").filter {
      $0["outturn_source"] == "synthetic_records"
    }
    #expect(rows.count > 15)
    for row in rows {
      #expect(row["outturn"] == row["computed"] && row["outturn"] != "", "\(row["reference"] ?? "")")
    }
    let summary = try run.table("out/2017Q4/packs/performance/indicator_summary.csv")
    let rated = rows.filter { ["green", "green_amber", "red_amber", "red"].contains($0["rating"]) }
    let total = try #require(summary.first { $0["grouping"] == "all" && $0["measure"] == "rated" })
    #expect(total["of_synthetic_records"] == "\(rated.count)" && !rated.isEmpty)
  }
}
