import CivilDates
import Datasets
import Figures
import Measures
import Testing

@Suite struct UnaccompaniedTests {
  private func fixture() throws -> CareFixture {
    var care = try CareFixture()
    for (id, entry, born, gender) in [
      ("1", "2017-03-31", "2000-04-01", "M"), ("2", "2017-04-01", "2002-04-01", "M"),
      ("3", "2016-02-29", "2003-01-01", "F"), ("4", "2017-05-01", "2001-01-01", "M"),
    ] {
      care.child(id, born: born, gender, ethnicity: "OOTH")
      care.episode(id, entry, nil, "V2")
      care.placement(id, entry, nil, id == "1" ? "H5" : "U6")
    }
    care.immigration("1", "2017-03-31")
    care.immigration("2", "2017-04-01")
    care.immigration("3", "2016-02-29")
    care.immigration("4", "2017-05-01", "2018-03-31")
    care.immigration("4", "2018-03-31", nil, "Refugee")
    return care
  }

  @Test func theStatusIsThatOfTheDay() throws {
    let care = try fixture()
    #expect(try care.shown("unaccompanied_children") == "3")
    #expect(try care.shown("unaccompanied_children", "2018-02-28") == "4")
    #expect(try care.shown("unaccompanied_by_legal_status", "2018-03-31", ["Section 20"]) == "3/4")
  }

  @Test func yearsInCareAreCompletedOnes() throws {
    let care = try fixture()
    func count(_ years: String, _ day: String = "2018-03-31") throws -> String {
      try care.shown("unaccompanied_by_years_in_care", day, [years])
    }
    #expect(try count("Less than a Year") == "1/3")
    #expect(try count("1") == "1/3")
    #expect(try count("2") == "1/3")
    // Two years after 29 February is 28 February.
    #expect(try count("2", "2018-02-28") == "1/4")
    #expect(try count("1", "2018-01-31") == "1/4")
    #expect(try care.shown("unaccompanied_mean_years_in_care") == "3/3")
  }

  @Test func boysAndPlacements() throws {
    let care = try fixture()
    #expect(try care.shown("unaccompanied_male") == "2/3")
    // 15 on the last day before his birthday.
    #expect(try care.shown("unaccompanied_boys_aged_16_and_17") == "1/2")
    #expect(
      try care.shown("unaccompanied_by_placement", "2018-03-31", ["Preparation for Independence"]) == "1/3")
    #expect(try care.shown("unaccompanied_fostered_or_preparing") == "3/3")
  }

  @Test func teamsAreThoseOfTheCaseWorkers() throws {
    var care = try fixture()
    care.team("REACH", of: "REACH")
    care.allocation("1", "Children In Care Team 1")
    #expect(try care.shown("unaccompanied_by_team", "2018-03-31", ["Children In Care Team 1"]) == "1/3")
    #expect(try care.shown("unaccompanied_by_team", "2018-03-31", ["REACH"]) == "0/3")
    #expect(try care.shown("unaccompanied_by_team", "2018-03-31", ["Not recorded"]) == "2/3")
    var fixture = care.complete
    fixture.tables["immigration"] = nil
    #expect(try fixture.shown("unaccompanied_children", "2018-03-31") == "x: immigration was not supplied")
  }
}
