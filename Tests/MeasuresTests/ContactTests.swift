import CivilDates
import Datasets
import Figures
import Measures
import Testing

@Suite struct ContactTests {
  private func contact(
    _ id: String, _ received: String, _ outcome: String? = nil, decided: String? = nil, child: String = "A",
    urgency: String? = nil
  ) -> (inout DatasetTableBuilder<Contacts>.Row) -> Void {
    { row in
      row[Contacts.contactID] = id
      row[Contacts.childID] = child
      row[Contacts.receivedAt] = moment(received)
      row[Contacts.outcome] = outcome
      row[Contacts.decisionAt] = decided.flatMap(moment)
      row[Contacts.firstUrgency] = urgency
    }
  }

  private func march() throws -> Fixture {
    var fixture = try Fixture()
    fixture.add(
      Contacts.self,
      [
        contact("1", "2017-10-31 23:59", "NFA", decided: "2017-11-01 08:00"),
        contact("2", "2017-11-01 00:00", "NFA", decided: "2017-11-02 09:00"),
        contact(
          "3", "2018-03-05 09:00", "Referral to Social Care", decided: "2018-03-06 09:00", urgency: "Red"),
        contact("4", "2018-03-05 09:00", "Signposting", decided: "2018-03-06 09:01", urgency: "Green"),
        contact("5", "2018-03-30 16:00", "NFA", decided: "2018-04-03 09:00", child: "B"),
        contact("6", "2018-03-31 23:59", child: "C"),
        contact("7", "2018-04-01 00:00", "NFA", decided: "2018-04-01 10:00"),
      ])
    return fixture
  }

  @Test func contactsCountFromTheStartOfTheirReporting() throws {
    let fixture = try march()
    #expect(try fixture.shown("contacts_received", "2018-03") == "4")
    #expect(try fixture.shown("contacts_received", "2018-02") == "0")
    #expect(try fixture.shown("contacts_received", "2017Q4") == "4")
    #expect(try fixture.shown("contacts_received", "2017-11..2018-03") == "5")
  }

  @Test func aYearAfterTheNewReportingStartsInApril() throws {
    var fixture = try march()
    fixture.quarter = try #require(Quarter("2018Q1"))
    #expect(try fixture.shown("contacts_received", "2018-04..2018-06") == "1")
    fixture.quarter = try #require(Quarter("2017Q2"))
    #expect(
      try fixture.shown("contacts_received", "2017Q2")
        == "z: counting starts after the quarter, with 2017-11")
  }

  @Test func aDecisionAfterTheMonthLeavesTheContactNotAssessedInIt() throws {
    var fixture = try march()
    #expect(try fixture.shown("contact_outcomes", "2018-03", ["Referral to Social Care"]) == "1/4")
    #expect(try fixture.shown("contact_outcomes", "2018-03", ["Not assessed in month"]) == "2/4")
    #expect(try fixture.shown("contact_outcomes", "2018-03", ["NFA"]) == "0/4")
    #expect(try fixture.shown("contact_conversion", "2018-03") == "1/4")
    fixture.quarter = try #require(Quarter("2018Q1"))
    #expect(try fixture.shown("contact_outcomes", "2018-04", ["NFA"]) == "1/1")
    #expect(
      try fixture.shown("contact_outcomes", "2018-05", ["NFA"]) == "z: no contacts were received")
  }

  @Test func aLateDecisionCanCountWithinTheQuarter() throws {
    var fixture = try march()
    fixture.add(
      Contacts.self, [contact("1", "2018-01-31 12:00", "NFA", decided: "2018-02-01 09:00")])
    #expect(try fixture.shown("contact_outcomes", "2018-01", ["NFA"]) == "0/1")
    fixture.parameters.contacts.outcomeDeadline = .quarterEnd
    #expect(try fixture.shown("contact_outcomes", "2018-01", ["NFA"]) == "1/1")
  }

  @Test func aDayIsTwentyFourHoursByTheClockOrInWorkingDays() throws {
    var fixture = try march()
    // Contact 3 took 24 hours, contact 4 a minute more; contact 5 is decided in April.
    #expect(try fixture.shown("contact_decisions_within_24_hours", "2018-03") == "1/2")
    fixture.quarter = try #require(Quarter("2018Q1"))
    #expect(try fixture.shown("contact_decisions_within_24_hours", "2018-04") == "1/2")
    // Good Friday 16:00 to Tuesday 09:00 after Easter: nine working hours.
    fixture.parameters.contacts.decisionClock = .workingHours
    #expect(try fixture.shown("contact_decisions_within_24_hours", "2018-04") == "2/2")
  }

  @Test func workingHoursRunOverAWeekend() throws {
    var fixture = try Fixture()
    fixture.parameters.contacts.decisionClock = .workingHours
    fixture.add(
      Contacts.self,
      [
        contact("1", "2018-03-02 16:00", "NFA", decided: "2018-03-05 16:00"),
        contact("2", "2018-03-02 16:00", "NFA", decided: "2018-03-05 16:01"),
        contact("3", "2018-03-03 10:00", "NFA", decided: "2018-03-05 23:59"),
        contact("4", "2018-03-03 10:00", "NFA", decided: "2018-03-04 12:00"),
      ])
    #expect(try fixture.shown("contact_decisions_within_24_hours", "2018-03") == "3/4")
  }

  @Test func genderAndAgeAreThoseOfTheDayOfContact() throws {
    var fixture = try march()
    func child(_ id: String, _ gender: String?, born: String?, expected: String? = nil)
      -> (inout DatasetTableBuilder<Children>.Row) -> Void
    {
      { row in
        row[Children.childID] = id
        row[Children.gender] = gender
        row[Children.dateOfBirth] = born.flatMap(day)
        row[Children.expectedDateOfBirth] = expected.flatMap(day)
      }
    }
    fixture.add(
      Children.self,
      [
        child("B", "U", born: nil, expected: "2018-06-01"), child("A", "F", born: "2013-03-05"),
        child("D", "M", born: "2010-01-01"),
      ])
    // Two contacts of a girl of five to the day, one of an unborn child, one of a child who is not on the list.
    #expect(try fixture.shown("contacts_by_gender_and_age", "2018-03", ["Female", "5-9"]) == "2/4")
    #expect(try fixture.shown("contacts_by_gender_and_age", "2018-03", ["Unborn", "Unborn"]) == "1/4")
    #expect(
      try fixture.shown("contacts_by_gender_and_age", "2018-03", ["Not recorded", "Not recorded"]) == "1/4")
    #expect(try fixture.shown("contacts_by_gender_and_age", "2017-11", ["Female", "1-4"]) == "1/1")
  }

  @Test func aColumnThatNoFileHadIsNamed() throws {
    var fixture = try march()
    #expect(try fixture.shown("contacts_by_initial_brag", "2018-03", ["Red"]) == "1/4")
    #expect(try fixture.shown("contacts_by_initial_brag", "2018-03", ["Not recorded"]) == "2/4")
    fixture.notSupplied = ["contacts": ["brag_initial"]]
    #expect(
      try fixture.shown("contacts_by_initial_brag", "2018-03") == "x: contacts.brag_initial was not supplied")
    #expect(try fixture.shown("contacts_by_gender_and_age", "2018-03") == "x: children was not supplied")
    #expect(try fixture.shown("contacts_received", "2018-03") == "4")
  }
}
