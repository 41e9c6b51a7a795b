import CivilDates
import Datasets
import Figures
import Measures
import Testing

@Suite struct EarlyHelpTests {
  private func episode(
    _ start: String, _ end: String? = nil, reason: String? = nil, success: String? = nil, lead: String? = nil
  ) -> (inout DatasetTableBuilder<EarlyHelp>.Row) -> Void {
    { row in
      row[EarlyHelp.episodeID] = start
      row[EarlyHelp.childID] = "A"
      row[EarlyHelp.start] = day(start)
      row[EarlyHelp.end] = end.flatMap(day)
      row[EarlyHelp.ending] = reason
      row[EarlyHelp.success] = success
      row[EarlyHelp.leadProfessional] = lead
    }
  }

  private func fixture(_ rows: (inout DatasetTableBuilder<EarlyHelp>.Row) -> Void...) throws -> Fixture {
    var fixture = try Fixture()
    fixture.add(EarlyHelp.self, rows)
    return fixture
  }

  @Test func episodesAreStartedClosedAndOpen() throws {
    var fixture = try fixture(
      episode("2017-03-31", "2018-03-31"), episode("2017-04-01"), episode("2018-03-31"),
      episode("2018-04-01"),
      episode("2018-02-01", "2018-02-28"))
    #expect(try fixture.shown("early_help_started", "2018-03") == "1")
    #expect(try fixture.shown("early_help_started", "2017-04..2018-03") == "3")
    #expect(try fixture.shown("early_help_closed", "2018-03") == "1")
    #expect(try fixture.shown("early_help_open", "2018-03-31") == "2")
    #expect(try fixture.shown("early_help_open", "2018-02-28") == "2")
    fixture.parameters.earlyHelp.openOnLastDay = true
    #expect(try fixture.shown("early_help_open", "2018-03-31") == "3")
    #expect(try fixture.shown("early_help_open", "2018-02-28") == "3")
  }

  @Test func durationsAreInCalendarMonths() throws {
    var fixture = try fixture(
      episode("2018-01-01"), episode("2017-12-31"), episode("2017-09-30"), episode("2017-07-01"),
      episode("2017-04-01"), episode("2017-03-31"))
    func bands() throws -> [String] {
      try ["0-3 months", "3-6 months", "6-9 months", "9-12 months", "Over a year"].map {
        try fixture.shown("early_help_open_durations", "2018-03-31", [$0])
      }
    }
    #expect(try bands() == ["1/6", "1/6", "2/6", "1/6", "1/6"])
    fixture.parameters.earlyHelp.durationBoundary = .exclusive
    // Exactly three months and exactly a year fall back; 30 September is more than six months ago.
    #expect(try bands() == ["2/6", "0/6", "2/6", "2/6", "0/6"])
  }

  @Test func closuresAreByReasonAndSuccess() throws {
    let fixture = try fixture(
      episode("2018-01-01", "2018-03-01", reason: "Needs Met/Action Plan Completed", success: "Met"),
      episode("2018-01-02", "2018-03-02", reason: "Needs Met/Action Plan Completed", success: "Met"),
      episode("2018-01-03", "2018-03-03", reason: "Stepped Up to Social Care"),
      episode("2018-01-04", "2018-03-04"), episode("2018-01-05", success: "Met"))
    func cell(_ reason: String, _ success: String) throws -> String {
      try fixture.shown("early_help_closures", "2018-03", [reason, success])
    }
    #expect(try cell("Needs Met/Action Plan Completed", "Met") == "2/4")
    #expect(try cell("Stepped Up to Social Care", "Not recorded") == "1/4")
    #expect(try cell("Not recorded", "Not recorded") == "1/4")
    #expect(try cell("CAF not started", "Met") == "0/4")
  }

  @Test func openEpisodesAreByLeadProfessional() throws {
    let fixture = try fixture(
      episode("2018-01-01", lead: "YFSS"), episode("2018-01-02", lead: "Other"), episode("2018-01-03"),
      episode("2018-01-04", "2018-03-30", lead: "YFSS"))
    let measure = "early_help_open_by_lead_professional"
    #expect(try fixture.shown(measure, "2018-03-31", ["YFSS"]) == "1/3")
    #expect(try fixture.shown(measure, "2018-02-28", ["YFSS"]) == "2/4")
    #expect(try fixture.shown(measure, "2018-03-31", ["Not recorded"]) == "1/3")
    #expect(try fixture.shown(measure, "2017-12-31", ["YFSS"]) == "z: no episodes were open")
  }
}
