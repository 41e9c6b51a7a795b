import Foundation
import Run
import Testing

/// The sections on plans of the delivery unit's reports, run whole.
@Suite struct PlanSectionTests {
  private let packs = "packs/performance"

  /// The tables of the performance pack of shipped quarters, each run once for all tests that only read.
  private static let tables: [String: [String: [[String: String]]]] = Dictionary(
    uniqueKeysWithValues: ["2010Q3", "2014Q1", "2015Q4"].map { quarter in
      (quarter, (try? tables(of: quarter)) ?? [:])
    })

  private static func tables(of quarter: String) throws -> [String: [[String: String]]] {
    let run = try QuarterRun()
    let (exit, said) = try run.run(quarter)
    try #require(exit == .done, "\(said)")
    let names = [
      "plan_overview", "plan_positions", "plan_commitments", "indicators_by_result", "indicator_summary",
    ]
    // A year without commitments has no table of them.
    return Dictionary(
      uniqueKeysWithValues: names.compactMap { name in
        (try? run.table("out/\(quarter)/packs/performance/\(name).csv")).map { (name, $0) }
      })
  }

  private func shipped(_ quarter: String, _ table: String) throws -> [[String: String]] {
    try #require(Self.tables[quarter]?[table])
  }

  @Test func theOverviewOf2015IsThePrintedOne() throws {
    let rows = try shipped("2015Q4", "plan_overview")
    func shares(_ counted: String, _ scope: String) -> [String] {
      rows.filter { $0["counted"] == counted && $0["scope"] == scope && $0["share_percent"] != "" }
        .filter { $0["grouping"] == "status" }.map { "\($0["share_percent"] ?? "")% (\($0["count"] ?? ""))" }
    }
    #expect(shares("lines", "all") == ["75% (12)", "19% (3)", "0% (0)", "0% (0)", "6% (1)"])
    #expect(shares("lines", "due_in_quarter") == ["100% (3)", "0% (0)", "0% (0)", "0% (0)", "0% (0)"])
    #expect(shares("commitments", "due_in_quarter") == ["75% (3)", "25% (1)", "0% (0)", "0% (0)", "0% (0)"])
    let standings = rows.filter { $0["grouping"] == "standing" }
    #expect(
      standings.map { $0["group"] } == ["met", "due", "overdue", "not_due", "not_rated", "not_reported"])
    #expect(standings.map { $0["count"] } == ["18", "1", "8", "0", "1", "0"])
  }

  @Test func positionsThatTheRuleDoesNotGiveAreNamed() throws {
    let rows = try shipped("2015Q4", "plan_positions")
    let exceptions = rows.filter { $0["exception"] == "yes" }
    #expect(rows.count == 16 && exceptions.map { $0["line"] } == ["6", "7", "16"])
    #expect(
      exceptions.map { $0["reason"] } == [
        "Red Amber - delayed, Medium Impact: FS1", "Green Amber - delayed, Low Impact: FS4",
        "Green Amber - delayed, Low Impact: FS17, FS19, FS21",
      ])
    let commitments = try shipped("2015Q4", "plan_commitments")
    #expect(commitments.count == 28)
    #expect(commitments.first { $0["reference"] == "FS21" }?["standing"] == "due")
    #expect(commitments.first { $0["reference"] == "FS1" }?["standing"] == "overdue")
  }

  @Test func indicatorsStandWhereTheReportListsThem() throws {
    let rows = try shipped("2014Q1", "indicators_by_result")
    func references(_ group: String) -> [String?] {
      rows.filter { $0["group"] == group }.map { $0["reference"] }
    }
    #expect(references("not_met") == ["CPI 3002", "CPI 3009", "CP 3207"])
    #expect(references("not_due") == ["CPI 3005"])
    #expect(references("no_figure") == ["CP 3202", "CP 3206"])
    let escalated = rows.filter { $0["escalated"] == "yes" }
    #expect(escalated.map { $0["intervention_level"] } == ["2", "1", "1"])
    let summary = try shipped("2014Q1", "indicator_summary")
    #expect(summary.first { $0["group"] == "CP" && $0["measure"] == "escalated" }?["count"] == "1")
    #expect(summary.first { $0["group"] == "CPI" && $0["measure"] == "not_due" }?["count"] == "1")
  }

  @Test func prioritiesProjectsAndInitiativesAreFollowed() throws {
    let positions = try shipped("2014Q1", "plan_positions")
    let priorities = positions.filter { $0["plan"] == "commissioning_priorities" }
    #expect(priorities.map { $0["position"] } == ["amber", "amber", "green", "amber", "amber", "green"])
    let projects = positions.filter { $0["plan"] == "projects" }
    #expect(projects.map { $0["position"] } == ["amber", "", "", "", "", ""])
    #expect(projects.last?["reason"] == "reported under Children's Transformation Programme")
    let milestones = try shipped("2010Q3", "plan_commitments")
    #expect(
      milestones.map { $0["standing"] } == [
        "met", "not_due", "due", "not_due", "due", "not_due", "met", "not_due",
      ])
  }

  @Test func keyActionsAreDueWithoutAStatus() throws {
    let run = try QuarterRun()
    try run.remove("data/2017Q4/synthetic")
    try run.remove("data/published/2017Q4/performance-matters-2018-03.csv")
    #expect(try run.run("2017Q4").exit == .done)
    let actions = try run.table("out/2017Q4/\(packs)/plan_commitments.csv")
    #expect(actions.count == 30 && actions.allSatisfy { $0["standing"] == "not_reported" })
    #expect(actions.allSatisfy { $0["lead_role"] != "" && $0["due_quarter"]?.hasPrefix("2017Q") == true })
    let quarters = Dictionary(grouping: actions) { $0["due_quarter"] ?? "" }.mapValues(\.count)
    #expect(quarters == ["2017Q1": 5, "2017Q2": 12, "2017Q3": 6, "2017Q4": 7])
  }

  /// Ratings of key projects, were they to hand: eleven green and one amber give the printed 11.5.
  @Test func keyProjectsGiveTheirScore() throws {
    let run = try QuarterRun()
    let projects = (1...12).map { "Project \($0),\($0 == 12 ? "amber" : "green"),,,\n" }.joined()
    try run.write(
      "data/2010Q3/projects.csv",
      Array(("project,rating,direction_of_travel,reported_under,comment\n" + projects).utf8))
    let (exit, said) = try run.run("2010Q3")
    #expect(exit == .data && said.contains("agrees, yet an explanation of class N is on file"), "\(said)")
    let explanations = try run.read("data/published/explanations.csv").split(separator: "\n")
      .filter { !$0.contains("key_project_score") && !$0.contains("projects,Overall") }
    try run.write(
      "data/published/explanations.csv", Array((explanations.joined(separator: "\n") + "\n").utf8))
    #expect(try run.run("2010Q3").exit == .done)
    let score = try run.table("out/2010Q3/packs/quality/reconciliation.csv").first {
      $0["measure"] == "key_project_score"
    }
    #expect(score?["printed"] == "11.5" && score?["recomputed"] == "11.5" && score?["class"] == "agrees")
  }

  /// A later year with statuses, a share base and a rule of its own: three CSV files, and no code.
  @Test func anEditionIsAddedAsData() throws {
    let run = try QuarterRun()
    for (file, old, new) in [
      ("plans.csv", "commissioning_intentions,2015/16,,", "commissioning_intentions,2015/16,2017/18,"),
      (
        "plan_statuses.csv", "commissioning_intentions,green,2015/16,,",
        "commissioning_intentions,green,2015/16,2017/18,"
      ),
    ] { try run.edit("pipelines/barnet/\(file)", replacing: old, by: new) }
    for status in ["green_amber", "red_amber", "red", "not_rated"] {
      try run.edit(
        "pipelines/barnet/plan_statuses.csv", replacing: "commissioning_intentions,\(status),2015/16,,",
        by: "commissioning_intentions,\(status),2015/16,2017/18,")
    }
    try run.append(
      "commissioning_intentions,2018/19,,Committee actions,as_stated,rated,none,,stated,\n",
      to: "pipelines/barnet/plans.csv")
    try run.append(
      """
      commissioning_intentions,blue,2018/19,,1,met,Completed,■,,stated
      commissioning_intentions,green,2018/19,,2,on_track,On track,●,,stated
      commissioning_intentions,grey,2018/19,,3,not_rated,Not started,–,,stated

      """, to: "pipelines/barnet/plan_statuses.csv")
    try FileManager.default.createDirectory(
      at: run.root.appending(path: "data/2018Q1"), withIntermediateDirectories: true)
    let intentions =
      "line,intention,position,comment\n1,Youth Zone,blue,\n2,Libraries,green,\n3,Transport,grey,\n"
    try run.write("data/2018Q1/commissioning_intentions.csv", Array(intentions.utf8))
    let (exit, said) = try run.run("2018Q1")
    #expect(exit == .done, "\(said)")
    let rows = try run.table("out/2018Q1/\(packs)/plan_overview.csv")
    #expect(rows.prefix(3).map { $0["group_label"] } == ["Completed", "On track", "Not started"])
    #expect(rows.prefix(3).map { $0["share_percent"] } == ["50", "50", ""])
    #expect(rows.prefix(3).map { $0["count"] } == ["1", "1", "1"])
    let before = try run.run("2015Q4", through: .compute)
    #expect(before.exit == .done, "the earlier edition stays: \(before.said)")
  }

  @Test func aStatusOfAnotherEditionStopsTheRun() throws {
    let run = try QuarterRun()
    try run.edit("data/2015Q4/commissioning_commitments.csv", replacing: ",2015Q3,green", by: ",2015Q3,amber")
    let (exit, said) = try run.run("2015Q4")
    #expect(exit == .data && said.contains("commissioning_commitments.csv:2"), "\(said)")
    #expect(said.contains("CMT-02") && said.contains("amber; the statuses of 2015/16 are green, green_amber"))
  }

  @Test func aCommitmentWithoutADueQuarterStopsTheRun() throws {
    let run = try QuarterRun()
    try run.edit("data/2015Q4/commissioning_commitments.csv", replacing: "2015-10,2015Q3,", by: "2015-10,,")
    let (exit, said) = try run.run("2015Q4")
    #expect(
      exit == .data && said.contains("commissioning_commitments.csv:2") && said.contains("CMT-01"), "\(said)")
  }

  @Test func anIndicatorInASummaryButNotInTheCatalogueStopsTheRun() throws {
    let run = try QuarterRun()
    try run.edit(
      "data/published/2015Q4/family-services-2015Q4.csv", replacing: "indicators,FS/S11,",
      by: "indicators,FS/S99,")
    let (exit, said) = try run.run("2015Q4")
    #expect(exit == .data && said.contains("error[PUB-01]"), "\(said)")
  }
}
