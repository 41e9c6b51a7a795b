import CivilDates
import Columns
import Datasets
import Measures
import Testing

/// The lists of Annex A in the place of richer tables.
@Suite struct StandInTests {
  private func fixture() throws -> Fixture {
    var fixture = try Fixture()
    fixture.add(
      AnnexAReferrals.self,
      [("1", "2017-09-30"), ("1", "2017-10-01"), ("2", "2018-01-31"), ("3", "2018-03-31")].map { id, date in
        { row in
          row[AnnexAReferrals.childID] = id
          row[AnnexAReferrals.referralDate] = day(date)
          row[AnnexAReferrals.source] = "1A"
        }
      })
    return fixture
  }

  @Test func aListGivesTheMonthsThatItCovers() throws {
    let fixture = try fixture()
    #expect(try fixture.shown("referrals", "2018-01") == "1")
    #expect(try fixture.shown("referrals", "2018-02") == "0")
    #expect(try fixture.shown("referrals", "2018-03") == "1")
    #expect(try fixture.shown("referrals", "2017-10") == "1")
    #expect(try fixture.shown("referrals", "2017Q4") == "2")
  }

  @Test func aListGivesNothingOfTheTimeBefore() throws {
    let fixture = try fixture()
    for period in ["2017-09", "2017-04..2018-03"] {
      let shown = try fixture.shown("referrals", period)
      #expect(shown.hasPrefix("x: referrals was not supplied; in its place, Annex A list 3"), "\(shown)")
      #expect(shown.hasSuffix("goes back to 2017-10-01 only"))
    }
  }

  @Test func theRicherTableIsUsedWhole() throws {
    var fixture = try fixture()
    fixture.add(
      Referrals.self,
      [
        { row in
          row[Referrals.referralID] = "R1"
          row[Referrals.childID] = "9"
          row[Referrals.referralDate] = day("2018-02-15")
        }
      ])
    #expect(try fixture.shown("referrals", "2018-02") == "1")
    #expect(try fixture.shown("referrals", "2018-03") == "0")
    #expect(try fixture.shown("referrals", "2017-04..2018-03") == "1")
  }

  @Test func whatTheListLacksIsNotSupplied() throws {
    var fixture = try Fixture()
    fixture.add(
      AnnexAAssessments.self,
      [
        { row in
          row[AnnexAAssessments.childID] = "1"
          row[AnnexAAssessments.start] = day("2018-01-02")
          row[AnnexAAssessments.authorised] = day("2018-03-01")
          row[AnnexAAssessments.childSeen] = "Y"
        }
      ])
    #expect(try fixture.shown("assessments_completed", "2018-03") == "1")
    #expect(try fixture.shown("assessments_within_45_working_days", "2018-03") == "1/1")
    #expect(
      try fixture.shown("assessments_first_of_referral", "2018-03")
        == "x: assessments.referral_id was not supplied")
  }

  @Test func aConferenceFollowsTheEnquiryOfItsRow() throws {
    var fixture = try Fixture()
    let rows: [(String, String, String?)] = [
      ("1", "2018-02-01", nil), ("2", "2018-02-01", "2018-02-22"), ("3", "2018-02-01", "2018-02-23"),
    ]
    fixture.add(
      AnnexASection47.self,
      rows.map { id, start, conference in
        { row in
          row[AnnexASection47.childID] = id
          row[AnnexASection47.start] = day(start)
          row[AnnexASection47.conferenceDate] = conference.flatMap(day)
        }
      })
    // 1 February to 22 February 2018 is fifteen working days, to 23 February sixteen.
    #expect(try fixture.shown("icpc_within_15_working_days", "2018-02") == "1/2")
  }

  @Test func theChildrenOfAllListsAreKnownOnce() throws {
    var fixture = try Fixture()
    fixture.add(
      AnnexASection47.self,
      [
        { row in
          row[AnnexASection47.childID] = "1"
          row[AnnexASection47.start] = day("2018-02-01")
          row[AnnexASection47.conferenceDate] = day("2018-02-15")
          row[AnnexASection47.dateOfBirth] = day("2010-05-05")
        }
      ])
    fixture.add(
      AnnexAReferrals.self,
      [
        { row in
          row[AnnexAReferrals.childID] = "1"
          row[AnnexAReferrals.referralDate] = day("2018-01-15")
          row[AnnexAReferrals.gender] = "F"
        }
      ])
    let children = try #require(ChildrenOfLists.table(of: fixture.tables))
    #expect(children.rowCount == 1)
    #expect(children[Children.gender][0] == "F")
    #expect(children[Children.dateOfBirth][0] == day("2010-05-05"))
    #expect(try fixture.shown("icpc_by_gender", "2018-02", ["Female"]) == "1/1")
  }
}
