import Datasets
import Figures
import Measures
import Testing

/// Foster homes, pay and what other services counted.
@Suite struct SuppliedCountTests {
  private func household(
    _ approved: String, _ ended: String? = nil, kinship: String? = "N"
  ) -> (inout DatasetTableBuilder<FosteringHouseholds>.Row) -> Void {
    { row in
      row[FosteringHouseholds.householdID] = approved + (ended ?? "") + (kinship ?? "")
      row[FosteringHouseholds.approved] = day(approved)
      row[FosteringHouseholds.terminated] = ended.flatMap { day($0) }
      row[FosteringHouseholds.kinship] = kinship
    }
  }

  @Test func netRecruitmentLeavesKinshipOut() throws {
    var fixture = try Fixture()
    fixture.add(
      FosteringHouseholds.self,
      [
        household("2018-01-01"), household("2018-03-31"), household("2018-02-01", kinship: nil),
        household("2018-02-01", kinship: "Y"), household("2017-12-31"), household("2018-04-01"),
        household("2016-01-01", "2018-03-31"), household("2016-01-01", "2018-01-31", kinship: "Y"),
        household("2016-01-01", "2017-04-01"), household("2016-01-01", "2017-04-30"),
      ])
    #expect(try fixture.shown("fostering_households_approved", "2017Q4") == "3")
    #expect(try fixture.shown("fostering_households_ended", "2017Q4") == "1")
    #expect(try fixture.shown("fostering_households_net", "2017Q4") == "2")
    #expect(try fixture.shown("fostering_households_net", "2017-04") == "-2")
    #expect(try fixture.shown("fostering_households_net", "2017-04..2018-03") == "1")
    #expect(try fixture.shown("fostering_households", "2018-02-28") == "4")
    // The one that ended on the last day is no longer there.
    #expect(try fixture.shown("fostering_households", "2018-03-31") == "4")
  }

  private func pay(_ period: String, _ agency: String, _ all: String)
    -> (inout DatasetTableBuilder<Pay>.Row) -> Void
  {
    { row in
      row[Pay.period] = period
      row[Pay.agencyCost] = ExactDecimal(agency)
      row[Pay.payBill] = ExactDecimal(all)
    }
  }

  @Test func agencyShareOfPay() throws {
    var fixture = try Fixture()
    fixture.add(
      Pay.self,
      [
        pay("2017Q1", "10", "100"), pay("2017Q2", "10", "100"), pay("2017Q3", "10.5", "100"),
        pay("2017Q4", "12.25", "100"),
      ])
    #expect(try fixture.shown("agency_share_of_pay_bill", "2017Q4") == "1225/10000")
    #expect(try fixture.shown("agency_share_of_pay_bill", "2017-04..2018-03") == "4275/40000")
    fixture.add(Pay.self, [pay("2017Q1", "10", "100"), pay("2017Q4", "12", "100")])
    #expect(try fixture.shown("agency_share_of_pay_bill", "2017Q4") == "1200/10000")
    #expect(
      try fixture.shown("agency_share_of_pay_bill", "2017-04..2018-03") == "x: pay has no row for 2017Q2")
    fixture.add(Pay.self, [pay("2016Q4", "10", "100")])
    #expect(try fixture.shown("agency_share_of_pay_bill", "2017Q4") == "x: pay has no row for 2017Q4")
  }

  @Test func countsOfOtherServices() throws {
    var fixture = try Fixture()
    fixture.add(
      YouthOffending.self,
      (1...4).map { number in
        { row in
          row[YouthOffending.period] = "2017Q\(number)"
          row[YouthOffending.firstTimeEntrants] = 10 + number
          row[YouthOffending.offenders] = number == 2 ? nil : 24
          row[YouthOffending.active] = 18
        }
      })
    fixture.add(
      EarlyYears.self,
      [
        { row in
          row[EarlyYears.period] = "2017Q4"
          row[EarlyYears.takeUp] = 969
          row[EarlyYears.eligible] = 1_624
        }
      ])
    #expect(try fixture.shown("youth_first_time_entrants", "2017Q4") == "14")
    #expect(try fixture.shown("youth_first_time_entrants", "2017-04..2018-03") == "50")
    #expect(try fixture.shown("young_offenders_in_education_or_work", "2017Q4") == "18/24")
    #expect(
      try fixture.shown("young_offenders_in_education_or_work", "2017-04..2018-03")
        == "x: youth_offending has no in_education_or_work or young_offenders for 2017Q2")
    #expect(try fixture.shown("thirty_hours_take_up", "2017Q4") == "969/1624")
  }
}
