import CivilDates
import Columns
import Datasets
import Figures
import Measures
import Testing

@Suite struct AuditTests {
  private func fixture() throws -> Fixture {
    var fixture = try Fixture()
    let rows: [(String, String, String?, String?)] = [
      ("2018-02-28", "Regular", "Good", "Good"), ("2018-03-01", "Regular", "Inadequate", nil),
      ("2018-03-31", "Regular", "Inadequate", "Good"), ("2018-03-02", "Regular", nil, "Requires Improvement"),
      ("2018-03-02", "Thematic", "Good", "Good"), ("2018-04-01", "Regular", "Good", "Good"),
    ]
    fixture.add(
      Audits.self,
      rows.enumerated().map { number, audit in
        { row in
          row[Audits.auditID] = String(number)
          row[Audits.auditDate] = day(audit.0)
          row[Audits.kind] = audit.1
          row[Audits.grade] = audit.2
          row[Audits.oversight] = audit.3
        }
      })
    return fixture
  }

  @Test func auditsAreCountedByKindAndGrade() throws {
    let fixture = try fixture()
    #expect(try fixture.shown("case_file_audits", "2017Q4") == "5")
    #expect(try fixture.shown("regular_audits", "2018-03") == "3")
    #expect(try fixture.shown("thematic_audits", "2018-03") == "1")
    #expect(try fixture.shown("thematic_audits", "2018-02") == "0")
    #expect(try fixture.shown("audits_by_grade", "2018-03", ["Inadequate"]) == "2/3")
    #expect(try fixture.shown("audits_by_grade", "2018-03", ["Not recorded"]) == "1/3")
    #expect(
      try fixture.shown("audits_by_grade", "2018-01", ["Good"]) == "z: there were no regular audits")
  }

  @Test func oversightIsOutOfTheGradedAudits() throws {
    let fixture = try fixture()
    #expect(try fixture.shown("audits_with_oversight_grade", "2018-03") == "2")
    #expect(try fixture.shown("audits_by_oversight_grade", "2018-03", ["Good"]) == "1/2")
    #expect(try fixture.shown("audits_by_oversight_grade", "2018-03", ["Not recorded"]) == "0/2")
  }
}

@Suite struct ConferenceParticipationTests {
  @Test func codesCountAsTheParametersSay() throws {
    var fixture = try Fixture()
    let codes: [String?] = ["PN0", "PN1", "PN2", "PN3", "PN4", "PN5", "PN6", "PN7", nil]
    fixture.add(
      ConferenceParticipation.self,
      codes.enumerated().map { number, code in
        { row in
          row[ConferenceParticipation.conferenceID] = String(number)
          row[ConferenceParticipation.childID] = "A"
          row[ConferenceParticipation.conferenceDate] = day("2018-03-31")
          row[ConferenceParticipation.participation] = code
        }
      })
    #expect(try fixture.shown("cp_conferences_attended", "2018-03") == "2/9")
    #expect(try fixture.shown("cp_conferences_views_sent", "2018-03") == "7/9")
    fixture.parameters.participation.attended = ["PN1", "PN2", "PN3", "PN4"]
    #expect(try fixture.shown("cp_conferences_attended", "2018-03") == "4/9")
    #expect(try fixture.shown("cp_conferences_attended", "2018-02") == "z: no conferences were held")
  }
}

@Suite struct CourtTests {
  private func fixture() throws -> Fixture {
    var fixture = try Fixture()
    let processes: [(String?, String?, String?, String?)] = [
      ("2018-01-01", "2018-01-08", "2018-03-01", "Issue"), ("2017-03-31", nil, "2018-03-31", "Step down"),
      ("2018-01-01", nil, "2018-02-28", "Issue"), ("2018-01-01", nil, "2018-04-01", "Issue"),
      ("2018-01-01", nil, nil, nil), (nil, nil, "2018-03-02", nil),
    ]
    fixture.add(
      PreProceedings.self,
      processes.enumerated().map { number, process in
        { row in
          row[PreProceedings.caseID] = String(number)
          row[PreProceedings.childID] = "A"
          row[PreProceedings.decision] = process.0.flatMap { day($0) }
          row[PreProceedings.letter] = process.1.flatMap { day($0) }
          row[PreProceedings.end] = process.2.flatMap { day($0) }
          row[PreProceedings.outcome] = process.3
        }
      })
    let proceedings: [(String, String?, String?)] = [
      ("2017-09-27", "2018-03-28", "Care Order"), ("2016-02-29", "2018-03-01", "SGO"),
      ("2018-01-01", "2018-02-28", "Care Order"), ("2018-01-01", nil, nil), ("2018-03-01", "2018-03-01", nil),
    ]
    fixture.add(
      CareProceedings.self,
      proceedings.enumerated().map { number, proceeding in
        { row in
          row[CareProceedings.caseID] = String(number)
          row[CareProceedings.childID] = "A"
          row[CareProceedings.issued] = day(proceeding.0)
          row[CareProceedings.finalOrder] = proceeding.1.flatMap { day($0) }
          row[CareProceedings.outcome] = proceeding.2
        }
      })
    return fixture
  }

  /// 59 days from 1 January to 1 March, and a year of 365.
  @Test func preProceedingsEndInTheMonth() throws {
    var fixture = try fixture()
    #expect(try fixture.shown("pre_proceedings_ended", "2018-03") == "3")
    #expect(try fixture.shown("pre_proceedings_weeks", "2018-03") == "424/2")
    let weeks = try fixture.figure("pre_proceedings_weeks", "2018-03")
    #expect(weeks.value.value?.rounded(decimals: 1).description == "30.3")
    #expect(try fixture.shown("pre_proceedings_to_care_proceedings", "2018-03") == "1/3")
    #expect(try fixture.shown("pre_proceedings_to_care_proceedings", "2018-02") == "1/1")
    #expect(try fixture.shown("pre_proceedings_weeks", "2018-01") == "z: no pre-proceedings ended")
    fixture.parameters.preProceedings.start = .letter
    #expect(try fixture.shown("pre_proceedings_weeks", "2018-03") == "52/1")
  }

  /// From 29 February 2016 to 1 March 2018 are 731 days; from 27 September 182.
  @Test func careProceedingsConcludeInTheMonth() throws {
    let fixture = try fixture()
    #expect(try fixture.shown("care_proceedings_concluded", "2018-03") == "3")
    #expect(try fixture.shown("care_proceedings_weeks", "2018-03") == "913/3")
    #expect(try fixture.shown("care_proceedings_outcomes", "2018-03", ["Care Order"]) == "1/3")
    #expect(try fixture.shown("care_proceedings_outcomes", "2018-03", ["Not recorded"]) == "1/3")
    #expect(try fixture.shown("care_proceedings_outcomes", "2018-02", ["Care Order"]) == "1/1")
  }

  @Test func theStatutoryLimitIsExactlyTwentySixWeeks() throws {
    let fixture = try fixture()
    let figure = try fixture.figure("care_proceedings_weeks", "2018-02")
    #expect(figure.unit == .weeks && figure.numerator == 58 && figure.value.value == Ratio(58, over: 7))
  }
}

@Suite struct MissingTests {
  private func fixture(
    _ rows: [(child: String, setting: String?, kind: String?, start: String, end: String?)]
  ) throws -> Fixture {
    var fixture = try Fixture()
    fixture.add(
      MissingEpisodes.self,
      rows.enumerated().map { number, episode in
        { row in
          row[MissingEpisodes.episodeID] = String(number)
          row[MissingEpisodes.childID] = episode.child
          row[MissingEpisodes.setting] = episode.setting
          row[MissingEpisodes.kind] = episode.kind
          row[MissingEpisodes.start] = moment(episode.start)
          row[MissingEpisodes.end] = episode.end.flatMap { moment($0) }
        }
      })
    return fixture
  }

  @Test func episodesStartAndEndInMonths() throws {
    var fixture = try fixture([
      ("A", "home", "M", "2018-02-28 23:59", "2018-03-01 00:00"),
      ("B", "home", "M", "2018-03-01 00:00", "2018-03-02 12:00"),
      ("C", "home", nil, "2018-03-31 12:00", nil),
      ("D", "care", "M", "2018-03-31 23:00", "2018-04-01 00:00"),
      ("E", "home", "A", "2018-03-10 00:00", "2018-03-20 00:00"),
    ])
    #expect(try fixture.shown("missing_episodes", "2018-02", ["home"]) == "1")
    #expect(try fixture.shown("missing_episodes", "2018-03", ["home"]) == "2")
    #expect(try fixture.shown("missing_episodes", "2018-03", ["care"]) == "1")
    // A minute, and a day and a half; the day that ends at midnight after the month is still open.
    #expect(try fixture.shown("missing_episode_days", "2018-03", ["home"]) == "2161/2")
    #expect(
      try fixture.shown("missing_episode_days", "2018-03", ["care"]) == "z: there were no such episodes")
    fixture.parameters.missing.length = .openAtMonthEnd
    #expect(try fixture.shown("missing_episode_days", "2018-03", ["home"]) == "720/1")
    #expect(try fixture.shown("missing_episode_days", "2018-03", ["care"]) == "60/1")
    fixture.parameters.missing.length = .openOrEndedInMonth
    #expect(try fixture.shown("missing_episode_days", "2018-03", ["home"]) == "2881/3")
    fixture.parameters.missing.kinds = ["M", "A"]
    #expect(try fixture.shown("missing_episodes", "2018-03", ["home"]) == "3")
  }

  @Test func daysAreOfTwentyFourHours() throws {
    let fixture = try fixture([("A", "care", "M", "2018-03-01 06:00", "2018-03-02 18:00")])
    let figure = try fixture.figure("missing_episode_days", "2018-03", "care")
    #expect(figure.numerator == 2_160 && figure.value.value == Ratio(3, over: 2))
  }

  /// The day before care starts, its first day, the day before it ends, its last; and short breaks, which are no care.
  @Test(arguments: [
    ("2018-01-09", "home"), ("2018-01-10", "care"), ("2018-02-09", "care"), ("2018-02-10", "home"),
  ])
  func theSettingFollowsFromTheEpisodesOfCare(start: String, setting: String) throws {
    var fixture = try fixture([
      ("A", nil, "M", "\(start) 10:00", nil), ("B", nil, "M", "\(start) 10:00", nil),
    ])
    fixture.add(Children.self, [])
    fixture.add(
      CareEpisodes.self,
      [("A", "C2"), ("B", "V4")].map { child, status in
        { row in
          row[CareEpisodes.episodeID] = child
          row[CareEpisodes.childID] = child
          row[CareEpisodes.legalStatus] = status
          row[CareEpisodes.start] = day("2018-01-10")
          row[CareEpisodes.end] = day("2018-02-10")
        }
      })
    let inCare = setting == "care" ? "1" : "0"
    #expect(try fixture.shown("missing_episodes", "2017Q4", ["care"]) == inCare)
    #expect(try fixture.shown("missing_episodes", "2017Q4", ["home"]) == (inCare == "1" ? "1" : "2"))
  }

  @Test func withoutSettingAndCareThereIsNothingToTellItFrom() throws {
    var fixture = try fixture([("A", nil, "M", "2018-03-01 10:00", nil)])
    fixture.notSupplied = ["missing_episodes": ["setting"]]
    let found = fixture.figures().first { $0.measure == "missing_episodes" }
    #expect(found?.value.absence?.reason == "missing_episodes.setting was not supplied")
  }

  @Test func aChildMissingTwiceIsOneChildOfTheQuarter() throws {
    let fixture = try fixture([
      ("A", "care", "M", "2018-01-01 00:00", nil), ("A", "care", "M", "2018-03-31 23:59", nil),
      ("B", "home", "M", "2018-02-01 10:00", nil), ("C", "care", "M", "2017-12-31 23:59", nil),
    ])
    #expect(try fixture.shown("children_missing_from_care", "2017Q4") == "1")
  }
}

@Suite struct EscalationTests {
  /// A plan of 1 March escalates the case that was open on 28 February.
  @Test(arguments: [
    ("2018-02-28", nil, "1"), ("2018-03-01", nil, "0"), ("2017-01-01", "2018-02-27", "0"),
    ("2017-01-01", "2018-02-28", "1"),
  ])
  func aCaseWasOpenOnTheDayBefore(referred: String, closed: String?, count: String) throws {
    var fixture = try Fixture()
    fixture.add(Allocations.self, [])
    fixture.add(Children.self, [])
    fixture.add(
      Referrals.self,
      [("A", "N"), ("B", "Y")].map { child, nothing in
        { row in
          row[Referrals.referralID] = child
          row[Referrals.childID] = child
          row[Referrals.referralDate] = day(referred)
          row[Referrals.closeDate] = closed.flatMap { day($0) }
          row[Referrals.noFurtherAction] = nothing
        }
      })
    fixture.add(
      ProtectionPlans.self,
      ["A", "B", "C"].map { child in
        { row in
          row[ProtectionPlans.planID] = child
          row[ProtectionPlans.childID] = child
          row[ProtectionPlans.start] = day("2018-03-01")
        }
      })
    fixture.add(
      CareEpisodes.self,
      [("A", "S", "C2"), ("A", "P", "C2"), ("B", "S", "C2"), ("A", "S", "V3")].enumerated()
        .map { number, episode in
          { row in
            row[CareEpisodes.episodeID] = String(number)
            row[CareEpisodes.childID] = episode.0
            row[CareEpisodes.beginning] = episode.1
            row[CareEpisodes.legalStatus] = episode.2
            row[CareEpisodes.start] = day("2018-03-01")
          }
        })
    #expect(try fixture.shown("escalations_to_child_protection", "2018-03") == count)
    #expect(try fixture.shown("escalations_to_care", "2018-03") == count)
    fixture.parameters.escalations.from = .any
    #expect(try fixture.shown("escalations_to_child_protection", "2018-03") == "3")
    #expect(try fixture.shown("escalations_to_care", "2018-03") == "2")
  }

  @Test func anAllocatedCaseIsOpen() throws {
    var fixture = try Fixture()
    fixture.add(Referrals.self, [])
    fixture.add(
      Allocations.self,
      [
        { row in
          row[Allocations.allocationID] = "1"
          row[Allocations.childID] = "A"
          row[Allocations.start] = day("2017-01-01")
        }
      ])
    fixture.add(
      ProtectionPlans.self,
      [
        { row in
          row[ProtectionPlans.planID] = "1"
          row[ProtectionPlans.childID] = "A"
          row[ProtectionPlans.start] = day("2018-03-31")
        }
      ])
    #expect(try fixture.shown("escalations_to_child_protection", "2018-03") == "1")
  }
}

@Suite struct PracticeTests {
  @Test func lifeStoryCountsChildrenOnce() throws {
    var fixture = try Fixture()
    fixture.add(
      LifeStory.self,
      [
        ("A", "2017-05-01", nil), ("A", "2018-01-01", nil), ("B", "2018-01-01", "2018-03-31"),
        ("C", "2018-04-01", nil),
      ].enumerated().map { number, work in
        { row in
          row[LifeStory.workID] = String(number)
          row[LifeStory.childID] = work.0
          row[LifeStory.start] = day(work.1)
          row[LifeStory.end] = work.2.flatMap { day($0) }
        }
      })
    #expect(try fixture.shown("life_story_children", "2018-03-31") == "1")
    #expect(try fixture.shown("life_story_children", "2018-02-28") == "2")
    fixture.parameters.lifeStory.openOnLastDay = true
    #expect(try fixture.shown("life_story_children", "2018-03-31") == "2")
  }

  @Test func neetIsOfTheMonthOrOfItsQuarter() throws {
    var fixture = try Fixture()
    fixture.add(
      NEETCount.self,
      [("2018-02", 205), ("2017Q4", 207), ("2017Q3", 200), ("2017-12", 201)].map { period, number in
        { row in
          row[NEETCount.period] = period
          row[NEETCount.number] = number
        }
      })
    #expect(try fixture.shown("neet_young_people", "2018-03-31") == "207")
    #expect(try fixture.shown("neet_young_people", "2018-02-28") == "205")
    #expect(try fixture.shown("neet_young_people", "2017-12-31") == "201")
    #expect(
      try fixture.shown("neet_young_people", "2018-01-31") == "x: neet_count has no row for 2018-01")
  }

  @Test func groupSupervisionsAreOfTheQuarter() throws {
    var fixture = try Fixture()
    fixture.add(
      GroupSupervision.self,
      ["2017-12-31", "2018-01-01", "2018-03-31", "2018-04-01"].map { date in
        { row in
          row[GroupSupervision.supervisionID] = date
          row[GroupSupervision.service] = "REACH"
          row[GroupSupervision.date] = day(date)
        }
      })
    #expect(try fixture.shown("group_supervisions", "2017Q4", ["REACH"]) == "2")
    #expect(try fixture.shown("group_supervisions", "2017Q4", ["0-25"]) == "0")
  }
}
