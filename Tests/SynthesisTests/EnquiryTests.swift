import CivilDates
import Testing

@testable import Synthesis

/// Strategy meetings, enquiries and initial conferences, counted again from the files.
@Suite struct EnquiryTests {
  let drop: Recount

  init() throws { drop = try Recount.yearEnd.get() }

  @Test(arguments: [
    ("2018-03", 39, [39, 39, 37, 33], [39, 39, 35, 30]),
    ("2018", 151, [151, 151, 127, 116], [151, 146, 119, 111]),
  ])
  func meetings(period: String, count: Int, invited: [Int], attended: [Int]) throws {
    let meetings = try drop.rows("strategy_meetings", "meeting_date", in: period).filter {
      $0["status"] == "completed"
    }
    #expect(meetings.count == count)
    let ids = Set(meetings.map { $0["meeting_id", default: ""] })
    let present = try drop.rows("strategy_attendance") { ids.contains($0["meeting_id", default: ""]) }
    func counts(_ column: String) -> [Int] {
      ["Social Care", "Police", "Health", "Education"].map { agency in
        present.count { $0["agency"] == agency && $0[column] == "Y" }
      }
    }
    #expect(counts("invited") == invited)
    #expect(counts("attended") == attended)
  }

  /// By start and by end alike.
  @Test(arguments: ["start_date", "end_date"])
  func enquiriesOfMarch(column: String) throws {
    let enquiries = try drop.rows("s47", column, in: "2018-03")
    #expect(
      enquiries.counts("outcome") == [
        "Continue with C&F": 35, "Progressing to an ICPC": 27, "Legal Action": 2,
        "Continue with CIN/CP/CLA": 7,
      ])
    #expect(
      enquiries.counts("team") == [
        "Duty & Assessment Team 1": 12, "Duty & Assessment Team 2": 15, "Duty & Assessment Team 3": 12,
        "Duty & Assessment Team 4": 8, "Intervention & Planning Team 2": 3,
        "Intervention & Planning Team 3": 7,
        "Intervention & Planning Team 5": 6, "Intervention & Planning Team 6": 8,
      ])
    let days = enquiries.reduce(0) { sum, row in
      guard let start = drop.day(row, "start_date"), let end = drop.day(row, "end_date") else { return sum }
      return sum + (end - start)
    }
    #expect(days == 18 * enquiries.count)
  }

  @Test func enquiriesThatEndedInFebruaryTookTwentyDays() throws {
    let lengths = try drop.rows("s47", "end_date", in: "2018-02").compactMap { row in
      drop.day(row, "start_date").flatMap { start in drop.day(row, "end_date").map { $0 - start } }
    }
    let sum = lengths.reduce(0, +)
    #expect((2 * sum + lengths.count) / (2 * lengths.count) == 20)
  }

  @Test func conferencesOfMarch() throws {
    let held = try drop.rows("icpc", "conference_date", in: "2018-03")
    let children = try drop.keyed("children", by: "child_id")
    let genders = held.count { row in
      let child = children[row["child_id", default: ""]] ?? [:]
      return child["date_of_birth"] == "" ? "unborn" : child["gender", default: ""]
    }
    #expect(genders == ["F": 22, "M": 15, "unborn": 2])
    let enquiries = try drop.keyed("s47", by: "s47_id")
    let inTime = held.count { row in
      guard let enquiry = enquiries[row["s47_id", default: ""]], let start = drop.day(enquiry, "start_date"),
        let day = drop.day(row, "conference_date")
      else { return false }
      return drop.calendar.count(from: start, to: day) <= 15
    }
    #expect(inTime == 14)
    #expect(held.counts("result_cp") == ["Y": 30, "N": 9])
  }
}
