import CivilDates
import Testing

@testable import Synthesis

/// The front door's pages, counted again from the files.
@Suite struct FrontDoorTests {
  let drop: Recount

  init() throws { drop = try Recount.yearEnd.get() }

  @Test(arguments: [
    ("2018-03", [340, 131, 277, 591, 9, 63]), ("2018-02", [311, 113, 215, 640, 3, 11]),
    ("2018-01", [393, 139, 291, 546, 21, 6]), ("201", [1_851, 664, 1_276, 2_802, 129, 83]),
  ])
  func contactsByOutcome(period: String, expected: [Int]) throws {
    let counts = try drop.rows("contacts", "received_at", in: period).counts("outcome")
    let outcomes = [
      "Referral to Social Care", "Referral to CAF", "Provision of Info", "NFA", "Signposting", "",
    ]
    #expect(outcomes.map { counts[$0, default: 0] } == expected)
  }

  @Test(arguments: [("2018-03", 0.80), ("2018-02", 0.89)])
  func decisionsWithinADay(period: String, share: Double) throws {
    let decided = try drop.rows("contacts", "decision_at", in: period)
    let soon = decided.count { row in
      guard let received = minutes(row["received_at"]), let decision = minutes(row["decision_at"]) else {
        return false
      }
      return decision - received <= 1_440
    }
    #expect(abs(Double(soon) / Double(decided.count) - share) < 0.005)
  }

  private func minutes(_ text: String?) -> Int? {
    guard let text, let day = CivilDay(isoText: text.prefix(10)),
      let hour = Int(text.dropFirst(11).prefix(2)),
      let minute = Int(text.suffix(2))
    else { return nil }
    return Int(day.number) * 1_440 + hour * 60 + minute
  }

  @Test(arguments: [("2018-03", 292, 86), ("2018-02", 240, 48), ("2018-01", 385, 74)])
  func referralsAndRepeats(period: String, count: Int, repeats: Int) throws {
    let referrals = try drop.rows("referrals", "referral_date", in: period)
    #expect(referrals.count == count)
    #expect(try self.repeats(referrals) == repeats)
  }

  @Test func referralsOfTheYear() throws {
    let referrals = try drop.rows("referrals") { $0["referral_date", default: ""] >= "2017-04-01" }
    #expect(referrals.count == 3_838)
    #expect(try repeats(referrals) == 808)
    #expect(sources(referrals) == [1_135, 859, 637, 476, 731])
  }

  @Test(arguments: [
    ("2018-03", [105, 83, 41, 28, 35]), ("2018-02", [50, 70, 45, 42, 33]),
    ("2018-01", [148, 102, 64, 36, 35]),
  ])
  func sourcesByMonth(period: String, expected: [Int]) throws {
    #expect(sources(try drop.rows("referrals", "referral_date", in: period)) == expected)
  }

  private func sources(_ referrals: [Recount.Row]) -> [Int] {
    let groups = [
      ["6", "7"], ["2A", "2B"], ["3A", "3B", "3C", "3D", "3E", "3F"], ["5A", "5B", "5C", "5D"],
    ]
    let counts = groups.map { codes in referrals.count { codes.contains($0["source_code", default: ""]) } }
    return counts + [referrals.count - counts.reduce(0, +)]
  }

  private func repeats(_ referrals: [Recount.Row]) throws -> Int {
    let all = Dictionary(grouping: try drop.rows("referrals")) { $0["child_id", default: ""] }
    return referrals.count { row in
      guard let day = drop.day(row, "referral_date") else { return false }
      return all[row["child_id", default: ""], default: []].contains { earlier in
        drop.day(earlier, "referral_date").map { $0 < day && $0 >= day.plus(months: -12) } ?? false
      }
    }
  }

  @Test func assessmentsOfMarch() throws {
    let completed = try drop.rows("assessments", "authorised_date", in: "2018-03")
    let bands = completed.count { row in
      guard let start = drop.day(row, "start_date"), let end = drop.day(row, "authorised_date") else {
        return ""
      }
      let days = drop.calendar.count(from: start, to: end)
      return days <= 25 ? "0-25" : days <= 40 ? "26-40" : days <= 45 ? "41-45" : "46+"
    }
    #expect(bands == ["0-25": 160, "26-40": 141, "41-45": 34, "46+": 99])
    #expect(completed.counts("child_seen") == ["Y": 416, "N": 18])
    #expect(
      completed.counts("outcome") == [
        "Child In Need - Update Child's Plan": 57, "Legal Action": 3, "No Further Action": 233,
        "Continue with CIN/CP/CLA": 77, "Referral to Other Agency": 8, "Step Down to Early Help System": 45,
        "Strategy Discussion": 11,
      ])
    let first = try completed.filter(isFirst)
    #expect(first.count == 368)
    #expect(first.counts("team")["Duty & Assessment Team 4"] == 112)
    #expect(completed.counts("team")["Duty & Assessment Team 1"] == 91)
  }

  private func isFirst(_ assessment: Recount.Row) throws -> Bool {
    try drop.rows("assessments").allSatisfy {
      $0["referral_id"] != assessment["referral_id"]
        || $0["start_date", default: ""] >= assessment["start_date", default: ""]
    }
  }

  @Test func earlyHelp() throws {
    let started = try drop.rows("early_help") { $0["start_date", default: ""] >= "2017-04-01" }
    #expect(started.count == 1_160)
    let months = started.count { String($0["start_date", default: ""].prefix(7)) }
    #expect(["2018-03", "2018-02", "2018-01"].map { months[$0] } == [150, 97, 143])
    let open = try drop.rows("early_help") { $0["end_date"] == "" }
    #expect(
      open.counts("lead_professional_type") == [
        "CAF Team": 197, "Children's Centre": 99, "Health": 3, "Primary School": 140,
        "Secondary School": 53,
        "Special School (inc. PRU)": 9, "Voluntary": 7, "Other": 190,
      ])
    let bands = ["2018-01-01", "2017-10-01", "2017-07-01", "2017-04-01", ""].map { from in
      open.count { $0["start_date", default: ""] >= from }
    }
    #expect(bands == [332, 488, 574, 649, 698])
    let closed = try drop.rows("early_help", "end_date", in: "2018-03")
    #expect(closed.count == 84)
    #expect(
      closed.count { $0["end_reason", default: ""] + "|" + $0["success_rating", default: ""] }[
        "Stepped Up to Social Care|Not Met"] == 5)
  }
}
