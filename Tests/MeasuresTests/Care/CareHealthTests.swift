import CivilDates
import Datasets
import Figures
import Measures
import Testing

/// Initial health assessments: 20 working days from entry.
@Suite struct InitialHealthAssessmentTests {
  private let measure = "initial_health_assessments_in_time"

  private func entered(_ entry: String, quarter: String = "2017Q4", assessed: String?) throws -> CareFixture {
    var care = try CareFixture(quarter: quarter)
    care.child("1")
    care.episode("1", entry)
    if let assessed { care.check("1", "IHA", assessed) }
    return care
  }

  /// Tuesday 2 January 2018, and twenty working days later.
  @Test(arguments: [("2018-01-29", "1/1"), ("2018-01-30", "1/1"), ("2018-01-31", "0/1")])
  func twentyWorkingDays(assessed: String, expected: String) throws {
    #expect(try entered("2018-01-02", assessed: assessed).shown(measure) == expected)
  }

  /// Good Friday 30 March and Easter Monday 2 April do not count.
  @Test(arguments: [("2018-04-03", "1/1"), ("2018-04-04", "1/1"), ("2018-04-05", "0/1")])
  func bankHolidaysDoNotCount(assessed: String, expected: String) throws {
    let care = try entered("2018-03-05", quarter: "2018Q1", assessed: assessed)
    #expect(try care.shown(measure, "2018-04-30") == expected)
  }

  @Test func theFirstDayCountsWhereTheParameterSaysSo() throws {
    var care = try entered("2018-01-02", assessed: "2018-01-30")
    care.fixture.parameters.workingDayStart = .dayOne
    #expect(try care.shown(measure) == "0/1")
  }

  @Test func whoWasNotAssessedCountsAsLate() throws {
    var care = try entered("2018-01-02", assessed: nil)
    care.check("1", "IHA", "2018-01-10", "Refused")
    care.check("1", "IHA", "2018-04-10", "Planned")
    care.check("1", "RHA", "2018-01-11")
    // Of an earlier period of care.
    care.check("1", "IHA", "2017-12-20")
    #expect(try care.shown(measure) == "0/1")
    care.check("1", "IHA", "2018-01-15")
    #expect(try care.shown(measure) == "1/1")
  }

  @Test func theFirstAssessmentDecides() throws {
    var care = try entered("2018-01-02", assessed: "2018-03-20")
    #expect(try care.shown(measure) == "0/1")
    care.check("1", "IHA", "2018-01-15")
    #expect(try care.shown(measure) == "1/1")
  }

  /// Twenty working days from 28 February 2018 end on 28 March. From 1 March they end with Easter: no working day is
  /// between Thursday 29 March and Tuesday 3 April.
  @Test func whoIsNotDueYetCanBeLeftOut() throws {
    for (entry, expected) in [("2018-02-28", "0/1"), ("2018-03-01", "z: no child was looked after")] {
      var care = try entered(entry, assessed: nil)
      #expect(try care.shown(measure) == "0/1")
      care.fixture.parameters.care.health.initialNotYetDueCounted = false
      #expect(try care.shown(measure) == expected)
    }
  }

  @Test func withoutBankHolidaysThereIsNoFigure() throws {
    var care = try entered("2018-01-02", assessed: "2018-01-10")
    care.fixture.references.workingDays = nil
    #expect(try care.shown(measure) == "x: bank_holidays was not supplied")
  }

  @Test func entrantsOfSixMonths() throws {
    var care = try CareFixture()
    for (id, entry, left) in [
      ("1", "2017-09-30", nil), ("2", "2017-10-01", nil), ("3", "2018-03-31", nil),
      ("4", "2018-01-02", "2018-01-30"), ("5", "2018-01-02", "2018-01-31"),
    ] {
      care.child(id)
      care.episode(id, entry, left, ending: left == nil ? nil : "E8")
    }
    care.check("1", "IHA", "2017-10-03")
    care.check("2", "IHA", "2017-10-03")
    let measure = "initial_health_assessments_of_entrants"
    // 2 in time; 5 left when it was overdue; 3 and 4 were not due.
    #expect(try care.shown(measure) == "1/2")
    care.fixture.parameters.care.health.entrantsNotYetDueCounted = true
    #expect(try care.shown(measure) == "1/4")
    #expect(try care.shown(measure, "2018-02-28") == "2/4")
  }
}

@Suite struct CareHealthTests {
  private func checked(
    _ type: String, _ date: String, entry: String = "2015-01-01", born: String = "2008-05-05"
  ) throws -> CareFixture {
    var care = try CareFixture()
    care.child("1", born: born)
    care.episode("1", entry)
    care.check("1", type, date)
    return care
  }

  @Test(arguments: [("2017-03-30", "0/1", "0/1"), ("2017-03-31", "1/1", "0/1"), ("2017-04-01", "1/1", "1/1")])
  func olderChildrenAreAssessedOnceAYear(date: String, expected: String, exclusive: String) throws {
    var care = try checked("RHA", date)
    #expect(try care.shown("health_assessments_in_time") == expected)
    care.fixture.parameters.care.health.boundary = .exclusive
    #expect(try care.shown("health_assessments_in_time") == exclusive)
  }

  @Test func childrenUnderFiveTwiceAYear() throws {
    #expect(
      try checked("IHA", "2017-09-29", born: "2013-04-01").shown("health_assessments_in_time") == "0/1")
    #expect(
      try checked("IHA", "2017-09-30", born: "2013-04-01").shown("health_assessments_in_time") == "1/1")
    #expect(
      try checked("IHA", "2017-09-29", born: "2013-03-31").shown("health_assessments_in_time") == "1/1")
    #expect(
      try checked("IHA", "2017-09-29", born: "2008-01-01").shown("health_assessments_in_six_months") == "0/1")
  }

  @Test func theBaseIsTwelveMonthsInCare() throws {
    let none = "z: no child was looked after for so long"
    #expect(
      try checked("RHA", "2018-01-01", entry: "2017-03-31").shown("health_assessments_in_time") == "1/1")
    #expect(try checked("RHA", "2018-01-01", entry: "2017-04-01").shown("health_assessments_in_time") == none)
    var care = try checked("Dental", "2018-01-01", entry: "2017-04-01")
    #expect(try care.shown("dental_checks_in_twelve_months") == "1/1")
    care.fixture.parameters.care.health.dentalAfterMonths = 12
    #expect(try care.shown("dental_checks_in_twelve_months") == none)
  }

  @Test func onlyCompletedChecksOfTheKindCount() throws {
    var care = try checked("Dental", "2018-04-01")
    care.check("1", "Dental", "2018-02-01", "Cancelled")
    care.check("1", "RHA", "2018-02-01")
    #expect(try care.shown("dental_checks_in_twelve_months") == "0/1")
    #expect(try care.shown("health_assessments_in_six_months") == "1/1")
  }
}
