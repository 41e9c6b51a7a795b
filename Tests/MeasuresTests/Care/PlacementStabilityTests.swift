import CivilDates
import Datasets
import Figures
import Measures
import Testing

/// Former NI 62: three or more placements in the year.
@Suite struct ThreeOrMorePlacementsTests {
  private let measure = "three_or_more_placements"

  /// A child with three placements, the first of which ends on a day.
  private func threePlacements(firstEnds day: String) throws -> CareFixture {
    var care = try CareFixture()
    care.child("1")
    care.episode("1", "2016-01-01")
    care.placement("1", "2016-01-01", day)
    care.placement("1", day, "2017-09-01", "U6", "PR4")
    care.placement("1", "2017-09-01")
    return care
  }

  @Test(arguments: [("2017-03-31", "0/1", "0/1"), ("2017-04-01", "1/1", "0/1"), ("2017-04-02", "1/1", "1/1")])
  func thoseOpenWhenTheYearBeganCount(day: String, counted: String, strictly: String) throws {
    var care = try threePlacements(firstEnds: day)
    #expect(try care.shown(measure) == counted)
    care.fixture.parameters.care.stability.endedOnFirstDayCounted = false
    #expect(try care.shown(measure) == strictly)
  }

  /// 29 February is the day before 1 March, from which twelve months to 28 February count.
  @Test(arguments: [("2017-02-28", "0/1"), ("2017-03-01", "1/1")])
  func twelveMonthsRoll(day: String, expected: String) throws {
    let care = try threePlacements(firstEnds: day)
    #expect(try care.shown("three_or_more_placements_12_months", "2018-02-28") == expected)
  }

  @Test func aPlacementOfLessThanADayDoesNotCount() throws {
    var care = try CareFixture()
    care.moved("1", from: "2017-05-01", ("2017-05-01", "U6"), ("2017-07-01", "K2"), ("2017-07-01", "U6"))
    care.moved("2", from: "2017-05-01", ("2017-05-01", "U6"), ("2017-07-01", "K2"), ("2017-07-02", "U6"))
    #expect(try care.shown(measure) == "1/2")
    care.fixture.parameters.care.stability.shortestPlacementDays = 2
    #expect(try care.shown(measure) == "0/2")
  }

  @Test func temporaryPlacementsAndTheReturnFromThemDoNotCount() throws {
    var care = try CareFixture()
    care.moved(
      "1", from: "2017-05-01", ("2017-05-01", "U6"), ("2017-07-01", "T1"), ("2017-07-09", "U6"),
      ("2017-09-01", "K2"))
    care.moved(
      "2", from: "2017-05-01", ("2017-05-01", "U6"), ("2017-07-01", "T1"), ("2017-07-09", "U4"),
      ("2017-09-01", "K2"))
    #expect(try care.shown(measure) == "1/2")
    care.fixture.parameters.care.stability.temporaryPlacementsCounted = true
    #expect(try care.shown(measure) == "2/2")
  }

  @Test func adoptionByTheFosterCarerIsNoMove() throws {
    var care = try CareFixture()
    care.moved("1", from: "2017-05-01", ("2017-05-01", "K2"), ("2017-07-01", "U5"), ("2017-09-01", "A5"))
    care.moved("2", from: "2017-05-01", ("2017-05-01", "K2"), ("2017-07-01", "U5"), ("2017-09-01", "A6"))
    care.moved("3", from: "2017-05-01", ("2017-05-01", "U6"), ("2017-07-01", "K2"), ("2017-09-01", "A5"))
    #expect(try care.shown(measure) == "2/3")
  }

  @Test func aChangeWithTheSameCarerIsNoMoveUnlessAskedFor() throws {
    var care = try CareFixture()
    care.child("1")
    care.episode("1", "2017-05-01", "2017-07-01", ending: "X1")
    care.episode("1", "2017-07-01", "2017-09-01", new: "T", ending: "X1")
    care.episode("1", "2017-09-01", nil, new: "P")
    care.placement("1", "2017-05-01", "2017-07-01", "U6")
    care.placement("1", "2017-07-01", "2017-09-01", "U4")
    care.placement("1", "2017-09-01", nil, "U6", "PR4")
    #expect(try care.shown(measure) == "0/1")
    care.fixture.notSupplied = ["cla_episodes": ["reason_new"]]
    #expect(try care.shown(measure) == "x: cla_episodes.reason_new was not supplied")
    care.fixture.parameters.care.stability.sameCarerMovesCounted = true
    #expect(try care.shown(measure) == "1/1")
  }

  /// V3 and V4 are no placements of a looked-after child, and children who left are not counted.
  @Test func shortBreaksAndPastChildrenDoNotCount() throws {
    var care = try CareFixture()
    care.child("1")
    care.episode("1", "2017-04-10", "2017-04-17", "V4")
    care.episode("1", "2017-06-01", nil, "V2")
    care.placement("1", "2017-04-10", "2017-04-17")
    care.placement("1", "2017-06-01", "2017-09-01")
    care.placement("1", "2017-09-01", nil, "K2")
    care.child("2")
    care.episode("2", "2017-05-01", "2018-03-31", ending: "E8")
    for (from, to) in [
      ("2017-05-01", "2017-06-01"), ("2017-06-01", "2017-07-01"), ("2017-07-01", "2018-03-31"),
    ] {
      care.placement("2", from, to, "K2")
    }
    #expect(try care.shown(measure) == "0/1")
    #expect(try care.shown(measure, "2018-02-28") == "1/2")
    #expect(try care.shown("placements_in_year", "2018-03-31", ["2"]) == "1/1")
  }

  /// An open placement with no period of care.
  @Test func aPlacementWithoutCareIsNotCounted() throws {
    var care = try CareFixture()
    care.child("1")
    care.placement("1", "2018-03-01")
    #expect(try care.shown("looked_after") == "0")
    #expect(try care.shown(measure) == "z: no child was looked after")
    #expect(try care.shown("newly_placed_in_lbb_foster_care", "2018-03") == "z: no placement began")
  }
}

/// Former NI 63: two years in one placement, of children two and a half years in care.
@Suite struct LongTermStabilityTests {
  private func shown(
    _ entry: String, born: String = "2008-05-05", at day: String = "2018-03-31",
    _ moves: (start: String, type: String)...
  ) throws -> String {
    var care = try CareFixture()
    care.child("1", born: born)
    care.episode("1", entry)
    for (place, move) in moves.enumerated() {
      care.placement("1", move.start, place + 1 < moves.count ? moves[place + 1].start : nil, move.type)
    }
    return try care.shown("long_term_stability", day)
  }

  private let none = "z: no child under 16 was looked after for two and a half years"

  @Test func theBaseIsThirtyMonthsInCare() throws {
    #expect(try shown("2015-09-29", ("2015-09-29", "U6")) == "1/1")
    #expect(try shown("2015-09-30", ("2015-09-30", "U6")) == "1/1")
    #expect(try shown("2015-10-01", ("2015-10-01", "U6")) == none)
    // Thirty months after 31 August 2015 is the last day of February.
    #expect(try shown("2015-08-31", at: "2018-02-28", ("2015-08-31", "U6")) == "1/1")
    #expect(try shown("2015-09-01", at: "2018-02-28", ("2015-09-01", "U6")) == none)
  }

  @Test func theBaseIsUnderSixteen() throws {
    #expect(try shown("2014-01-01", born: "2002-04-01", ("2014-01-01", "U6")) == "1/1")
    #expect(try shown("2014-01-01", born: "2002-03-31", ("2014-01-01", "U6")) == none)
  }

  @Test func twoYearsInThePlacement() throws {
    #expect(try shown("2014-01-01", ("2014-01-01", "K2"), ("2016-03-30", "U6")) == "1/1")
    #expect(try shown("2014-01-01", ("2014-01-01", "K2"), ("2016-03-31", "U6")) == "1/1")
    #expect(try shown("2014-01-01", ("2014-01-01", "K2"), ("2016-04-01", "U6")) == "0/1")
    // Two years after 29 February is 28 February.
    #expect(
      try shown("2014-01-01", at: "2018-02-28", ("2014-01-01", "K2"), ("2016-02-29", "U6")) == "1/1")
    #expect(
      try shown("2014-01-01", at: "2018-02-28", ("2014-01-01", "K2"), ("2016-03-01", "U6")) == "0/1")
  }

  @Test func adoptionAndThePlacementBeforeTogether() throws {
    #expect(
      try shown("2014-01-01", ("2014-01-01", "K2"), ("2016-03-31", "U6"), ("2017-09-01", "A6")) == "1/1")
    #expect(
      try shown("2014-01-01", ("2014-01-01", "K2"), ("2016-04-01", "U6"), ("2017-09-01", "A6")) == "0/1")
    // A move that is no adoption starts again; and adoption by the carer goes on.
    #expect(
      try shown("2014-01-01", ("2014-01-01", "K2"), ("2016-03-31", "U6"), ("2017-09-01", "U4")) == "0/1")
    #expect(
      try shown("2014-01-01", ("2014-01-01", "K2"), ("2016-03-31", "U6"), ("2017-09-01", "A5")) == "1/1")
    #expect(
      try shown("2014-01-01", ("2014-01-01", "K2"), ("2016-04-01", "U6"), ("2017-09-01", "A5")) == "0/1")
  }

  @Test func thePlacementBeforeAdoptionHasToBeNextToIt() throws {
    var care = try CareFixture()
    care.child("1")
    care.episode("1", "2014-01-01")
    care.placement("1", "2014-01-01", "2017-08-31")
    care.placement("1", "2017-09-01", nil, "A6")
    #expect(try care.shown("long_term_stability") == "0/1")
  }

  @Test func aStayInHospitalDoesNotEndThePlacement() throws {
    #expect(try shown("2014-01-01", ("2014-01-01", "U6"), ("2018-03-29", "T1")) == "1/1")
    #expect(
      try shown("2014-01-01", ("2014-01-01", "U6"), ("2017-03-01", "T1"), ("2017-03-09", "U6")) == "1/1")
    #expect(
      try shown("2014-01-01", ("2014-01-01", "U6"), ("2017-03-01", "T1"), ("2017-03-09", "K2")) == "0/1")
  }

  @Test func aChildWithoutAPlacementIsNotSettled() throws {
    #expect(try shown("2014-01-01") == "0/1")
  }
}

@Suite struct FirstToThirdPlacementTests {
  @Test(arguments: [
    ("2017-05-02", "<1M"), ("2017-05-03", "1 to 3M"), ("2017-08-02", "1 to 3M"), ("2017-08-03", "4 to 6M"),
    ("2017-11-03", "6 to 12M"),
  ])
  func bandsBeginWithTheirMonths(third: String, band: String) throws {
    var care = try CareFixture()
    care.moved("1", from: "2017-04-03", ("2017-04-03", "U6"), ("2017-04-20", "K2"), (third, "U6"))
    #expect(try care.shown("first_to_third_placement", "2018-03-31", [band]) == "1/1")
  }

  @Test func theFirstPlacementIsThatOfThePeriodOfCare() throws {
    var care = try CareFixture()
    care.moved(
      "1", from: "2015-01-01", ("2015-01-01", "U6"), ("2017-05-01", "H5"), ("2018-01-01", "U6"),
      ("2018-02-01", "K2"))
    #expect(try care.shown("first_to_third_placement", "2018-03-31", ["24M+"]) == "1/1")
    #expect(try care.shown("second_placement_by_kind", "2018-03-31", ["Preparing for Indep."]) == "1/1")
    care.fixture.parameters.care.stability.firstToThird = .year
    #expect(try care.shown("first_to_third_placement", "2018-03-31", ["24M+"]) == "1/1")
    #expect(
      try care.shown("first_to_third_placement", "2017-12-31", ["24M+"]) == "z: no child had three placements"
    )
  }

  @Test func placementsOfAnEarlierPeriodAreOfTheYearOnly() throws {
    var care = try CareFixture()
    care.child("1")
    care.episode("1", "2017-01-01", "2017-06-01", ending: "E4A")
    care.episode("1", "2017-08-01")
    care.placement("1", "2017-01-01", "2017-05-01")
    care.placement("1", "2017-05-01", "2017-06-01", "K2", "PR4")
    care.placement("1", "2017-08-01")
    #expect(try care.shown("three_or_more_placements") == "1/1")
    #expect(try care.shown("first_to_third_placement", "2018-03-31", ["Not recorded"]) == "1/1")
    care.fixture.parameters.care.stability.firstToThird = .year
    #expect(try care.shown("first_to_third_placement", "2018-03-31", ["6 to 12M"]) == "1/1")
    #expect(try care.shown("second_placement_by_kind", "2018-03-31", ["External Residential"]) == "1/1")
  }
}

@Suite struct PlacementShareTests {
  private func fixture() throws -> CareFixture {
    var care = try CareFixture()
    let rows: [(String, String?, String?, String?)] = [
      ("K2", "PR4", "20.0", "Out"), ("K2", "PR1", "20.1", "Out"), ("S1", nil, "999.9", "Out"),
      ("U6", "PR1", nil, "In"), ("U3", "PR1", "21.0", "In"), ("U6", "PR4", "3.0", "Out"),
    ]
    for (number, (type, provider, miles, location)) in rows.enumerated() {
      let id = String(number)
      care.child(id, born: number == 4 ? "2002-03-31" : "2008-01-01")
      care.episode(id, "2017-01-01")
      care.placement(id, "2017-01-01", nil, type, provider, miles: miles, location: location)
    }
    return care
  }

  @Test func residentialAndFosterCareByProvider() throws {
    var care = try fixture()
    #expect(try care.shown("looked_after_in_external_residential") == "2/6")
    #expect(try care.shown("looked_after_in_residential") == "3/6")
    #expect(try care.shown("looked_after_in_lbb_foster_care") == "2/6")
    #expect(try care.shown("looked_after_under_16_in_lbb_foster_care") == "1/5")
    care.fixture.parameters.care.placements.kinshipIsInHouse = false
    #expect(try care.shown("looked_after_in_lbb_foster_care") == "1/6")
  }

  @Test func exactlyTwentyMilesIsNotFurther() throws {
    var care = try fixture()
    #expect(try care.shown("looked_after_over_20_miles") == "2/6")
    care.fixture.parameters.care.placements.farOnlyOutsideArea = true
    #expect(try care.shown("looked_after_over_20_miles") == "1/6")
  }

  @Test func newPlacementsAreMovesOfTheMonth() throws {
    var care = try CareFixture()
    care.moved("1", from: "2018-02-28", ("2018-02-28", "U6"), ("2018-03-01", "K2"), ("2018-03-31", "U6"))
    care.moved("2", from: "2018-03-05", ("2018-03-05", "U6"), ("2018-03-20", "T1"), ("2018-03-25", "U6"))
    #expect(try care.shown("newly_placed_in_lbb_foster_care", "2018-03") == "2/3")
    #expect(try care.shown("newly_placed_in_lbb_foster_care", "2018-02") == "1/1")
    #expect(try care.shown("newly_placed_in_lbb_foster_care", "2017Q4") == "3/4")
  }
}
