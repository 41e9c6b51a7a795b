import Foundation
import Run
import Testing

/// What happens to a quarter whose inputs are not right: a clear word, nothing lost, and nothing handed over changed.
@Suite struct BadInputTests {
  private let returns = "data/2015Q4/indicator_returns.csv"
  private let revenue = "data/2015Q4/revenue_budget.csv"

  /// Breaks a sound quarter, runs it again and checks that the packs are as they were.
  private func refused(_ exit: RunExit, _ words: String..., after breaking: (QuarterRun) throws -> Void)
    throws
  {
    let run = try QuarterRun()
    try #require(try run.run("2015Q4").exit == .done)
    let before = try run.contents(of: "out/2015Q4/packs")
    try breaking(run)
    let (ended, said) = try run.run("2015Q4")
    #expect(ended == exit, "\(said)")
    for word in words { #expect(said.contains(word), "“\(word)” is not in: \(said)") }
    #expect(try run.contents(of: "out/2015Q4/packs") == before)
  }

  @Test func aMissingRequiredFile() throws {
    try refused(.inputMissing, "data/2015Q4/capital_budget*.csv: error[DROP-MISSING]", "Put it there") {
      try $0.remove("data/2015Q4/capital_budget.csv")
      try $0.edit(
        "pipelines/barnet/sources.yml", replacing: "capital_budget*.csv\"\n    required: false",
        by: "capital_budget*.csv\"\n    required: true")
    }
  }

  @Test func aDropWithoutAnyFileThatIsKnown() throws {
    let run = try QuarterRun()
    try run.move("data/2015Q4", to: "data/elsewhere")
    try FileManager.default.createDirectory(
      at: run.root.appending(path: "data/2015Q4"), withIntermediateDirectories: true)
    try run.write("data/2015Q4/notes.csv", Array("a\n1\n".utf8))
    let (exit, said) = try run.run("2015Q4")
    #expect(exit == .inputMissing && said.contains("error[DROP-EMPTY]"))
  }

  @Test func returnsThatAreNotThere() throws {
    try refused(.data, "error[RECON-MISSING]", "printed figures of indicators cannot be recomputed") {
      try $0.remove(returns)
    }
  }

  @Test func aQuarterWithoutADrop() throws {
    let run = try QuarterRun()
    let (exit, said) = try run.run("1999Q1")
    #expect(
      exit == .inputMissing && said.contains("data/1999Q1: error[DROP-QUARTER]: there is no drop for 1999Q1"))
  }

  @Test func aQuarterThatIsNone() throws {
    let run = try QuarterRun()
    #expect(throws: RunFaults.self) { try run.run("2015Q5") }
  }

  @Test func aMissingHeading() throws {
    try refused(.data, "indicator_returns.csv:1: error[HEAD-MISSING]: There is no column “Denominator”") {
      try $0.edit(returns, replacing: "denominator", by: "bottom")
    }
  }

  @Test func aDoubledHeading() throws {
    try refused(.data, "revenue_budget.csv:1:2: error[HEAD-DOUBLED]", "Remove or rename one of them") {
      try $0.edit(revenue, replacing: "fund,line", by: "fund,fund")
    }
  }

  @Test func anEmptyFile() throws {
    try refused(.data, "revenue_budget.csv", "error[CSV004]") { try $0.write(revenue, []) }
  }

  @Test func aQuotationMarkThatIsNeverClosed() throws {
    try refused(.data, "indicator_returns.csv:2", "error[CSV011]", "never closed") {
      try $0.edit(returns, replacing: "FS/S11,", by: "\"FS/S11,")
      let text = try $0.read(returns).replacingOccurrences(of: "\"Im", with: "Im")
        .replacingOccurrences(of: ".\"", with: ".")
      try $0.write(
        returns, Array(text.filter { $0 != "\"" }.replacingOccurrences(of: "FS/S11,", with: "\"FS/S11,").utf8)
      )
    }
  }

  @Test func textAfterAClosingQuotationMark() throws {
    try refused(.data, "indicator_returns.csv:2", "error[CSV010]") {
      try $0.edit(returns, replacing: "FS/S11,", by: "\"FS\"/S11,")
    }
  }

  @Test func aByteOfZero() throws {
    try refused(.data, "error[CSV007]") { try $0.edit(returns, replacing: "FS/S11", by: "FS\u{0}S11") }
  }

  @Test func sixteenBitText() throws {
    try refused(.data, "error[CSV006]", "UTF-16", "Save it again as CSV UTF-8") {
      try $0.write(
        revenue,
        [0xFF, 0xFE] + Array(try $0.read(revenue).utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }))
    }
  }

  @Test func aTotalThatDoesNotEqualItsLines() throws {
    try refused(
      .data, "revenue_budget.csv", "error[REV-01]", "equals the sum of its lines",
      "general_fund: revised_budget total 48515, lines 48415, difference 100."
    ) {
      try $0.edit(revenue, replacing: "48415", by: "48515")
    }
  }

  @Test func tooManyRejectedRows() throws {
    try refused(.data, "error[ROW-THRESHOLD]: 4 of 18 rows were rejected", "error[CELL-KIND]") { run in
      for reference in ["FS/S11", "FS/C9", "FS/C15", "FS/S6"] {
        try run.edit(returns, replacing: "\(reference),reported,", by: "\(reference),reported,x,yesterday,")
      }
      // The two cells too many are taken from the end, so that the rows keep their width.
      let lines = try run.read(returns).split(separator: "\n").map { line -> String in
        guard line.contains("yesterday") else { return String(line) }
        return line.split(separator: ",", omittingEmptySubsequences: false).prefix(14).joined(separator: ",")
          .replacingOccurrences(of: "\"", with: "")
      }
      try run.write(returns, Array((lines.joined(separator: "\n") + "\n").utf8))
    }
  }

  @Test func aFigureThatNoLongerAgreesWithThePrintedOne() throws {
    try refused(
      .data, "error[RECON]", "FS/S11, 2015Q4, outturn: printed 9.7, recomputed 10.1", "explanations.csv"
    ) {
      try $0.edit(returns, replacing: "31,318", by: "32,318")
    }
  }

  @Test func anExplanationThatIsNoLongerNeeded() throws {
    try refused(.data, "error[RECON]", "an explanation of class A is on file: remove it") {
      try $0.edit(
        "data/published/2015Q4/family-services-2015Q4.csv", replacing: "FS/S15,,2015Q4,target_variance,0.0",
        by: "FS/S15,,2015Q4,target_variance,0.1")
    }
  }

  @Test func aRejectedBudgetLine() throws {
    try refused(
      .data, "data/2015Q4/revenue_budget.csv:4: error[CELL-KIND]: original_budget",
      "error[ROW-NEEDED]: 1 of 13 rows"
    ) { try $0.edit(revenue, replacing: "3887", by: "3.887k") }
  }

  @Test func aRejectedBudgetLineWithoutAControlTotal() throws {
    try refused(.data, "error[ROW-NEEDED]") { run in
      try run.edit(revenue, replacing: "3887", by: "3.887k")
      let lines = try run.read(revenue).split(separator: "\n").filter { !$0.contains(",Total,total,") }
      try run.write(revenue, Array((lines.joined(separator: "\n") + "\n").utf8))
    }
  }

  @Test func amountsInTwoUnits() throws {
    try refused(.data, "error[REV-02]", "is the same in every row") {
      try $0.edit(revenue, replacing: "£000", by: "£")
    }
  }

  @Test func aFileOfWhichNothingCanBeUsed() throws {
    try refused(.data, "capital_budget.csv", "error[ROW-NEEDED]: 2 of 2 rows") {
      let capital = "data/2015Q4/capital_budget.csv"
      try $0.write(
        capital, Array(try $0.read(capital).replacingOccurrences(of: "-3426", with: "(3426)").utf8))
    }
  }

  @Test func aBudgetThatIsNotThere() throws {
    try refused(.data, "error[RECON-MISSING]", "printed figures of revenue_general_fund cannot be recomputed")
    {
      try $0.remove(revenue)
    }
  }

  @Test func settingsThatAreWrongAreAllNamed() throws {
    try refused(
      .configuration, "pipelines/barnet/rating_rules.yml",
      "`performance[1].compares`: expected one of displayed, unrounded",
      "`performance[1].vaild_to` is not a setting"
    ) {
      try $0.edit(
        "pipelines/barnet/rating_rules.yml", replacing: "compares: displayed", by: "compares: shown")
      try $0.edit("pipelines/barnet/rating_rules.yml", replacing: "valid_to:", by: "vaild_to:")
    }
  }

  @Test func aYearWithoutARatingRule() throws {
    try refused(.configuration, "no edition of the rating rules applies in 2015/16") {
      try $0.edit(
        "pipelines/barnet/rating_rules.yml", replacing: "valid_from: 2015/16", by: "valid_from: 2016/17")
    }
  }

  @Test func editionsThatOverlap() throws {
    try refused(.configuration, "the years overlap with those of barnet-2010") {
      try $0.edit(
        "pipelines/barnet/rating_rules.yml", replacing: "valid_to: 2013/14", by: "valid_to: 2016/17")
    }
  }

  @Test func aTargetForAnIndicatorThatIsNotInTheCatalogue() throws {
    try refused(.configuration, "error[TAR-03]", "no_such_indicator") {
      try $0.append("no_such_indicator,2015/16,,number,5,,,,,,5,r\n", to: "pipelines/barnet/targets.csv")
    }
  }

  @Test func aListWithAFaultNamesEachRow() throws {
    try refused(.configuration, "pipelines/barnet/targets.csv:2: error[TAR-01]") {
      try $0.edit("pipelines/barnet/targets.csv", replacing: ",number,19,", by: ",number,,")
    }
  }

  @Test func aSourceThatNamesNoDataset() throws {
    try refused(.configuration, "there is no dataset revenue", "Known datasets: indicator_returns") {
      try $0.edit(
        "pipelines/barnet/sources.yml", replacing: "dataset: revenue_budget", by: "dataset: revenue")
    }
  }

  @Test func aPackThatNamesNoTable() throws {
    try refused(.configuration, "there is no table scorecards", "Known tables: scorecard") {
      try $0.edit("pipelines/barnet/packs.yml", replacing: "- scorecard\n", by: "- scorecards\n")
    }
  }

  @Test func farMoreRowsThanAreUsual() throws {
    try refused(
      .data, "indicator_returns.csv: error[ROWS-EXPECTED]: 18 rows of indicator_returns, where 1 are"
    ) {
      try $0.append("  rows_expected_indicator_returns: 1\n", to: "pipelines/barnet/thresholds.yml")
    }
  }

  @Test func aUsualNumberOfRowsForNoDataset() throws {
    try refused(.configuration, "rows_expected_returns: there is no dataset returns") {
      try $0.append("  rows_expected_returns: 1\n", to: "pipelines/barnet/thresholds.yml")
    }
  }

  @Test func anAliasOfNoCode() throws {
    try refused(.configuration, "pipelines/barnet/aliases.csv:3: error[ALI-02]") {
      try $0.append("basis,Final,final,\n", to: "pipelines/barnet/aliases.csv")
    }
  }

  @Test func aStageWhoseForerunnerHasNotRun() throws {
    let run = try QuarterRun()
    try run.run("2015Q4", through: .extract)
    try run.remove("out/2015Q4/stages/1-extract/manifest.json")
    let options = try RunOptions(
      quarter: "2015Q4", pipeline: run.root.appending(path: "pipelines/barnet").path,
      data: run.root.appending(path: "data").path, out: run.root.appending(path: "out").path, isQuiet: true,
      logLevel: "critical", waitSeconds: 0)
    #expect(run.perform(.clean, options) == .inputMissing)
  }
}

/// A bad row is rejected with its reason, and the rest of the quarter goes on.
@Suite struct RejectedRowTests {
  private let returns = "data/2015Q4/indicator_returns.csv"

  /// Breaks one row, runs through `clean` and gives the findings.
  private func findings(after breaking: (QuarterRun) throws -> Void) throws -> [[String: String]] {
    let run = try QuarterRun()
    try breaking(run)
    let (exit, said) = try run.run("2015Q4", through: .clean)
    #expect(exit == .done, "\(said)")
    let account = try #require(
      try run.table("out/2015Q4/stages/2-clean/row_accounts.csv").first {
        $0["dataset"] == "indicator_returns"
      })
    let counts = ["rows_read", "rows_accepted", "rows_rejected", "rows_duplicate"].map {
      Int(account[$0] ?? "") ?? -1
    }
    #expect(counts[0] == counts[1] + counts[2] + counts[3])
    return try run.table("out/2015Q4/stages/2-clean/rejects.csv").filter {
      $0["dataset"] == "indicator_returns"
    }
  }

  @Test(arguments: [
    ("31,318,9.7", "31,0,9.7", "RET-02", "reject"), ("31,318,9.7", "319,318,9.7", "RET-03", "reject"),
    ("31,318,9.7", ",318,9.7", "RET-01", "reject"), ("31,318,9.7", "31,318,nine", "CELL-KIND", "reject"),
    ("2016-03-31,31,", "2016-04-30,31,", "RET-04", "reject"),
    ("FS/S11,reported", "FS/S11,perhaps", "CELL-CODE", "reject"),
    ("FS/S11,", "FS/S99,", "RET-10", "reject"),
    ("31,318,9.7,percent", "31,318,9.7,number", "RET-11", "reject"),
    ("FS/S11,reported,", "FS/S11,", "ROW-CELLS", "reject"),
    ("FS/S11,reported,", "FS/S11,reported,,", "ROW-CELLS", "reject"),
  ])
  func oneBadRow(old: String, new: String, rule: String, severity: String) throws {
    let found = try findings { try $0.edit(returns, replacing: old, by: new) }
    #expect(found.map { $0["rule"] } == [rule] && found.first?["severity"] == severity)
    #expect(found.first?["file"] == returns && found.first?["line"] == "2")
  }

  @Test func aRepeatedRow() throws {
    let found = try findings { run in
      let second = try run.read(returns).split(separator: "\n")[1]
      try run.append(second + "\n", to: returns)
    }
    #expect(found.map { $0["rule"] } == ["KEY-DUPLICATE"])
  }

  @Test func theSameFileTwice() throws {
    let run = try QuarterRun()
    try run.write("data/2015Q4/indicator_returns_copy.csv", Array(try run.read(returns).utf8))
    let (exit, said) = try run.run("2015Q4")
    #expect(exit == .done, "\(said)")
    let accounts = try run.table("out/2015Q4/stages/2-clean/row_accounts.csv").filter {
      $0["dataset"] == "indicator_returns"
    }
    #expect(accounts.map { $0["rows_accepted"] } == ["18", "0"])
    #expect(accounts.map { $0["rows_duplicate"] } == ["0", "18"])
    let issues = try run.table("out/2015Q4/packs/quality/issues_summary.csv").filter {
      $0["dataset"] == "indicator_returns"
    }
    #expect(issues.map { $0["rule"] } == ["DROP-TWICE"])
    #expect(try run.table("out/2015Q4/packs/performance/scorecard.csv").count == 18)
  }

  @Test func asManyRowsAsAreUsual() throws {
    let run = try QuarterRun()
    try run.append("  rows_expected_indicator_returns: 2\n", to: "pipelines/barnet/thresholds.yml")
    #expect(try run.run("2015Q4").exit == .done)
  }

  @Test func aliasesOfTheAuthorityAreReadAsTheirCodes() throws {
    let run = try QuarterRun()
    try run.append("reporting,Sent in,reported,Agreed with the service\n", to: "pipelines/barnet/aliases.csv")
    try run.edit(returns, replacing: "FS/S11,reported", by: "FS/S11,SENT  IN")
    let (exit, said) = try run.run("2015Q4")
    #expect(exit == .done, "\(said)")
    let cleaned = try run.table("out/2015Q4/stages/2-clean/indicator_returns.csv")
    #expect(cleaned.first?["reporting"] == "reported")
    let issues = try run.table("out/2015Q4/packs/quality/issues_summary.csv").filter {
      $0["dataset"] == "indicator_returns"
    }
    #expect(issues.map { $0["rule"] } == ["CODE-ALIAS"] && issues.first?["count"] == "1")
    try run.remove("pipelines/barnet/aliases.csv")
    #expect(try run.run("2015Q4", through: .clean).exit == .done)
    let rejects = try run.table("out/2015Q4/stages/2-clean/rejects.csv")
    #expect(rejects.filter { $0["dataset"] == "indicator_returns" }.map { $0["rule"] } == ["CELL-CODE"])
  }

  @Test func theColumnsThatWereSuppliedAreOnRecord() throws {
    let run = try QuarterRun()
    #expect(try run.run("2015Q4", through: .clean).exit == .done)
    let columns = try run.table("out/2015Q4/stages/2-clean/columns_supplied.csv")
    let value = try #require(
      columns.first { $0["dataset"] == "indicator_returns" && $0["column"] == "value" })
    #expect(value["supplied"] == "all" && value["cells_filled"] == "18")
    #expect(!columns.contains { $0["dataset"] == "savings_programme" })
  }

  @Test func twoReturnsThatContradictAreBothRejectedAndTheIndicatorIsNotSupplied() throws {
    let run = try QuarterRun()
    let second = try run.read(returns).split(separator: "\n")[1]
    try run.append(second.replacingOccurrences(of: "31,318,9.7", with: "32,318,10.1") + "\n", to: returns)
    try run.remove("data/published/2015Q4/family-services-2015Q4.csv")
    let (exit, said) = try run.run("2015Q4")
    #expect(exit == .done)
    #expect(
      said.contains("indicator_returns.csv:2: reject[KEY-CONFLICT]")
        && said.contains(":20: reject[KEY-CONFLICT]"))
    let rows = try run.table("out/2015Q4/packs/performance/scorecard.csv")
    #expect(rows.count == 18)
    let lost = try #require(rows.first { $0["reference"] == "FS/S11" })
    #expect(lost["outturn"] == "" && lost["outturn_status"] == "x" && lost["rating"] == "not_rated")
    #expect(lost["outturn_reason"] == "no return was supplied, or it was rejected")
  }

  @Test func aReturnOfAnotherDefinitionIsShownButNotJudged() throws {
    let run = try QuarterRun()
    try run.run("2017Q4")
    let rows = try run.table("out/2017Q4/packs/performance/scorecard.csv")
    let row = try #require(rows.first { $0["reference"] == "FS/S18" })
    #expect(row["outturn"] == "81.0" && row["rating"] == "not_rated" && row["target_variance_status"] == "z")
    #expect(
      row["rating_reason"]
        == "the return is of another definition: care leavers aged 18 to 25 instead of 19 to 21; emergency accommodation and custody are counted as suitable"
    )
    let exceptions = try run.table("out/2017Q4/packs/performance/exceptions.csv")
    #expect(!exceptions.contains { $0["reference"] == "FS/S18" })
  }

  @Test func aYearWithoutTargetsIsNotRatedAndSaysSo() throws {
    let run = try QuarterRun()
    try run.remove("data/published/2015Q4/family-services-2015Q4.csv")
    let targets = "pipelines/barnet/targets.csv"
    let others = try run.read(targets).split(separator: "\n").filter { !$0.contains(",2015/16,") }
    try run.write(targets, Array((others.joined(separator: "\n") + "\n").utf8))
    let (exit, said) = try run.run("2015Q4")
    #expect(exit == .done && said.contains("no target of 2015/16 is in targets.csv"))
    let rows = try run.table("out/2015Q4/packs/performance/scorecard.csv")
    #expect(rows.allSatisfy { $0["rating"] == "not_rated" })
  }

  @Test func aFileInAnotherCaseIsReadAndOneThatNobodyAsksForIsNamed() throws {
    let run = try QuarterRun()
    try run.move("data/2015Q4/revenue_budget.csv", to: "data/2015Q4/Revenue_Budget.CSV")
    try run.write("data/2015Q4/budget.xlsx", [0x50, 0x4B])
    let (exit, said) = try run.run("2015Q4")
    #expect(exit == .done && said.contains("data/2015Q4/budget.xlsx: no source in sources.yml asks for this"))
  }

  @Test func twoFilesOfOneDatasetAreReadTogether() throws {
    let run = try QuarterRun()
    let lines = try run.read(returns).split(separator: "\n").map(String.init)
    try run.write(returns, Array((lines[..<10].joined(separator: "\n") + "\n").utf8))
    try run.write(
      "data/2015Q4/indicator_returns_part2.csv",
      Array(([lines[0]] + lines[10...]).joined(separator: "\n").utf8))
    #expect(try run.run("2015Q4").exit == .done)
    #expect(try run.table("out/2015Q4/packs/performance/scorecard.csv").count == 18)
  }

  @Test func windows1252IsConverted() throws {
    let run = try QuarterRun()
    let text = try run.read("data/2015Q4/revenue_budget.csv")
    let bytes = try #require(text.data(using: .windowsCP1252))
    try run.write("data/2015Q4/revenue_budget.csv", Array(bytes))
    #expect(try run.run("2015Q4").exit == .done)
    let files = try run.table("out/2015Q4/stages/1-extract/files.csv")
    #expect(files.first { $0["dataset"] == "revenue_budget" }?["encoding"] == "Windows-1252")
    #expect(try run.table("out/2015Q4/packs/finance/revenue_monitoring.csv").first?["unit"] == "£000")
  }

  @Test func aByteOrderMarkAndCarriageReturnsMakeNoDifference() throws {
    let run = try QuarterRun()
    try run.run("2015Q4")
    let before = try run.contents(of: "out/2015Q4/packs")
    let text = try run.read(returns).replacingOccurrences(of: "\n", with: "\r\n")
    try run.write(returns, [0xEF, 0xBB, 0xBF] + Array(text.utf8))
    #expect(try run.run("2015Q4").exit == .done)
    #expect(try run.contents(of: "out/2015Q4/packs") == before)
  }
}

/// A drop beside that of the quarter before.
@Suite struct DropBeforeTests {
  @Test func aBirthThatChangedSinceTheDropBeforeIsNamedByFileAndLine() throws {
    let run = try QuarterRun()
    try run.copy("data/2017Q4/synthetic/children.csv", to: "data/2017Q3/synthetic/children.csv")
    try run.copy("data/2017Q4/synthetic/cp_plans.csv", to: "data/2017Q3/synthetic/cp_plans.csv")
    let rows = try run.read("data/2017Q4/synthetic/children.csv").split(separator: "\n")
    let cells = rows[1].split(separator: ",", omittingEmptySubsequences: false)
    let born = try #require(cells.first { $0.count == 10 && ($0.contains("/") || $0.contains("-")) })
    let line = rows[1].replacing(born, with: born.hasSuffix("1") ? "2001-01-02" : "2001-01-03")
    try run.edit("data/2017Q4/synthetic/children.csv", replacing: String(rows[1]), by: String(line))
    let (exit, said) = try run.run("2017Q4", through: .clean)
    #expect(exit == .done, "\(said)")
    let found = try run.table("out/2017Q4/stages/2-clean/rejects.csv").filter {
      ($0["rule"] ?? "").hasPrefix("CARRY-")
    }
    #expect(found.count == 1)
    #expect(found.first?["file"] == "data/2017Q4/synthetic/children.csv" && found.first?["line"] == "2")
    #expect(found.first?["rule"] == "CARRY-FACT" && found.first?["column"] == "date_of_birth")
  }

  @Test func aRealDropIsNotComparedWithAnInventedOne() throws {
    let run = try QuarterRun()
    try run.write(
      "data/2017Q3/children.csv",
      Array("child_id,gender,date_of_birth,ethnicity,disability\n1,F,2010-01-01,WBRI,NONE\n".utf8))
    let (exit, said) = try run.run("2017Q4", through: .clean)
    #expect(exit == .done, "\(said)")
    #expect(!(try run.read("out/2017Q4/stages/2-clean/rejects.csv")).contains("CARRY-"))
  }

  @Test func theRecordsOfAnotherQuarterStopTheRun() throws {
    let run = try QuarterRun()
    for name in ["children", "contacts", "referrals", "assessments", "org_map", "s47"] {
      try run.copy("data/2017Q4/synthetic/\(name).csv", to: "data/2018Q2/synthetic/\(name).csv")
    }
    let (exit, said) = try run.run("2018Q2")
    #expect(exit == .data)
    #expect(
      said.contains("data/2018Q2: error[DROP-QUARTER]: 4 of 4 tables of events hold none of 2018Q2"),
      "\(said)")
  }
}
