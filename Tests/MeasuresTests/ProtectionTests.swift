import CivilDates
import Datasets
import Figures
import Measures
import Testing

@Suite struct StrategyTests {
  private func fixture() throws -> Fixture {
    var fixture = try Fixture()
    func meeting(_ id: String, _ date: String, _ status: String = "completed")
      -> (inout DatasetTableBuilder<StrategyMeetings>.Row) -> Void
    {
      { row in
        row[StrategyMeetings.meetingID] = id
        row[StrategyMeetings.meetingDate] = day(date)
        row[StrategyMeetings.status] = status
      }
    }
    func agency(_ id: String, _ agency: String, _ invited: String, _ attended: String)
      -> (inout DatasetTableBuilder<StrategyAttendance>.Row) -> Void
    {
      { row in
        row[StrategyAttendance.meetingID] = id
        row[StrategyAttendance.agency] = agency
        row[StrategyAttendance.invited] = invited
        row[StrategyAttendance.attended] = attended
      }
    }
    fixture.add(
      StrategyMeetings.self,
      [
        meeting("1", "2018-03-01"), meeting("2", "2018-03-31"), meeting("3", "2018-03-02", "other"),
        meeting("4", "2018-01-01"), meeting("5", "2017-12-31"),
      ])
    fixture.add(
      StrategyAttendance.self,
      [
        agency("1", "Health", "Y", "Y"), agency("2", "Health", "N", "N"), agency("3", "Health", "Y", "Y"),
        agency("1", "Police", "Y", "Y"), agency("2", "Police", "N", "N"), agency("4", "Health", "Y", "N"),
        agency("9", "Health", "Y", "Y"),
      ])
    return fixture
  }

  @Test func meetingsCountFromJanuary() throws {
    let fixture = try fixture()
    #expect(try fixture.shown("strategy_meetings_completed", "2018-03") == "2")
    #expect(try fixture.shown("strategy_meetings_completed", "2018-01..2018-03") == "3")
  }

  @Test func healthAttendsOutOfThoseItWasInvitedTo() throws {
    var fixture = try fixture()
    #expect(try fixture.shown("strategy_meetings_invited", "2018-03", ["Health"]) == "1/2")
    #expect(try fixture.shown("strategy_meetings_attended", "2018-03", ["Health"]) == "1/1")
    #expect(try fixture.shown("strategy_meetings_attended", "2018-01..2018-03", ["Health"]) == "1/2")
    #expect(try fixture.shown("strategy_meetings_attended", "2018-03", ["Police"]) == "1/2")
    #expect(try fixture.shown("strategy_meetings_invited", "2018-03", ["Education"]) == "0/2")
    #expect(
      try fixture.shown("strategy_meetings_attended", "2018-03", ["Education"])
        == "z: the agency was invited to no meeting")
    fixture.parameters.strategyMeetings.attendanceBase = [:]
    #expect(try fixture.shown("strategy_meetings_attended", "2018-03", ["Police"]) == "1/1")
  }
}

@Suite struct EnquiryTests {
  private func enquiry(
    _ id: String, _ start: String, _ end: String?, _ outcome: String? = nil, team: String? = "Team 1"
  ) -> (inout DatasetTableBuilder<Section47Enquiries>.Row) -> Void {
    { row in
      row[Section47Enquiries.enquiryID] = id
      row[Section47Enquiries.childID] = id
      row[Section47Enquiries.start] = day(start)
      row[Section47Enquiries.end] = end.flatMap(day)
      row[Section47Enquiries.outcome] = outcome
      row[Section47Enquiries.team] = team
    }
  }

  private func fixture() throws -> Fixture {
    var fixture = try Fixture()
    fixture.add(
      Section47Enquiries.self,
      [
        enquiry("1", "2018-02-20", "2018-03-12", "Progressing to an ICPC"),
        enquiry("2", "2018-03-01", "2018-03-11", "Continue with C&F", team: "Team 2"),
        enquiry("3", "2018-03-21", nil, team: nil), enquiry("4", "2018-01-01", "2018-02-01", "Legal Action"),
      ])
    return fixture
  }

  @Test func enquiriesCountWhenTheyEndUnlessAskedOtherwise() throws {
    var fixture = try fixture()
    #expect(try fixture.shown("s47_enquiries", "2018-03") == "2")
    #expect(try fixture.shown("s47_outcomes", "2018-03", ["Progressing to an ICPC"]) == "1/2")
    #expect(try fixture.shown("s47_by_team", "2018-03", ["Team 2"]) == "1/2")
    fixture.parameters.enquiries.countedBy = .start
    #expect(try fixture.shown("s47_enquiries", "2018-03") == "2")
    #expect(try fixture.shown("s47_outcomes", "2018-03", ["Not recorded"]) == "1/2")
    #expect(try fixture.shown("s47_by_team", "2018-03", ["Not recorded"]) == "1/2")
  }

  @Test func lengthIsOfEndedOrOpenEnquiries() throws {
    var fixture = try fixture()
    #expect(try fixture.shown("s47_days_open", "2018-03") == "30/2")
    #expect(
      try fixture.figure("s47_days_open", "2018-03").value == .value(Ratio(15)))
    fixture.parameters.enquiries.length = .openAtMonthEnd
    #expect(try fixture.shown("s47_days_open", "2018-03") == "10/1")
    #expect(try fixture.shown("s47_days_open", "2018-02") == "8/1")
    fixture.parameters.enquiries.length = .openOrEndedInMonth
    #expect(try fixture.shown("s47_days_open", "2018-03") == "40/3")
    #expect(try fixture.shown("s47_days_open", "2017-04") == "z: there were no such enquiries")
  }

  @Test func aTeamThatDidNothingIsNoughtWhereTheMapOfTeamsHasIt() throws {
    var fixture = try fixture()
    fixture.add(
      OrgMap.self,
      [
        { row in
          row[OrgMap.team] = "0-25 Service"
          row[OrgMap.service] = "0-25"
        }
      ])
    #expect(try fixture.shown("s47_by_team", "2018-03", ["0-25 Service"]) == "0/2")
  }
}

@Suite struct ConferenceTests {
  private func fixture(transferred: String? = nil) throws -> Fixture {
    var fixture = try Fixture()
    func enquiry(_ id: String, _ start: String)
      -> (inout DatasetTableBuilder<Section47Enquiries>.Row) -> Void
    {
      { row in
        row[Section47Enquiries.enquiryID] = id
        row[Section47Enquiries.start] = day(start)
      }
    }
    func conference(_ child: String, _ enquiry: String?, _ held: String?, transfer: String? = nil)
      -> (inout DatasetTableBuilder<InitialConferences>.Row) -> Void
    {
      { row in
        row[InitialConferences.conferenceID] = child
        row[InitialConferences.childID] = child
        row[InitialConferences.enquiryID] = enquiry
        row[InitialConferences.conferenceDate] = held.flatMap(day)
        row[InitialConferences.transferIn] = transfer
      }
    }
    func child(_ id: String, _ gender: String, _ born: String?, _ expected: String? = nil)
      -> (inout DatasetTableBuilder<Children>.Row) -> Void
    {
      { row in
        row[Children.childID] = id
        row[Children.gender] = gender
        row[Children.dateOfBirth] = born.flatMap(day)
        row[Children.expectedDateOfBirth] = expected.flatMap(day)
      }
    }
    fixture.add(Section47Enquiries.self, [enquiry("1", "2018-03-01"), enquiry("2", "2018-02-28")])
    fixture.add(
      InitialConferences.self,
      [
        conference("A", "1", "2018-03-22"), conference("B", "2", "2018-03-22"),
        conference("C", nil, "2018-03-22", transfer: transferred), conference("D", "1", nil),
      ])
    fixture.add(
      Children.self,
      [child("A", "F", "2010-01-01"), child("B", "M", "2018-03-23"), child("C", "U", nil, "2018-05-01")])
    return fixture
  }

  @Test func fifteenWorkingDaysAreInTimeAndSixteenAreNot() throws {
    var fixture = try fixture()
    #expect(try fixture.shown("icpc_children", "2018-03") == "3")
    #expect(try fixture.shown("icpc_within_15_working_days", "2018-03") == "1/3")
    fixture.parameters.conferences.withoutEnquiryCounts = false
    #expect(try fixture.shown("icpc_within_15_working_days", "2018-03") == "1/2")
    fixture.parameters.workingDayStart = .dayOne
    #expect(try fixture.shown("icpc_within_15_working_days", "2018-03") == "0/2")
  }

  @Test func childrenWhoAreNotYetBornAreUnborn() throws {
    let fixture = try fixture()
    #expect(try fixture.shown("icpc_by_gender", "2018-03", ["Unborn"]) == "2/3")
    #expect(try fixture.shown("icpc_by_gender", "2018-03", ["Female"]) == "1/3")
    #expect(try fixture.shown("icpc_by_gender", "2018-03", ["Male"]) == "0/3")
  }

  @Test func transfersInCanBeLeftOut() throws {
    var fixture = try fixture(transferred: "Y")
    #expect(try fixture.shown("icpc_children", "2018-03") == "3")
    fixture.parameters.conferences.includesTransfersIn = false
    #expect(try fixture.shown("icpc_children", "2018-03") == "2")
  }

  @Test func withoutBankHolidaysThereIsNoTimeliness() throws {
    var fixture = try fixture()
    fixture.references.workingDays = nil
    #expect(
      try fixture.shown("icpc_within_15_working_days", "2018-03") == "x: bank_holidays was not supplied")
    fixture.references.workingDays = try WorkingDays(bankHolidays: [Fixture.day("2017-12-25")])
    #expect(
      try fixture.shown("icpc_within_15_working_days", "2018-03")
        == "x: bank_holidays are on file for 2017 to 2017, which leaves out 2 of the rows")
  }
}
