import CivilDates
import Datasets
import Figures
import Performance
import Testing

/// Positions, standings and counts, on the commitments of Family Services Q4 2015/16 and on invented ones.
@Suite struct PlanProgressTests {
  private static let green = PlanStatus(
    status: "green", label: "Green - Met", symbol: "●", state: .met, points: ExactDecimal(1))
  private static let amber = PlanStatus(
    status: "amber", label: "Amber", symbol: "◑", state: .offTrack, points: ExactDecimal("0.5"))
  private static let red = PlanStatus(
    status: "red", label: "Red", symbol: "○", state: .offTrack, points: ExactDecimal(-1))
  private static let notRated = PlanStatus(status: "not_rated", label: "N/A", symbol: "–", state: .notRated)

  private func edition(
    _ rule: PlanEdition.PositionRule = .worstCommitment, base: PlanEdition.ShareBase = .all
  ) -> PlanEdition {
    PlanEdition(
      plan: .commissioningIntentions, title: "Commissioning intentions", positionRule: rule, shareBase: base,
      dashboard: .dueInQuarter, statuses: [Self.green, Self.amber, Self.red, Self.notRated])
  }

  private func quarter(_ text: String) throws -> Quarter { try #require(Quarter(text)) }

  private func commitment(_ line: Int, _ due: String, _ status: PlanStatus?) throws -> Commitment {
    Commitment(line: line, text: "Do it", dueQuarter: try quarter(due), status: status)
  }

  @Test func theWorstCommitmentThatIsDueGivesThePosition() throws {
    let progress = PlanProgress(
      lines: [
        PlanLine(line: 1, name: "Young Carers", stated: Self.green), PlanLine(line: 2, name: "Leaving care"),
        PlanLine(line: 3, name: "Libraries", stated: Self.notRated), PlanLine(line: 4, name: "Later"),
      ],
      commitments: [
        try commitment(1, "2015Q1", Self.amber), try commitment(1, "2015Q4", Self.green),
        try commitment(2, "2015Q2", Self.amber), try commitment(2, "2016Q1", Self.red),
        try commitment(2, "2015Q2", Self.notRated), try commitment(3, "2015Q2", Self.notRated),
        try commitment(4, "2016Q1", nil),
      ],
      edition: edition(), quarter: try quarter("2015Q4"))
    #expect(progress.positions.map(\.byRule) == [Self.amber, Self.amber, Self.notRated, nil])
    #expect(progress.positions.map(\.position) == [Self.green, Self.amber, Self.notRated, nil])
    #expect(progress.positions.map(\.isException) == [true, false, false, false])
    #expect(progress.positions.map(\.isDueInQuarter) == [true, false, false, false])
  }

  @Test func aPositionThatIsOnlyStatedHasNoException() throws {
    let progress = PlanProgress(
      lines: [PlanLine(line: 1, name: "Ready", stated: Self.green)],
      commitments: [try commitment(1, "2015Q1", Self.red)], edition: edition(.asStated),
      quarter: try quarter("2015Q4"))
    #expect(progress.positions.map(\.byRule) == [nil] && progress.positions.map(\.isException) == [false])
  }

  @Test(arguments: [
    ("2015Q4", "green", Commitment.Standing.met), ("2015Q1", "green", .met), ("2016Q1", "green", .met),
    ("2015Q4", "amber", .due), ("2015Q3", "amber", .overdue), ("2016Q1", "red", .notDue),
    ("2014Q4", "red", .overdue), ("2015Q1", "not_rated", .notRated), ("2015Q4", "", .notReported),
    ("2015Q1", "", .notReported), ("2016Q1", "", .notDue),
  ])
  func aCommitmentStandsByItsStatusAndItsQuarter(
    due: String, status: String, standing: Commitment.Standing
  ) throws {
    let promised = try commitment(1, due, edition().status(status))
    #expect(promised.standing(at: try quarter("2015Q4")) == standing)
  }

  @Test func sharesAreOfAllOrOfTheRated() {
    let statuses =
      Array(repeating: Self.green, count: 12) + Array(repeating: Self.amber, count: 3) + [Self.notRated]
    let all = PlanCounts(of: statuses, edition: edition())
    #expect(all.entries.map { $0.share?.text } == ["75% (12)", "19% (3)", "0% (0)", "6% (1)"])
    #expect(all.listed == 16 && all.withoutStatus == 0)
    let rated = PlanCounts(of: statuses + [nil], edition: edition(base: .rated))
    #expect(rated.entries.map { $0.share?.text } == ["80% (12)", "20% (3)", "0% (0)", nil])
    #expect(rated.listed == 17 && rated.withoutStatus == 1)
  }

  /// Children's Service Q3 2010/11 prints 11.5 and says that no project is red.
  @Test func theScoreIsTheSumOfPoints() {
    let counts = PlanCounts(of: Array(repeating: Self.green, count: 11) + [Self.amber], edition: edition())
    #expect(counts.score.value == ExactDecimal("11.5"))
    #expect(counts.score.value?.description == "11.5")
    #expect(PlanCounts(of: [Self.red, Self.amber], edition: edition()).score.value == ExactDecimal("-0.5"))
    #expect(PlanCounts(of: [nil], edition: edition()).score.absence?.status == .notSupplied)
    #expect(PlanCounts(of: [], edition: edition()).score.absence?.status == .notSupplied)
  }

  @Test func aStatusWithoutPointsHasNoScore() {
    let plain = PlanStatus(status: "green", label: "GREEN", symbol: "●", state: .onTrack)
    let edition = PlanEdition(
      plan: .projects, title: "Change projects", positionRule: .asStated, shareBase: .rated, dashboard: .none,
      statuses: [plain])
    #expect(PlanCounts(of: [plain], edition: edition).score.absence?.status == .notApplicable)
  }

  @Test func aLineThatAnotherReportsOnIsNotCounted() throws {
    let progress = PlanProgress(
      lines: [
        PlanLine(line: 1, name: "Programme", stated: Self.amber),
        PlanLine(line: 2, name: "Libraries", reportedUnder: "Programme"),
      ], edition: edition(.asStated, base: .rated), quarter: try quarter("2014Q1"))
    #expect(progress.overview.listed == 1 && progress.overview.withoutStatus == 0)
    #expect(progress.positions.count == 2)
  }
}

/// The groups in which a report lists its indicators.
@Suite struct IndicatorGroupTests {
  @Test(arguments: [
    (Verdict.rated(.green), IndicatorGroup.met), (.rated(.greenAmber), .notMet), (.rated(.redAmber), .notMet),
    (.rated(.red), .notMet), (.rated(.monitor), .monitored), (.notRated(.notReported), .notDue),
    (.notRated(.noFigure), .noFigure), (.notRated(.noTarget), .notRated),
    (.notRated(.relativeTargetUnresolved), .notRated),
  ])
  func aVerdictBelongsToOneGroup(verdict: Verdict, group: IndicatorGroup) {
    #expect(IndicatorGroup(verdict) == group)
  }

  @Test func whatIsNotDueIsCountedApart() throws {
    let readings = [
      try SummaryTests.reading(.critical, nil, nonReporting: .notDue),
      try SummaryTests.reading(.critical, "9"), try SummaryTests.reading(.critical, "10"),
    ]
    let counts = IndicatorCounts(of: readings)
    #expect(counts.notDue == 1 && counts.expected == 2 && counts.escalated == 0)
    #expect((counts + counts).notDue == 2)
    #expect(readings.map(\.group) == [.notDue, .notMet, .met])
    #expect(readings.first?.groupReason == "not due to be reported this quarter")
  }
}
