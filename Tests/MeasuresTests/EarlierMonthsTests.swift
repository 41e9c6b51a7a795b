import CivilDates
import Columns
import Datasets
import Figures
import Measures
import Testing

/// Months before the year to date, as far as the records reach.
@Suite struct EarlierMonthsTests {
  private func fixture(_ days: [String]) throws -> Fixture {
    var fixture = try Fixture()
    fixture.add(
      Referrals.self,
      days.enumerated().map { position, date in
        { row in
          row[Referrals.referralID] = "R\(position)"
          row[Referrals.childID] = "C\(position)"
          row[Referrals.referralDate] = day(date)
        }
      })
    return fixture
  }

  private func earlier(_ fixture: Fixture, _ reach: [String: Int], _ measure: String) -> [String] {
    CaseMeasures.earlierFigures(
      from: CaseRecords(fixture.tables), references: fixture.references, parameters: fixture.parameters,
      quarter: fixture.quarter, reach: RecordsReach(months: reach)
    )
    .filter { $0.measure == measure && $0.breakdown.isEmpty }
    .map { "\($0.period.label) \($0.numerator ?? -1)" }
  }

  @Test func countsGoBackAsFarAsTheRecordsReach() throws {
    let fixture = try fixture([
      "2016-10-01", "2017-01-05", "2017-01-06", "2017-03-31", "2017-04-01", "2018-03-01",
    ])
    #expect(earlier(fixture, ["referrals": 15], "referrals") == ["2017-01 2", "2017-02 0", "2017-03 1"])
    #expect(earlier(fixture, ["referrals": 12], "referrals") == [])
    #expect(earlier(fixture, [:], "referrals") == [])
  }

  @Test func monthsBeforeTheFirstRecordAreNotNought() throws {
    let fixture = try fixture(["2017-02-05", "2018-03-01"])
    #expect(earlier(fixture, ["referrals": 24], "referrals") == ["2017-02 1", "2017-03 0"])
  }

  @Test func aRatePerPopulationKeepsToTheYear() throws {
    let fixture = try fixture(["2016-10-01", "2018-03-01"])
    #expect(earlier(fixture, ["referrals": 24], "referrals_per_10000") == [])
    #expect(CaseMeasures.all.contains { $0.id == "referrals_per_10000" && $0.base == .population })
  }

  @Test func whatGrowsWithTheYearIsNotSetBesideTheMonthBefore() {
    // Children with three placements since 1 April: none in April, and not by luck.
    let growing = CaseMeasures.all.filter { $0.basis == .yearToMonthEnd }
    #expect(
      growing.map(\.id).sorted() == [
        "adopted_in_year", "first_to_third_placement", "left_care_in_year", "placements_in_year",
        "second_placement_by_kind", "special_guardianship_in_year", "three_or_more_placements",
      ])
    #expect(growing.allSatisfy { !$0.isMonthly })
    #expect(CaseMeasures.all.first { $0.id == "three_or_more_placements_12_months" }?.isMonthly == true)
  }

  @Test func theQuartersFiguresStayAsTheyAre() throws {
    let fixture = try fixture(["2016-10-01", "2017-01-05", "2017-04-01", "2018-03-01"])
    let before = fixture.figures()
    _ = earlier(fixture, ["referrals": 24], "referrals")
    #expect(fixture.figures() == before)
    #expect(try fixture.shown("referrals", "2017-04..2018-03") == "2")
  }
}
