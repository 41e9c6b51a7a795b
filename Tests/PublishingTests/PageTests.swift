import CivilDates
import Columns
import Configuration
import Datasets
import Figures
import Measures
import Publishing
import SystemPackage
import Testing

/// The pages of the council, with figures of no records at all: every cell then says what was not supplied.
struct CouncilPages {
  static let names = [
    "mash", "early_help", "troubled_families", "strategy_s47_icpc", "assessments", "child_protection",
    "children_in_care", "placement_stability", "unaccompanied_children", "care_leavers", "improvement_plan",
  ]

  var quarter: Quarter
  var parameters: MeasureParameters
  var pages: [PageLayout]
  var baselines: [Baseline]

  init() throws {
    quarter = try #require(Quarter("2017Q4"))
    let folder = Self.root.appending("pipelines/barnet")
    parameters = try MeasureParameters(
      ConfigurationFile(path: folder.appending("measures.yml"), name: "measures.yml"))
    pages = try Self.names.map { name in
      try PageLayout(
        ConfigurationFile(path: folder.appending("pages/\(name).yml"), name: "\(name).yml"),
        measures: CaseMeasures.all)
    }
    baselines = Baseline.all(
      try StrictReading.list(
        InspectionBaselines.self, at: folder.appending("baselines.csv"), name: "baselines.csv",
        quarter: quarter))
  }

  static var root: FilePath {
    var path = FilePath(#filePath)
    for _ in 0..<3 { path.removeLastComponent() }
    return path
  }

  func figures(_ tables: [String: Table] = [:]) -> [Figure] {
    CaseMeasures.figures(
      from: CaseRecords(tables), references: MeasureReferences(), parameters: parameters, quarter: quarter)
  }

  func cells(_ page: String, _ tables: [String: Table] = [:]) throws -> [PageCell] {
    let layout = try #require(pages.first { $0.page == page })
    return layout.cells(
      of: figures(tables), measures: CaseMeasures.all, baselines: baselines, quarter: quarter)
  }
}

@Suite struct PageTests {
  private func contacts() -> [String: Table] {
    var rows = DatasetTableBuilder<Contacts>()
    let days = [(3, "Referral to Social Care"), (3, "NFA"), (3, "NFA"), (2, "NFA"), (1, "NFA")]
    for (number, (month, outcome)) in days.enumerated() {
      rows.append { row in
        row[Contacts.contactID] = String(number)
        row[Contacts.childID] = String(number)
        row[Contacts.receivedAt] = CivilDay(year: 2018, month: month, day: 5).flatMap {
          CivilMoment(day: $0, hour: 9, minute: 0)
        }
        row[Contacts.outcome] = outcome
      }
    }
    return ["contacts": rows.table.table]
  }

  @Test func cellsStandInThePrintedOrder() throws {
    let cells = try CouncilPages().cells("mash", contacts()).filter { $0.section == "contact_information" }
    #expect(
      cells.prefix(4).map { "\($0.line) \($0.label): \($0.shown.value?.description ?? "")" } == [
        "Contacts Received YTD: 5", "Contacts Received Mar: 3", "Contacts Received Feb: 1",
        "Contacts Received Jan: 1",
      ])
    #expect(
      cells.dropFirst(4).prefix(5).map {
        "\($0.column) \($0.figure.period.label): \($0.shown.value?.description ?? "")"
      }
        == [
          "ytd 2017-11..2018-03: 1", "rate 2018-03: 33.3", "month 2018-03: 1", "month 2018-02: 0",
          "month 2018-01: 0",
        ])
    #expect(cells.map(\.position) == cells.map(\.position).sorted())
  }

  @Test func whatWasNotSuppliedIsNamedAndIsNotNought() throws {
    for page in CouncilPages.names {
      let cells = try CouncilPages().cells(page)
      #expect(!cells.isEmpty)
      // What was found at the inspection is on file, or is said not to be.
      let others = cells.filter {
        $0.showing != .baseline && $0.shown.absence?.reason.hasSuffix(" was not supplied") != true
      }
      #expect(others.map { "\($0.line): \($0.shown)" } == [])
    }
    let table = MultiAgencyHubPage.table(of: try CouncilPages().cells("mash"), from: .supplied)
    #expect(table[MultiAgencyHubPage.reason][0] == "contacts was not supplied")
    #expect(table[MultiAgencyHubPage.status][0] == "x")
    #expect(table[MultiAgencyHubPage.value][0] == nil)
  }

  @Test func aTeamThatNobodyKnowsIsNotNought() throws {
    var rows = DatasetTableBuilder<Section47Enquiries>()
    rows.append { row in
      row[Section47Enquiries.enquiryID] = "1"
      row[Section47Enquiries.start] = CivilDay(year: 2018, month: 3, day: 1)
      row[Section47Enquiries.end] = CivilDay(year: 2018, month: 3, day: 9)
      row[Section47Enquiries.team] = "Duty & Assessment Team 1"
    }
    let cells = try CouncilPages().cells("strategy_s47_icpc", ["s47": rows.table.table])
    func shown(_ line: String) -> [String] {
      cells.filter { $0.line == line }.map { $0.shown.value?.description ?? $0.shown.absence?.reason ?? "" }
    }
    #expect(shown("Duty & Assessment Team 1") == ["1", "100.0"])
    #expect(
      shown("0-25 Service")
        == Array(repeating: "no record and no list of teams names 0-25 Service", count: 2))
  }

  @Test func everyCategoryOfAChartHasItsLine() throws {
    let cells = try CouncilPages().cells("mash", contacts()).filter { $0.section == "initial_brag_chart" }
    #expect(Set(cells.map(\.line)) == ["Blue", "Red", "Amber", "Green", "Not recorded"])
    #expect(cells.count == 25)
  }

  @Test func everyPageHasItsTable() throws {
    #expect(
      [
        MultiAgencyHubPage.page, EarlyHelpPage.page, TroubledFamiliesPage.page, ProtectionEnquiriesPage.page,
        AssessmentsPage.page, ChildProtectionPage.page, ChildrenInCarePage.page, PlacementStabilityPage.page,
        UnaccompaniedChildrenPage.page, CareLeaversPage.page, ImprovementPlanPage.page,
      ] == CouncilPages.names)
    for layout in try CouncilPages().pages {
      #expect(CouncilPages.names.contains(layout.page))
    }
    let tables = [
      MultiAgencyHubPage.contract, EarlyHelpPage.contract, ProtectionEnquiriesPage.contract,
      AssessmentsPage.contract, ChildrenInCarePage.contract, PlacementStabilityPage.contract,
      UnaccompaniedChildrenPage.contract, ImprovementPlanPage.contract,
      AssessmentsPage.contract, TroubledFamiliesPage.contract, ChildProtectionPage.contract,
      CareLeaversPage.contract,
    ]
    #expect(Set(tables.map(\.name)).count == CouncilPages.names.count)
  }

  /// No two cells of a page have the key of its table, or of its printed figures.
  @Test(arguments: CouncilPages.names)
  func cellsHaveKeysOfTheirOwn(page: String) throws {
    let cells = try CouncilPages().cells(page).filter { !$0.section.hasSuffix("_chart") }
    let keys = cells.map { "\($0.position) \($0.column) \($0.figure.period.label)" }
    let printed = cells.map {
      "\($0.line) \($0.column) \($0.figure.period.label) \($0.figure.measure)"
    }
    #expect(Set(keys).count == keys.count && Set(printed).count == printed.count)
  }

  @Test func aMisspeltMeasureOrCategoryIsAFaultOfTheFile() throws {
    let text = """
      page: mash
      title: Test
      sections:
        - section: one
          title: One
          columns: [{ column: no, period: month, shows: value }]
          lines:
            - { line: A, measure: contacts }
            - { line: B, measure: contact_outcomes, category: Nothing }
            - { line: C, measure: contact_outcomes }
            - { line: D, measure: contacts_received, columns: [ytd] }
      """
    do {
      _ = try PageLayout(ConfigurationFile(text: text, name: "page.yml"), measures: CaseMeasures.all)
      Issue.record("no fault was found")
    } catch {
      let messages = error.faults.map(\.message).joined(separator: "\n")
      for part in [
        "there is no measure contacts", "contact_outcomes has no outcome Nothing", "1 categories, not 0",
        "the section has no such column", "is called rate, percent or value",
      ] { #expect(messages.contains(part), "\(part)") }
    }
  }
}

@Suite struct FiguresTableTests {
  @Test func figuresKeepNumeratorAndDenominator() throws {
    var rows = DatasetTableBuilder<Assessments>()
    for (id, seen) in [("1", "Y"), ("2", "Y"), ("3", "N")] {
      rows.append { row in
        row[Assessments.assessmentID] = id
        row[Assessments.start] = CivilDay(year: 2018, month: 3, day: 1)
        row[Assessments.authorised] = CivilDay(year: 2018, month: 3, day: 9)
        row[Assessments.childSeen] = seen
      }
    }
    let figures = try CouncilPages().figures(["assessments": rows.table.table])
    let table = FiguresTable.table(of: figures, measures: CaseMeasures.all, from: .synthetic)
    let row = try #require(
      table.rows.first {
        table[FiguresTable.measure][$0] == "assessments_child_seen"
          && table[FiguresTable.period][$0] == "2018-03"
      })
    #expect(table[FiguresTable.numerator][row] == 2 && table[FiguresTable.denominator][row] == 3)
    #expect(table[FiguresTable.value][row]?.description == "66.7")
    #expect(table[FiguresTable.valueUnrounded][row]?.description == "66.666667")
    #expect(table[FiguresTable.periodType][row] == "month" && table[FiguresTable.status][row] == nil)
  }

  @Test func keysAreUnique() throws {
    let table = FiguresTable.table(
      of: try CouncilPages().figures(), measures: CaseMeasures.all, from: .synthetic)
    let keys = table.rows.map { row in
      FiguresTable.contract.key.map { name in
        guard case .category(let column)? = table.table[name] else { return "" }
        return column[row] ?? ""
      }
    }
    #expect(Set(keys).count == keys.count)
  }

  @Test func everyMeasureIsDefined() {
    let table = MeasureDefinitionsTable.table(of: CaseMeasures.all)
    #expect(table.rowCount == CaseMeasures.all.count)
    #expect(table[MeasureDefinitionsTable.base].words.contains("population aged 0 to 17"))
  }
}
