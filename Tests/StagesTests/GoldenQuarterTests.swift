import Run
import Testing

/// The published quarters, run whole: what comes out is what the council printed, or is explained.
@Suite struct GoldenQuarterTests {
  @Test(arguments: [
    ("2015Q4", ["family-services-2015Q4": ["agrees": 222, "A": 9, "B": 1, "C": 1, "N": 3]]),
    ("2014Q1", ["family-services-2014Q1": ["agrees": 94, "A": 1, "B": 2, "C": 10, "D": 1, "N": 3]]),
    ("2010Q3", ["childrens-services-2010Q3": ["agrees": 147, "A": 4, "C": 3, "D": 1, "N": 2]]),
    (
      "2017Q4",
      [
        "management-agreement-2017": ["agrees": 6, "A": 2, "B": 2, "D": 1],
        "performance-matters-2018-03": ["agrees": 853, "A": 7, "B": 15, "D": 1, "S": 29],
      ]
    ),
  ])
  func everyPrintedFigureAgreesOrIsExplained(quarter: String, expected: [String: [String: Int]]) throws {
    let run = try QuarterRun()
    let (exit, said) = try run.run(quarter)
    #expect(exit == .done && said.isEmpty, "\(said)")
    var classes: [String: [String: Int]] = [:]
    for row in try run.table("out/\(quarter)/packs/quality/reconciliation.csv") {
      classes[row["report"] ?? "", default: [:]][row["class"] ?? "", default: 0] += 1
    }
    #expect(classes == expected)
  }

  @Test(arguments: [("2010Q3", "3"), ("2014Q1", "-1")])
  func corporatePlanScoresAreThePrintedOnes(quarter: String, score: String) throws {
    let run = try QuarterRun()
    try run.run(quarter)
    let rows = try run.table("out/\(quarter)/packs/finance/dashboard.csv")
    #expect(rows.first { $0["measure"] == "corporate_plan_score" }?["value"] == score)
  }

  @Test func ratingsOf2015AreThePrintedCounts() throws {
    let run = try QuarterRun()
    try run.run("2015Q4")
    let rows = try run.table("out/2015Q4/packs/performance/indicator_summary.csv")
    func count(_ importance: String, _ measure: String) -> String? {
      rows.first { $0["group"] == importance && $0["measure"] == measure }?["count"]
    }
    let measures = ["green", "green_amber", "red_amber", "red", "rated", "monitor", "expected"]
    #expect(measures.map { count("strategic", $0) } == ["5", "2", "0", "1", "8", "7", "15"])
    #expect(measures.map { count("critical", $0) } == ["4", "1", "1", "0", "6", "9", "15"])
    #expect(measures.map { count("Total", $0) } == ["9", "3", "1", "1", "14", "16", "30"])
  }

  @Test func aQuarterWithoutBudgetsSaysSo() throws {
    let run = try QuarterRun()
    try run.run("2017Q4")
    let rows = try run.table("out/2017Q4/packs/finance/dashboard.csv")
    let revenue = try #require(rows.first { $0["measure"] == "revenue_variation" })
    #expect(revenue["value"] == "" && revenue["status"] == "x")
    let readme = try run.read("out/2017Q4/packs/finance/README.md")
    #expect(readme.contains("Revenue monitoring: not supplied this quarter"))
  }

  @Test func rowsReadAreAccountedFor() throws {
    let run = try QuarterRun()
    try run.run("2015Q4")
    for row in try run.table("out/2015Q4/packs/quality/row_accounts.csv") {
      let counts = ["rows_read", "rows_accepted", "rows_rejected", "rows_duplicate"].map {
        Int(row[$0] ?? "") ?? -1
      }
      #expect(counts[0] == counts[1] + counts[2] + counts[3] && counts[0] > 0)
    }
  }

  @Test func theSameInputsGiveTheSameBytes() throws {
    let run = try QuarterRun()
    try run.run("2015Q4")
    try run.run("2015Q4", out: "elsewhere")
    let first = try run.contents(of: "out/2015Q4/packs")
    #expect(first.count >= 11)
    #expect(try run.contents(of: "elsewhere/2015Q4/packs") == first)
    #expect(try run.contents(of: "elsewhere/2015Q4/stages") == run.contents(of: "out/2015Q4/stages"))
  }

  @Test func noRecordAboutAChildIsHandedOver() throws {
    let run = try QuarterRun()
    try run.run("2017Q4")
    var ids = Set<String>()
    for (file, columns) in [
      ("children.csv", ["child_id", "date_of_birth"]), ("workforce.csv", ["worker_id"]),
      ("contacts.csv", ["contact_id"]),
    ] {
      for row in try run.table("data/2017Q4/synthetic/\(file)") {
        for column in columns { ids.insert(row[column] ?? "") }
      }
    }
    ids.remove("")
    #expect(ids.count > 14_000)
    let separators = Set(",\n\r\" ;|")
    let periods = [
      "figures.csv", "scorecard.csv", "_page.csv", "caseloads.csv", "reconciliation.csv", "README.md",
      "trends.csv", "trend_summary.csv",
    ]
    for (name, text) in try run.contents(of: "out/2017Q4/packs") {
      for cell in text.split(whereSeparator: separators.contains) where ids.contains(String(cell)) {
        // First and last days of periods are dates too, and may be somebody's birthday.
        let isPeriod =
          cell.wholeMatch(of: /\d{4}-\d\d-\d\d/) != nil && periods.contains { name.hasSuffix($0) }
        #expect(isPeriod, "\(name) holds \(cell)")
      }
    }
  }

  @Test func figuresOfInventedRecordsSaySo() throws {
    let run = try QuarterRun()
    try run.run("2017Q4")
    let rows = try run.table("out/2017Q4/packs/performance/mash_page.csv")
    #expect(rows.count > 40 && rows.allSatisfy { $0["records"] == "synthetic" })
    let contacts = try #require(rows.first { $0["line"] == "Contacts Received" && $0["period"] == "2018-03" })
    #expect(contacts["value"] == "1411")
  }

  /// A case of nobody, one of two workers and one of a worker without hours: each is warned of and has its line.
  @Test func casesThatNobodyCanHoldHaveTheirLines() throws {
    let run = try QuarterRun()
    try run.remove("data/published/2017Q4/performance-matters-2018-03.csv")
    let people = try run.table("data/2017Q4/synthetic/children.csv").prefix(3).map { $0["child_id"] ?? "" }
    try run.write(
      "data/2017Q4/synthetic/workforce.csv",
      Array(
        """
        worker_id,team,job_title,fte,agency,start_date,end_date,case_holding
        W1,REACH,Social Worker,0.5,N,2016-01-01,,Y
        W2,REACH,Social Worker,1.0,N,2016-01-01,,Y
        W3,REACH,Social Worker,0,N,2016-01-01,,Y

        """.utf8))
    try run.write(
      "data/2017Q4/synthetic/allocations.csv",
      Array(
        """
        allocation_id,child_id,worker_id,role,team,start_date,end_date,referral_id
        A1,\(people[0]),,Allocated Case Worker,REACH,2018-01-10,,
        A2,\(people[1]),W1,Allocated Case Worker,REACH,2018-01-10,,
        A3,\(people[1]),W2,Allocated Case Worker,REACH,2018-02-10,,
        A4,\(people[2]),W3,Allocated Case Worker,REACH,2018-01-10,,

        """.utf8))
    #expect(try run.run("2017Q4").exit == .done)
    let rows = try run.table("out/2017Q4/packs/performance/caseloads.csv")
    func shown(_ measure: String) -> String? {
      rows.first { $0["measure"] == measure }.map { "\($0["numerator"] ?? "")/\($0["denominator"] ?? "")" }
    }
    #expect(shown("children_allocated_to_nobody") == "1/")
    #expect(shown("children_held_by_two") == "1/")
    #expect(shown("children_held_without_hours") == "1/")
    #expect(shown("caseload") == "1/1")
    let issues = try run.table("out/2017Q4/packs/quality/issues_summary.csv")
    for rule in ["ALO-05", "ALO-06", "ALO-07"] {
      #expect(issues.first { $0["rule"] == rule }?["count"] == "1", "\(rule)")
    }
  }

  @Test func aBaselineOfNoMeasureStopsTheRun() throws {
    let run = try QuarterRun()
    try run.edit("pipelines/barnet/baselines.csv", replacing: "s47_days_open", by: "s47_days")
    let (exit, said) = try run.run("2017Q4")
    #expect(exit == .configuration && said.contains("there is no measure s47_days"))
  }

  @Test func aTableThatIsNotSuppliedMakesItsLinesNotSupplied() throws {
    let run = try QuarterRun()
    try run.remove("data/published/2017Q4/performance-matters-2018-03.csv")
    try run.remove("data/2017Q4/synthetic/contacts.csv")
    #expect(try run.run("2017Q4").exit == .done)
    let rows = try run.table("out/2017Q4/packs/performance/mash_page.csv")
    let contacts = try #require(rows.first { $0["line"] == "Contacts Received" })
    #expect(
      contacts["value"] == "" && contacts["status"] == "x"
        && contacts["reason"] == "contacts was not supplied")
    let referrals = try #require(rows.first { $0["measure"] == "referrals" && $0["period"] == "2018-03" })
    #expect(referrals["value"] == "292")
  }
}
