import Run
import Testing

/// Placement activity of the shipped quarter, and what becomes of records that cannot be right.
@Suite struct PlacementActivityTests {
  private let activity = "out/2017Q4/packs/finance/placement_activity.csv"
  private let folder = "data/2017Q4/synthetic"

  @Test func everyLevelAddsUpToTheTotal() throws {
    let run = try QuarterRun()
    try run.run("2017Q4")
    let rows = try run.table(activity).filter { $0["period_type"] == "year_to_date" }
    func sum(_ level: String, _ column: String) -> Int {
      rows.filter { $0["level"] == level }.reduce(0) { sum, row in
        sum + (Int((row[column] ?? "").replacing(".", with: "")) ?? 0)
      }
    }
    for column in ["days", "placements", "gross_cost", "net_cost", "forecast_days", "forecast_gross_cost"] {
      let total = sum("total", column)
      #expect(total > 0)
      for level in ["provision", "group", "type_and_provider"] {
        #expect(sum(level, column) == total, "\(level) \(column)")
      }
    }
    let total = try #require(rows.first { $0["level"] == "total" })
    // In the last quarter the year's forecast is the actual; all 336 children in care are in a placement.
    #expect(total["forecast_days"] == total["days"] && total["forecast_gross_cost"] == total["gross_cost"])
    #expect(total["in_place_at_end"] == "336" && total["records"] == "synthetic")
  }

  @Test func recordsThatCannotBeRightHaveTheirRuleAndTheirLine() throws {
    let run = try QuarterRun()
    try run.remove("data/published/2017Q4/performance-matters-2018-03.csv")
    // A short break; a placement without a period of care; one that costs nothing; costs of nothing on record.
    try run.append(
      "EPX1,S100001,CPX1,2018-03-01,S,V4,N1,2018-03-11,E4B\nEPX2,S100002,CPX2,2018-03-01,S,V2,N1,,\n",
      to: "\(folder)/cla_episodes.csv")
    try run.append(
      """
      PLX1,S100001,CPX1,2018-03-01,2018-03-11,U6,PR1,,,In,Barnet,N,
      PLX2,S100001,,2018-03-11,,U6,PR1,,,In,Barnet,N,
      PLX3,S100002,CPX2,2018-03-01,,U6,PR1,,,In,Barnet,N,
      PLX4,S100002,CPX2,2018-03-31,2018-03-31,U6,PR1,,,In,Barnet,N,

      """, to: "\(folder)/cla_placements.csv")
    try run.append(
      "2017Q4,PLX1,100.00,\n2017Q4,PLX2,200.00,\n2017Q4,PLX3,0.00,\n2017Q4,PLX4,1.00,\n2017Q4,PLX9,300.00,\n",
      to: "\(folder)/placement_costs.csv")
    let (exit, said) = try run.run("2017Q4")
    #expect(exit == .done, "\(said)")
    let rows = try run.table(activity).filter { $0["period_type"] == "quarter" }
    func line(_ reason: String) -> [String?] {
      let row = rows.first { $0["category"] == reason }
      return [row?["placements"], row?["days"], row?["gross_cost"]]
    }
    #expect(line("Short breaks (V3, V4)") == ["1", "10", "100.00"])
    #expect(line("Without a period of care") == ["1", "21", "200.00"])
    #expect(line("Costs without a day in the period") == ["1", "0", "1.00"])
    #expect(line("Costs of placements not on record") == ["1", "0", "300.00"])
    #expect(rows.first { $0["level"] == "total" }?["placements_costing_nothing"] == "1")
    let rules = Set(try run.table("out/2017Q4/packs/quality/issues_summary.csv").map { $0["rule"] ?? "" })
    #expect(rules.isSuperset(of: ["CLE-10", "CLP-10", "PLC-02", "PLC-03"]), "\(rules)")
  }

  @Test func withoutCostsTheDaysStay() throws {
    let run = try QuarterRun()
    try run.remove("\(folder)/placement_costs.csv")
    #expect(try run.run("2017Q4").exit == .done)
    let total = try #require(try run.table(activity).first { $0["level"] == "total" })
    #expect(total["days"] == "30103" && total["gross_cost"] == "")
    #expect(total["cost_status"] == "x" && total["cost_reason"] == "placement_costs was not supplied")
  }
}
