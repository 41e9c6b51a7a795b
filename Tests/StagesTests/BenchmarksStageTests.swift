import Foundation
import Run
import Testing

/// Every official series, the funnels and the measures beside official figures, through a whole quarter.
@Suite struct BenchmarksStageTests {
  typealias Row = [String: String]

  private static func rows(of table: String, in run: QuarterRun, _ quarter: String = "2017Q4") throws -> [Row]
  {
    try run.table("out/\(quarter)/packs/performance/\(table).csv")
  }

  private static func require(_ rows: [Row], _ column: String, _ name: String, _ year: String? = nil) throws
    -> Row
  {
    try #require(
      rows.first { $0[column] == name && (year == nil || $0["reporting_year"] == year) },
      "no row of \(name) \(year ?? "")")
  }

  private static func holds(_ row: Row, _ expected: [String: String]) {
    for (column, value) in expected {
      #expect(row[column] == value, "\(row["series"] ?? "") \(row["reporting_year"] ?? "") \(column)")
    }
  }

  @Test func asShippedBarnetHasItsPlaceInEverySeriesAboutEngland() throws {
    let run = try QuarterRun()
    let done = try run.run("2017Q4")
    #expect(done.exit == .done, "\(done.said)")

    let benchmarks = try Self.rows(of: "benchmarks", in: run)
    #expect(Set(benchmarks.compactMap { $0["reporting_year"] }).max() == "2017")
    Self.holds(
      try Self.require(benchmarks, "series", "cpp_second_pct", "2017"),
      [
        "own": "10.8", "own_basis": "published", "numerator": "28", "denominator": "260", "change": "-5.7",
        "sn_mean": "15.66", "sn_contributing": "10", "region": "14.8", "england": "18.7",
        "trend": "no_change", "trend_years": "2013; 2014; 2015; 2016; 2017", "trend_chi_squared": "2.004122",
        "funnel": "below_99_8", "funnel_standing": "best", "national_rank": "",
      ])
    Self.holds(
      try Self.require(benchmarks, "series", "cpp_rate", "2013"),
      ["own": "23.9", "own_basis": "computed", "numerator": "203", "denominator": "84803", "own_status": ""])
    Self.holds(
      try Self.require(benchmarks, "series", "cpp_2yrs_open_pct", "2016"),
      ["own": "", "own_status": "c", "funnel": "", "trend": ""])
    // Nothing is left without its reason.
    for row in benchmarks {
      #expect((row["own"] == "") == (row["own_reason"] != ""))
      #expect((row["trend"] == "") == (row["trend_reason"] != ""))
      #expect((row["funnel"] == "") == (row["funnel_reason"] != ""))
      #expect((row["national_rank"] == "") == (row["rank_reason"] != ""))
    }

    let funnel = try Self.rows(of: "funnel", in: run).filter { $0["series"] == "cpp_second_pct" }
    #expect(
      funnel.count == 11 && funnel.map { $0["role"] } == ["own"] + Array(repeating: "neighbour", count: 10))
    Self.holds(
      try #require(funnel.first),
      [
        "authority": "Barnet", "value": "10.77", "centre": "18.70", "centre_of": "england",
        "lower_95": "13.962362", "upper_95": "23.441643", "lower_99_8": "11.229115",
        "upper_99_8": "26.174890", "position": "below_99_8", "standing": "best",
      ])

    let measures = try Self.rows(of: "measures_compared", in: run)
    Self.holds(
      try Self.require(measures, "measure", "cp_plans_started_again"),
      [
        "numerator": "25", "denominator": "234", "value": "10.7", "interval_lower": "7.341914",
        "interval_upper": "15.295627", "comparator_year": "2017", "sn": "15.66", "sn_judgement": "better",
        "sn_standing": "better", "region": "14.8", "region_standing": "similar", "england": "18.7",
        "england_standing": "best", "comparison_refused": "", "records": "synthetic",
      ])
    Self.holds(
      try Self.require(measures, "measure", "caseload"),
      [
        "denominator": "117", "value": "16.9", "official": "19.9", "sn": "15.13", "sn_judgement": "worse",
        "sn_standing": "", "england_judgement": "better",
        "interval_reason": "it is not a share, rate or count of cases",
      ])
    Self.holds(
      try Self.require(measures, "measure", "cp_plans_per_10000"),
      [
        "sn": "", "sn_judgement": "",
        "comparison_refused": "other population base: implied here, ons_mid_year in the official figures",
      ])
    Self.holds(
      try Self.require(measures, "measure", "care_leavers_eet"),
      ["comparison_refused": "other age group: 18-25 here, 19-21 in the official figures", "sn": ""])
  }

  /// A quarter without case-level records still has its benchmarks, as known then.
  @Test func anEarlierReportKnowsEarlierYears() throws {
    let run = try QuarterRun()
    #expect(try run.run("2015Q4").exit == .done)
    let benchmarks = try Self.rows(of: "benchmarks", in: run, "2015Q4")
    #expect(Set(benchmarks.compactMap { $0["reporting_year"] }).max() == "2015")
    let funnel = try Self.rows(of: "funnel", in: run, "2015Q4")
    #expect(try Self.require(funnel, "series", "cpp_second_pct")["reporting_year"] == "2015")
    #expect(try run.contents(of: "out/2015Q4/packs/performance")["measures_compared.csv"] == nil)
  }

  /// An invented release of 150 authorities with the codes 201 to 350: authority 200 + k has k tenths of a per cent, and
  /// k of 1,000 referrals again. Barnet is 302, and eight of its neighbours are among them.
  @Test func aGeneratedEnglandHasTheKnownRanksBandsAndCentre() throws {
    let run = try QuarterRun()
    var lines = ["series,year,level,geography_code,value,release"]
    for place in (1...150).reversed() {
      let code = "2012,local_authority,\(200 + place)"
      lines.append("cl_eet_pct,\(code),\(place / 10).\(place % 10),generated")
      lines.append("rereferral_number,\(code),\(place),generated")
      lines.append("referrals_number,\(code),1000,generated")
    }
    try run.write("data/reference/releases/generated.csv", Array((lines.joined(separator: "\n") + "\n").utf8))
    try run.append("generated.csv,generated,2012,test\n", to: "data/reference/releases.csv")
    let done = try run.run("2014Q1")
    #expect(done.exit == .done, "\(done.said)")

    let benchmarks = try Self.rows(of: "benchmarks", in: run, "2014Q1")
    let ranked: Row = [
      "national_size": "150", "group_size": "9", "sn_mean": "11.28", "sn_contributing": "8",
      "sn_missing": "2", "sn_median": "11.35", "quartile_1": "3.83", "quartile_2": "7.55",
      "quartile_3": "11.28", "top_tenth_of": "15", "own": "10.2",
    ]
    let high = try Self.require(benchmarks, "series", "cl_eet_pct", "2012")
    Self.holds(high, ranked)
    Self.holds(
      high,
      [
        "own_basis": "published", "national_rank": "49", "group_rank": "9", "quartile_band": "B",
        "top_tenth": "14.30", "top_quartile": "11.28", "best_neighbour": "11.9",
        "best_neighbour_name": "Sutton",
      ])
    let low = try Self.require(benchmarks, "series", "rereferral_pct", "2012")
    Self.holds(low, ranked)
    // 11,325 of 150,000 together: limits at 1,000 are 5.91 to 9.19 and 4.97 to 10.13.
    Self.holds(
      low,
      [
        "own_basis": "computed", "national_rank": "102", "group_rank": "1", "quartile_band": "C",
        "top_tenth": "0.80", "top_quartile": "3.83", "best_neighbour": "10.5",
        "best_neighbour_name": "Bromley", "numerator": "102", "denominator": "1000",
        "funnel": "above_99_8", "funnel_standing": "worst",
      ])
  }

  @Test(arguments: [
    ("pipelines/barnet/measure_comparators.csv", "caseload,,as_at", "case_load,,as_at", "MCO-02"),
    ("pipelines/barnet/measure_comparators.csv", ",sw_caseload,", ",sw_cases,", "MCO-05"),
    (
      "data/reference/official_series.csv", ",cpp_second_number,cpp_started_number,", ",cpp_second_number,,",
      "OFS-01"
    ),
    (
      "data/reference/official_series.csv", ",cpp_second_number,cpp_started_number,",
      ",cpp_second_number,cpp_rate,", "OFS-01"
    ),
    ("data/reference/official_series.csv", ",cpp_second_number,cpp_started_number,", ",,,1", "OFS-01"),
  ]) func aWrongNameStopsTheRun(file: String, old: String, new: String, code: String) throws {
    let run = try QuarterRun()
    try run.edit(file, replacing: old, by: new)
    let stopped = try run.run("2010Q3", through: .compute)
    #expect(stopped.exit == .configuration && stopped.said.contains(code), "\(stopped.said)")
  }

  private static let release = "benchmarks_2010_2018.csv"
  private static let released = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "../shared/benchmarks/\(release)")

  /// Every authority's figures of 2010 to 2018 as one release, where they are present. Its authorities have three digits.
  @Test(.enabled(if: FileManager.default.fileExists(atPath: released.path())))
  func aReleaseOfAllEnglandRanksBandsAndCentresThem() throws {
    let run = try QuarterRun()
    try run.write("data/reference/releases/\(Self.release)", Array(Data(contentsOf: Self.released)))
    try run.append(
      "\(Self.release),Official figures 2010 to 2018,2018,DfE\n", to: "data/reference/releases.csv")
    let done = try run.run("2017Q4")
    #expect(done.exit == .done, "\(done.said)")

    let benchmarks = try Self.rows(of: "benchmarks", in: run)
    for (series, year, expected) in Self.known {
      Self.holds(try Self.require(benchmarks, "series", series, year), expected)
    }
    for row in benchmarks where row["national_rank"] != "" {
      let (rank, size) = (Int(row["national_rank"] ?? "") ?? 0, Int(row["national_size"] ?? "") ?? 0)
      #expect((100...152).contains(size) && (1...size).contains(rank) && row["quartile_band"] != "")
    }
    let funnel = try Self.rows(of: "funnel", in: run)
    let second = funnel.filter { $0["series"] == "cpp_second_pct" }
    #expect(second.count == 152 && second.allSatisfy { $0["centre_of"] == "authorities" })
    #expect(second.prefix(11).map { $0["role"] } == ["own"] + Array(repeating: "neighbour", count: 10))
    #expect(second.first?["placed"] == "150" && second.first?["beyond_99_8"] == "38")
    for row in second { #expect((row["value"] == "") == (row["position"] == "")) }
  }

  /// facts/indicators.md §4.1, §4.2 and §4.4.
  private static let known: [(series: String, year: String, expected: Row)] = [
    (
      "cpp_second_pct", "2015",
      ["own": "15.2", "sn_mean": "15.64", "sn_contributing": "10", "region": "13.8", "england": "16.6"]
    ),
    ("cpp_second_pct", "2016", ["sn_mean": "17.62", "sn_contributing": "9", "sn_missing": "1"]),
    (
      "cpp_2yrs_open_pct", "2014",
      ["own": "6.8", "sn_mean": "4.97", "sn_contributing": "7", "region": "3.6", "england": "2.6"]
    ),
    ("assess_45_days_pct", "2015", ["sn_mean": "84.49"]),
    (
      "assess_45_days_pct", "2016",
      ["sn_mean": "88.24", "best_neighbour": "99.0", "best_neighbour_name": "Ealing"]
    ),
    (
      "cl_eet_pct", "2016",
      ["sn_mean": "51.20", "region": "54.0", "england": "49.0", "top_tenth": "68.13", "top_tenth_of": "15"]
    ),
    ("cl_suitable_accom_pct", "2016", ["sn_mean": "80.20", "top_tenth": "96.53"]),
    ("cla_rate_published", "2016", ["sn_mean": "43.50", "region": "51", "england": "60"]),
    ("sw_agency_pct", "2017", ["own": "22.4", "sn_mean": "27.04", "sn_basis": "computed"]),
    (
      "cpp_2yrs_open_pct", "2014",
      [
        "national_rank": "", "quartile_band": "",
        "rank_reason": "too few authorities (95) have a figure on file to rank England",
      ]
    ),
    // Ranks, bands and quartiles by the rules of the interactive tool, worked out apart.
    (
      "cpp_second_pct", "2015",
      [
        "national_rank": "64", "national_size": "150", "quartile_band": "B",
        "quartile_1": "13.30", "quartile_2": "16.65", "quartile_3": "19.90",
      ]
    ),
    (
      "cpp_second_pct", "2017",
      [
        "national_rank": "14", "national_size": "152", "quartile_band": "A",
        "quartile_1": "14.68", "quartile_2": "18.35", "quartile_3": "22.03",
      ]
    ),
    (
      "assess_45_days_pct", "2016",
      [
        "national_rank": "102", "national_size": "152", "quartile_band": "C",
        "quartile_1": "76.08", "quartile_2": "83.45", "quartile_3": "91.93",
      ]
    ),
    (
      "cl_eet_pct", "2016",
      [
        "national_rank": "90", "national_size": "150", "quartile_band": "C",
        "quartile_1": "45.00", "quartile_2": "50.00", "quartile_3": "56.75",
      ]
    ),
    (
      "cl_suitable_accom_pct", "2016",
      [
        "national_rank": "106", "national_size": "151", "quartile_band": "C",
        "quartile_1": "80.00", "quartile_2": "85.00", "quartile_3": "90.50",
      ]
    ),
    (
      "sw_agency_pct", "2017",
      [
        "national_rank": "111", "national_size": "152", "quartile_band": "C",
        "quartile_1": "7.95", "quartile_2": "14.05", "quartile_3": "23.15",
      ]
    ),
    (
      "rereferral_pct", "2017",
      [
        "national_rank": "78", "national_size": "152", "quartile_band": "C",
        "quartile_1": "15.98", "quartile_2": "19.95", "quartile_3": "23.80",
      ]
    ),
    (
      "icpc_15_days_pct", "2017",
      [
        "national_rank": "114", "national_size": "152", "quartile_band": "C",
        "quartile_1": "69.75", "quartile_2": "81.90", "quartile_3": "89.63",
      ]
    ),
    (
      "sw_caseload", "2017",
      [
        "national_rank": "118", "national_size": "151", "quartile_band": "D",
        "quartile_1": "16.00", "quartile_2": "17.50", "quartile_3": "19.70",
      ]
    ),
    (
      "cla_3plus_placements_pct", "2017",
      [
        "national_rank": "95", "national_size": "148", "quartile_band": "C",
        "quartile_1": "8.00", "quartile_2": "10.00", "quartile_3": "12.00",
      ]
    ),
  ]
}
