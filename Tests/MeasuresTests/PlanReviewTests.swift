import CivilDates
import Datasets
import Figures
import Measures
import Testing

@Suite struct PlanReviewTests {
  private func share(_ start: String, _ held: String..., at day: String = "2018-03-31") throws -> String {
    var fixture = try Fixture()
    fixture.add(ProtectionPlans.self, [PlanRows.plan("A", start)])
    fixture.add(ProtectionReviews.self, held.map { PlanRows.review("A", $0) } + [PlanRows.review("B", nil)])
    return try fixture.shown("cp_reviews_in_time", day)
  }

  private let none = "z: no child had been subject to a plan for three months"

  @Test func aPlanIsLookedAtFromThreeMonthsOn() throws {
    #expect(try share("2018-01-01") == none)
    #expect(try share("2017-12-31") == "0/1")
    // Three months before 28 February is 28 November.
    #expect(try share("2017-11-29", at: "2018-02-28") == none)
    #expect(try share("2017-11-28", at: "2018-02-28") == "0/1")
  }

  @Test func theFirstReviewIsDueWithinThreeMonths() throws {
    #expect(try share("2017-12-15", "2018-03-14") == "1/1")
    #expect(try share("2017-12-15", "2018-03-15") == "1/1")
    #expect(try share("2017-12-15", "2018-03-16") == "0/1")
    // Three months after 30 November is 28 February.
    #expect(try share("2017-11-30", "2018-02-28") == "1/1")
    #expect(try share("2017-11-30", "2018-03-01") == "0/1")
  }

  @Test func laterReviewsAreDueWithinSixMonthsOfTheOneBefore() throws {
    #expect(try share("2017-06-01", "2017-08-30", "2018-02-28") == "1/1")
    #expect(try share("2017-06-01", "2017-08-30", "2018-03-01") == "0/1")
    #expect(try share("2017-06-01", "2017-08-31", "2018-02-28") == "1/1")
    #expect(try share("2017-06-01", "2017-08-31", "2018-03-01") == "0/1")
    #expect(
      try share(
        "2015-06-01", "2015-08-31", "2016-02-29", "2016-08-29", "2017-02-28", "2017-08-28",
        "2018-02-28") == "1/1")
    #expect(
      try share(
        "2015-06-01", "2015-08-31", "2016-03-01", "2016-08-29", "2017-02-28", "2017-08-28",
        "2018-02-28") == "0/1")
  }

  @Test func aReviewNotHeldIsLateFromTheEndOfTheDayByWhichItWasDue() throws {
    #expect(try share("2017-06-01", "2017-08-30", "2017-10-01") == "1/1")
    #expect(try share("2017-06-01", "2017-08-30", "2017-09-30") == "0/1")
    // A review of April is not known in March.
    #expect(try share("2017-06-01", "2017-08-30", "2018-04-01") == "0/1")
  }
}

@Suite struct PlanVisitTests {
  private let march = "2018-03-31"

  /// Good Friday 2018 was 30 March: the ten working days up to the end of March are those from 16 to 29 March.
  private func fixture(_ visits: [PlanRows.Row<ProtectionVisits>], start: String = "2018-01-02") throws
    -> Fixture
  {
    var fixture = try Fixture()
    fixture.add(ProtectionPlans.self, [PlanRows.plan("A", start)])
    fixture.add(ProtectionVisits.self, visits)
    return fixture
  }

  @Test(arguments: [
    ("2018-03-14", 0), ("2018-03-15", 1), ("2018-03-16", 1), ("2018-03-29", 1), ("2018-03-30", 1),
    ("2018-03-31", 1), ("2018-04-01", 0),
  ])
  func theLastVisitIsWithinTenWorkingDays(visit: String, expected: Int) throws {
    let fixture = try fixture([PlanRows.visit("A", visit), PlanRows.visit("B", "2018-03-29")])
    #expect(try fixture.shown("cp_plans_visited_in_time", march) == "\(expected)/1")
  }

  @Test func aVisitBeforeThePlanIsNoneUnderIt() throws {
    let fixture = try fixture([PlanRows.visit("A", "2018-03-26")], start: "2018-03-27")
    #expect(try fixture.shown("cp_plans_visited_in_time", march) == "0/1")
    #expect(
      try fixture.shown("cp_plans_visited_in_time", "2018-02-28") == "z: no child was subject to a plan")
  }

  @Test func aVisitWithoutSeeingTheChildCountsUnlessAskedOtherwise() throws {
    var fixture = try fixture([PlanRows.visit("A", "2018-03-28", seen: "N")])
    #expect(try fixture.shown("cp_plans_visited_in_time", march) == "1/1")
    fixture.parameters.protection.visitsNeedChildSeen = true
    #expect(try fixture.shown("cp_plans_visited_in_time", march) == "0/1")
    fixture.notSupplied = ["cp_visits": ["seen"]]
    #expect(try fixture.shown("cp_plans_visited_in_time", march) == "x: cp_visits.seen was not supplied")
  }

  @Test func withoutBankHolidaysThereIsNoInterval() throws {
    var fixture = try fixture([PlanRows.visit("A", "2018-03-28")])
    fixture.references.workingDays = nil
    #expect(try fixture.shown("cp_plans_visited_in_time", march) == "x: bank_holidays was not supplied")
    #expect(try fixture.shown("cp_visits_made_in_time", "2018-03") == "x: bank_holidays was not supplied")
  }

  /// From Tuesday 2 January the first visit is due on the 16th.
  @Test func visitsFallDueTenWorkingDaysAfterTheLastOne() throws {
    let fixture = try fixture([PlanRows.visit("A", "2018-01-16"), PlanRows.visit("A", "2018-01-31")])
    // Due on 16 January and made; on 30 January, and made a day late; on 14 and 28 February, 14 and 28 March.
    #expect(try fixture.shown("cp_visits_made_in_time", "2018-01") == "1/2")
    #expect(try fixture.shown("cp_visits_made_in_time", "2018-02") == "0/2")
    #expect(try fixture.shown("cp_visits_made_in_time", "2018-03") == "0/2")
    #expect(try fixture.shown("cp_visits_made_in_time", "2017Q4") == "1/6")
    #expect(try fixture.shown("cp_visits_made_in_time", "2017-12") == "z: no visits fell due")
  }

  @Test func noVisitFallsDueOnceThePlanHasEnded() throws {
    var fixture = try fixture([])
    for (end, expected) in [
      ("2018-01-15", "z: no visits fell due"), ("2018-01-16", "z: no visits fell due"),
      ("2018-01-17", "0/1"),
    ] {
      fixture.add(ProtectionPlans.self, [PlanRows.plan("A", "2018-01-02", end)])
      #expect(try fixture.shown("cp_visits_made_in_time", "2018-01") == expected, "\(end)")
    }
  }

  /// The bank holidays on file start in 2009.
  @Test func aPlanOlderThanTheCalendarIsCounted() throws {
    let fixture = try fixture(
      [PlanRows.visit("A", "2018-03-06"), PlanRows.visit("A", "2018-03-16")], start: "2005-01-04")
    #expect(try fixture.shown("cp_visits_made_in_time", "2018-03").hasPrefix("1/"))
    #expect(try fixture.shown("cp_visits_made_in_time", "2018-02") == "0/2")
  }

  @Test func goodFridayIsNoWorkingDay() throws {
    // Ten working days after Thursday 15 March are over on the 29th, after the 16th on Tuesday 3 April.
    for (visit, expected) in [("2018-03-15", "1/2"), ("2018-03-16", "1/1")] {
      let fixture = try fixture([PlanRows.visit("A", visit)], start: "2018-03-05")
      #expect(try fixture.shown("cp_visits_made_in_time", "2018-03") == expected, "\(visit)")
    }
  }
}
