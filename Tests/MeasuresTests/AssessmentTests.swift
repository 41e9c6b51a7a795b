import CivilDates
import Datasets
import Figures
import Measures
import Testing

@Suite struct AssessmentTests {
  private func assessment(
    _ id: String, _ start: String, _ authorised: String?, referral: String? = nil, seen: String? = nil,
    outcome: String? = nil, team: String? = "Team 1"
  ) -> (inout DatasetTableBuilder<Assessments>.Row) -> Void {
    { row in
      row[Assessments.assessmentID] = id
      row[Assessments.childID] = id
      row[Assessments.referralID] = referral
      row[Assessments.start] = day(start)
      row[Assessments.authorised] = authorised.flatMap(day)
      row[Assessments.childSeen] = seen
      row[Assessments.outcome] = outcome
      row[Assessments.team] = team
    }
  }

  private func fixture(
    quarter: String = "2017Q4", _ rows: (inout DatasetTableBuilder<Assessments>.Row) -> Void...
  ) throws -> Fixture {
    var fixture = try Fixture(quarter: quarter)
    fixture.add(Assessments.self, rows)
    return fixture
  }

  @Test func easterGivesTwoDaysMore() throws {
    // 9 February to 17 April 2018 are 47 weekdays; Good Friday and Easter Monday leave 45 working days.
    var fixture = try fixture(
      quarter: "2018Q1", assessment("1", "2018-02-09", "2018-04-17"),
      assessment("2", "2018-02-09", "2018-04-18"), assessment("3", "2018-02-09", nil))
    let measure = "assessments_within_45_working_days"
    #expect(try fixture.shown(measure, "2018-04") == "1/2")
    #expect(try fixture.shown("assessments_by_duration", "2018-04", ["41-45"]) == "1/2")
    #expect(try fixture.shown("assessments_by_duration", "2018-04", ["46+"]) == "1/2")
    fixture.parameters.workingDayStart = .dayOne
    #expect(try fixture.shown(measure, "2018-04") == "0/2")
  }

  @Test func bandsEndWithTheirLastDay() throws {
    // From Monday 1 January 2018, a bank holiday.
    let fixture = try fixture(
      assessment("1", "2018-01-01", "2018-02-05"), assessment("2", "2018-01-01", "2018-02-06"),
      assessment("3", "2018-01-01", "2018-02-26"), assessment("4", "2018-01-01", "2018-02-27"))
    #expect(try fixture.shown("assessments_by_duration", "2018-02", ["0-25"]) == "1/4")
    #expect(try fixture.shown("assessments_by_duration", "2018-02", ["26-40"]) == "2/4")
    #expect(try fixture.shown("assessments_by_duration", "2018-02", ["41-45"]) == "1/4")
  }

  @Test func theClockCanStartWithTheReferral() throws {
    var fixture = try fixture(
      assessment("1", "2018-03-01", "2018-03-29", referral: "R1"),
      assessment("2", "2018-03-01", "2018-03-29", referral: "R2"), assessment("3", "2018-03-01", "2018-03-29")
    )
    let measure = "assessments_within_45_working_days"
    #expect(try fixture.shown(measure, "2018-03") == "3/3")
    fixture.parameters.assessments.clock = .referral
    #expect(try fixture.shown(measure, "2018-03") == "x: referrals was not supplied")
    func referral(_ id: String, _ date: String) -> (inout DatasetTableBuilder<Referrals>.Row) -> Void {
      { row in
        row[Referrals.referralID] = id
        row[Referrals.childID] = id
        row[Referrals.referralDate] = day(date)
      }
    }
    fixture.add(Referrals.self, [referral("R1", "2018-02-28"), referral("R2", "2017-12-01")])
    #expect(try fixture.shown(measure, "2018-03") == "1/3")
    #expect(try fixture.shown("assessments_by_duration", "2018-03", ["Not recorded"]) == "1/3")
  }

  @Test func theFirstAssessmentOfAReferralIsTheOneThatStartedFirst() throws {
    let fixture = try fixture(
      assessment("b", "2018-02-01", "2018-03-10", referral: "R1"),
      assessment("a", "2018-02-01", "2018-03-12", referral: "R1"),
      assessment("c", "2018-02-02", "2018-03-02", referral: "R1", team: "Team 2"),
      assessment("d", "2018-01-15", nil, referral: "R2"),
      assessment("e", "2018-02-15", "2018-03-15", referral: "R2", team: "Team 2"),
      assessment("f", "2018-02-15", "2018-03-15", team: nil))
    #expect(try fixture.shown("assessments_first_of_referral", "2018-03") == "1/5")
    let measure = "assessments_by_team_and_stage"
    #expect(try fixture.shown(measure, "2018-03", ["Team 1", "Initial"]) == "1/5")
    #expect(try fixture.shown(measure, "2018-03", ["Team 1", "Other"]) == "1/5")
    #expect(try fixture.shown(measure, "2018-03", ["Team 2", "Other"]) == "2/5")
    #expect(try fixture.shown("assessments_by_team", "2018-03", ["Not recorded"]) == "1/5")
  }

  @Test func seenAndOutcomesAreOutOfTheCompleted() throws {
    let fixture = try fixture(
      assessment("1", "2018-03-01", "2018-03-02", seen: "Y", outcome: "No Further Action"),
      assessment("2", "2018-03-01", "2018-03-02", seen: "N", outcome: "Step Down to Early Help System"),
      assessment("3", "2018-03-01", "2018-03-02", seen: "U"), assessment("4", "2018-03-01", nil, seen: "Y"))
    #expect(try fixture.shown("assessments_completed", "2018-03") == "3")
    #expect(try fixture.shown("assessments_child_seen", "2018-03") == "1/3")
    #expect(try fixture.shown("assessments_by_outcome", "2018-03", ["No Further Action"]) == "1/3")
    #expect(try fixture.shown("assessments_by_outcome", "2018-03", ["Not recorded"]) == "1/3")
    #expect(try fixture.shown("assessments_by_outcome", "2018-03", ["Legal Action"]) == "0/3")
  }
}
