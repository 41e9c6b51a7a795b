import Foundation
import Run
import Testing

extension QuarterRun {
  /// Takes the case-level records of 2017Q4 away, which are many and which these tests do not look at.
  fileprivate func removeRecords() throws {
    try remove("data/2017Q4/synthetic")
    try remove("data/published/2017Q4/performance-matters-2018-03.csv")
  }
}

/// The sections of the delivery unit's report beside indicators and budgets, run whole.
@Suite struct CorporateTests {
  /// The cells of a column of a handed-over table, in its order.
  private func column(_ name: String, _ file: String, in run: QuarterRun) throws -> [String] {
    try run.table(file).map { $0[name] ?? "" }
  }

  @Test(arguments: [
    ("2010Q3", ["1456", "-12040", "3", "1.5", ""], ["1456", "-12040", "3", "1.5", "11.5"]),
    ("2014Q1", ["-11", "-1365", "-1", ""], ["-11", "-1365", "-1", "N/A"]),
  ])
  func theDashboardIsThatOfTheYearBesideThePrintedOne(
    quarter: String, computed: [String], printed: [String]
  ) throws {
    let run = try QuarterRun()
    #expect(try run.run(quarter).exit == .done)
    let file = "out/\(quarter)/packs/finance/dashboard.csv"
    #expect(try column("value", file, in: run) == computed)
    #expect(try column("printed", file, in: run) == printed)
  }

  @Test func theDashboardOf2015HasSharesAndCountsAsPrinted() throws {
    let run = try QuarterRun()
    try run.run("2015Q4")
    let rows = try run.table("out/2015Q4/packs/finance/dashboard.csv").filter {
      $0["line"] == "Delivery unit" && $0["unit"] == "percent"
    }
    #expect(
      rows.map { $0["value"] } == ["64", "21", "7", "7"] && rows.allSatisfy { $0["class"] == "agrees" })
    #expect(rows.map { $0["count"] } == rows.map { $0["printed_count"] })
    let intentions = try run.table("out/2015Q4/packs/finance/dashboard.csv").filter {
      $0["line"] == "Commissioning intentions"
    }
    #expect(intentions.map { $0["value"] } == ["100", "0", "0", "0"])
    #expect(intentions.map { $0["count"] } == ["3", "0", "0", "0"])
    #expect(intentions.allSatisfy { $0["class"] == "agrees" && $0["count"] == $0["printed_count"] })
  }

  @Test func theHumanResourcesTableOf2010IsRatedAndScored() throws {
    let run = try QuarterRun()
    try run.run("2010Q3")
    let file = "out/2010Q3/packs/performance/human_resources.csv"
    #expect(
      try column("rating", file, in: run) == [
        "not_rated", "amber", "green", "red", "green", "green", "green", "red", "green", "not_rated", "red",
        "red",
      ])
    #expect(
      try column("target_variance", file, in: run) == [
        "", "-11.9", "-60.3", "-53.3", "0.0", "-3.7", "", "", "", "", "", "-6.0",
      ])
  }

  @Test func sicknessAndRequestsOf2014StandBesideTheCouncil() throws {
    let run = try QuarterRun()
    try run.run("2014Q1")
    let file = "out/2014Q1/packs/performance/human_resources.csv"
    #expect(try column("difference_from_council", file, in: run) == ["-0.1", "-0.2", "1", "-3.2"])
    #expect(try column("compared_with_council", file, in: run) == ["below", "below", "above", "below"])
    #expect(try column("rating", file, in: run).allSatisfy { $0 == "not_rated" })
  }

  @Test func theHeatMapOf2015EqualsItsRegister() throws {
    let run = try QuarterRun()
    try run.run("2015Q4")
    let cells = try run.table("out/2015Q4/packs/performance/risk_heat_map.csv")
    #expect(cells.count == 25)
    #expect(cells.filter { $0["register_is_complete"] == "yes" }.allSatisfy { $0["agrees"] == "yes" })
    #expect(cells.compactMap { Int($0["listed"] ?? "") }.reduce(0, +) == 10)
    let escalations = try run.table("out/2015Q4/packs/performance/risk_escalations.csv")
    #expect(escalations.map { $0["at_least"] } == ["12", "15"])
    #expect(escalations.map { $0["risks"] } == ["10", "2"])
  }

  @Test func aCellLeftBlankIsNoNought() throws {
    let run = try QuarterRun()
    try run.run("2014Q1")
    let cells = try run.table("out/2014Q1/packs/performance/risk_heat_map.csv")
    let blank = try #require(cells.first { $0["probability"] == "5" && $0["impact"] == "2" })
    #expect(blank["supplied"] == "" && cells.count { $0["supplied"] == "0" } == 18)
  }

  @Test func riskAndEscalationsWithoutARegisterAreNotNoughts() throws {
    let run = try QuarterRun()
    try run.removeRecords()
    #expect(try run.run("2017Q4").exit == .done)
    let rows = try run.table("out/2017Q4/packs/performance/risk_escalations.csv")
    #expect(rows.map { $0["risks"] } == ["", ""] && rows.allSatisfy { $0["risks_status"] == "x" })
    #expect(rows.allSatisfy { $0["provenance"] == "stated" })
    #expect(throws: (any Error).self) {
      try run.read("out/2017Q4/packs/performance/risk_register.csv")
    }
  }

  @Test func financeChecksShowWhatTheTotalHides() throws {
    let run = try QuarterRun()
    try run.removeRecords()
    try run.run("2017Q4")
    let rows = try run.table("out/2017Q4/packs/finance/finance_checks.csv")
    let cost = try #require(rows.first { $0["column"] == "cost" })
    #expect(cost["difference"] == "1434905" && cost["agrees"] == "no")
    #expect(rows.map { $0["agrees"] } == ["no", "yes", "no", "yes"])
  }

  @Test func statementsStandBesideTheirFigures() throws {
    let run = try QuarterRun()
    try run.removeRecords()
    for quarter in ["2010Q3", "2014Q1", "2015Q4", "2017Q4"] {
      try run.run(quarter)
      let rows = try run.table("out/\(quarter)/packs/performance/commentary.csv")
      #expect(rows.contains { $0["value_source"] == "computed" })
      for row in rows { #expect(row["value_status"] == "", "\(row["figure"] ?? "")") }
    }
  }
}

/// Bad rows of the corporate datasets, run whole.
@Suite struct CorporateBadInputTests {
  private func refused(
    _ quarter: String, _ words: String..., after breaking: (QuarterRun) throws -> Void
  ) throws {
    let run = try QuarterRun()
    try #require(try run.run(quarter).exit == .done)
    let before = try run.contents(of: "out/\(quarter)/packs")
    try breaking(run)
    let (exit, said) = try run.run(quarter)
    #expect(exit == .data, "\(said)")
    for word in words { #expect(said.contains(word), "“\(word)” is not in: \(said)") }
    #expect(try run.contents(of: "out/\(quarter)/packs") == before)
  }

  @Test func anImpactOfSix() throws {
    try refused(
      "2015Q4", "data/2015Q4/risks.csv:2: error[RSK-02]", "impact is 6; the matrix goes from 1 to 5",
      "Impact 5 and probability 4: heat map 1, register 0."
    ) { try $0.edit("data/2015Q4/risks.csv", replacing: ",,,5,4,5,1,", by: ",,,6,4,5,1,") }
  }

  @Test func aStatusOutsideTheEdition() throws {
    let run = try QuarterRun()
    try run.edit("data/2015Q4/risks.csv", replacing: "5,1,Treat,", by: "5,1,In Progress,")
    try run.remove("data/2015Q4/risk_heat_map.csv")
    #expect(try run.run("2015Q4", through: .clean).exit == .done)
    let found = try run.table("out/2015Q4/stages/2-clean/rejects.csv").filter { $0["dataset"] == "risks" }
    #expect(found.map { $0["rule"] } == ["RSK-04"] && found.first?["line"] == "2")
    #expect(found.first?["message"]?.contains("The year has Terminate, Tolerate, Transfer, Treat.") == true)
  }

  @Test func aHeatMapThatDoesNotEqualItsRegister() throws {
    try refused(
      "2015Q4", "data/2015Q4/risk_heat_map.csv:9: error[RHM-02]",
      "Impact 3 and probability 4: heat map 6, register 5."
    ) { try $0.edit("data/2015Q4/risk_heat_map.csv", replacing: "3,4,5", by: "3,4,6") }
  }

  @Test func aBudgetLineInTwoFunds() throws {
    try refused(
      "2010Q3", "data/2010Q3/revenue_budget.csv:7: error[REV-04]", "“SEN Transport” is in two funds",
      "data/2010Q3/revenue_budget.csv:12: error[REV-04]"
    ) {
      try $0.edit(
        "data/2010Q3/revenue_budget.csv", replacing: "dedicated_schools_grant,Pupil Referral Unit,",
        by: "dedicated_schools_grant,SEN Transport,")
    }
  }

  @Test func aYearWithoutAMatrix() throws {
    try refused("2010Q3", "data/2010Q3/risks.csv:2: error[RSK-01]", "Add one to risk_rules.csv") { run in
      let kept = try run.read("pipelines/barnet/risk_rules.csv").split(separator: "\n").filter {
        !$0.hasPrefix("2010/11")
      }
      try run.write("pipelines/barnet/risk_rules.csv", Array((kept.joined(separator: "\n") + "\n").utf8))
    }
  }

  @Test(arguments: [
    ("risk_rules.csv", "no edition of the risk matrix applies in 2010/11"),
    ("human_resources.csv", "no edition of the human resources measures applies in 2010/11"),
    ("dashboard.csv", "pipelines/barnet/dashboard.csv"),
  ])
  func aListThatTheDropNeedsIsMissed(file: String, words: String) throws {
    let run = try QuarterRun()
    try run.remove("pipelines/barnet/\(file)")
    let (exit, said) = try run.run("2010Q3")
    #expect(exit == .configuration && said.contains(words), "\(said)")
  }

  @Test func anAmberLimitWithoutItsForm() throws {
    let run = try QuarterRun()
    try run.edit(
      "pipelines/barnet/human_resources.csv", replacing: ",6,value,6.5,yes,", by: ",6,,6.5,yes,")
    let (exit, said) = try run.run("2010Q3")
    #expect(exit == .configuration && said.contains("human_resources.csv:6: error[HRM-03]"), "\(said)")
  }
}

/// A rule that changes with the year is data: an edition is added without touching a program.
@Suite struct EditionAsDataTests {
  /// A matrix of four by four with its own bands, statuses and escalation, and a dashboard of its own, from 2018/19.
  @Test func anEditionIsAddedAsRowsOnly() throws {
    let run = try QuarterRun()
    let rules = "pipelines/barnet/risk_rules.csv"
    let ended = try run.read(rules).split(separator: "\n").map { line in
      // What was in force until now ends with 2017/18.
      line.hasPrefix("2014/15,,") || line.hasPrefix("2017/18,,")
        ? "\(line.prefix(7)),2017/18,\(line.dropFirst(9))" : String(line)
    }
    let added =
      (1...4).flatMap { level in
        [
          "2018/19,,impact,\(level),,Impact \(level),stated,",
          "2018/19,,probability,\(level),,Probability \(level),stated,",
        ]
      } + [
        "2018/19,,band,1,7,Acceptable,stated,", "2018/19,,band,8,16,Severe,stated,",
        "2018/19,,status,,,Accept,stated,", "2018/19,,listed,8,,Register,stated,",
        "2018/19,,escalation,8,,Leadership team,stated,",
      ]
    try run.write(rules, Array(((ended + added).joined(separator: "\n") + "\n").utf8))
    try run.edit(
      "pipelines/barnet/dashboard.csv", replacing: "2015/16,,Delivery unit,revenue_variation",
      by: "2018/19,,Delivery unit,revenue_variation,Money\n2015/16,2017/18,Delivery unit,revenue_variation")
    let heading = try run.read("data/2015Q4/risks.csv").split(separator: "\n")[0]
    try FileManager.default.createDirectory(
      at: run.root.appending(path: "data/2018Q1"), withIntermediateDirectories: true)
    try run.write(
      "data/2018Q1/risks.csv",
      Array("\(heading)\nR1,,A risk,,,4,3,2,1,Accept,,,assessed,2,3,2017Q4,\n".utf8))

    let (exit, said) = try run.run("2018Q1")
    #expect(exit == .done, "\(said)")
    let register = try run.table("out/2018Q1/packs/performance/risk_register.csv")
    #expect(register.map { $0["band"] } == ["Severe"] && register.first?["target_band"] == "Acceptable")
    #expect(
      register.first?["movement"] == "increased" && register.first?["escalated_to"] == "Leadership team")
    #expect(try run.table("out/2018Q1/packs/performance/risk_heat_map.csv").count == 16)
    let dashboard = try run.table("out/2018Q1/packs/finance/dashboard.csv")
    #expect(dashboard.first { $0["measure"] == "revenue_variation" }?["label"] == "Money")

    // The years before are as they were.
    #expect(try run.run("2015Q4").exit == .done)
    let before = try run.table("out/2015Q4/packs/performance/risk_register.csv")
    #expect(before.first?["band"] == "High")
  }
}
