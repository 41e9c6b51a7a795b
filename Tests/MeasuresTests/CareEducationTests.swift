import Datasets
import Figures
import Measures
import Testing

/// Education of looked-after children of 5 to 16 in the latest term.
@Suite struct CareEducationTests {
  typealias EducationRow = (inout DatasetTableBuilder<CareEducation>.Row) -> Void

  private let asAt = "2018-03-31"

  /// Children with a birthday and an episode of care each.
  private func fixture(
    _ births: [String: String], status: String = "C2", quarter: String = "2017Q4", _ terms: [EducationRow]
  ) throws -> Fixture {
    var fixture = try Fixture(quarter: quarter)
    let ids = births.keys.sorted()
    fixture.add(
      Children.self,
      ids.map { id in
        { row in
          row[Children.childID] = id
          row[Children.dateOfBirth] = births[id].flatMap { day($0) }
        }
      })
    fixture.add(
      CareEpisodes.self,
      ids.map { id in
        { row in
          row[CareEpisodes.episodeID] = id
          row[CareEpisodes.childID] = id
          row[CareEpisodes.start] = day("2017-01-01")
          row[CareEpisodes.legalStatus] = status
        }
      })
    fixture.add(CareEducation.self, terms)
    return fixture
  }

  private func term(
    _ child: String, _ term: String = "2017/18 Spring", plan: String? = nil, meeting: String? = nil,
    schools: Int? = nil, phase: String? = nil, grade: String? = nil, absence: String? = nil,
    exclusions: Int? = nil
  ) -> EducationRow {
    { row in
      row[CareEducation.childID] = child
      row[CareEducation.term] = term
      row[CareEducation.planForm] = plan
      row[CareEducation.planMeeting] = meeting
      row[CareEducation.schools] = schools
      row[CareEducation.phase] = phase
      row[CareEducation.schoolGrade] = grade
      row[CareEducation.unauthorised] = absence.flatMap { ExactDecimal($0) }
      row[CareEducation.exclusions] = exclusions
    }
  }

  /// The day before the fifth birthday, the day; the day before the seventeenth, the day.
  @Test(arguments: [
    ("2013-04-01", 0), ("2013-03-31", 1), ("2001-04-01", 1), ("2001-03-31", 0),
  ])
  func aged5To16(birth: String, count: Int) throws {
    let fixture = try fixture(["A": birth], [term("A", plan: "Y")])
    #expect(try fixture.shown("looked_after_aged_5_to_16", asAt) == "\(count)")
  }

  @Test(arguments: ["V3", "V4"]) func shortBreaksAreNotCare(status: String) throws {
    let fixture = try fixture(["A": "2008-01-01"], status: status, [term("A", plan: "Y")])
    #expect(try fixture.shown("looked_after_aged_5_to_16", asAt) == "0")
    #expect(try fixture.shown("education_plans_written", asAt) == "z: no child of that age was looked after")
  }

  @Test func aChildWithoutARecordHasNoPlan() throws {
    let fixture = try fixture(
      ["A": "2008-01-01", "B": "2008-01-01", "C": "2008-01-01"],
      [
        term("A", plan: "Y", meeting: "N"), term("B", "2017/18 Autumn", plan: "Y", meeting: "Y"),
        term("elsewhere", plan: "Y", meeting: "Y"),
      ])
    #expect(try fixture.shown("education_plans_written", asAt) == "1/3")
    #expect(try fixture.shown("education_plan_meetings_held", asAt) == "0/3")
  }

  @Test(arguments: [
    ("2017Q1", "2016/17 Spring"), ("2017Q2", "2016/17 Summer"), ("2017Q3", "2017/18 Autumn"),
    ("2017Q4", "2017/18 Spring"),
  ])
  func theLatestTermThatHasEnded(quarter: String, latest: String) throws {
    let terms = ["2016/17 Spring", "2016/17 Summer", "2017/18 Autumn", "2017/18 Spring"]
    let fixture = try fixture(
      ["A": "2008-01-01"], quarter: quarter, terms.map { term("A", $0, plan: $0 == latest ? "Y" : "N") })
    let day = ["2017-06-30", "2017-09-30", "2017-12-31", "2018-03-31"]
    #expect(try fixture.shown("education_plans_written", day[terms.firstIndex(of: latest) ?? 0]) == "1/1")
  }

  @Test func withoutTheTermNothingIsSupplied() throws {
    let fixture = try fixture(["A": "2008-01-01"], [term("A", "2017/18 Autumn", plan: "Y")])
    #expect(
      try fixture.shown("education_plans_written", asAt) == "x: cla_education has no rows of 2017/18 Spring")
  }

  @Test func schoolsByPhase() throws {
    let births = [
      "A": "2008-01-01", "B": "2008-01-01", "C": "2004-01-01", "D": "2004-01-01", "E": "2004-01-01",
    ]
    let fixture = try fixture(
      births,
      [
        term("A", schools: 2, phase: "Primary"), term("B", schools: 1, phase: "Primary"),
        term("C", schools: 3, phase: "Secondary"), term("D", phase: "Secondary"), term("E", schools: 2),
      ])
    #expect(try fixture.shown("two_or_more_schools", asAt, ["Primary"]) == "1/2")
    #expect(try fixture.shown("two_or_more_schools", asAt, ["Secondary"]) == "1/1")
    #expect(
      try fixture.shown("two_or_more_schools", asAt, ["Post-16"]) == "z: no number of schools is recorded"
    )
  }

  @Test func gradesOfSchools() throws {
    let births = Dictionary(uniqueKeysWithValues: "ABCDE".map { (String($0), "2008-01-01") })
    let fixture = try fixture(
      births,
      [
        term("A", grade: "Outstanding"), term("B", grade: "Good"), term("C", grade: "Requires Improvement"),
        term("D", grade: "Inadequate"), term("E"),
      ])
    #expect(try fixture.shown("good_or_better_schools", asAt) == "2/4")
  }

  @Test func absenceIsTheMeanOfChildren() throws {
    let fixture = try fixture(
      ["A": "2008-01-01", "B": "2008-01-01", "C": "2008-01-01"],
      [term("A", absence: "4.5"), term("B", absence: "0.25"), term("C")])
    // 4.50 and 0.25 percent of two children: 2.375 %.
    #expect(try fixture.shown("unauthorised_absence", asAt) == "475/20000")
    #expect(
      try fixture.figure("unauthorised_absence", asAt).value
        == .value(try #require(Ratio(2_375, over: 1_000))))
  }

  @Test func exclusionsCountFromSeptember() throws {
    let fixture = try fixture(
      ["A": "2008-01-01", "B": "2008-01-01", "C": "2008-01-01", "D": "2008-01-01"],
      [
        term("A", "2017/18 Autumn", exclusions: 1), term("A", exclusions: 0),
        term("B", "2016/17 Summer", exclusions: 2), term("B", exclusions: 0), term("C", exclusions: 3),
        term("D"),
      ])
    #expect(try fixture.shown("fixed_term_exclusions", asAt) == "2/3")
  }
}
