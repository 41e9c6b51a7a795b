import Foundation
import Run
import Testing

/// Bad official figures through a whole quarter: each has its rule, its symbol and its line in the quality pack, and none
/// becomes nought or is gone.
@Suite struct ComparatorCheckTests {
  private static let heads =
    "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,new_la_code,la_name"

  /// Rows of a release: the year, the codes and name of an authority, and its figures.
  private static func authority(
    _ year: Int, _ digits: String, _ code: String, _ name: String, _ cells: String
  )
    -> String
  {
    "\(year),Reporting year,Local authority,E92000001,England,E12000007,London,\(digits),\(code),\(name),\(cells)\n"
  }

  private static let subsequent =
    "\(heads),CPP_start,CPP_subsequent,CPP_subsequent_percent\n"
    + "2017,Reporting year,National,E92000001,England,,,,,,66410,12500,18.8\n"
    // The denominator is suppressed, and so is the share.
    + "2017,Reporting year,Regional,E92000001,England,E12000007,London,,,,c,1510,c\n"
    + authority(2017, "302", "E09000003", "Barnet", "200,40,20")
    + authority(2016, "397", "E09000097", "Finchley", "90,9,10")
    + authority(2017, "315", "E09000024", "Merton", "c,c,c")
    + authority(2017, "314", "E09000021", "Kingston upon Thames", "100,20,20")
    + authority(2017, "319", "E09000029", "Sutton", "100,120,120")
    + authority(2016, "390", "E08000020", "Gateshead", "100,25,25")
    + authority(2017, "390", "E08000037", "Gateshead", "100,25,25")

  private static let duration =
    "\(heads),CPP_At31,2_years_or_more,over_2_years_percent\n"
    + authority(2017, "302", "E09000003", "Barnet", "200,4,2")

  private static let changes =
    "2016-04-01,split,E09000006,305,Bromley,E09000096,396,North Bromley,invented\n"
    + "2016-04-01,split,E09000006,305,Bromley,E09000095,395,South Bromley,invented\n"
    + "2016-04-01,merged,E09000097,397,Finchley,E09000003,302,Barnet,invented\n"

  @Test func badOfficialFiguresAreSaidAndNoneIsNought() throws {
    let run = try QuarterRun()
    try run.write("data/reference/releases/d3.csv", Array(Self.subsequent.utf8))
    try run.write("data/reference/releases/d5.csv", Array(Self.duration.utf8))
    try run.append(
      "d3.csv,Children in need 2026,2026,DfE\nd5.csv,Duration 2026,2026,DfE\n",
      to: "data/reference/releases.csv")
    try run.append(Self.changes, to: "data/reference/authority_changes.csv")
    let done = try run.run("2017Q4")
    #expect(done.exit == .done, "\(done.said)")

    let checks = try run.table("out/2017Q4/packs/quality/comparator_checks.csv")
    func found(_ rule: String, _ series: String, _ symbol: String) throws -> [String: String] {
      let row = checks.first { $0["rule"] == rule && $0["series"] == series && $0["symbol"] == symbol }
      return try #require(row, "\(rule) \(series) \(symbol)")
    }
    let series = "cpp_second_pct"
    // A neighbour without a figure, with the successors of the one that was split.
    let missing = try found("OFC-01", series, "x")
    #expect(missing["count"] == "7" && missing["indicators"] == "FS/S2")
    #expect(
      missing["finding"]?.contains(
        "Bromley (E09000006) was split into North Bromley (E09000096) and South Bromley (E09000095) on 2016-04-01"
      )
        == true)
    #expect(
      missing["finding"]?.hasPrefix(
        "The mean of 10 came as such in Children in need 2013 to 2025, without the figures of each. Reading, Hillingdon"
      ) == true)
    #expect(try found("OFC-01", series, "c")["items"] == "Merton")
    // A suppressed denominator.
    #expect(try found("OFC-02", series, "c")["items"] == "London")
    // A percentage above 100.
    #expect(try found("OFC-01", series, "u")["items"] == "Sutton")
    #expect(
      try found("OFC-03", series, "u")["finding"]
        == "Sutton: 120 in the release, above the possible 100.")
    // Two releases that disagree.
    let disagreement = try found("OFC-04", series, "")
    #expect(
      disagreement["finding"]?.contains("England: 18.8, but 18.7 in Children in need 2013 to 2025") == true)
    // A renamed column.
    let unread = checks.filter { $0["rule"] == "OFC-05" }.map { $0["items"] }
    #expect(unread == ["CPP_start", "CPP_At31; over_2_years_percent"])
    let renamed = try found("OFC-06", "cpp_2yrs_open_pct", "x")
    #expect(renamed["source"] == "releases/d5.csv")
    // Codes that changed.
    let recoded = checks.filter { $0["rule"] == "OFC-07" }
    #expect(recoded.map { $0["items"] } == ["Gateshead"])
    let area = try found("OFC-08", series, "z")
    #expect(area["finding"]?.contains("the year before is of Finchley (E09000097), another area") == true)
    // A comparison refused, and a target that refers to a comparator that was not supplied.
    #expect(try found("OFC-10", "cl_eet_pct", "z")["indicators"] == "FS/S15")
    let target = try found("TAR-04", "cla_3plus_placements_pct", "x")
    #expect(target["indicators"] == "FS/C18" && target["finding"]?.contains("too few authorities") == true)
    // Series with a gap, that are short, and that never vary.
    #expect(try found("TRE-03", "three_or_more_placements", "x")["count"] == "1")
    #expect(checks.contains { $0["rule"] == "TRE-04" && $0["symbol"] == "u" })
    #expect(checks.contains { $0["rule"] == "TRE-05" && $0["symbol"] == "" })

    // None becomes nought or is gone.
    let neighbours = try run.table("out/2017Q4/packs/performance/neighbours.csv").filter {
      $0["series"] == series
    }
    #expect(neighbours.count == 10)
    #expect(neighbours.filter { $0["value"] != "" }.map { $0["neighbour"] } == ["Kingston upon Thames"])
    #expect(
      neighbours.map { $0["status"] ?? "" } == ["c", "", "x", "u", "x", "x", "x", "x", "x", "x"])
    let own = try run.table("out/2017Q4/packs/performance/comparators.csv").first {
      $0["series"] == series && $0["reporting_year"] == "2017" && $0["comparator"] == "authority"
    }
    #expect(
      own?["value"] == "20.0" && own?["change"] == "" && own?["change_reason"]?.contains("Finchley") == true)
    // Every finding names a rule of the dictionary.
    let rules = try run.table("out/2017Q4/packs/quality/rule_dictionary.csv")
    let known = Set(rules.filter { $0["dataset"] == "comparator_checks" }.map { $0["rule"] })
    #expect(checks.allSatisfy { known.contains($0["rule"]) })

    // Two files that do not agree on the codes of an authority stop the run.
    try run.edit(
      "data/reference/releases/d5.csv", replacing: "302,E09000003", by: "302,E09000004")
    let stopped = try run.run("2017Q4", through: .compute)
    #expect(stopped.exit == .configuration && stopped.said.contains("REL-CODES"))
    #expect(stopped.said.contains("302 is E09000003 in") && stopped.said.contains("E09000004 in d5.csv"))
  }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "../shared/benchmarks")
  private static let file = folder.appending(path: "ees_2024/d3_cpps_subsequent_plan_2013_to_2024.csv")

  /// A table with three digits beside a release with both codes: every authority of England counts once.
  @Test(.enabled(if: FileManager.default.fileExists(atPath: file.path())))
  func everyAuthorityCountsOnceUnderEitherCode() throws {
    let run = try QuarterRun()
    let release = try String(contentsOf: Self.file, encoding: .utf8)
    try run.write("data/reference/releases/d3.csv", Array(release.utf8))
    try run.write(
      "data/reference/releases/digits.csv",
      Array(try Data(contentsOf: Self.folder.appending(path: "benchmarks_2010_2018.csv"))))
    try run.append(
      "d3.csv,Subsequent plans,2024,DfE\ndigits.csv,Benchmarks,2018,DfE\n",
      to: "data/reference/releases.csv")
    let done = try run.run("2017Q4")
    #expect(done.exit == .done, "\(done.said)")
    for year in ["2015", "2016", "2017"] {
      let published = release.split(whereSeparator: \.isNewline).count { line in
        let cells = line.split(separator: ",", omittingEmptySubsequences: false)
        return cells[0] == year && cells[2] == "Local authority" && cells.last?.first?.isNumber == true
      }
      let own = try run.table("out/2017Q4/packs/performance/comparators.csv").first {
        $0["series"] == "cpp_second_pct" && $0["reporting_year"] == year && $0["comparator"] == "authority"
      }
      #expect(published > 130 && own?["national_size"] == "\(published)")
    }
  }
}
