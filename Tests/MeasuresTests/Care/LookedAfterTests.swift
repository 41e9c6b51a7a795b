import CivilDates
import Datasets
import Figures
import Measures
import Testing

@Suite struct LookedAfterTests {
  @Test func anEpisodeThatEndsOnTheDayIsNotOpen() throws {
    var care = try CareFixture()
    for id in ["1", "2", "3", "4"] { care.child(id) }
    care.episode("1", "2018-03-31")
    care.episode("2", "2017-01-01", "2018-03-31", ending: "E8")
    care.episode("3", "2017-01-01", "2018-04-01", ending: "E8")
    care.episode("4", "2018-04-01")
    #expect(try care.shown("looked_after") == "2")
    #expect(try care.shown("looked_after", "2018-02-28") == "2")
    #expect(try care.shown("looked_after_per_10000") == "2/96895")
  }

  /// CLE-10: short breaks; and a child in both is counted once.
  @Test func shortBreaksAreNotCounted() throws {
    var care = try CareFixture()
    for id in ["1", "2", "3"] { care.child(id) }
    care.episode("1", "2017-06-01", nil, "V3")
    care.episode("2", "2017-06-01", nil, "V4")
    care.episode("2", "2017-05-01", nil, "V2")
    care.episode("3", "2017-06-01", nil, nil)
    #expect(try care.shown("looked_after") == "2")
    #expect(try care.shown("looked_after_by_legal_status", "2018-03-31", ["Section 20"]) == "1/2")
    #expect(
      try care.shown(
        "looked_after_by_legal_status", "2018-03-31", ["Legal Status has Not Been Recorded"]) == "1/2")
  }

  @Test func ofTwoCurrentLegalStatusesTheLaterCounts() throws {
    var care = try CareFixture()
    care.child("1")
    care.episode("1", "2017-06-01", nil, "C1")
    care.episode("1", "2018-03-02", nil, "C2", new: "L")
    #expect(try care.shown("looked_after") == "1")
    #expect(try care.shown("looked_after_by_legal_status", "2018-03-31", ["Full Care Order"]) == "1/1")
    #expect(
      try care.shown("looked_after_by_legal_status", "2018-02-28", ["Interim Care Order"]) == "1/1")
  }

  @Test func childrenAreCountedToTheDayBeforeTheirEighteenthBirthday() throws {
    var care = try CareFixture()
    for (id, born) in [("1", "2000-03-31"), ("2", "2000-04-01"), ("3", "2000-02-29")] {
      care.child(id, born: born)
      care.episode(id, "2016-01-01")
    }
    care.child("4", born: nil)
    care.episode("4", "2016-01-01")
    #expect(try care.shown("looked_after") == "2")
    #expect(try care.shown("looked_after", "2018-02-28") == "4")
  }

  @Test func aPlacementOrderIsSplitByPlacement() throws {
    var care = try CareFixture()
    for id in ["1", "2", "3"] {
      care.child(id)
      care.episode(id, "2016-01-01", nil, "E1")
    }
    care.placement("1", "2016-01-01", "2018-03-10")
    care.placement("1", "2018-03-10", nil, "A5")
    care.placement("2", "2016-01-01")
    func count(_ line: String, _ day: String = "2018-03-31") throws -> String {
      try care.shown("looked_after_by_legal_status", day, ["Placement Order - \(line)"])
    }
    #expect(try count("In Adoptive Placement") == "1/3")
    #expect(try count("Awaiting Placement") == "2/3")
    #expect(try count("In Adoptive Placement", "2018-02-28") == "0/3")
  }

  @Test func timeInCareIsOfTheWholePeriod() throws {
    var care = try CareFixture()
    for id in ["1", "2", "3", "4"] { care.child(id) }
    // Dates follow on: one period. A gap: another one, unless the ids say the same.
    care.episode("1", "2015-01-01", "2018-01-05", "V2", ending: "X1")
    care.episode("1", "2018-01-05", nil, "C1", new: "L")
    care.episode("2", "2015-01-01", "2018-01-04", "V2", ending: "E8")
    care.episode("2", "2018-01-05", nil, "C1")
    care.episode("3", "2015-01-01", "2018-01-04", "V2", ending: "X1", period: "A")
    care.episode("3", "2018-01-05", nil, "C1", period: "A")
    // Short breaks before care are no part of it.
    care.episode("4", "2015-01-01", "2018-01-05", "V4", ending: "X1")
    care.episode("4", "2018-01-05", nil, "C1")
    #expect(try care.shown("looked_after_by_time_in_care", "2018-03-31", ["Over 24 Months"]) == "2/4")
    #expect(try care.shown("looked_after_by_time_in_care", "2018-03-31", ["0-6 Months"]) == "2/4")
  }

  @Test func exactlySixMonthsIsInTheBandThatTheParameterSays() throws {
    var care = try CareFixture()
    for (id, entry) in [("1", "2017-08-30"), ("2", "2017-08-31"), ("3", "2017-09-01")] {
      care.child(id)
      care.episode(id, entry)
    }
    #expect(try care.shown("looked_after_by_time_in_care", "2018-02-28", ["6-12 Months"]) == "2/3")
    care.fixture.parameters.care.timeInCareBoundary = .exclusive
    #expect(try care.shown("looked_after_by_time_in_care", "2018-02-28", ["6-12 Months"]) == "0/3")
    #expect(try care.shown("looked_after_by_time_in_care", "2018-03-31", ["6-12 Months"]) == "3/3")
  }

  @Test func boysToGirls() throws {
    var care = try CareFixture()
    for (id, gender) in [("1", "M"), ("2", "M"), ("3", "F"), ("4", "U")] {
      care.child(id, gender)
      care.episode(id, "2017-01-01", id == "3" ? "2018-03-01" : nil)
    }
    #expect(try care.shown("looked_after_gender_ratio", "2018-02-28") == "2/1")
    #expect(try care.shown("looked_after_gender_ratio") == "z: no girl was looked after")
    #expect(try care.shown("looked_after_by_gender", "2018-03-31", ["Male"]) == "2/3")
  }

  @Test func theServiceIsThatOfTheTeamOfTheCaseWorker() throws {
    var care = try CareFixture()
    for id in ["1", "2", "3", "4"] {
      care.child(id)
      care.episode(id, "2017-01-01")
    }
    care.team("CIC 1", of: "Children in Care", to: "2018-02-28")
    care.team("CIC 1", of: "0-25", from: "2018-03-01")
    care.team("REACH", of: "REACH")
    care.allocation("1", "CIC 1")
    care.allocation("1", "REACH", role: "Supporting Worker")
    care.allocation("2", "CIC 1", to: "2018-03-15")
    care.allocation("2", "REACH", from: "2018-03-15")
    care.allocation("3", "Nobody's team")
    func count(_ service: String, _ day: String = "2018-03-31") throws -> String {
      try care.shown("looked_after_by_service", day, [service])
    }
    #expect(try count("Children in Care", "2018-02-28") == "2/4")
    #expect(try count("0-25") == "1/4")
    #expect(try count("Other") == "1/4")
    #expect(try count("REACH") == "0/4")
    #expect(try count("Not recorded") == "2/4")
    care.fixture.parameters.care.servicesUnderOther = []
    #expect(try count("REACH") == "1/4")
  }

  @Test func ethnicGroupsHaveAnOtherOne() throws {
    var care = try CareFixture()
    for (id, code) in [("1", "OOTH"), ("2", "CHNE"), ("3", "AOTH"), ("4", nil)] {
      care.child(id, ethnicity: code)
      care.episode(id, "2017-01-01")
    }
    #expect(
      try care.shown("looked_after_by_ethnicity", "2018-03-31", ["Any Other Ethnic Group"]) == "2/4")
    #expect(try care.shown("looked_after_by_ethnicity", "2018-03-31", ["Missing"]) == "1/4")
  }

  @Test func whatIsAbsentIsNamed() throws {
    let care = try CareFixture()
    var fixture = care.complete
    fixture.notSupplied = ["cla_episodes": ["legal_status"]]
    #expect(
      try fixture.shown("looked_after", "2018-03-31") == "x: cla_episodes.legal_status was not supplied")
    fixture.tables["cla_episodes"] = nil
    #expect(try fixture.shown("looked_after", "2018-03-31") == "x: cla_episodes was not supplied")
    fixture = care.complete
    fixture.tables["cla_placements"] = nil
    #expect(
      try fixture.shown("three_or_more_placements", "2018-03-31") == "x: cla_placements was not supplied")
    #expect(try fixture.shown("looked_after", "2018-03-31") == "0")
  }
}

@Suite struct CareEndingTests {
  private func left() throws -> CareFixture {
    var care = try CareFixture()
    for id in ["1", "2", "3", "4", "5"] { care.child(id, born: "2014-01-01") }
    care.episode("1", "2016-01-01", "2017-04-01", "E1", ending: "E11")
    care.episode("2", "2016-01-01", "2017-03-31", "E1", ending: "E12")
    // Left twice: counted by the last time.
    care.episode("3", "2016-01-01", "2017-06-01", ending: "E4A")
    care.episode("3", "2017-08-01", "2018-02-10", ending: "E45")
    care.episode("4", "2016-01-01", "2018-03-31", ending: "X1")
    care.episode("4", "2018-03-31", nil, new: "P")
    care.episode("5", "2018-03-01", "2018-03-08", "V4", ending: "E8")
    return care
  }

  @Test func eachChildThatLeftIsCountedOnceByTheLastTime() throws {
    let care = try left()
    #expect(try care.shown("left_care_in_year") == "2")
    #expect(try care.shown("adopted_in_year") == "1/2")
    #expect(try care.shown("adopted_in_year", "2017-04-30") == "1/1")
    #expect(try care.shown("special_guardianship_in_year", "2018-01-31") == "0/2")
    #expect(try care.shown("special_guardianship_in_year") == "1/2")
    #expect(try care.shown("adoptions", "2017-04..2018-03") == "1")
    #expect(try care.shown("adoptions", "2018-03") == "0")
  }

  @Test func withoutAReasonTheLastEpisodeIsTheOneNoOtherFollows() throws {
    var care = try CareFixture()
    care.child("1")
    care.episode("1", "2016-01-01", "2017-06-01")
    care.episode("1", "2017-06-01", "2017-09-01", new: "P")
    #expect(try care.shown("left_care_in_year", "2017-06-30") == "0")
    #expect(try care.shown("left_care_in_year") == "1")
  }

  @Test func theListOfThoseWhoLeftStandsInForEpisodes() throws {
    var fixture = try left().complete
    fixture.tables["cla_episodes"] = nil
    #expect(try fixture.shown("left_care_in_year", "2018-03-31") == "x: cla_ceased was not supplied")
    fixture.add(
      CareCeased.self,
      [
        { row in
          row[CareCeased.childID] = "1"
          row[CareCeased.ceasedDate] = day("2017-04-01")
          row[CareCeased.ending] = "E11"
        }
      ])
    #expect(try fixture.shown("adopted_in_year", "2018-03-31") == "1/1")
    #expect(try fixture.shown("adoptions", "2017-04..2018-03") == "1")
  }
}
