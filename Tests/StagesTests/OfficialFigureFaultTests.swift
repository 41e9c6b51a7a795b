import Foundation
import Run
import Testing

/// Faults of official figures, of the lists that name them and of trends through a quarter: each is named, and none is
/// counted or passed over without a word.
@Suite struct OfficialFigureFaultTests {
  private static let heads =
    "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,new_la_code,la_name"

  private static func authority(
    _ year: Int, _ digits: String, _ code: String, _ name: String, _ cells: String
  ) -> String {
    "\(year),Reporting year,Local authority,E92000001,England,E12000007,London,\(digits),\(code),\(name),\(cells)\n"
  }

  private static let referrals =
    "\(heads),Referrals,Re_referrals,Re_referrals_percent\n"
    + "2017,Reporting year,National,E92000001,England,,,,,,646120,141700,21.9\n"
    + authority(2017, "302", "E09000003", "Barnet", "3000,603,20.1")
    + authority(2017, "307", "E09000009", "Ealing", "2000,300,-17.4")
    + authority(2017, "315", "E09000024", "Merton", "1000,150,15.0")
    + authority(2016, "343", "E08000014", "Sefton", "1000,150,15.0")
    // Places of 2019 and 2023 in a file of 2026, with their symbols for the years before.
    + authority(2017, "839", "E06000058", "\"Bournemouth, Christchurch and Poole\"", "z,z,z")
    + authority(2017, "942", "E06000063", "Cumberland", "z,z,z")
    + authority(2017, "909", "E10000006", "Cumbria", "1000,210,21.0")

  /// A table of official figures without names of places.
  private static let table =
    "series,year,level,geography_code,value,release\n"
    + "referrals_number,2017,local_authority,343,1200,Table\n"
    + "rereferral_number,2017,local_authority,343,240,Table\n"
    + "rereferral_number,2017,local_authority,838,x,Table\n"
    + "sw_turnover_pct,2017,local_authority,E09000024,-3,Table\n"
    + "sw_turnover_pct,2017,national,E92000001,13.5,Table\n"
    + "sw_caseload,2017,local_authority,E09000024,c,Table\n"
    + "sw_moral,2017,national,E92000001,13.5,Table\n"
    + "sw_moral,2016,national,E92000001,13.5,Table\n"

  private static let list = ["c1.csv,Children in need 2026,2026-10-29,DfE", "table.csv,Table,2027,DfE"]

  /// The shipped data with both releases, listed in an order.
  private static func withReleases(_ list: [String]) throws -> QuarterRun {
    let run = try QuarterRun()
    try run.write("data/reference/releases/c1.csv", Array(referrals.utf8))
    try run.write("data/reference/releases/table.csv", Array(table.utf8))
    try run.append(list.map { "\($0)\n" }.joined(), to: "data/reference/releases.csv")
    return run
  }

  @Test func impossibleAndStrayFiguresAreSaidWhereverTheyAreShown() throws {
    let run = try Self.withReleases(Self.list)
    try run.append(
      "no_such_series,2016,national,E92000001,England,,5,,Table,2025,DfE,published\n",
      to: "data/reference/official_figures.csv")
    // Before the first month of any series, and after the last.
    try run.edit(
      "pipelines/barnet/trends.yml", replacing: "\nrebases: []",
      by: "\nrebases:\n  - series: referrals\n    month: 2012-09\n    reason: Screening\n"
        + "  - series: assessments_within_45_working_days\n    month: 2019-01\n    reason: Screening")
    let done = try run.run("2017Q4")
    #expect(done.exit == .done, "\(done.said)")
    let checks = try run.table("out/2017Q4/packs/quality/comparator_checks.csv")
    func rows(_ rule: String, _ series: String) -> [[String: String]] {
      checks.filter { $0["rule"] == rule && $0["series"] == series }
    }

    // Below nought: of a measure's series, and of one that is only among the benchmarks.
    let negative = try #require(rows("OFC-03", "rereferral_pct").first)
    #expect(negative["finding"] == "Ealing: -17.4 in the release, below nought.")
    #expect(negative["symbol"] == "u" && negative["measures"] == "re_referrals_within_12_months")
    let turnover = rows("OFC-03", "sw_turnover_pct")
    #expect(turnover.map { $0["finding"] } == ["Merton: -3 in the release, below nought."])
    #expect(turnover.first?["source"] == "benchmarks" && turnover.first?["measures"] == "")
    let benchmarks = try run.table("out/2017Q4/packs/performance/benchmarks.csv")
    let shown = try #require(
      benchmarks.first { $0["series"] == "rereferral_pct" && $0["reporting_year"] == "2017" })
    #expect(shown["best_neighbour"] == "15.0" && shown["best_neighbour_name"] == "Merton")

    // Releases that disagree on a series of the benchmarks.
    let other = try #require(rows("OFC-04", "sw_turnover_pct").first)
    #expect(other["finding"]?.contains("England: 13.4, but 13.5 in Table") == true)
    #expect(rows("OFC-04", "sw_turnover_pct").count == 1)
    // A neighbour of a measure's series.
    let suppressed = rows("OFC-01", "sw_caseload").first { $0["symbol"] == "c" }
    #expect(suppressed?["items"] == "Merton" && suppressed?["measures"] == "caseload")
    #expect(suppressed?["source"] == "measures_compared")

    // Figures of a series that nothing defines.
    #expect(rows("OFC-11", "sw_moral").map { [$0["source"], $0["count"]] } == [["releases/table.csv", "2"]])
    #expect(rows("OFC-11", "no_such_series").map { $0["source"] } == ["official_figures.csv"])
    // Rebases that do nothing.
    #expect(
      rows("TRE-06", "referrals").first?["finding"]?.contains("2012-09 is not after the first period") == true
    )
    #expect(
      rows("TRE-06", "assessments_within_45_working_days").first?["finding"]?.contains(
        "2019-01 is after the last period") == true)

    // Places that began later are in no funnel of the years before, and each has a name.
    let funnel = try run.table("out/2017Q4/packs/performance/funnel.csv").filter {
      $0["series"] == "rereferral_pct" && $0["role"] == "other"
    }
    #expect(funnel.map { $0["authority"] } == ["Sefton", "Cumbria"])
  }

  @Test func theOrderOfTheReleasesDoesNotMatter() throws {
    let file = "out/2017Q4/packs/quality/comparator_checks.csv"
    let found = try [Self.list, Self.list.reversed()].map { list in
      let run = try Self.withReleases(list)
      try run.write(
        "data/reference/releases/c1.csv",
        Array(Self.referrals.replacing(",Referrals,", with: ",Others,").utf8))
      try run.write(
        "data/reference/releases/table.csv",
        Array(Self.referrals.replacing(",Referrals,", with: ",Further,").utf8))
      #expect(try run.run("2017Q4").exit == .done)
      return try run.read(file)
    }
    #expect(found[0].contains("Others") && found[0] == found[1])
  }

  /// A fault of a list with what the run says of it, and what it does not.
  struct ListFault: Sendable, CustomTestStringConvertible {
    let file: String
    let old: String
    let new: String
    let said: [String]
    var unsaid = "never said"
    var testDescription: String { said.first ?? file }
  }

  private static let listFaults = [
    ListFault(
      file: "data/reference/release_columns.csv", old: "\nreferrals_number,", new: "\nreferals_number,",
      said: ["REL-02", "referals_number", "release_columns.csv"]),
    ListFault(
      file: "pipelines/barnet/comparators_map.csv", old: "\nchildren_looked_after,",
      new: "\nchildren_looked_afer,",
      said: ["CMP-05", "children_looked_afer", "comparators_map.csv"]),
    ListFault(
      file: "pipelines/barnet/comparators_map.csv", old: "\nchildren_looked_after,",
      new: "\nyoung_offenders_eet,2016/17,,yjb_eet_pct,,,,,1,3,\nchildren_looked_after,",
      said: ["CMP-06", "Two editions of the same do not overlap"]),
    ListFault(
      file: "data/reference/official_figures.csv", old: ",2012,DfE adoption scorecards",
      new: ",soon,DfE adoption scorecards", said: ["OFF-03", "soon"]),
    ListFault(
      file: "data/reference/official_figures.csv", old: ",England,,639,", new: ",England,,\"3,639\",",
      said: ["OFF-01", "The value is “3,639”: write 3639 without the comma."]),
    ListFault(
      file: "data/reference/releases.csv", old: "source\n", new: "source\nx.csv,X,2026-13,DfE\n",
      said: ["REL-03", "2026-13"]),
    ListFault(
      file: "data/reference/releases.csv", old: "source\n", new: "source\nx.csv,X,29/09/2016,DfE\n",
      said: ["REL-03", "29/09/2016"]),
    ListFault(
      file: "pipelines/barnet/targets.csv", old: ",range,,15,20,", new: ",range,,20,15,",
      said: ["TAR-01", "20 is above 15", "swap the two ends"]),
    ListFault(
      file: "data/reference/official_series.csv", old: "\nassess_45_days_number,",
      new:
        "\ncare_applications_rate,Care applications rate (Cafcass),\"Applications for care or supervision orders received "
        + "from the authority in the year, per 10,000 children aged 0 to 17; as Cafcass counts them\",rate_per_10000,1,none,,"
        + "ons_mid_year,,,,,4\nassess_45_days_number,",
      said: ["DUPLICATE", "The row repeats line", "Remove one of the two"], unsaid: "counted once"),
    ListFault(
      file: "pipelines/barnet/trends.yml", old: "trend_length: 7", new: "trend_length: 1",
      said: ["trend_length", "expected three or more"], unsaid: "shift_length"),
    ListFault(
      file: "pipelines/barnet/trends.yml", old: "\nrebases: []",
      new: "\nrebases:\n  - series: referrals\n    month: 2017-09\n    reason: Screening\n"
        + "  - series: referrals\n    month: 2017-09\n    reason: Screening",
      said: ["referrals", "2017-09", "twice"], unsaid: "rebaseRepeated"),
  ]

  @Test(arguments: listFaults) func aFaultOfAListIsNamed(fault: ListFault) throws {
    let run = try QuarterRun()
    try run.edit(fault.file, replacing: fault.old, by: fault.new)
    if fault.file.hasSuffix("releases.csv") {
      try run.write("data/reference/releases/x.csv", Array(Self.table.utf8))
    }
    let stopped = try run.run("2014Q1", through: .compute)
    #expect(stopped.exit == .configuration, "\(stopped.said)")
    for words in fault.said { #expect(stopped.said.contains(words), "\(stopped.said)") }
    #expect(!stopped.said.contains(fault.unsaid), "\(stopped.said)")
  }
}
