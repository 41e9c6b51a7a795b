import CivilDates
import Testing

@testable import Synthesis

/// Costs, schooling, adoptions, foster homes and counts of other services, held against the records they belong to.
@Suite struct ActivityTests {
  let drop: Recount

  init() throws { drop = try Recount.yearEnd.get() }

  /// A placement has a cost in each quarter in which it has a night, unless nobody is paid for it; and in no other.
  @Test func costsAreOfPlacementsWithNights() throws {
    let quarters = (1...4).compactMap { Quarter("2017Q\($0)") }
    var expected: Set<String> = []
    for row in try drop.rows("cla_placements") where !["A4", "A6", "P1", "R2"].contains(row["type"] ?? "") {
      guard let start = drop.day(row, "start_date") else { continue }
      let end = drop.day(row, "end_date") ?? .known(2100, 1, 1)
      for quarter in quarters where start <= quarter.lastDay && end > quarter.firstDay && end > start {
        expected.insert("\(quarter) \(row["placement_id", default: ""])")
      }
    }
    let costs = try drop.rows("placement_costs")
    let found = Set(costs.map { "\($0["period", default: ""]) \($0["placement_id", default: ""])" })
    #expect(found == expected && costs.count == found.count)
    #expect(costs.allSatisfy { Double($0["gross_cost", default: ""]).map { $0 > 0 } == true })
    #expect(
      costs.allSatisfy { row in
        Double(row["income", default: ""]) ?? -1 <= Double(row["gross_cost", default: ""]) ?? -1
      })
    #expect(costs.contains { $0["income"] != "0.00" })
  }

  @Test func schoolingIsOfChildrenInCareAtTheEndOfTheTerm() throws {
    let children = try drop.keyed("children", by: "child_id")
    let lastDays = [
      "2016/17 Summer": "2017-07-21", "2017/18 Autumn": "2017-12-21", "2017/18 Spring": "2018-03-29",
    ]
    let episodes = try drop.rows("cla_episodes")
    for (term, text) in lastDays {
      let day = try #require(CivilDay(isoText: text))
      let inCare = episodes.filter { row in
        row["start_date", default: ""] <= text
          && (row["end_date"] == "" || row["end_date", default: ""] > text)
      }
      let expected = inCare.map { $0["child_id", default: ""] }.filter { id in
        guard let birth = children[id].flatMap({ drop.day($0, "date_of_birth") }) else { return false }
        return (5...16).contains(day.age(bornOn: birth))
      }
      let found = try drop.rows("cla_education") { $0["term"] == term }.map { $0["child_id", default: ""] }
      #expect(found.sorted() == expected.sorted(), "\(term)")
    }
  }

  @Test func adoptionsFollowFromCare() throws {
    let all = try drop.rows("adoptions_history")
    let adopted = all.filter { $0["order_date"] != "" }
    let left = try drop.rows("cla_episodes") { ["E11", "E12"].contains($0["end_reason"]) }
    #expect(
      Set(adopted.map { "\($0["child_id", default: ""]) \($0["order_date", default: ""])" })
        == Set(left.map { "\($0["child_id", default: ""]) \($0["end_date", default: ""])" }))
    #expect(adopted.count == 32 && adopted.allSatisfy { $0["placed"] != "" })
    // Thirteen wait at the end of March.
    #expect(all.count - adopted.count == 13)
  }

  @Test func fosterHomesGainThreeInTheQuarter() throws {
    let homes = try drop.rows("fostering_households") { $0["kinship"] == "N" }
    let quarter = "2018-01-01"..."2018-03-31"
    let approved = homes.count { quarter.contains($0["approved", default: ""]) }
    let ended = homes.count { quarter.contains($0["terminated", default: ""]) }
    #expect(approved == 5 && ended == 2)
  }

  @Test func whatIsCountedByQuartersIsThereOnceTheQuarterIsOver() throws {
    let earlier = try Recount.december.get()
    for (table, periods) in [
      ("pay", ["2017Q1", "2017Q2", "2017Q3"]), ("youth_offending", ["2017Q1", "2017Q2", "2017Q3"]),
      ("early_years", ["2017Q2", "2017Q3"]),
    ] {
      let rows = try earlier.rows(table)
      #expect(rows.map { $0["period", default: ""] } == periods)
      #expect(try drop.rows(table).map { $0["period", default: ""] } == periods + ["2017Q4"])
      #expect(try Array(drop.rows(table).prefix(rows.count)) == rows)
    }
    // What was known in December of costs and terms is known in March.
    for table in ["placement_costs", "cla_education"] {
      let known = Set(try drop.rows(table))
      #expect(try earlier.rows(table).allSatisfy(known.contains), "\(table)")
    }
  }

  @Test func streamsAreOfTheirOwn() throws {
    let quotas = try Quotas(csv: Recount.text("pipelines/barnet/synthetic_quotas.csv"))
    func world() throws -> World {
      World(
        quotas: quotas,
        calendar: try WorkCalendar(bankHolidays: Recount.text("data/reference/bank_holidays.csv")), seed: 7)
    }
    let (one, other) = (try world(), try world())
    _ = one.stream("a").next()
    #expect(one.random.next() == other.random.next())
    #expect(one.stream("a").next() == other.stream("a").next())
    #expect(one.stream("a").next() != one.stream("b").next())
  }
}
