import CivilDates
import Testing

@testable import Synthesis

/// Care leavers, caseloads, supervision, audits and courts, counted again from the files.
@Suite struct ServiceTests {
  let drop: Recount

  init() throws { drop = try Recount.yearEnd.get() }

  @Test func careLeavers() throws {
    let all = try drop.rows("care_leavers")
    let children = try drop.keyed("children", by: "child_id")
    let ages = all.count { row in
      guard let birth = children[row["child_id", default: ""]].flatMap({ drop.day($0, "date_of_birth") })
      else { return "" }
      let age = CivilDay.known(2018, 3, 31).age(bornOn: birth)
      return age > 21 ? "22+" : String(age)
    }
    #expect(ages == ["18": 69, "19": 51, "20": 48, "21": 32, "22+": 21])
    let activity = all.counts("activity")
    func sum(_ codes: [String]) -> Int { codes.reduce(0) { $0 + activity[$1, default: 0] } }
    #expect([sum(["F1", "P1"]), sum(["F2", "P2"]), sum(["F4", "F5", "P4", "P5"])] == [28, 62, 28])
    #expect(all.count { $0["in_touch"] == "YES" } == 190)
    let homes = all.counts("accommodation")
    #expect(
      ["B", "C", "D", "E", "T", "U", "V", "X", "Y", "Z"].map { homes[$0, default: 0] } == [
        9, 2, 12, 5, 2, 91, 31, 5, 3, 19,
      ])
    #expect(all.count { $0["university"] == "Y" } == 23)
  }

  @Test(arguments: [
    ("2018-03-31", ["13.3", "18.7", "13.1", "25.7", "20.3", "15.3"]),
    ("2018-02-28", ["18.3", "16.9", "13.5", "24.2", "21.6", "12.3"]),
  ])
  func caseloads(day: String, means: [String]) throws {
    let service = try drop.keyed("org_map", by: "team").mapValues { $0["service", default: ""] }
    let open = try drop.rows("allocations") { row in
      row["start_date", default: ""] <= day && (row["end_date"] == "" || row["end_date", default: ""] > day)
    }
    let services = [
      "Duty & Assessment", "Intervention & Planning", "Children in Care", "0-25", "Onwards & Upwards",
      "REACH",
    ]
    let counted = services.map { name in
      let cases = open.filter { service[$0["team", default: ""]] == name }
      let workers = Set(cases.map { $0["worker_id", default: ""] }).count
      let tenths = (cases.count * 20 + workers) / (2 * workers)
      return "\(tenths / 10).\(tenths % 10)"
    }
    #expect(counted == means)
  }

  @Test func supervision() throws {
    let service = try drop.keyed("org_map", by: "team").mapValues { $0["service", default: ""] }
    let last = Dictionary(
      try drop.rows("supervision").map { ($0["child_id", default: ""], $0["supervision_date", default: ""]) },
      uniquingKeysWith: max)
    let expected = [
      "Duty & Assessment": [39, 45, 5, 11], "Intervention & Planning": [14, 64, 21, 2],
      "0-25": [7, 53, 20, 20],
      "Children in Care": [9, 59, 28, 3], "Onwards & Upwards": [8, 30, 60, 1], "REACH": [13, 60, 27, 0],
    ]
    for (name, shares) in expected {
      let open = try drop.rows("allocations") {
        $0["end_date"] == "" && service[$0["team", default: ""]] == name
      }
      let classes = open.count { row in
        let day = last[row["child_id", default: ""]]
        return row["start_date", default: ""] >= "2018-02-17"
          ? "0" : day.map { $0 >= "2018-02-17" ? "1" : "2" } ?? "3"
      }
      let counted = ["0", "1", "2", "3"].map {
        (classes[$0, default: 0] * 200 + open.count) / (2 * open.count)
      }
      #expect(counted == shares, "\(name)")
    }
  }

  @Test func courts() throws {
    func ended(_ table: String, _ from: String, _ to: String, _ period: String) throws -> (
      count: Int, days: Int
    ) {
      let rows = try drop.rows(table, to, in: period)
      return (
        rows.count,
        rows.reduce(0) { sum, row in
          guard let start = drop.day(row, from), let end = drop.day(row, to) else { return sum }
          return sum + (end - start)
        }
      )
    }
    #expect(try ended("care_proceedings", "issue_date", "final_order_date", "2018-03") == (10, 2_422))
    #expect(try ended("care_proceedings", "issue_date", "final_order_date", "2018-02") == (13, 2_457))
    #expect(try ended("pre_proceedings", "decision_date", "end_date", "2018-03") == (6, 655))
    #expect(try ended("pre_proceedings", "decision_date", "end_date", "2018-02") == (20, 4_368))
  }

  @Test(arguments: [("2018-03", 34, 49), ("2018-02", 31, 48)])
  func missing(period: String, home: Int, care: Int) throws {
    #expect(
      try drop.rows("missing_episodes", "start", in: period).counts("setting") == [
        "home": home, "care": care,
      ])
  }

  @Test func notInEducationOrWork() throws {
    #expect(try drop.rows("neet_count").map { $0["number"] } == ["207", "207"])
  }

  @Test func audits() throws {
    let regular = try drop.rows("audits", "audit_date", in: "2018-03").filter { $0["type"] == "Regular" }
    #expect(regular.counts("grade") == ["Inadequate": 2, "Requires Improvement": 8, "Good": 2])
    #expect(
      regular.counts("oversight_grade") == ["Inadequate": 3, "Requires Improvement": 7, "Good": 1, "": 1])
  }
}
