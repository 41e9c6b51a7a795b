import CivilDates
import Columns
import Datasets
import Testing

/// This quarter's rows beside those of the drop before.
@Suite struct CarryOverTests {
  private func cleaning<Source: Dataset>(_ source: Source.Type, _ text: String, _ quarter: String) throws
    -> Cleaning
  {
    var rows = try arrived(source, text)
    rows.table = rows.table.completed(for: Source.contract)
    var cleaning = Cleaning(
      rows, contract: Source.contract, quarter: try #require(Quarter(quarter)),
      limits: [:],
      aliases: AliasTable())
    cleaning.checkAlone(related: [:])
    return cleaning
  }

  private func findings<Source: Dataset>(_ source: Source.Type, before: String, now: String) throws
    -> [String]
  {
    var cleaning = try cleaning(source, now, "2017Q4")
    cleaning.checkCarryOver(from: try self.cleaning(source, before, "2017Q3"))
    let result = cleaning.result
    #expect(result.outcomes.allSatisfy { $0 == .accepted })
    return result.findings.filter { $0.rule.hasPrefix("CARRY") }
      .map { "\($0.rule) \($0.column) \($0.line)" }
  }

  private static let children = "child_id,gender,date_of_birth,ethnicity,disability\n"
  private static let plans =
    "plan_id,child_id,start_date,end_date,initial_category,latest_category\n"

  @Test func whatDoesNotChangeIsCompared() throws {
    let found = try findings(
      Children.self,
      before: Self.children + "1,F,01/02/2010,WBRI,NONE\n2,M,01/02/2011,WBRI,NONE\n3,M,,WBRI,NONE\n",
      now: Self.children + "3,M,05/05/2015,WBRI,NONE\n2,M,02/01/2011,WBRI,MOB\n1,F,01/02/2010,WOTH,NONE\n")
    // The birth of child 3 was not known before, and disability may change.
    #expect(found == ["CARRY-FACT date_of_birth 3", "CARRY-FACT ethnicity 4"])
  }

  @Test func whatWasNotKnownMayBecomeKnown() throws {
    let found = try findings(
      Children.self, before: Self.children + "1,U,01/02/2010,NOBT,NONE\n",
      now: Self.children + "1,F,01/02/2010,WBRI,NONE\n")
    #expect(found.isEmpty)
  }

  @Test func endsAndStartsThatWereReportedStay() throws {
    let found = try findings(
      ProtectionPlans.self,
      before: Self.plans + """
        1,1,01/02/2017,01/11/2017,NEG,NEG
        2,2,01/03/2017,01/11/2017,NEG,NEG
        3,3,01/04/2017,,NEG,NEG
        4,4,01/05/2017,,NEG,NEG

        """,
      now: Self.plans + """
        1,1,01/02/2017,,NEG,NEG
        2,2,01/03/2017,02/11/2017,NEG,NEG
        3,3,05/04/2017,01/02/2018,NEG,NEG
        5,5,01/01/2018,,NEG,NEG

        """)
    #expect(
      found == [
        "CARRY-END end_date 2", "CARRY-END end_date 3", "CARRY-EVENT start_date 4", "CARRY-OPEN plan_id 5",
      ])
  }

  @Test func anEndAfterTheQuarterBeforeWasNoEndThen() throws {
    // The extract of the quarter before was drawn up late and already had the end: as at its quarter it was open.
    let found = try findings(
      ProtectionPlans.self, before: Self.plans + "1,1,01/02/2017,15/01/2018,NEG,NEG\n",
      now: Self.plans + "1,1,01/02/2017,16/01/2018,NEG,NEG\n")
    #expect(found.isEmpty)
  }

  @Test func aRowThatHadEndedMayLeaveTheExtract() throws {
    let found = try findings(
      ProtectionPlans.self, before: Self.plans + "1,1,01/02/2017,01/11/2017,NEG,NEG\n",
      now: Self.plans + "2,2,01/02/2018,,NEG,NEG\n")
    #expect(found.isEmpty)
  }

  @Test func noMessageQuotesACell() throws {
    var cleaning = try cleaning(Children.self, Self.children + "17,F,01/02/2011,WBRI,NONE\n", "2017Q4")
    cleaning.checkCarryOver(
      from: try self.cleaning(Children.self, Self.children + "17,F,01/02/2010,WBRI,NONE\n", "2017Q3"))
    let finding = try #require(cleaning.result.findings.first)
    #expect(
      !finding.message.contains("2010") && !finding.message.contains("2011")
        && !finding.message.contains("17"))
  }
}
