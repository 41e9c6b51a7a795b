import CivilDates
import Columns
import Datasets
import Figures
import Measures
import Testing

/// Placement days and costs: the first day counts, the last does not, the last of the period does.
@Suite struct PlacementTests {
  typealias PlacementRow = (inout DatasetTableBuilder<Placements>.Row) -> Void
  typealias EpisodeRow = (inout DatasetTableBuilder<CareEpisodes>.Row) -> Void
  typealias CostRow = (inout DatasetTableBuilder<PlacementCosts>.Row) -> Void

  private func placement(
    _ id: String, child: String = "A", _ from: String, _ to: String? = nil, type: String? = "U6",
    provider: String? = "PR1"
  ) -> PlacementRow {
    { row in
      row[Placements.placementID] = id
      row[Placements.childID] = child
      row[Placements.periodID] = child
      row[Placements.start] = day(from)
      row[Placements.end] = to.flatMap { day($0) }
      row[Placements.type] = type
      row[Placements.provider] = provider
    }
  }

  private func episode(
    _ from: String, _ to: String? = nil, child: String = "A", status: String? = "C2"
  ) -> EpisodeRow {
    { row in
      row[CareEpisodes.episodeID] = child + from
      row[CareEpisodes.childID] = child
      row[CareEpisodes.start] = day(from)
      row[CareEpisodes.end] = to.flatMap { day($0) }
      row[CareEpisodes.legalStatus] = status
    }
  }

  private func cost(_ id: String, _ period: String, _ gross: String, income: String? = nil) -> CostRow {
    { row in
      row[PlacementCosts.period] = period
      row[PlacementCosts.placementID] = id
      row[PlacementCosts.grossCost] = ExactDecimal(gross)
      row[PlacementCosts.income] = income.flatMap { ExactDecimal($0) }
    }
  }

  private func fixture(
    _ placements: [PlacementRow], _ episodes: [EpisodeRow], _ costs: [CostRow]? = nil,
    quarter: String = "2017Q4"
  ) throws -> Fixture {
    var fixture = try Fixture(quarter: quarter)
    fixture.add(Placements.self, placements)
    fixture.add(CareEpisodes.self, episodes)
    if let costs { fixture.add(PlacementCosts.self, costs) }
    return fixture
  }

  private func line(
    _ fixture: Fixture, _ level: PlacementActivity.Level = .total, _ category: String = "",
    kind: MeasurePeriod.Kind = .quarter
  ) throws -> PlacementActivity.Line {
    let lines = PlacementActivity(
      from: CaseRecords(fixture.tables, notSupplied: fixture.notSupplied), parameters: fixture.parameters,
      quarter: fixture.quarter
    ).lines
    return try #require(
      lines.first { $0.level == level && $0.category == category && $0.period.kind == kind },
      "no line \(level) \(category)")
  }

  // MARK: Days

  @Test(arguments: [
    // The day before the quarter starts, the day, the day after.
    ("2017-01-01", "2017-12-31", 0), ("2017-01-01", "2018-01-01", 0), ("2017-01-01", "2018-01-02", 1),
    // The day before its last, the last, open.
    ("2018-03-30", "2018-03-31", 1), ("2018-03-31", nil, 1), ("2018-04-01", nil, 0),
    ("2017-01-01", nil, 90), ("2018-02-01", "2018-02-01", 0), ("2018-02-01", "2018-03-01", 28),
  ])
  func edgesOfTheQuarter(from: String, to: String?, days: Int) throws {
    let fixture = try fixture([placement("1", from, to)], [episode("2016-01-01")])
    #expect(try fixture.shown("placement_days", "2017Q4") == String(days))
    #expect(try line(fixture).amounts?.days == days)
  }

  @Test func aLeapDayIsADay() throws {
    let fixture = try fixture(
      [placement("1", "2020-02-28", "2020-03-01")], [episode("2016-01-01")], quarter: "2019Q4")
    #expect(try fixture.shown("placement_days", "2020-02") == "2")
    #expect(try fixture.shown("placement_days", "2019Q4") == "2")
  }

  @Test func aChildWhoMovesIsInOnePlaceADay() throws {
    let fixture = try fixture(
      [placement("1", "2018-01-01", "2018-02-10"), placement("2", "2018-02-10")], [episode("2018-01-01")])
    #expect(try fixture.shown("placement_days", "2017Q4") == "90")
    #expect(try fixture.shown("placement_days", "2017-04..2018-03") == "90")
    #expect(try line(fixture).amounts?.placements == 2)
    #expect(try line(fixture).amounts?.inPlace == 1)
  }

  @Test func shortBreaksAreNotCountedAndHaveTheirLine() throws {
    let fixture = try fixture(
      [placement("1", "2018-01-01", "2018-01-15"), placement("2", child: "B", "2018-03-01")],
      [
        episode("2018-01-01", "2018-01-15", status: "V4"),
        episode("2018-03-01", "2018-03-11", child: "B", status: "V3"),
        episode("2018-03-11", child: "B", status: "V2"),
      ],
      [cost("1", "2017Q4", "700.00"), cost("2", "2017Q4", "310")])
    #expect(try fixture.shown("placement_days", "2017Q4") == "21")
    let breaks = try #require(try line(fixture, .leftOut, "Short breaks (V3, V4)").amounts)
    #expect(breaks.days == 24 && breaks.placements == 2 && breaks.gross == 70_000)
    #expect(try line(fixture).amounts?.gross == 31_000)
  }

  @Test func anOpenPlacementWithoutAPeriodOfCareHasItsLine() throws {
    let fixture = try fixture(
      [placement("1", child: "nobody", "2018-01-01"), placement("2", "2018-01-01")],
      // Left care on 1 March; nobody ended the placement.
      [episode("2018-01-01", "2018-03-01")],
      [cost("1", "2017Q4", "90"), cost("2", "2017Q4", "59")])
    let (counted, left) = (
      try #require(try line(fixture).amounts),
      try #require(try line(fixture, .leftOut, "Without a period of care").amounts)
    )
    #expect(counted.days == 59 && counted.inPlace == 0 && counted.gross == 5_900)
    #expect(left.days == 90 + 31 && left.placements == 2 && left.gross == 9_000)
  }

  @Test func daysGoByTypeAndProvider() throws {
    let fixture = try fixture(
      [
        placement("1", "2018-03-22", type: "U6", provider: "PR1"),
        placement("2", child: "B", "2018-03-22", type: "U6", provider: "PR4"),
        placement("3", child: "C", "2018-03-22", type: "U3", provider: "PR1"),
        placement("4", child: "D", "2018-03-22", type: "K2", provider: "PR4"),
        placement("5", child: "E", "2018-03-22", type: "K2", provider: "PR1"),
        placement("6", child: "F", "2018-03-22", type: "Z1", provider: nil),
        placement("7", child: "G", "2018-03-22", type: nil, provider: nil),
        placement("8", child: "H", "2018-03-22", type: "R1", provider: "PR5"),
      ], "ABCDEFGH".map { episode("2018-01-01", child: String($0)) })
    for (group, days) in [
      ("In House Fostering", 10), ("IFA Fostering", 10), ("Kinship Fostering", 10),
      ("External Residential", 20),
      ("In House Residential", 10), ("Other", 10), ("Not recorded", 10), ("Placed for Adoption", 0),
    ] {
      #expect(try fixture.shown("placement_days_by_group", "2017Q4", [group]) == "\(days)/80")
      #expect(try line(fixture, .group, group).amounts?.days == days)
    }
    #expect(try fixture.shown("external_residential_placement_weeks", "2017Q4") == "20/7")
    #expect(try line(fixture, .provision, "In house").amounts?.days == 30)
    #expect(try line(fixture, .provision, "External").amounts?.days == 30)
    #expect(try line(fixture, .provision, "Neither").amounts?.days == 20)
  }

  // MARK: Costs

  @Test func theAverageWeekIsOverTheDaysWithACost() throws {
    let fixture = try fixture(
      [
        placement("1", "2018-03-18", type: "U6", provider: "PR1"),
        placement("2", child: "B", "2018-03-25", type: "K2", provider: "PR4"),
        placement("3", child: "C", "2018-03-25", type: "K2", provider: "PR4"),
      ], ["A", "B", "C"].map { episode("2018-01-01", child: $0) },
      [cost("1", "2017Q4", "840.00"), cost("2", "2017Q4", "3850.07", income: "1000")])
    // 14 days for £840, 7 for £3,850.07; seven days have no cost.
    #expect(try fixture.shown("placement_days", "2017Q4") == "28")
    #expect(try fixture.shown("placement_average_weekly_cost", "2017Q4") == "469007/21")
    #expect(
      try fixture.shown("placement_average_weekly_cost_by_provision", "2017Q4", ["In house"]) == "84000/14"
    )
    #expect(
      try fixture.figure("placement_average_weekly_cost_by_provision", "2017Q4", "External").value
        == .value(try #require(Ratio(385_007, over: 100))))
    #expect(try fixture.shown("placement_income", "2017Q4") == "100000/100")
    #expect(try fixture.shown("placement_average_gross_cost", "2017Q4") == "469007/2")
    let amounts = try #require(try line(fixture).amounts)
    #expect(amounts.net == 369_007 && amounts.withoutCost == 1 && amounts.costed == 2)
    #expect(amounts.averageWeeklyGross.value?.rounded(decimals: 2).description == "1563.36")
  }

  @Test func aPlacementThatCostsNothingHasItsCount() throws {
    let fixture = try fixture(
      [
        placement("1", "2018-03-18"), placement("2", child: "B", "2018-03-18", type: "P1", provider: "PR0"),
        placement("3", child: "C", "2018-03-18", type: "A6"),
      ], ["A", "B", "C"].map { episode("2018-01-01", child: $0) },
      [cost("1", "2017Q4", "0.00"), cost("2", "2017Q4", "0")])
    let amounts = try #require(try line(fixture).amounts)
    #expect(amounts.costingNothing == 1 && amounts.withoutCost == 0 && amounts.gross == 0)
  }

  @Test func noCostIsLost() throws {
    let fixture = try fixture(
      [placement("1", "2017-01-01", "2017-06-01")], [episode("2017-01-01")],
      [cost("1", "2017Q4", "10"), cost("nobody", "2017Q4", "5.05", income: "1")])
    #expect(try line(fixture).amounts?.gross == 0)
    #expect(try line(fixture, .leftOut, "Costs without a day in the period").amounts?.gross == 1_000)
    let unknown = try #require(try line(fixture, .leftOut, "Costs of placements not on record").amounts)
    #expect(unknown.gross == 505 && unknown.income == 100 && unknown.placements == 1)
  }

  @Test func aQuarterWithoutCostsLeavesTheYearWithoutThem() throws {
    let fixture = try fixture(
      [placement("1", "2017-04-01")], [episode("2017-01-01")],
      [cost("1", "2017Q4", "90"), cost("1", "2017Q1", "91"), cost("1", "2017Q3", "92")])
    #expect(try fixture.shown("placement_gross_cost", "2017Q4") == "9000/100")
    #expect(
      try fixture.shown("placement_gross_cost", "2017-04..2018-03")
        == "x: placement_costs has no rows of 2017Q2")
    #expect(
      try line(fixture, kind: .yearToDate).costAbsence?.reason == "placement_costs has no rows of 2017Q2")
    #expect(try line(fixture, kind: .yearToDate).amounts?.days == 365)
  }

  @Test func withoutATableItSaysWhich() throws {
    var fixture = try fixture([placement("1", "2018-01-01")], [episode("2018-01-01")])
    #expect(try line(fixture).costAbsence?.reason == "placement_costs was not supplied")
    #expect(try fixture.shown("placement_gross_cost", "2017Q4") == "x: placement_costs was not supplied")
    fixture.tables["cla_episodes"] = nil
    #expect(try line(fixture).absence?.reason == "cla_episodes was not supplied")
    #expect(try fixture.shown("placement_days", "2017Q4") == "x: cla_episodes was not supplied")
  }

  // MARK: The whole year

  @Test func inTheLastQuarterTheForecastIsTheActual() throws {
    let fixture = try fixture(
      [placement("1", "2018-03-01"), placement("2", child: "B", "2018-01-01", "2018-01-11")],
      [episode("2018-01-01"), episode("2018-01-01", child: "B")],
      (1...4).map { cost("1", "2017Q\($0)", $0 == 4 ? "310" : "0") })
    let line = try line(fixture, kind: .yearToDate)
    #expect(line.forecastDays == .value(41) && line.amounts?.days == 41)
    #expect(line.forecastGross == .value(31_000))
  }

  @Test func inAnEarlierQuarterThoseInPlaceStayToTheEndOfMarch() throws {
    let fixture = try fixture(
      [placement("1", "2017-12-29"), placement("2", child: "B", "2017-11-01", "2017-12-31")],
      [episode("2017-10-01"), episode("2017-10-01", child: "B")],
      [
        cost("1", "2017Q3", "100.00", income: "10"), cost("2", "2017Q3", "60"), cost("1", "2017Q1", "0"),
        cost("1", "2017Q2", "0"),
      ], quarter: "2017Q3")
    let line = try line(fixture, kind: .yearToDate)
    // Three days to date and 90 to come; sixty that ended.
    #expect(line.amounts?.days == 63)
    #expect(line.forecastDays == .value(63 + 90))
    // 100 for three days, for 90 more 3,000.
    #expect(line.forecastGross == .value(16_000 + 300_000))
    #expect(line.forecastNet == .value(15_000 + 270_000))
    #expect(try self.line(fixture).forecastDays.absence?.status == .notApplicable)
  }

  @Test func aPlacementInPlaceWithoutACostLeavesNoForecastOfCost() throws {
    let fixture = try fixture(
      [placement("1", "2017-12-01")], [episode("2017-10-01")],
      (1...3).map { cost("nobody", "2017Q\($0)", "1") }, quarter: "2017Q3")
    let line = try line(fixture, kind: .yearToDate)
    #expect(line.forecastDays == .value(31 + 90))
    #expect(line.forecastGross == .missing(.notSupplied, "1 placements in place have no cost on record"))
  }

  // MARK: Properties

  @Test(arguments: [1, 2, 3] as [UInt64]) func linesAddUpToTheTotal(seed: UInt64) throws {
    var state = seed
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    let start = try Fixture.day("2017-01-01")
    let types = PlacementType.codes.codes.map(\.code), providers = PlacementProvider.codes.codes.map(\.code)
    var placements: [PlacementRow] = [], episodes: [EpisodeRow] = [], costs: [CostRow] = []
    var stays = 0
    for child in 0..<80 {
      let from = start + next(400), to = next(3) == 0 ? nil : from + next(300)
      let (type, provider) = (types[next(types.count)], providers[next(providers.count)])
      placements.append(
        placement(
          "P\(child)", child: "\(child)", "\(from)", to.map { "\($0)" }, type: type, provider: provider))
      let status = ["V2", "V4", "C1"][next(3)]
      if next(6) > 0 { episodes.append(episode("\(start + next(400))", child: "\(child)", status: status)) }
      for quarter in 1...4 where next(4) > 0 {
        costs.append(cost("P\(child)", "2017Q\(quarter)", "\(next(9_000)).\(10 + next(90))"))
      }
      let (first, end) = (
        max(from, try Fixture.day("2017-04-01")), min(to ?? start + 900, try Fixture.day("2018-04-01"))
      )
      stays += max(0, end - first)
    }
    let fixture = try fixture(placements, episodes, costs)
    let lines = PlacementActivity(
      from: CaseRecords(fixture.tables), parameters: fixture.parameters, quarter: fixture.quarter
    ).lines.filter { $0.period.kind == .yearToDate }
    func sum(_ level: PlacementActivity.Level, _ value: (PlacementAmounts) -> Int) -> Int {
      lines.filter { $0.level == level }.reduce(0) { $0 + ($1.amounts.map(value) ?? 0) }
    }
    for level in [PlacementActivity.Level.provision, .group, .typeAndProvider] {
      #expect(sum(level, \.days) == sum(.total, \.days))
      #expect(sum(level, \.placements) == sum(.total, \.placements))
      #expect(sum(level, \.gross) == sum(.total, \.gross))
    }
    // Every day of every stay, and every penny, is in one line.
    #expect(sum(.total, \.days) + sum(.leftOut, \.days) == stays)
    let table = DatasetTable<PlacementCosts>(try #require(fixture.tables["placement_costs"]))
    let pence = table.rows.reduce(0) { $0 + (table[PlacementCosts.grossCost][$1]?.pence ?? 0) }
    #expect(sum(.total, \.gross) + sum(.leftOut, \.gross) == pence)
    // The same with the rows in another order.
    let backwards = try self.fixture(placements.reversed(), episodes.reversed(), costs.reversed())
    let again = PlacementActivity(
      from: CaseRecords(backwards.tables), parameters: fixture.parameters, quarter: fixture.quarter
    ).lines.filter { $0.period.kind == .yearToDate }
    #expect(again.map(\.amounts) == lines.map(\.amounts))
    #expect(again.map(\.category) == lines.map(\.category))
  }
}
