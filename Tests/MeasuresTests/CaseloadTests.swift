import CivilDates
import Columns
import Datasets
import Figures
import Measures
import Testing

@Suite struct CaseloadTests {
  private func worker(
    _ id: String, _ team: String? = "DAT 1", hours: String? = "1.0", agency: String? = "N",
    from: String? = "2016-01-01", to: String? = nil
  ) -> (inout DatasetTableBuilder<Workforce>.Row) -> Void {
    { row in
      row[Workforce.workerID] = id
      row[Workforce.team] = team
      row[Workforce.fullTime] = hours.flatMap { ExactDecimal($0) }
      row[Workforce.agency] = agency
      row[Workforce.start] = from.flatMap(day)
      row[Workforce.end] = to.flatMap(day)
    }
  }

  private func allocation(
    _ child: String, _ worker: String?, _ start: String = "2018-01-10", _ end: String? = nil,
    id: String? = nil,
    role: String? = Allocations.caseWorker
  ) -> (inout DatasetTableBuilder<Allocations>.Row) -> Void {
    { row in
      row[Allocations.allocationID] = id ?? "\(child)-\(worker ?? "")-\(start)"
      row[Allocations.childID] = child
      row[Allocations.workerID] = worker
      row[Allocations.role] = role
      row[Allocations.start] = day(start)
      row[Allocations.end] = end.flatMap(day)
    }
  }

  private func fixture(
    _ workers: [(inout DatasetTableBuilder<Workforce>.Row) -> Void],
    _ allocations: [(inout DatasetTableBuilder<Allocations>.Row) -> Void]
  ) throws -> Fixture {
    var fixture = try Fixture()
    fixture.add(Workforce.self, workers)
    fixture.add(Allocations.self, allocations)
    fixture.add(
      OrgMap.self,
      [("DAT 1", "Duty & Assessment"), ("DAT 2", "Duty & Assessment"), ("R", "REACH")].map { team, service in
        { row in
          row[OrgMap.team] = team
          row[OrgMap.service] = service
        }
      })
    return fixture
  }

  private static let march = "2018-03-31"

  @Test func childrenPerFullTimeEquivalent() throws {
    var fixture = try fixture(
      [worker("A"), worker("B", "DAT 2", hours: "0.6", agency: "Y"), worker("C", "R"), worker("D")],
      [
        allocation("1", "A"), allocation("2", "A"), allocation("3", "B"), allocation("4", "C"),
        allocation("5", "C"), allocation("6", "C"),
      ])
    // D holds nobody and is no divisor.
    #expect(try fixture.shown("caseload", Self.march) == "6/260")
    let service = try fixture.figure("caseload_by_service", Self.march, "Duty & Assessment")
    #expect(service.numerator == 3 && service.denominator == 160)
    #expect(service.value.value?.rounded(decimals: 3).description == "1.875")
    #expect(try fixture.shown("caseload_by_team", Self.march, ["DAT 2"]) == "1/60")
    #expect(try fixture.shown("caseload_by_worker_type", Self.march, ["Agency"]) == "1/60")
    #expect(try fixture.shown("caseload_by_worker_type", Self.march, ["Permanent"]) == "5/200")
    #expect(
      try fixture.shown("caseload_by_service", Self.march, ["0-25"])
        == "z: no worker with hours holds a child")
    fixture.parameters.caseloads.per = .heads
    #expect(try fixture.shown("caseload", Self.march) == "6/300")
    #expect(try fixture.shown("caseload_by_team", Self.march, ["DAT 2"]) == "1/100")
  }

  @Test func spreadOfCaseloads() throws {
    var rows = (1...21).map { allocation("a\($0)", "A") }
    rows += (1...11).map { allocation("b\($0)", "B") } + (1...10).map { allocation("c\($0)", "C") }
    rows += (1...20).map { allocation("d\($0)", "D") }
    let workers = [
      worker("A"), worker("B", hours: "0.5"), worker("C", hours: "0.50"), worker("D", "R"),
    ]
    var fixture = try fixture(workers, rows)
    // In order 10, 11, 20, 21: of four, the two in the middle.
    #expect(try fixture.shown("caseload_median", Self.march) == "31/2")
    #expect(try fixture.shown("caseload_median_by_service", Self.march, ["Duty & Assessment"]) == "11/1")
    #expect(try fixture.shown("caseload_highest", Self.march) == "21/1")
    #expect(try fixture.shown("caseload_highest_by_service", Self.march, ["REACH"]) == "20/1")
    // Twenty to a full-time worker, ten to half a worker, are not over the limit.
    #expect(try fixture.shown("workers_over_caseload_limit", Self.march) == "2/4")
    fixture.parameters.caseloads.limit = 22
    #expect(try fixture.shown("workers_over_caseload_limit", Self.march) == "0/4")
    fixture.parameters.caseloads.limit = 19
    #expect(try fixture.shown("workers_over_caseload_limit", Self.march) == "4/4")
    #expect(
      try fixture.shown("caseload_highest_by_service", Self.march, ["Other"])
        == "z: no worker with hours holds a child")
  }

  @Test func aWorkerWithoutHoursIsInNoCaseloadAndHasALine() throws {
    let fixture = try fixture(
      [worker("A"), worker("Z", hours: "0"), worker("N", hours: nil), worker("L", to: "2018-03-30")],
      [
        allocation("1", "A"), allocation("2", "Z"), allocation("3", "N"), allocation("4", "L"),
        allocation("5", "stranger"),
      ])
    #expect(try fixture.shown("caseload", Self.march) == "1/100")
    #expect(try fixture.shown("children_held_without_hours", Self.march) == "4")
    // L was still here at the end of February.
    #expect(try fixture.shown("caseload", "2018-02-28") == "2/200")
    #expect(try fixture.shown("children_held_without_hours", "2018-02-28") == "3")
    #expect(try fixture.shown("children_allocated_to_nobody", Self.march) == "0")
  }

  @Test(arguments: [("2018-03-30", "0"), ("2018-03-31", "1"), ("2018-04-01", "1")])
  func aWorkerIsHereOnTheLastDay(end: String, held: String) throws {
    let fixture = try fixture([worker("A", to: end)], [allocation("1", "A")])
    let shown = try fixture.shown("caseload", Self.march)
    #expect(shown == (held == "1" ? "1/100" : "z: no worker with hours holds a child"))
  }

  @Test func aChildOfTwoWorkersCountsOnceAndHasALine() throws {
    let fixture = try fixture(
      [worker("A"), worker("B", "R")],
      [
        allocation("1", "A", "2018-01-10"), allocation("1", "B", "2018-02-10"),
        // Again with the same worker is one worker.
        allocation("2", "A", "2018-01-10"), allocation("2", "A", "2018-02-10"),
        // Another role holds no case.
        allocation("3", "A"), allocation("3", "B", role: "Reviewing Officer"),
        // On one day the later id holds.
        allocation("4", "A", id: "X1"), allocation("4", "B", id: "X2"),
      ])
    #expect(try fixture.shown("caseload", Self.march) == "4/200")
    #expect(try fixture.shown("caseload_by_team", Self.march, ["R"]) == "2/100")
    #expect(try fixture.shown("children_held_by_two", Self.march) == "2")
    #expect(try fixture.shown("children_held_by_two", "2018-01-31") == "1")
  }

  @Test func aChildOfNobodyHasALine() throws {
    let fixture = try fixture(
      [worker("A")],
      [allocation("1", nil), allocation("2", nil, "2018-03-01"), allocation("2", "A", "2018-01-10")])
    #expect(try fixture.shown("children_allocated_to_nobody", Self.march) == "1")
    #expect(try fixture.shown("children_held_by_two", Self.march) == "0")
    #expect(try fixture.shown("caseload", Self.march) == "1/100")
  }

  /// The day before the month's end, the last day of the month, the day after.
  @Test(arguments: [("2018-03-30", false, false), ("2018-03-31", false, true), ("2018-04-01", true, true)])
  func anAllocationEnds(end: String, isHeld: Bool, isHeldOnLastDay: Bool) throws {
    var fixture = try fixture([worker("A")], [allocation("1", "A"), allocation("2", "A", "2018-01-10", end)])
    #expect(try fixture.shown("caseload", Self.march) == (isHeld ? "2/100" : "1/100"))
    fixture.parameters.caseloads.openOnLastDay = true
    #expect(try fixture.shown("caseload", Self.march) == (isHeldOnLastDay ? "2/100" : "1/100"))
  }

  @Test func aTeamMayChangeItsService() throws {
    var fixture = try fixture([worker("A", "T")], [allocation("1", "A")])
    fixture.add(
      OrgMap.self,
      [("REACH", nil, "2018-02-28"), ("0-25", "2018-03-01", nil)].map { service, from, to in
        { row in
          row[OrgMap.team] = "T"
          row[OrgMap.service] = service
          row[OrgMap.validFrom] = from.flatMap { day($0) }
          row[OrgMap.validTo] = to.flatMap { day($0) }
        }
      })
    #expect(try fixture.shown("caseload_by_service", "2018-02-28", ["REACH"]) == "1/100")
    #expect(try fixture.shown("caseload_by_service", Self.march, ["0-25"]) == "1/100")
    #expect(
      try fixture.shown("caseload_by_service", Self.march, ["REACH"])
        == "z: no worker with hours holds a child")
  }

  @Test func whatIsNotSuppliedIsNamed() throws {
    var fixture = try fixture([worker("A")], [allocation("1", "A")])
    fixture.notSupplied = ["workforce": ["agency"]]
    #expect(
      try fixture.shown("caseload_by_worker_type", Self.march) == "x: workforce.agency was not supplied")
    #expect(try fixture.shown("caseload", Self.march) == "1/100")
    fixture.tables["workforce"] = nil
    #expect(try fixture.shown("caseload", Self.march) == "x: workforce was not supplied")
  }
}

@Suite struct SupervisionTests {
  private func shown(start: String, sessions: [String], _ change: (inout Fixture) -> Void = { _ in }) throws
    -> [String]
  {
    var fixture = try Fixture()
    fixture.add(
      Workforce.self,
      [
        { row in
          row[Workforce.workerID] = "A"
          row[Workforce.team] = "R"
          row[Workforce.fullTime] = ExactDecimal(1)
        }
      ])
    fixture.add(
      OrgMap.self,
      [
        { row in
          row[OrgMap.team] = "R"
          row[OrgMap.service] = "REACH"
        }
      ])
    fixture.add(
      Allocations.self,
      [
        { row in
          row[Allocations.allocationID] = "1"
          row[Allocations.childID] = "C"
          row[Allocations.workerID] = "A"
          row[Allocations.start] = day(start)
        }
      ])
    fixture.add(
      Supervision.self,
      sessions.map { session in
        { row in
          row[Supervision.supervisionID] = session
          row[Supervision.childID] = "C"
          row[Supervision.date] = day(session)
        }
      })
    change(&fixture)
    return try [
      "Allocated less than 6 weeks", "Supervised within 6 weeks", "Last supervised over 6 weeks ago",
      "No supervision recorded",
    ].filter { try fixture.shown("supervision_bands", "2018-03-31", ["REACH", $0]) == "1/1" }
  }

  /// Six weeks before 31 March is 17 February.
  @Test(arguments: [
    ("2018-02-18", "Allocated less than 6 weeks"), ("2018-02-17", "No supervision recorded"),
    ("2018-02-16", "No supervision recorded"),
  ])
  func aCaseIsNewForLessThanSixWeeks(start: String, band: String) throws {
    #expect(try shown(start: start, sessions: []) == [band])
  }

  @Test(arguments: [
    ("2018-02-18", "Supervised within 6 weeks"), ("2018-02-17", "Supervised within 6 weeks"),
    ("2018-02-16", "Last supervised over 6 weeks ago"),
  ])
  func aSessionSixWeeksAgoIsInTime(session: String, band: String) throws {
    #expect(try shown(start: "2017-01-02", sessions: [session]) == [band])
  }

  @Test func boundariesAreParameters() throws {
    #expect(
      try shown(start: "2018-02-17", sessions: []) { $0.parameters.supervision.allocated = .inclusive }
        == ["Allocated less than 6 weeks"])
    #expect(
      try shown(start: "2017-01-02", sessions: ["2018-02-17"]) {
        $0.parameters.supervision.supervised = .exclusive
      } == ["Last supervised over 6 weeks ago"])
    #expect(
      try shown(start: "2018-02-18", sessions: []) { $0.parameters.supervision.weeks = 5 }
        == ["No supervision recorded"])
  }

  @Test func onlySessionsByTheDayCountAndTheLastOfThem() throws {
    #expect(
      try shown(start: "2017-01-02", sessions: ["2018-04-01"]) == ["No supervision recorded"])
    #expect(
      try shown(start: "2017-01-02", sessions: ["2018-03-31", "2017-05-01"]) == ["Supervised within 6 weeks"])
  }
}
