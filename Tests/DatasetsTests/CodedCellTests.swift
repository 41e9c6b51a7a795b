import Columns
import Datasets
import Testing

@Suite struct CodedCellTests {
  private func aliases(_ aliases: [(written: String, code: String)]) -> AliasTable {
    var rows = DatasetTableBuilder<CodeAliases>()
    for alias in aliases {
      rows.append { row in
        row[CodeAliases.list] = "legal_status"
        row[CodeAliases.written] = alias.written
        row[CodeAliases.code] = alias.code
      }
    }
    return AliasTable(rows.table)
  }

  @Test(arguments: [
    ("C2", "C2", 0), ("c2", "C2", 0), ("Full care order", "C2", 0), ("FULL\u{a0} CARE  ORDER", "C2", 0),
    ("fco", "C2", 0), ("C2: FCO", "C2", 1), ("C2 - Full care order", "C2", 1),
    ("C2 – Full care order", "C2", 1), ("C2  [Full Care Order]", "C2", 1), ("(C2) text", "C2", 1),
    ("a) C2: FCO", "C2", 1), ("zz) C2", "C2", 1), ("p1) C2", "C2", 1), ("b. No", "N", 1), ("b) No", "N", 1),
    ("Code 'C1' is not mapped", "C1", 1), ("Code ‘C1’ is not mapped", "C1", 1), ("‘C1", "C1", 1),
    ("DNU C2: FCO", "C2", 1), ("**DO NOT USE** C2", "C2", 1), ("zNotRecorded C2", "C2", 1),
    ("4: Police", "4", 1),
  ])
  func isReadAsItsCode(written: String, code: String, noted: Int) throws {
    let cleaned = try clean(Episodes.self, Episodes.file(Episodes.row(status: written)))
    #expect(cleaned.episodes[Episodes.status][0] == code)
    #expect(cleaned.counted == (noted == 0 ? [:] : ["CODE-ALIAS": 1]))
  }

  /// A code within a text, two codes at once, or one whose words say another, is no code.
  @Test(arguments: [
    "Flat 4", "4 to 6", "4 - 6 weeks", "Nothing", "C3", "C2 C1", "C2: Interim care order", "Placed", "C2/C1",
    "CLA - C2 - Full Care Order", "4-bed", "N1 - No", "Code 'X9' is not mapped",
  ])
  func isNoCode(written: String) throws {
    let cleaned = try clean(Episodes.self, Episodes.file(Episodes.row(status: written)))
    #expect(cleaned.episodes[Episodes.status][0] == nil)
    #expect(cleaned.counted == ["CELL-CODE": 1] && cleaned.outcomes == [.accepted])
    #expect(cleaned.findings.first?.message.hasSuffix("The cell was left empty.") == true)
  }

  @Test func anAliasComesBeforeWhatIsUndone() throws {
    let text = Episodes.file(
      Episodes.row(episode: "1", status: "CLA - C2 - Full Care Order"),
      Episodes.row(episode: "2", status: "C2 -  Really an interim order"), Episodes.row(episode: "3"))
    let table = aliases([
      ("cla - c2 - full care order", "C2"), ("C2 - really an interim order", "C1"),
    ])
    let cleaned = try clean(Episodes.self, text, aliases: table)
    #expect((0..<3).map { cleaned.episodes[Episodes.status][$0] } == ["C2", "C1", nil])
    #expect(cleaned.notes.map(\.rule) == ["CODE-ALIAS"] && cleaned.notes[0].count == 2)
    #expect(cleaned.notes[0].line == 2 && cleaned.notes[0].column == "legal_status")
  }

  @Test func formsAreCountedOnceEachAndQuoteNoCell() throws {
    let rows = (1...40).map { Episodes.row(episode: "\($0)", status: $0 % 2 == 0 ? "C2: secret" : "a) C1") }
    let cleaned = try clean(Episodes.self, Episodes.file(rows.joined(separator: "\n")))
    #expect(cleaned.findings.isEmpty && cleaned.notes.map(\.count) == [20, 20])
    #expect(cleaned.notes.allSatisfy { !$0.message.contains("secret") && $0.rule == "CODE-ALIAS" })
  }

  @Test func manyFindingsAlikeAreListedUpToABoundAndCountedBeyond() throws {
    let rows = (1...1_200).map { Episodes.row(episode: "\($0)", status: "nonsense") }
    let cleaned = try clean(Episodes.self, Episodes.file(rows.joined(separator: "\n")))
    #expect(cleaned.findings.count == 1_000 && cleaned.counted == ["CELL-CODE": 1_200])
    let summary = IssuesSummary.table(of: cleaned.findings, cleaned.notes)
    #expect(summary.rowCount == 1 && summary[IssuesSummary.count][0] == 1_200)
  }

  @Test func aContractThatRejectsRowsRejectsThem() throws {
    let cleaned = try clean(
      RevenueBudget.self,
      "fund,line,level,original_budget,revised_budget,forecast_outturn,basis,unit,comment\n"
        + "General_Fund,A,line,10,10,10,forecast,£000,\nelsewhere,B,line,5,5,5,forecast,£000,\n")
    #expect(cleaned.outcomes == [.accepted, .rejected] && cleaned.findings.map(\.rule) == ["CELL-CODE"])
    #expect(DatasetTable<RevenueBudget>(cleaned.table)[RevenueBudget.fund][0] == "general_fund")
  }
}

@Suite struct DeclaredFormTests {
  @Test func everyDeclaredFormOfEveryListIsReadAsItsCode() {
    for list in DatasetIndex.contracts.flatMap(\.fields).compactMap(\.codes) {
      let reader = CodeReader(list, readsPlaceholders: true)
      for code in list.codes {
        for form in [code.code, code.label] + code.alsoWritten {
          #expect(reader.read(form) == .code(code.code, nil), "\(list.name): \(form)")
        }
      }
    }
  }

  @Test func listsOfOneNameAreOneList() {
    var codes: [String: [String]] = [:]
    for list in DatasetIndex.contracts.flatMap(\.fields).compactMap(\.codes) {
      let names = list.codes.map(\.code)
      #expect(codes[list.name] ?? names == names, "\(list.name)")
      codes[list.name] = names
    }
  }
}

@Suite struct AliasTests {
  private func rules(_ rows: String...) throws -> [String] {
    try clean(CodeAliases.self, "list,written,code,note\n" + rows.map { $0 + "\n" }.joined()).findings
      .map(\.rule)
  }

  @Test func aSoundTableHasNoFinding() throws {
    #expect(try rules("basis,outcome so far,forecast,", "basis,Final,actual,", "level,Final,total,").isEmpty)
    #expect(try rules("basis,Forecast,forecast,").isEmpty)
  }

  @Test func eachRuleFires() throws {
    #expect(try rules("bases,Final,actual,") == ["ALI-01"])
    #expect(try rules("basis,Final,final,") == ["ALI-02"])
    #expect(try rules("basis,Final,actual,", "basis,FINAL ,forecast,") == ["ALI-03"])
    #expect(try rules("basis,Forecast,actual,") == ["ALI-04"])
  }
}
