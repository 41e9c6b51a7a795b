import CivilDates
import Columns
import Configuration
import Datasets
import Figures
import Measures
import Performance
import Publishing
import Testing

@Suite struct FigureChangeTests {
  @Test(arguments: [
    ("14", "12", "high", "↓", "worsening", "-2"), ("14", "12", "low", "↓", "improving", "-2"),
    ("4.7", "4.3", "high", "↓", "worsening", "-0.4"), ("15.5", "18", "low", "↑", "worsening", "2.5"),
    ("20", "20.0", "high", "↔", "same", "0.0"), ("9", "0", "none", "↓", "monitor", "-9"),
    ("0", "0", "none", "↔", "monitor", "0"),
  ])
  func arrowAndDirection(
    earlier: String, latest: String, polarity: String, arrow: String, direction: String, difference: String
  ) throws {
    let change = FigureChange(
      from: try #require(ExactDecimal(earlier)), to: try #require(ExactDecimal(latest)),
      polarity: try #require(Polarity(rawValue: polarity)))
    #expect(change.arrow == arrow && change.direction.rawValue == direction)
    #expect(change.difference == ExactDecimal(difference)?.ratio)
  }
}

@Suite struct ImprovementPlanTests {
  private let day = CivilDay(year: 2018, month: 3, day: 31)

  private func cells(_ baselines: [Baseline] = []) throws -> [PageCell] {
    var posts = DatasetTableBuilder<WorkforcePosts>()
    let states = [
      (2, "Agency", 2), (2, "Permanent", 1), (3, "Agency", 1), (3, "Permanent", 1), (3, "Vacant", 1),
    ]
    for (month, state, count) in states {
      for number in 0..<count {
        posts.append { row in
          row[WorkforcePosts.postID] = "\(state) \(number)"
          row[WorkforcePosts.asAt] = CivilDay(year: 2018, month: month, day: 28)
          row[WorkforcePosts.state] = state
          row[WorkforcePosts.funded] = "Y"
        }
      }
    }
    var courts = DatasetTableBuilder<PreProceedings>()
    for (number, end) in [(2, 27), (2, 28), (3, 1)].enumerated() {
      courts.append { row in
        row[PreProceedings.caseID] = String(number)
        row[PreProceedings.decision] = CivilDay(year: 2018, month: 1, day: 1)
        row[PreProceedings.end] = CivilDay(year: 2018, month: end.0, day: end.1)
        row[PreProceedings.outcome] = "Issue"
      }
    }
    let council = try CouncilPages()
    let layout = try #require(council.pages.first { $0.page == "improvement_plan" })
    return layout.cells(
      of: council.figures([
        "workforce_posts": posts.table.table, "pre_proceedings": courts.table.table,
      ]), measures: CaseMeasures.all, baselines: baselines, quarter: council.quarter)
  }

  private func shown(_ cells: [PageCell], _ line: String, _ column: String) throws -> String {
    let cell = try #require(cells.first { $0.line == line && $0.column == column })
    guard let value = cell.shown.value else { return cell.shown.absence?.reason ?? "" }
    let change = cell.change?.value.map { " \($0.arrow) \($0.direction.rawValue)" } ?? ""
    return "\(value) \(cell.unit.rawValue)\(change)"
  }

  /// From 67 to 33 per cent as displayed, not from 66.7 to 33.3.
  @Test func changesAreBetweenDisplayedFigures() throws {
    let cells = try cells()
    #expect(try shown(cells, "Agency", "change") == "-34 percentage_points ↓ improving")
    #expect(try shown(cells, "Permanent", "change") == "0 percentage_points ↔ same")
    #expect(try shown(cells, "Vacant", "change") == "33 percentage_points ↑ worsening")
    #expect(try shown(cells, "Unfunded Posts", "change") == "0 number ↔ same")
  }

  @Test func aChangeOfCountsIsNotOfShares() throws {
    let cells = try cells()
    let line = "Pre-proceedings progressing to care proceedings"
    #expect(try shown(cells, line, "previous") == "2 number")
    #expect(try shown(cells, line, "latest_ended") == "1 number")
    #expect(try shown(cells, line, "change") == "-1 number ↓ monitor")
  }

  @Test func changesSinceTheInspection() throws {
    let inspection = try #require(CivilDay(year: 2017, month: 5, day: 18))
    let baseline = Baseline(
      measure: "pre_proceedings_weeks", categories: [], value: try #require(ExactDecimal("23.25")),
      asAt: inspection)
    let cells = try cells([baseline])
    let line = "Timeliness of pre-proceedings"
    // 59 days are 8.4 weeks.
    #expect(try shown(cells, line, "latest_rate") == "8.4 weeks")
    #expect(try shown(cells, line, "at_inspection") == "23.25 weeks")
    #expect(try shown(cells, line, "since_inspection") == "-14.85 weeks ↓ improving")
    let cell = try #require(cells.first { $0.line == line && $0.column == "at_inspection" })
    #expect(cell.figure.period == .asAt(inspection))
    #expect(
      try shown(cells, "How many NEET young people", "at_inspection")
        == "no figure at the inspection is on file")
  }

  @Test func aChangeOfWhatWasNotSuppliedSaysSo() throws {
    let cells = try cells()
    #expect(
      try shown(cells, "Number of children participating in life story work", "change")
        == "life_story was not supplied")
    let table = ImprovementPlanPage.table(of: cells, from: .supplied)
    for row in table.rows {
      let isChange = table[ImprovementPlanPage.arrow][row] != nil
      #expect(isChange == (table[ImprovementPlanPage.direction][row] != nil))
      if isChange { #expect(table[ImprovementPlanPage.numerator][row] == nil) }
    }
    #expect(table[ImprovementPlanPage.arrow].words.contains("↓"))
  }

  @Test func otherPagesHaveNoArrows() {
    #expect(MultiAgencyHubPage.contract.field(named: "arrow") == nil)
    #expect(ImprovementPlanPage.contract.field(named: "direction_of_travel") != nil)
  }

  @Test func aChangeNeedsAMonth() throws {
    let text = """
      page: improvement_plan
      title: Test
      sections:
        - section: one
          title: One
          columns: [{ column: change, period: quarter, shows: change, of: shares }]
          lines: [{ line: A, measure: thematic_audits, polarity: up }]
      """
    do {
      _ = try PageLayout(ConfigurationFile(text: text, name: "page.yml"), measures: CaseMeasures.all)
      Issue.record("no fault was found")
    } catch {
      let messages = error.faults.map(\.message).joined(separator: "\n")
      for part in ["expected month or month_end", "expected count, or nothing", "expected high, low or none"]
      {
        #expect(messages.contains(part), "\(part)")
      }
    }
  }

  @Test func aBaselineIsOfAMeasureAndItsCategories() throws {
    let value = try #require(ExactDecimal("1")), day = try #require(day)
    func fault(_ measure: String, _ categories: [String]) -> String? {
      Baseline(measure: measure, categories: categories, value: value, asAt: day)
        .fault(among: CaseMeasures.all)
    }
    #expect(fault("missing_episodes", ["home"]) == nil)
    #expect(fault("missing_episodes", ["school"]) == "missing_episodes has no missing_from school")
    #expect(fault("missing_episodes", []) == "missing_episodes is broken down by 1 categories, not 0")
    #expect(fault("missing", []) == "there is no measure missing")
  }
}

@Suite struct CaseloadsTableTests {
  @Test func whatWasNotSuppliedHasItsRows() throws {
    let council = try CouncilPages()
    let table = CaseloadsTable.table(
      of: council.figures(), asAt: council.quarter.lastDay, from: .supplied)
    #expect(table.rowCount == CaseMeasures.caseloads.count)
    #expect(table.rows.allSatisfy { table[CaseloadsTable.status][$0] == "x" })
    #expect(table[CaseloadsTable.reason][0] == "allocations was not supplied")
  }

  @Test func rowsAreTidy() throws {
    var posts = DatasetTableBuilder<WorkforcePosts>()
    for (number, state) in ["Agency", "Permanent", "Permanent"].enumerated() {
      posts.append { row in
        row[WorkforcePosts.postID] = String(number)
        row[WorkforcePosts.asAt] = CivilDay(year: 2018, month: 3, day: 31)
        row[WorkforcePosts.service] = "REACH"
        row[WorkforcePosts.state] = state
        row[WorkforcePosts.funded] = "Y"
        row[WorkforcePosts.fullTime] = ExactDecimal(1)
      }
    }
    let council = try CouncilPages()
    let table = CaseloadsTable.table(
      of: council.figures(["workforce_posts": posts.table.table]), asAt: council.quarter.lastDay,
      from: .synthetic)
    let row = try #require(
      table.rows.first {
        table[CaseloadsTable.measure][$0] == "agency_rate_by_service"
          && table[CaseloadsTable.breakdown][$0] == "REACH"
      })
    #expect(table[CaseloadsTable.dimension][row] == "service")
    #expect(
      table[CaseloadsTable.numerator][row]?.description == "1"
        && table[CaseloadsTable.denominator][row]?.description == "3")
    #expect(table[CaseloadsTable.value][row]?.description == "33.3")
    let keys = table.rows.map {
      "\(table[CaseloadsTable.measure][$0] ?? "") \(table[CaseloadsTable.breakdown][$0] ?? "")"
    }
    #expect(Set(keys).count == keys.count)
  }
}
