import Run
import Testing

/// Official figures through a whole quarter, invented releases beside the shipped ones.
@Suite struct ComparatorTests {
  private static let heads =
    "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,new_la_code,la_name,CPP_start,CPP_subsequent,CPP_subsequent_percent"
  private static let file = "data/reference/releases/d3.csv"

  private func rows(of table: String, in run: QuarterRun) throws -> [[String: String]] {
    try run.table("out/2017Q4/packs/performance/\(table).csv")
  }

  @Test func aNewerReleaseCountsAndTheOlderIsSaid() throws {
    let run = try QuarterRun()
    try run.write(
      Self.file,
      Array(
        "\u{FEFF}\(Self.heads)\n2017,Reporting year,National,E92000001,England,,,,,,66410,12500,18.8\n2017,Reporting year,Local authority,E92000001,England,E13000002,Outer London,315,E09000024,Merton,c,c,c\n"
          .utf8))
    let unlisted = try run.run("2017Q4")
    #expect(unlisted.exit == .configuration && unlisted.said.contains("REL-LIST"))

    try run.append("d3.csv,Children in need 2026,2026,DfE\n", to: "data/reference/releases.csv")
    let done = try run.run("2017Q4")
    #expect(done.exit == .done, "\(done.said)")
    let comparators = try rows(of: "comparators", in: run).filter {
      $0["series"] == "cpp_second_pct" && $0["reporting_year"] == "2017"
    }
    let england = try #require(comparators.first { $0["comparator"] == "england" })
    #expect(england["value"] == "18.8" && england["release"] == "Children in need 2026")
    #expect(england["other_releases"] == "18.7 in Children in need 2013 to 2025")
    #expect(england["compared"] == "yes" && england["judgement"] == "better")
    #expect(england["standing"] == "best")
    let row = try #require(
      try rows(of: "scorecard", in: run).first { $0["indicator"] == "second_or_subsequent_plan" })
    #expect(row["target_resolved"] == "15.66" && row["target_variance"] == "31.8" && row["rating"] == "green")
    #expect(
      row["sn_standing"] == "better" && row["region_standing"] == "similar" && row["sn_judgement"] == "better"
    )
    #expect(
      row["reading_sentence"]
        == "The target is met by more than chance. Beside the official figures of 2017, its own being 10.8: better than statistical neighbours' mean (15.66) and England (18.8) by more than chance; not distinguishable from London (14.8)."
    )
    let neighbours = try rows(of: "neighbours", in: run).filter { $0["series"] == "cpp_second_pct" }
    #expect(neighbours.count == 10 && neighbours.first?["status"] == "c" && neighbours.first?["value"] == "")
    let targets = try rows(of: "targets_resolved", in: run)
    #expect(
      targets.first { $0["indicator"] == "second_or_subsequent_plan" && $0["in_force"] == "yes" }?["resolved"]
        == "15.66")
  }
}
