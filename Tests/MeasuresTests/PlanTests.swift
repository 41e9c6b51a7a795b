import CivilDates
import Datasets
import Figures
import Measures
import Testing

/// Rows of the tables about children on protection plans.
enum PlanRows {
  typealias Row<Source: Dataset> = (inout DatasetTableBuilder<Source>.Row) -> Void

  static func plan(
    _ id: String, _ start: String, _ end: String? = nil, child: String? = nil, first: String? = nil,
    latest: String? = nil, team: String? = nil, elsewhere: String? = nil
  ) -> Row<ProtectionPlans> {
    { row in
      row[ProtectionPlans.planID] = id
      row[ProtectionPlans.childID] = child ?? id
      row[ProtectionPlans.start] = day(start)
      row[ProtectionPlans.end] = end.flatMap(day)
      row[ProtectionPlans.initialCategory] = first
      row[ProtectionPlans.latestCategory] = latest
      row[ProtectionPlans.team] = team
      row[ProtectionPlans.otherAuthority] = elsewhere
    }
  }

  /// So that the two years before the year are on file.
  static var longAgo: Row<ProtectionPlans> { plan("old", "2014-04-01", "2014-10-01") }

  static func child(_ id: String, born: String? = nil, expected: String? = nil, disabled: String? = nil)
    -> Row<Children>
  {
    { row in
      row[Children.childID] = id
      row[Children.dateOfBirth] = born.flatMap(day)
      row[Children.expectedDateOfBirth] = expected.flatMap(day)
      row[Children.disability] = disabled
    }
  }

  static func review(_ plan: String, _ held: String?) -> Row<ProtectionReviews> {
    { row in
      row[ProtectionReviews.reviewID] = plan + (held ?? "")
      row[ProtectionReviews.planID] = plan
      row[ProtectionReviews.heldDate] = held.flatMap(day)
    }
  }

  static func visit(_ child: String, _ date: String, seen: String = "Y") -> Row<ProtectionVisits> {
    { row in
      row[ProtectionVisits.visitID] = child + date
      row[ProtectionVisits.childID] = child
      row[ProtectionVisits.visitDate] = day(date)
      row[ProtectionVisits.seen] = seen
    }
  }
}

@Suite struct OpenPlanTests {
  private let march = "2018-03-31"

  private func fixture(_ plans: [PlanRows.Row<ProtectionPlans>]) throws -> Fixture {
    var fixture = try Fixture()
    fixture.add(ProtectionPlans.self, plans)
    return fixture
  }

  @Test func aPlanIsOpenFromItsFirstDayToTheDayBeforeItsLast() throws {
    var fixture = try fixture([
      PlanRows.plan("A", "2018-03-31"), PlanRows.plan("B", "2018-04-01"),
      PlanRows.plan("C", "2018-01-01", "2018-03-31"), PlanRows.plan("D", "2018-01-01", "2018-04-01"),
      PlanRows.plan("E", "2018-01-01", "2018-02-28"),
    ])
    #expect(try fixture.shown("cp_plans_open", march) == "2")
    #expect(try fixture.shown("cp_plans_open", "2018-02-28") == "2")
    #expect(try fixture.shown("cp_plans_open", "2018-01-31") == "3")
    fixture.parameters.protection.openOnLastDay = true
    #expect(try fixture.shown("cp_plans_open", march) == "3")
    #expect(try fixture.shown("cp_plans_open", "2018-02-28") == "3")
  }

  @Test func anotherAuthoritysPlanIsNotCountedUnlessAskedFor() throws {
    var fixture = try fixture([
      PlanRows.plan("A", "2018-03-01"), PlanRows.plan("B", "2018-03-01", elsewhere: "Y"),
      PlanRows.plan("C", "2018-03-01", elsewhere: "N"),
    ])
    #expect(try fixture.shown("cp_plans_open", march) == "2")
    #expect(try fixture.shown("cp_plans_started", "2018-03") == "2")
    fixture.parameters.protection.otherAuthoritiesCounted = true
    #expect(try fixture.shown("cp_plans_open", march) == "3")
  }

  @Test func theRateIsPer10000ChildrenOfTheBorough() throws {
    let fixture = try fixture((0..<155).map { PlanRows.plan("\($0)", "2018-03-01") })
    #expect(try fixture.shown("cp_plans_per_10000", march) == "155/96895")
    #expect(
      try fixture.figure("cp_plans_per_10000", march).value.value?.rounded(decimals: 1).description == "16.0")
  }

  @Test func categoriesAreTheLatestOrTheFirst() throws {
    let fixture = try fixture([
      PlanRows.plan("A", "2018-03-01", first: "EMO", latest: "NEG"),
      PlanRows.plan("B", "2018-03-01", first: "EMO", latest: "EMO"), PlanRows.plan("C", "2018-03-01"),
    ])
    #expect(try fixture.shown("cp_plans_by_latest_category", march, ["EMO"]) == "1/3")
    #expect(try fixture.shown("cp_plans_by_latest_category", march, ["Not recorded"]) == "1/3")
    #expect(try fixture.shown("cp_plans_by_latest_category", march, ["MUL"]) == "0/3")
    #expect(try fixture.shown("cp_plans_by_initial_category", march, ["EMO"]) == "2/3")
  }

  @Test func underFiveEndsOnTheFifthBirthday() throws {
    var fixture = try fixture(["A", "B", "C", "D", "E"].map { PlanRows.plan($0, "2018-01-01") })
    fixture.add(
      Children.self,
      [
        PlanRows.child("A", born: "2013-03-31"), PlanRows.child("B", born: "2013-04-01", disabled: "Y"),
        PlanRows.child("C", expected: "2018-06-01", disabled: "U"), PlanRows.child("D", disabled: "N"),
        PlanRows.child("E", born: "2012-02-29"),
      ])
    #expect(try fixture.shown("cp_plans_under_five", march) == "2/5")
    #expect(try fixture.shown("cp_plans_under_five", "2018-02-28") == "3/5")
    #expect(try fixture.shown("cp_plans_disabled", march) == "1/5")
    fixture.parameters.protection.underFivesIncludeUnborn = false
    #expect(try fixture.shown("cp_plans_under_five", march) == "1/5")
  }

  @Test func whoWasBornOnALeapDayTurnsFiveOnTheFirstOfMarch() throws {
    var fixture = try Fixture(quarter: "2016Q4")
    fixture.add(ProtectionPlans.self, [PlanRows.plan("A", "2016-05-01")])
    fixture.add(Children.self, [PlanRows.child("A", born: "2012-02-29")])
    #expect(try fixture.shown("cp_plans_under_five", "2017-02-28") == "1/1")
    #expect(try fixture.shown("cp_plans_under_five", "2017-03-31") == "0/1")
  }

  @Test func shortBreaksAreNotBeingLookedAfter() throws {
    var fixture = try fixture(["A", "B", "C", "D", "E"].map { PlanRows.plan($0, "2018-01-01") })
    func episode(_ child: String, _ status: String?, _ start: String, _ end: String? = nil)
      -> PlanRows.Row<CareEpisodes>
    {
      { row in
        row[CareEpisodes.episodeID] = child + start
        row[CareEpisodes.childID] = child
        row[CareEpisodes.legalStatus] = status
        row[CareEpisodes.start] = day(start)
        row[CareEpisodes.end] = end.flatMap(day)
      }
    }
    fixture.add(
      CareEpisodes.self,
      [
        episode("A", "V2", "2018-03-31"), episode("B", "V4", "2018-03-01"),
        episode("C", "C2", "2018-02-01", "2018-03-31"), episode("D", "C1", "2018-01-01", "2018-02-10"),
        episode("D", "C2", "2018-02-10"), episode("Z", "C2", "2018-01-01"), episode("E", "V3", "2018-03-01"),
      ])
    #expect(try fixture.shown("cp_plans_looked_after", march) == "2/5")
    #expect(try fixture.shown("cp_plans_looked_after", "2018-02-28") == "2/5")
    #expect(try fixture.shown("cp_plans_looked_after", "2018-01-31") == "1/5")
  }

  @Test func aPlanIsTwoYearsOldOnItsSecondAnniversary() throws {
    let fixture = try fixture([
      PlanRows.plan("A", "2016-03-31"), PlanRows.plan("B", "2016-04-01"), PlanRows.plan("C", "2016-02-29"),
      PlanRows.plan("D", "2016-02-28"),
    ])
    #expect(try fixture.shown("cp_plans_open_two_years", march) == "3/4")
    #expect(try fixture.shown("cp_plans_open_two_years", "2018-02-28") == "1/4")
  }

  @Test func teamsOfOtherServicesAreOneLine() throws {
    var fixture = try fixture([
      PlanRows.plan("A", "2018-01-01", first: "EMO", team: "Planning 1"),
      PlanRows.plan("B", "2018-01-01", team: "Duty 1"),
      PlanRows.plan("C", "2018-01-01"), PlanRows.plan("D", "2018-01-01", team: "Unknown"),
    ])
    func team(_ name: String, _ service: Service, _ from: String? = nil, _ to: String? = nil)
      -> PlanRows.Row<OrgMap>
    {
      { row in
        row[OrgMap.team] = name
        row[OrgMap.service] = service.rawValue
        row[OrgMap.validFrom] = from.flatMap(day)
        row[OrgMap.validTo] = to.flatMap(day)
      }
    }
    fixture.add(
      OrgMap.self,
      [
        team("Planning 1", .interventionAndPlanning, nil, "2018-02-28"),
        team("Planning 1", .reach, "2018-03-01"), team("Planning 2", .interventionAndPlanning),
        team("Duty 1", .dutyAndAssessment, nil, "2018-02-28"),
        team("Duty 1", .interventionAndPlanning, "2018-03-01"),
      ])
    #expect(try fixture.shown("cp_plans_by_team", "2018-02-28", ["Planning 1"]) == "1/4")
    #expect(try fixture.shown("cp_plans_by_team", march, ["Planning 1"]) == "0/4")
    #expect(try fixture.shown("cp_plans_by_team", march, ["Planning 2"]) == "0/4")
    #expect(try fixture.shown("cp_plans_by_team", "2018-02-28", ["Duty 1"]) == "0/4")
    #expect(try fixture.shown("cp_plans_by_team", march, ["Duty 1"]) == "1/4")
    #expect(try fixture.shown("cp_plans_by_team", "2018-02-28", ["Other"]) == "3/4")
    #expect(
      try fixture.shown("cp_plans_by_team_and_initial_category", "2018-02-28", ["Planning 1", "EMO"]) == "1/4"
    )
    #expect(
      try fixture.shown("cp_plans_by_team_and_initial_category", "2018-02-28", ["Other", "Not recorded"])
        == "3/4")
  }

  @Test func whatIsMissingIsNamed() throws {
    var fixture = try fixture([PlanRows.plan("A", "2018-01-01")])
    #expect(try fixture.shown("cp_plans_under_five", march) == "x: children was not supplied")
    #expect(try fixture.shown("cp_plans_looked_after", march) == "x: cla_episodes was not supplied")
    #expect(try fixture.shown("cp_plans_by_team", march) == "x: org_map was not supplied")
    fixture.notSupplied = ["cp_plans": ["latest_category"]]
    #expect(
      try fixture.shown("cp_plans_by_latest_category", march)
        == "x: cp_plans.latest_category was not supplied")
    #expect(try fixture.shown("cp_plans_open", march) == "1")
  }
}

@Suite struct PlanRegistrationTests {
  private let year = "2017-04..2018-03"

  private func fixture(_ plans: [PlanRows.Row<ProtectionPlans>]) throws -> Fixture {
    var fixture = try Fixture()
    fixture.add(ProtectionPlans.self, [PlanRows.longAgo] + plans)
    return fixture
  }

  @Test func theYearToDateStandsAtEachMonthsEnd() throws {
    let fixture = try fixture([
      PlanRows.plan("A", "2017-04-01"), PlanRows.plan("B", "2018-01-31", "2018-03-31"),
      PlanRows.plan("C", "2018-02-01"), PlanRows.plan("D", "2018-03-31"), PlanRows.plan("E", "2017-03-31"),
    ])
    #expect(try fixture.shown("cp_plans_started", "2017-04..2018-01") == "2")
    #expect(try fixture.shown("cp_plans_started", "2017-04..2018-02") == "3")
    #expect(try fixture.shown("cp_plans_started", year) == "4")
    #expect(try fixture.shown("cp_plans_started", "2018-03") == "1")
    #expect(try fixture.shown("cp_plans_started", "2017Q4") == "3")
    #expect(try fixture.shown("cp_plans_ended", "2017-04..2018-02") == "0")
    #expect(try fixture.shown("cp_plans_ended", year) == "1")
  }

  @Test(arguments: [
    ("2016-03-14", "2016-03-15", 0), ("2016-03-15", "2016-03-16", 1), ("2016-03-16", "2018-03-15", 1),
  ])
  func anEarlierPlanIsWithinTwoYearsByItsEnd(end: String, other: String, expected: Int) throws {
    var fixture = try fixture([
      PlanRows.plan("A1", "2015-01-01", end, child: "A"), PlanRows.plan("A2", "2018-03-15", child: "A"),
      PlanRows.plan("B1", "2015-01-01", other, child: "B"), PlanRows.plan("B2", "2018-03-15", child: "B"),
      PlanRows.plan("C", "2018-03-15"),
    ])
    #expect(try fixture.shown("cp_plans_started_again", year) == "2/3")
    #expect(try fixture.shown("cp_plans_started_first_time", year) == "1/3")
    #expect(try fixture.shown("cp_plans_started_again_within_two_years", year) == "\(expected + 1)/3")
    fixture.parameters.protection.againBoundary = .exclusive
    #expect(
      try fixture.shown("cp_plans_started_again_within_two_years", year)
        == "\((end > "2016-03-15" ? 1 : 0) + (other > "2016-03-15" ? 1 : 0))/3")
    fixture.parameters.protection.againSince = .start
    #expect(try fixture.shown("cp_plans_started_again_within_two_years", year) == "0/3")
  }

  @Test func twoYearsBeforeALeapDayIsTheTwentyEighth() throws {
    var fixture = try Fixture(quarter: "2019Q4")
    fixture.add(
      ProtectionPlans.self,
      [
        PlanRows.plan("old", "2016-04-01"),
        PlanRows.plan("A1", "2017-01-01", "2018-02-28", child: "A"),
        PlanRows.plan("A2", "2020-02-29", child: "A"),
        PlanRows.plan("B1", "2017-01-01", "2018-02-27", child: "B"),
        PlanRows.plan("B2", "2020-02-29", child: "B"),
      ])
    #expect(try fixture.shown("cp_plans_started_again_within_two_years", "2020-02") == "1/2")
    #expect(try fixture.shown("cp_plans_started_again", "2020-02") == "2/2")
  }

  /// The latest end counts, not that of the plan before.
  @Test func anyEarlierPlanCounts() throws {
    let fixture = try fixture([
      PlanRows.plan("A1", "2014-01-01", "2014-06-01", child: "A"),
      PlanRows.plan("A2", "2015-01-01", "2017-06-01", child: "A"),
      PlanRows.plan("A3", "2018-01-10", "2018-02-10", child: "A"),
      PlanRows.plan("A4", "2018-02-10", child: "A"),
    ])
    #expect(try fixture.shown("cp_plans_started_again", year) == "2/2")
    #expect(try fixture.shown("cp_plans_started_again_within_two_years", year) == "2/2")
  }

  @Test func aPlanThatHadNotBegunBeforeIsNotAnEarlierOne() throws {
    let fixture = try fixture([
      PlanRows.plan("A1", "2018-03-15", "2018-03-20", child: "A"),
      PlanRows.plan("A2", "2018-03-15", child: "A"),
    ])
    #expect(try fixture.shown("cp_plans_started_again", year) == "0/2")
  }

  /// 730 days with the first and the last: from 1 April 2015 to 30 March 2017.
  @Test func twoYearsAreMoreThan729DaysWithBothEnds() throws {
    var fixture = try fixture([
      PlanRows.plan("A", "2016-03-31", "2018-03-29"), PlanRows.plan("B", "2016-03-31", "2018-03-30"),
      PlanRows.plan("C", "2016-03-31", "2018-03-31"), PlanRows.plan("D", "2016-03-31"),
    ])
    #expect(try fixture.shown("cp_plans_ended_after_two_years", year) == "2/3")
    fixture.parameters.protection.twoYearsInDays = 731
    #expect(try fixture.shown("cp_plans_ended_after_two_years", year) == "1/3")
  }

  @Test func withoutTheTwoYearsBeforePlansAgainAreUnreliable() throws {
    var fixture = try fixture([])
    fixture.add(ProtectionPlans.self, [PlanRows.plan("A", "2015-05-01"), PlanRows.plan("B", "2018-03-01")])
    #expect(
      try fixture.shown("cp_plans_started_again", year)
        == "u: cp_plans start on 2015-05-01; those since 2015-04 show who is on a plan again")
    #expect(try fixture.shown("cp_plans_started", year) == "1")
  }

  /// A list holds one plan of a child, however old that plan is.
  @Test func aListOfAnnexADoesNotSayWhoIsOnAPlanAgain() throws {
    var fixture = try Fixture()
    fixture.add(
      AnnexAChildProtection.self,
      [("1", "2014-05-01"), ("2", "2018-03-01")].map { id, start in
        { row in
          row[AnnexAChildProtection.childID] = id
          row[AnnexAChildProtection.start] = day(start)
        }
      })
    #expect(try fixture.shown("cp_plans_open", "2018-03-31") == "2")
    #expect(try fixture.shown("cp_plans_started", "2018-03") == "1")
    for period in ["2018-03", "2017-04..2018-03"] {
      #expect(
        try fixture.shown("cp_plans_started_again", period)
          .hasPrefix("x: cp_plans was not supplied; in its place, Annex A list 7"))
    }
    #expect(try fixture.shown("cp_plans_open", "2017-09-30").hasPrefix("x: cp_plans was not supplied"))
  }

  @Test func thePrintedSharesComeOfThePrintedCounts() throws {
    for (part, whole, printed) in [(25, 234, "10.7"), (16, 234, "6.8"), (19, 267, "7.1"), (53, 155, "34.2")] {
      #expect(try #require(Ratio(part * 100, over: whole)).rounded(decimals: 1).description == printed)
    }
  }
}
