import CivilDates
import Datasets
import Figures
import Measures
import Testing

@Suite struct ReferralTests {
  private func referral(
    _ child: String, _ date: String, source: String? = nil, noAction: String? = nil
  ) -> (inout DatasetTableBuilder<Referrals>.Row) -> Void {
    { row in
      row[Referrals.referralID] = child + date
      row[Referrals.childID] = child
      row[Referrals.referralDate] = day(date)
      row[Referrals.source] = source
      row[Referrals.noFurtherAction] = noAction
    }
  }

  /// The first row is there so that the twelve months before the year are on file.
  private func fixture(_ rows: [(inout DatasetTableBuilder<Referrals>.Row) -> Void]) throws -> Fixture {
    var fixture = try Fixture()
    fixture.add(Referrals.self, [referral("old", "2016-04-01")] + rows)
    return fixture
  }

  @Test func aReferralTwelveMonthsBeforeToTheDayCountsByDefault() throws {
    var fixture = try fixture([referral("A", "2017-03-15"), referral("A", "2018-03-15")])
    #expect(try fixture.shown("re_referrals_within_12_months", "2018-03") == "1/1")
    fixture.parameters.referrals.boundary = .exclusive
    #expect(try fixture.shown("re_referrals_within_12_months", "2018-03") == "0/1")
  }

  @Test func twelveMonthsAndADayAreTooMany() throws {
    let fixture = try fixture([referral("A", "2017-03-14"), referral("A", "2018-03-15")])
    #expect(try fixture.shown("re_referrals_within_12_months", "2018-03") == "0/1")
  }

  @Test func aYearBeforeTheLeapDayIsTheTwentyEighth() throws {
    var fixture = try Fixture(quarter: "2019Q4")
    fixture.add(
      Referrals.self,
      [
        referral("old", "2018-04-01"), referral("A", "2019-02-28"), referral("A", "2020-02-29"),
        referral("B", "2019-02-27"), referral("B", "2020-02-29"),
      ])
    #expect(try fixture.shown("re_referrals_within_12_months", "2020-02") == "1/2")
  }

  @Test func aSecondReferralOnTheSameDayIsNotAReReferral() throws {
    let fixture = try fixture([
      referral("A", "2018-03-15"), referral("A", "2018-03-15"), referral("A", "2018-03-16"),
      referral("B", "2018-03-16"),
    ])
    #expect(try fixture.shown("re_referrals_within_12_months", "2018-03") == "1/4")
    #expect(try fixture.shown("re_referrals_within_12_months", "2017-04..2018-03") == "1/4")
  }

  @Test func earlierReferralsWithoutFurtherActionCanBeLeftOut() throws {
    var fixture = try fixture([
      referral("A", "2018-01-10", noAction: "N"), referral("A", "2018-02-10", noAction: "Y"),
      referral("A", "2018-03-10"), referral("B", "2018-02-10", noAction: "Y"), referral("B", "2018-03-10"),
    ])
    #expect(try fixture.shown("re_referrals_within_12_months", "2018-03") == "2/2")
    fixture.parameters.referrals.afterNoFurtherAction = false
    #expect(try fixture.shown("re_referrals_within_12_months", "2018-03") == "1/2")
  }

  @Test func withoutTheYearBeforeReReferralsAreUnreliable() throws {
    var fixture = try fixture([])
    fixture.add(Referrals.self, [referral("A", "2016-05-01"), referral("A", "2018-03-15")])
    #expect(
      try fixture.shown("re_referrals_within_12_months", "2018-03")
        == "u: referrals start on 2016-05-01; those since 2016-04 show which were re-referrals")
    #expect(try fixture.shown("referrals", "2018-03") == "1")
  }

  @Test func sourcesFallIntoTheCouncilsGroups() throws {
    let fixture = try fixture([
      referral("A", "2018-03-01", source: "6"), referral("B", "2018-03-01", source: "7"),
      referral("C", "2018-03-01", source: "2A"), referral("D", "2018-03-01", source: "4"),
      referral("E", "2018-03-01", source: "1A"), referral("F", "2018-03-01"),
    ])
    #expect(try fixture.shown("referrals_by_source", "2018-03", ["Police/Legal"]) == "2/6")
    #expect(try fixture.shown("referrals_by_source", "2018-03", ["School/Education"]) == "1/6")
    #expect(try fixture.shown("referrals_by_source", "2018-03", ["Health"]) == "0/6")
    #expect(try fixture.shown("referrals_by_source", "2018-03", ["LA Services"]) == "0/6")
    #expect(try fixture.shown("referrals_by_source", "2018-03", ["Other (Incl Missing)"]) == "3/6")
  }

  @Test func ratesArePerTheChildrenOfTheChosenEstimate() throws {
    var fixture = try fixture([referral("A", "2017-04-01"), referral("B", "2018-03-31")])
    let period = "2017-04..2018-03"
    #expect(try fixture.shown("referrals_per_10000", period) == "2/96895")
    #expect(
      try fixture.figure("referrals_per_10000", period).value == .value(#require(Ratio(20_000, over: 96_895)))
    )
    fixture.parameters.population.bases = ["mid_year_estimate"]
    #expect(try fixture.shown("referrals_per_10000", period) == "2/88491")
    fixture.parameters.population.year = .yearBefore
    #expect(try fixture.shown("referrals_per_10000", period) == "2/88135")
    fixture.references.populations = []
    #expect(
      try fixture.shown("referrals_per_10000", period)
        == "x: population has no estimate of mid-2016 on the basis mid_year_estimate")
  }

  @Test func thePrintedRateComesOfThePrintedCounts() throws {
    let rate = try #require(Ratio(3_838 * 10_000, over: 96_895))
    #expect(rate.rounded(decimals: 1).description == "396.1")
  }
}
