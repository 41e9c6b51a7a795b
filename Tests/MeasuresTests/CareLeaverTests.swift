import CivilDates
import Datasets
import Figures
import Measures
import Testing

@Suite struct CareLeaverTests {
  private let march = "2018-03-31"

  private struct Leaver {
    var id: String
    var born: String? = "1999-01-01"
    var asAt = "2018-03-31"
    var entitlement: String? = "Former relevant"
    var touch: String? = "YES"
    var activity: String?
    var home: String?
    var suitable: String?
    var plan: String?
    var university: String?
    var birthday: (year: Int, activity: String?, home: String?, suitable: String?)?
  }

  private func fixture(_ leavers: [Leaver], contacts: [(String, String, String)] = []) throws -> Fixture {
    var fixture = try Fixture()
    var seen: Set<String> = []
    fixture.add(
      Children.self,
      leavers.filter { seen.insert($0.id).inserted }.map { PlanRows.child($0.id, born: $0.born) })
    fixture.add(
      CareLeavers.self,
      leavers.map { leaver in
        { row in
          row[CareLeavers.childID] = leaver.id
          row[CareLeavers.asAt] = day(leaver.asAt)
          row[CareLeavers.eligibility] = leaver.entitlement
          row[CareLeavers.inTouch] = leaver.touch
          row[CareLeavers.activity] = leaver.activity
          row[CareLeavers.accommodation] = leaver.home
          row[CareLeavers.suitability] = leaver.suitable
          row[CareLeavers.pathwayPlan] = leaver.plan.flatMap(day)
          row[CareLeavers.university] = leaver.university
          row[CareLeavers.birthdayYear] = leaver.birthday?.year
          row[CareLeavers.birthdayActivity] = leaver.birthday?.activity
          row[CareLeavers.birthdayAccommodation] = leaver.birthday?.home
          row[CareLeavers.birthdaySuitability] = leaver.birthday?.suitable
        }
      })
    fixture.add(
      CareLeaverContacts.self,
      contacts.map { child, date, kind in
        { row in
          row[CareLeaverContacts.contactID] = child + date
          row[CareLeaverContacts.childID] = child
          row[CareLeaverContacts.date] = day(date)
          row[CareLeaverContacts.kind] = kind
        }
      })
    return fixture
  }

  @Test func agesAreBothBounds() throws {
    let fixture = try fixture([
      Leaver(id: "A", born: "2000-04-01"), Leaver(id: "B", born: "2000-03-31"),
      Leaver(id: "C", born: "1992-04-01"), Leaver(id: "D", born: "1992-03-31"), Leaver(id: "E", born: nil),
      Leaver(id: "F", born: "2004-01-01"),
    ])
    #expect(try fixture.shown("care_leavers", march) == "3")
    #expect(try fixture.shown("care_leavers_by_age", march, ["18"]) == "1/3")
    #expect(try fixture.shown("care_leavers_by_age", march, ["22+"]) == "1/3")
    #expect(try fixture.shown("care_leavers_by_age", march, ["Not recorded"]) == "1/3")
  }

  @Test func entitlementsAreTheParameters() throws {
    var fixture = try fixture([
      Leaver(id: "A"), Leaver(id: "B", entitlement: "Qualifying"), Leaver(id: "C", entitlement: "Eligible"),
      Leaver(id: "D", entitlement: nil), Leaver(id: "E", touch: "DIED"), Leaver(id: "F", touch: "RHOM"),
      Leaver(id: "G", touch: "REFU"),
    ])
    #expect(try fixture.shown("care_leavers", march) == "4")
    fixture.parameters.careLeavers.entitlements = ["Former relevant"]
    #expect(try fixture.shown("care_leavers", march) == "2")
  }

  /// The list of each month is that of its latest day; a month without a list has no figure.
  @Test func aMonthWithoutRowsHasNoFigure() throws {
    let fixture = try fixture([
      Leaver(id: "A", asAt: "2018-03-29"), Leaver(id: "B", asAt: "2018-03-29"),
      Leaver(id: "A", asAt: "2018-03-15"), Leaver(id: "A", asAt: "2018-01-31", activity: "F1"),
    ])
    #expect(try fixture.shown("care_leavers", march) == "2")
    #expect(try fixture.shown("care_leavers", "2018-01-31") == "1")
    let absent = "x: care_leavers has no rows as at the end of 2018-02"
    #expect(try fixture.shown("care_leavers", "2018-02-28") == absent)
    #expect(try fixture.shown("care_leavers_eet", "2018-02-28") == absent)
    #expect(try fixture.shown("care_leavers_by_age", "2018-02-28") == absent)
    #expect(try fixture.shown("care_leavers_eet", "2018-01-31") == "1/1")
  }

  @Test func activitiesFallIntoTheBookletsRows() throws {
    let fixture = try fixture(
      ["F1", "P2", "F3", "P4", "F5", "G4", "0", nil].enumerated().map {
        Leaver(id: "\($0)", activity: $1)
      })
    #expect(try fixture.shown("care_leavers_eet", march) == "5/8")
    for (kind, count) in [("Higher education", 1), ("Other education", 1), ("Training or employment", 3)] {
      #expect(try fixture.shown("care_leavers_eet_by_kind", march, [kind]) == "\(count)/8")
    }
    for (reason, count) in [("Illness or disability", 1), ("Another reason", 0), ("Not known", 2)] {
      #expect(try fixture.shown("care_leavers_not_eet_by_reason", march, [reason]) == "\(count)/8")
    }
  }

  @Test func aHomeOnRecordNeedNotBeSuitable() throws {
    let fixture = try fixture([
      Leaver(id: "A", home: "U", suitable: "Suitable"), Leaver(id: "B", home: "V", suitable: "Unsuitable"),
      Leaver(id: "C", home: "X"), Leaver(id: "D", home: "R"),
      Leaver(id: "E", home: "G", suitable: "Suitable"),
      Leaver(id: "F"), Leaver(id: "G", home: "H"),
    ])
    #expect(try fixture.shown("care_leavers_with_home_on_record", march) == "3/7")
    #expect(try fixture.shown("care_leavers_by_home", march, ["U"]) == "1/3")
    #expect(try fixture.shown("care_leavers_by_home", march, ["B"]) == "0/3")
    #expect(try fixture.shown("care_leavers_in_suitable_home", march) == "1/4")
  }

  @Test(arguments: [("2017-03-30", 0), ("2017-03-31", 1), ("2017-04-01", 1), ("2018-04-01", 0)])
  func twelveMonthsEndOnTheDay(contact: String, expected: Int) throws {
    var fixture = try fixture([Leaver(id: "A", touch: "NO")], contacts: [("A", contact, "text")])
    #expect(try fixture.shown("care_leavers_in_touch_12_months", march) == "\(expected)/1")
    fixture.parameters.careLeavers.boundary = .exclusive
    #expect(
      try fixture.shown("care_leavers_in_touch_12_months", march)
        == "\(contact == "2017-04-01" ? 1 : 0)/1")
    fixture.parameters.careLeavers.inTouchBy = .record
    #expect(try fixture.shown("care_leavers_in_touch_12_months", march) == "0/1")
  }

  /// Two months before 31 March is 31 January, and so would 30 January be before 30 March.
  @Test(arguments: [("2018-01-30", "visit", 0), ("2018-01-31", "visit", 1), ("2018-03-01", "phone", 0)])
  func visitsAreOfTwoMonths(contact: String, kind: String, expected: Int) throws {
    let fixture = try fixture([Leaver(id: "A")], contacts: [("A", contact, kind)])
    #expect(try fixture.shown("care_leavers_visited_2_months", march) == "\(expected)/1")
  }

  /// Six months before 31 March is 30 September.
  @Test(arguments: [("2017-09-29", 0), ("2017-09-30", 1), ("2018-04-01", 0)])
  func pathwayPlansAreOfSixMonths(plan: String, expected: Int) throws {
    let fixture = try fixture([Leaver(id: "A", plan: plan)])
    #expect(try fixture.shown("care_leavers_pathway_plan_6_months", march) == "\(expected)/1")
  }

  @Test func universityIsAListOfItsOwn() throws {
    let fixture = try fixture([
      Leaver(id: "A", activity: "F1", university: "N"), Leaver(id: "B", activity: "G5", university: "Y"),
    ])
    #expect(try fixture.shown("care_leavers_at_university", march) == "1")
  }

  @Test func withoutContactsNobodyIsCalledOutOfTouch() throws {
    var fixture = try fixture([Leaver(id: "A")])
    fixture.tables["care_leaver_contacts"] = nil
    #expect(
      try fixture.shown("care_leavers_in_touch_12_months", march)
        == "x: care_leaver_contacts was not supplied")
    #expect(
      try fixture.shown("care_leavers_visited_2_months", march) == "x: care_leaver_contacts was not supplied")
  }

  private let year = "2017-04..2018-03"

  @Test func birthdaysOfTheYearAreThoseFromNineteenToTwentyOne() throws {
    let fixture = try fixture([
      Leaver(id: "A", born: "1998-04-01"), Leaver(id: "B", born: "1998-03-31"),
      Leaver(id: "C", born: "1997-03-31"), Leaver(id: "D", born: "1996-03-31"),
      Leaver(id: "E", born: "1996-04-01"), Leaver(id: "F", born: "1999-04-01"),
      Leaver(id: "G", born: "2000-01-01"), Leaver(id: "H", born: "1998-06-01", touch: "DIED"),
      Leaver(id: "I", born: "1998-06-01", entitlement: "Qualifying"),
    ])
    // A turns 19 on 1 April 2017, B 20 on 31 March 2018, C 21 then, E 21 on 1 April 2017; D 22, F 19 in April 2018.
    #expect(try fixture.shown("care_leavers_birthdays", year) == "4")
    #expect(try fixture.shown("care_leavers_birthdays", "2017-04") == "2")
    #expect(try fixture.shown("care_leavers_birthdays", "2018-03") == "2")
  }

  @Test func aLeapDaysBirthdayIsTheFirstOfMarch() throws {
    var fixture = try fixture([Leaver(id: "A", born: "1996-02-29")])
    #expect(try fixture.shown("care_leavers_birthdays", year) == "0")
    fixture.quarter = try #require(Quarter("2016Q4"))
    #expect(try fixture.shown("care_leavers_birthdays", "2016-04..2017-03") == "0")
    var then = try self.fixture([Leaver(id: "A", born: "1996-02-29", asAt: "2017-03-31")])
    then.quarter = try #require(Quarter("2016Q4"))
    #expect(try then.shown("care_leavers_birthdays", "2017-03") == "1")
    #expect(try then.shown("care_leavers_birthdays", "2017-02") == "0")
    var leap = try self.fixture([Leaver(id: "A", born: "1996-02-29", asAt: "2016-03-31")])
    leap.quarter = try #require(Quarter("2015Q4"))
    #expect(try leap.shown("care_leavers_birthdays", "2016-02") == "1")
  }

  @Test func theRecordOfTheBirthdaysYearCounts() throws {
    let fixture = try fixture([
      Leaver(id: "A", born: "1998-06-01", birthday: (2017, "F2", "U", "Suitable")),
      Leaver(id: "B", born: "1998-06-01", birthday: (2016, "F2", "U", "Suitable")),
      Leaver(id: "C", born: "1998-06-01", touch: "NO", birthday: (2017, "G5", "X", "Unsuitable")),
      Leaver(id: "D", born: "1998-06-01", birthday: (2017, "P5", "R", nil)),
      Leaver(id: "E", born: "1998-06-01", asAt: "2017-09-30", birthday: (2017, "F1", "U", "Suitable")),
      Leaver(id: "E", born: "1998-06-01", birthday: nil),
    ])
    #expect(try fixture.shown("care_leavers_19_21_eet", year) == "3/5")
    #expect(try fixture.shown("care_leavers_19_21_suitable_home", year) == "2/4")
  }

  @Test func withoutARecordOfAnyBirthdayThereIsNoShare() throws {
    let fixture = try fixture([Leaver(id: "A", born: "1998-06-01")])
    #expect(
      try fixture.shown("care_leavers_19_21_eet", year)
        == "x: no row of care_leavers says what was so around the birthday of its birthday_year")
    #expect(try fixture.shown("care_leavers_birthdays", year) == "1")
  }

  @Test func thePrintedSharesComeOfThePrintedCounts() throws {
    for (part, whole, printed) in [
      (118, 221, "53.4"), (179, 221, "81.0"), (190, 221, "86.0"), (91, 179, "50.8"), (67, 122, "54.9"),
    ] {
      #expect(try #require(Ratio(part * 100, over: whole)).rounded(decimals: 1).description == printed)
    }
  }
}
