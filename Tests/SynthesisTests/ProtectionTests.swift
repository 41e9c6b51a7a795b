import CivilDates
import Testing

@testable import Synthesis

/// The child protection page, counted again from the files.
@Suite struct ProtectionTests {
  let drop: Recount

  init() throws { drop = try Recount.yearEnd.get() }

  private func open(_ table: String, on day: String) throws -> [Recount.Row] {
    try drop.rows(table) { row in
      row["start_date", default: ""] <= day && (row["end_date"] == "" || row["end_date", default: ""] > day)
    }
  }

  @Test(arguments: [
    ("2018-03-31", [57, 44, 40, 14], 53, 3, 0), ("2018-02-28", [47, 48, 30, 13], 53, 4, 1),
    ("2018-01-31", [57, 48, 31, 12], 52, 4, 8),
  ])
  func stock(day: String, categories: [Int], young: Int, disabled: Int, inCare: Int) throws {
    let plans = try open("cp_plans", on: day)
    let counts = plans.counts("latest_category")
    #expect(["EMO", "NEG", "PHY", "SAB"].map { counts[$0, default: 0] } == categories)
    let children = try drop.keyed("children", by: "child_id")
    let theirs = plans.compactMap { children[$0["child_id", default: ""]] }
    let asAt = try #require(CivilDay(isoText: day))
    #expect(theirs.count { drop.day($0, "date_of_birth").map { asAt.age(bornOn: $0) < 5 } ?? true } == young)
    #expect(theirs.count { $0["disability"] == "Y" } == disabled)
    let care = Set(try open("cla_episodes", on: day).map { $0["child_id", default: ""] })
    #expect(plans.count { care.contains($0["child_id", default: ""]) } == inCare)
  }

  /// The printed 14 plans ended after two years by February cannot follow 16 by January; it is 16 here.
  @Test(arguments: [
    ("2018-03-31", 234, 25, 16, 267, 19), ("2018-02-28", 204, 23, 14, 254, 16),
    ("2018-01-31", 185, 16, 8, 225, 16),
  ])
  func flows(day: String, started: Int, again: Int, soon: Int, ended: Int, long: Int) throws {
    let all = try drop.rows("cp_plans")
    let ofChild = Dictionary(grouping: all) { $0["child_id", default: ""] }
    func within(_ row: Recount.Row, _ column: String) -> Bool {
      ("2017-04-01"...day).contains(row[column, default: ""])
    }
    let new = all.filter { within($0, "start_date") }
    #expect(new.count == started)
    func earlier(_ row: Recount.Row) -> [Recount.Row] {
      ofChild[row["child_id", default: ""], default: []].filter {
        $0["start_date", default: ""] < row["start_date", default: ""]
      }
    }
    #expect(new.count { !earlier($0).isEmpty } == again)
    let soonAgain = new.count { row in
      guard let start = drop.day(row, "start_date") else { return false }
      return earlier(row).contains { drop.day($0, "end_date").map { $0 >= start.plus(months: -24) } ?? false }
    }
    #expect(soonAgain == soon)
    let gone = all.filter { within($0, "end_date") }
    #expect(gone.count == ended)
    let longest = gone.count { row in
      guard let start = drop.day(row, "start_date"), let end = drop.day(row, "end_date") else { return false }
      return end - start + 1 > 729
    }
    #expect(longest == long)
  }

  @Test(arguments: [
    ("2018-03-31", "2017-12-31", 97), ("2018-02-28", "2017-11-28", 96), ("2018-01-31", "2017-10-31", 94),
  ])
  func reviewsInTime(day: String, threeMonthsEarlier: String, count: Int) throws {
    let plans = try open("cp_plans", on: day).filter { $0["start_date", default: ""] <= threeMonthsEarlier }
    #expect(plans.count == count)
    let reviews = Dictionary(grouping: try drop.rows("cp_reviews")) { $0["plan_id", default: ""] }
    #expect(
      plans.allSatisfy { plan in
        let due = reviews[plan["plan_id", default: ""], default: []].filter {
          $0["due_date", default: ""] <= day
        }
        return !due.isEmpty
          && due.allSatisfy {
            $0["held_date"] != "" && $0["held_date", default: ""] <= $0["due_date", default: ""]
          }
      })
  }

  @Test func teams() throws {
    let plans = try open("cp_plans", on: "2018-03-31")
    let visited = Set(
      try drop.rows("cp_visits") { $0["visit_date", default: ""] >= "2018-03-19" }.map {
        $0["plan_id", default: ""]
      })
    let expected: [(String, Int, Int, [Int])] = [
      ("1", 9, 8, [5, 3, 1, 0]), ("2", 22, 15, [6, 4, 6, 6]), ("3", 25, 11, [16, 2, 6, 1]),
      ("4", 20, 8, [13, 2, 5, 0]), ("5", 21, 5, [8, 7, 6, 0]), ("6", 18, 11, [11, 0, 7, 0]),
      ("7", 26, 18, [12, 5, 2, 7]),
    ]
    for (team, cases, seen, categories) in expected {
      let theirs = plans.filter { $0["team"] == "Intervention & Planning Team \(team)" }
      #expect(theirs.count == cases)
      #expect(theirs.count { visited.contains($0["plan_id", default: ""]) } == seen)
      let counts = theirs.counts("initial_category")
      #expect(["EMO", "NEG", "PHY", "SAB"].map { counts[$0, default: 0] } == categories)
    }
    #expect(plans.count { visited.contains($0["plan_id", default: ""]) } == 87)
  }

  @Test func noChildHasTwoPlansAtOnce() throws {
    let plans = Dictionary(grouping: try drop.rows("cp_plans")) { $0["child_id", default: ""] }
    for theirs in plans.values {
      let ordered = theirs.sorted { $0["start_date", default: ""] < $1["start_date", default: ""] }
      for (first, next) in zip(ordered, ordered.dropFirst()) {
        #expect(first["end_date"] != "" && first["end_date", default: ""] < next["start_date", default: ""])
      }
    }
  }
}
