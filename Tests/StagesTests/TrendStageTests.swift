import Run
import Testing

/// The trends of a quarter, as handed over.
@Suite struct TrendStageTests {
  @Test func aQuarterHasTrendsAndReadings() throws {
    let run = try QuarterRun()
    let (exit, said) = try run.run("2017Q4")
    #expect(exit == .done, "\(said)")
    let points = try run.table("out/2017Q4/packs/performance/trends.csv")
    let referrals = points.filter { $0["series"] == "referrals" && $0["category"] == "" }
    #expect(referrals.count == 24 && referrals.first?["period"] == "2016-04")
    #expect(referrals.allSatisfy { $0["records"] == "synthetic" })
    // New reporting of contacts started in November 2017.
    #expect(points.first { $0["series"] == "contacts_received" }?["period"] == "2017-11")
    let march = points.first {
      $0["series"] == "assessments_within_45_working_days" && $0["period"] == "2018-03"
    }
    #expect(march?["interval_lower"] == "73.012733" && march?["interval_method"] == "wilson")
    let summary = try run.table("out/2017Q4/packs/performance/trend_summary.csv")
    let year = summary.first { $0["series"] == "referrals" }
    #expect(year?["year_to_date_value"] == "3838")
    let scorecard = try run.table("out/2017Q4/packs/performance/scorecard.csv")
    let assessments = scorecard.first { $0["reference"] == "MA/assessments-45-days" }
    #expect(assessments?["interval_lower"] == "73.012733")
    #expect(assessments?["variation"] == "concern" && assessments?["variation_records"] == "synthetic")
    #expect(
      scorecard.allSatisfy { $0["reading"]?.isEmpty == false && $0["reading_sentence"]?.isEmpty == false })
  }

  @Test func aRebaseWithoutAReasonStopsTheRun() throws {
    let run = try QuarterRun()
    try run.edit(
      "pipelines/barnet/trends.yml", replacing: "\nrebases: []",
      by: "\nrebases:\n  - series: referrals\n    month: 2017-09")
    let (exit, said) = try run.run("2017Q4")
    #expect(exit == .configuration)
    #expect(said.contains("trends.yml") && said.contains("reason"))
  }

  @Test func aRebaseOfAnUnknownSeriesStopsTheRun() throws {
    let run = try QuarterRun()
    try run.edit(
      "pipelines/barnet/trends.yml", replacing: "\nrebases: []",
      by: "\nrebases:\n  - series: refferals\n    month: 2017-09\n    reason: Screening")
    let (exit, said) = try run.run("2017Q4")
    #expect(exit == .configuration && said.contains("refferals"))
  }
}
