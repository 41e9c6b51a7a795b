import CivilDates
import Testing

@testable import Synthesis

/// What must hold of every history, whatever the totals.
@Suite struct CoherenceTests {
  @Test func sameSeedGivesTheSameBytes() throws {
    let day = CivilDay.known(2018, 3, 31)
    let first = try Recount.drop(seed: 5, asAt: day), second = try Recount.drop(seed: 5, asAt: day)
    #expect(first.map(\.bytes) == second.map(\.bytes))
    #expect(try Recount.drop(seed: 6, asAt: day).map(\.bytes) != first.map(\.bytes))
  }

  @Test(arguments: [1, 2] as [UInt64]) func everySeedMeetsTheQuotas(seed: UInt64) throws {
    #expect(throws: Never.self) { try Recount.drop(seed: seed, asAt: .known(2018, 3, 31)) }
  }

  @Test func nothingHappensAfterTheDayOrBeforeBirth() throws {
    for (drop, last) in [
      (try Recount.yearEnd.get(), "2018-03-31"), (try Recount.december.get(), "2017-12-31"),
    ] {
      let children = try drop.keyed("children", by: "child_id")
      for (table, column) in [
        ("contacts", "received_at"), ("referrals", "referral_date"), ("assessments", "start_date"),
        ("early_help", "start_date"), ("s47", "start_date"),
      ] {
        for row in try drop.rows(table) {
          let child = try #require(children[row["child_id", default: ""]])
          let day = String(row[column, default: ""].prefix(10))
          #expect(day <= last)
          // A case may be opened before the birth; an unborn child has no date of birth.
          guard let birth = drop.day(child, "date_of_birth"), let event = drop.day(row, column) else {
            continue
          }
          #expect(event - birth >= (["referrals", "assessments", "s47"].contains(table) ? -280 : 0))
        }
      }
    }
  }

  @Test func referralComesFirst() throws {
    let drop = try Recount.yearEnd.get()
    let referrals = try drop.keyed("referrals", by: "referral_id")
    for table in ["assessments", "s47"] {
      for row in try drop.rows(table) {
        let referral = try #require(referrals[row["referral_id", default: ""]])
        #expect(referral["child_id"] == row["child_id"])
        #expect(referral["referral_date", default: ""] <= row["start_date", default: ""])
      }
    }
  }

  @Test func anEndFollowsItsBeginning() throws {
    let drop = try Recount.yearEnd.get()
    for (table, from, to) in [
      ("contacts", "received_at", "decision_at"), ("referrals", "referral_date", "close_date"),
      ("assessments", "start_date", "authorised_date"), ("early_help", "start_date", "end_date"),
      ("s47", "start_date", "end_date"),
    ] {
      for row in try drop.rows(table) {
        #expect(row[to] == "" || row[from, default: ""] <= row[to, default: ""])
      }
    }
  }

  /// What was known in December is known in March under the same ids; ends may have come since.
  @Test func theEarlierQuarterIsTheSameAuthority() throws {
    let later = try Recount.yearEnd.get(), earlier = try Recount.december.get()
    for (table, key, lasting) in [
      ("children", "child_id", "ethnicity"), ("referrals", "referral_id", "child_id"),
      ("assessments", "assessment_id", "start_date"), ("s47", "s47_id", "start_date"),
      ("cp_plans", "plan_id", "start_date"), ("cla_episodes", "episode_id", "start_date"),
      ("cla_placements", "placement_id", "start_date"), ("early_help", "episode_id", "start_date"),
      ("allocations", "allocation_id", "start_date"), ("cla_reviews", "review_id", "due_date"),
    ] {
      let known = try later.keyed(table, by: key)
      let rows = try earlier.rows(table)
      #expect(!rows.isEmpty)
      #expect(rows.allSatisfy { known[$0[key, default: ""]]?[lasting] == $0[lasting] }, "\(table)")
    }
  }
}
