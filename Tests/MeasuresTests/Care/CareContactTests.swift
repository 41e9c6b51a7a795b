import CivilDates
import Datasets
import Figures
import Measures
import Testing

@Suite struct CareVisitTests {
  private func placed(
    _ start: String, type: String = "U6", longTerm: String? = nil, status: String = "C2",
    visited: String? = nil
  ) throws -> CareFixture {
    var care = try CareFixture()
    care.child("1")
    care.episode("1", "2016-01-01", nil, status)
    care.placement("1", "2016-01-01", start, "K2")
    care.placement("1", start, nil, type, longTerm: longTerm)
    // Of the placement before.
    care.visit("1", "2016-02-01")
    if let visited { care.visit("1", visited) }
    return care
  }

  private func shown(_ care: CareFixture) throws -> String { try care.shown("care_visits_in_time") }

  /// A first visit that could still be in time is not due; it is overdue from the eighth day.
  @Test func theFirstVisitIsDueWithinAWeek() throws {
    #expect(try shown(placed("2018-03-23")) == "0/1")
    #expect(try shown(placed("2018-03-24")) == "z: no visit was due")
    #expect(try shown(placed("2018-03-24", visited: "2018-03-26")) == "1/1")
    var care = try placed("2018-03-24")
    care.fixture.parameters.care.visits.notYetDueCounted = true
    #expect(try shown(care) == "1/1")
  }

  @Test(arguments: [("2018-02-16", "0/1"), ("2018-02-17", "1/1"), ("2018-02-18", "1/1")])
  func thenEverySixWeeks(visited: String, expected: String) throws {
    #expect(try shown(placed("2017-06-01", visited: visited)) == expected)
    #expect(try shown(placed("2016-06-01", longTerm: "N", visited: visited)) == expected)
  }

  /// After a year in a placement that is to last.
  @Test func threeMonthsInALongTermPlacement() throws {
    #expect(try shown(placed("2017-03-31", longTerm: "Y", visited: "2017-12-31")) == "1/1")
    #expect(try shown(placed("2017-03-31", longTerm: "Y", visited: "2017-12-30")) == "0/1")
    #expect(try shown(placed("2017-04-01", longTerm: "Y", visited: "2017-12-31")) == "0/1")
  }

  @Test func moreOftenUnderAnInterimOrderWithParents() throws {
    #expect(try shown(placed("2017-06-01", type: "P1", status: "C1", visited: "2018-03-24")) == "1/1")
    #expect(try shown(placed("2017-06-01", type: "P1", status: "C1", visited: "2018-03-23")) == "0/1")
    for (visited, expected) in [("2018-03-03", "1/1"), ("2018-03-02", "0/1")] {
      var care = try placed("2017-06-01", type: "P1", status: "C1", visited: visited)
      care.review("1", held: "2018-01-15")
      #expect(try shown(care) == expected)
    }
  }

  @Test func theChildHasToBeSeen() throws {
    var care = try placed("2017-06-01")
    care.visit("1", "2018-03-20", seen: "N")
    care.visit("1", "2018-03-21", seen: nil)
    #expect(try shown(care) == "0/1")
    care.fixture.parameters.care.visits.unseenCounted = true
    #expect(try shown(care) == "1/1")
  }
}

@Suite struct CareReviewTests {
  private func inCare(from entry: String = "2016-01-01") throws -> CareFixture {
    var care = try CareFixture()
    care.child("1")
    care.episode("1", entry)
    return care
  }

  @Test(arguments: [("2018-03-14", "1/1"), ("2018-03-15", "1/1"), ("2018-03-16", "0/1"), (nil, "0/1")])
  func reviewsAreHeldByTheirDay(held: String?, expected: String) throws {
    var care = try inCare()
    care.review("1", due: "2018-03-15", held: held)
    #expect(try care.shown("care_reviews_in_time", "2018-03") == expected)
  }

  @Test func cancelledReviewsAndThoseDueAfterCareAreLeftOut() throws {
    var care = try CareFixture()
    care.child("1")
    care.episode("1", "2016-01-01", "2018-03-15", ending: "E8")
    care.review("1", due: "2018-03-10", cancelled: "Y")
    care.review("1", due: "2018-03-15")
    #expect(try care.shown("care_reviews_in_time", "2018-03") == "z: no review was due")
    care.review("1", due: "2018-03-14")
    #expect(try care.shown("care_reviews_in_time", "2018-03") == "0/1")
  }

  /// Twenty working days from 2 January end on 30 January 2018, whatever the record says.
  @Test(arguments: [("2018-01-30", "1/1"), ("2018-01-31", "0/1")])
  func theFirstReviewByStatute(held: String, expected: String) throws {
    var care = try inCare(from: "2018-01-02")
    care.fixture.parameters.care.reviews.dueBy = .statutory
    care.review("1", due: "2018-01-25", held: held)
    #expect(try care.shown("care_reviews_in_time", "2018-01") == expected)
  }

  /// Three months after 30 November is the last day of February; six months after that, in August.
  @Test(arguments: [("2018-02-27", "1/1"), ("2018-02-28", "1/1"), ("2018-03-01", "0/1")])
  func laterReviewsByStatute(held: String, expected: String) throws {
    var care = try inCare(from: "2017-11-01")
    care.fixture.parameters.care.reviews.dueBy = .statutory
    care.review("1", due: "2017-11-29", held: "2017-11-30")
    care.review("1", due: "2018-03-20", held: held)
    #expect(try care.shown("care_reviews_in_time", "2018-02") == expected)
    var old = try inCare(from: "2017-05-01")
    old.fixture.parameters.care.reviews.dueBy = .statutory
    for held in ["2017-05-20", "2017-08-31", held] { old.review("1", due: held, held: held) }
    #expect(try old.shown("care_reviews_in_time", "2018-02") == expected)
  }

  @Test func participationIsOfReviewsOfChildrenOfFourAndOver() throws {
    var care = try inCare()
    for code in ["PN0", "PN1", "PN3", "PN4", "PN5", "PN7", nil] {
      care.review("1", held: "2018-03-01", code)
    }
    care.review("1", held: "2018-02-28", "PN2")
    #expect(try care.shown("participation_in_reviews", "2018-03") == "3/6")
    #expect(try care.shown("participation_in_reviews", "2017Q4") == "4/7")
    care.fixture.parameters.care.reviews.participated = ["PN1", "PN3"]
    #expect(try care.shown("participation_in_reviews", "2018-03") == "2/6")
  }

  @Test func viewsAreThoseAtTheLastReview() throws {
    var care = try inCare(from: "2017-06-01")
    care.review("1", held: "2017-05-31", "PN7")
    #expect(try care.shown("views_at_last_review") == "z: no child of four or over had a review")
    care.review("1", held: "2018-01-15", "PN1")
    care.review("1", held: "2018-03-31", "PN7")
    #expect(try care.shown("views_at_last_review", "2018-02-28") == "1/1")
    #expect(try care.shown("views_at_last_review") == "0/1")
    care.review("1", held: "2018-04-01", "PN1")
    #expect(try care.shown("views_at_last_review") == "0/1")
  }
}
