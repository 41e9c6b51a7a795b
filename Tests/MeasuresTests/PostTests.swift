import CivilDates
import Columns
import Datasets
import Figures
import Measures
import Testing

@Suite struct PostTests {
  private func fixture(
    _ posts: [(asAt: String, service: String, funded: String, state: String, hours: String?)]
  ) throws -> Fixture {
    var fixture = try Fixture()
    fixture.add(
      WorkforcePosts.self,
      posts.enumerated().map { number, post in
        { row in
          row[WorkforcePosts.postID] = String(number)
          row[WorkforcePosts.asAt] = day(post.asAt)
          row[WorkforcePosts.service] = post.service
          row[WorkforcePosts.funded] = post.funded
          row[WorkforcePosts.state] = post.state
          row[WorkforcePosts.fullTime] = post.hours.flatMap { ExactDecimal($0) }
        }
      })
    return fixture
  }

  @Test func theLastListOfTheMonthCounts() throws {
    let fixture = try fixture([
      ("2018-03-01", "REACH", "N", "Permanent", "1"), ("2018-03-30", "REACH", "Y", "Vacant", "1"),
      ("2018-03-30", "REACH", "N", "Agency", "1"), ("2018-01-31", "REACH", "Y", "Permanent", "1"),
    ])
    #expect(try fixture.shown("posts", "2018-03-31") == "2")
    #expect(try fixture.shown("posts_over_establishment", "2018-03-31") == "1")
    #expect(try fixture.shown("posts_over_establishment", "2018-01-31") == "0")
    #expect(try fixture.shown("posts_by_state", "2018-03-31", ["Vacant"]) == "1/2")
    #expect(try fixture.shown("posts_by_state", "2018-01-31", ["Vacant"]) == "0/1")
  }

  @Test func aMonthWithoutAListIsNotNought() throws {
    let fixture = try fixture([("2018-03-31", "REACH", "Y", "Vacant", "1")])
    for measure in ["posts", "posts_over_establishment", "posts_by_state", "agency_rate", "vacancy_rate"] {
      let shown = try fixture.shown(measure, "2018-02-28")
      #expect(shown == "x: workforce_posts has no rows as at the end of 2018-02", "\(measure)")
    }
  }

  /// Three permanent, one and a half agency, of which half over establishment, and one vacant: by the census 1.5 of 4.5
  /// are agency workers, and 2 of 5 posts vacant.
  @Test func ratesAreThoseOfTheCensus() throws {
    var fixture = try fixture([
      ("2018-03-31", "REACH", "Y", "Permanent", "1"), ("2018-03-31", "REACH", "Y", "Permanent", "1.0"),
      ("2018-03-31", "0-25", "Y", "Permanent", "0.75"), ("2018-03-31", "0-25", "N", "Permanent", "0.25"),
      ("2018-03-31", "REACH", "Y", "Agency", "1"), ("2018-03-31", "0-25", "N", "Agency", "0.5"),
      ("2018-03-31", "REACH", "Y", "Vacant", "1"), ("2018-03-31", "REACH", "N", "Vacant", "1"),
      ("2018-03-31", "REACH", "Y", "Agency", nil),
    ])
    #expect(try fixture.shown("agency_rate", "2018-03-31") == "150/450")
    #expect(try fixture.shown("vacancy_rate", "2018-03-31") == "200/500")
    #expect(try fixture.shown("agency_rate_by_service", "2018-03-31", ["0-25"]) == "50/150")
    #expect(try fixture.shown("vacancy_rate_by_service", "2018-03-31", ["0-25"]) == "0/100")
    #expect(
      try fixture.shown("vacancy_rate_by_service", "2018-03-31", ["Other"]) == "z: there are no such posts")
    fixture.parameters.posts.vacanciesIncludeAgencyCover = false
    #expect(try fixture.shown("vacancy_rate", "2018-03-31") == "100/400")
  }
}

@Suite struct OpenCaseTests {
  private static let march = "2018-03-31"

  /// Children A to H: in early help, in need, on a plan, looked after.
  private func fixture() throws -> Fixture {
    var fixture = try Fixture()
    fixture.add(
      Children.self,
      [
        ("A", "2010-01-01"), ("B", "2010-01-01"), ("C", "2010-01-01"), ("D", "2010-01-01"),
        // Eighteen on the last day of March, and the day after.
        ("E", "2000-03-31"), ("F", "2000-04-01"), ("G", nil), ("H", "2010-01-01"),
      ].map { id, birth in
        { row in
          row[Children.childID] = id
          row[Children.dateOfBirth] = birth.flatMap { day($0) }
        }
      })
    fixture.add(
      EarlyHelp.self,
      ["A", "B"].map { child in
        { row in
          row[EarlyHelp.episodeID] = child
          row[EarlyHelp.childID] = child
          row[EarlyHelp.start] = day("2018-01-01")
        }
      })
    fixture.add(
      Referrals.self,
      [("B", "N", nil), ("C", "N", nil), ("D", "N", "2018-03-31"), ("H", "Y", nil)].map {
        child, nothing, closed in
        { row in
          row[Referrals.referralID] = child
          row[Referrals.childID] = child
          row[Referrals.referralDate] = day("2018-01-01")
          row[Referrals.noFurtherAction] = nothing
          row[Referrals.closeDate] = closed.flatMap { day($0) }
        }
      })
    fixture.add(
      Allocations.self,
      [("C", "W"), ("E", "W"), ("F", "W"), ("G", nil)].map { child, worker in
        { row in
          row[Allocations.allocationID] = child
          row[Allocations.childID] = child
          row[Allocations.workerID] = worker
          row[Allocations.start] = day("2018-01-01")
        }
      })
    fixture.add(
      ProtectionPlans.self,
      ["C", "D"].map { child in
        { row in
          row[ProtectionPlans.planID] = child
          row[ProtectionPlans.childID] = child
          row[ProtectionPlans.start] = day("2018-01-01")
        }
      })
    fixture.add(
      CareEpisodes.self,
      [("D", "C2"), ("H", "V4")].map { child, status in
        { row in
          row[CareEpisodes.episodeID] = child
          row[CareEpisodes.childID] = child
          row[CareEpisodes.legalStatus] = status
          row[CareEpisodes.start] = day("2018-01-01")
        }
      })
    return fixture
  }

  /// D is looked after and on a plan, C on a plan and allocated, B referred and in early help; E is an adult; H has
  /// short breaks and a referral without further action.
  @Test func aChildIsAtOneLevel() throws {
    let fixture = try fixture()
    let levels = try ["CAF", "CIN", "CP", "CLA"].map {
      try fixture.shown("children_by_need_level", Self.march, [$0])
    }
    #expect(levels == ["1/96895", "3/96895", "1/96895", "1/96895"])
    let rate = try fixture.figure("children_by_need_level", Self.march, "CIN")
    #expect(rate.value.value?.rounded(decimals: 2).description == "0.31")
  }

  @Test func unallocatedCasesAreByType() throws {
    let fixture = try fixture()
    // B by its referral, G by an allocation to nobody; D is looked after.
    let types = try ["CIN", "CP", "CLA"].map {
      try fixture.shown("unallocated_cases_by_need_level", Self.march, [$0])
    }
    #expect(types == ["2", "0", "1"])
    #expect(try fixture.shown("unallocated_cases", Self.march) == "3")
  }

  /// The year in which a person turns eighteen on 29 February has none.
  @Test func anAdultIsNotInNeed() throws {
    var fixture = try fixture()
    fixture.add(
      Children.self,
      [
        { row in
          row[Children.childID] = "E"
          row[Children.dateOfBirth] = day("2000-02-29")
        }
      ])
    fixture.add(
      Allocations.self,
      [
        { row in
          row[Allocations.allocationID] = "1"
          row[Allocations.childID] = "E"
          row[Allocations.start] = day("2018-01-01")
        }
      ])
    fixture.add(Referrals.self, [])
    #expect(try fixture.shown("unallocated_cases_by_need_level", "2018-01-31", ["CIN"]) == "1")
    #expect(try fixture.shown("unallocated_cases_by_need_level", Self.march, ["CIN"]) == "0")
  }

  @Test func withoutAPopulationThereIsNoRate() throws {
    var fixture = try fixture()
    fixture.references.populations = []
    let found = fixture.figures().first { $0.measure == "children_by_need_level" }
    #expect(found?.value.absence?.status == .notSupplied && found?.numerator == nil)
    #expect(try fixture.shown("unallocated_cases", Self.march) == "3")
  }
}
