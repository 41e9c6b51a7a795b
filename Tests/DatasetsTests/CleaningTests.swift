import CSV
import CivilDates
import Columns
import Datasets
import Testing

@Suite struct IndicatorReturnRuleTests {
  private static let headings =
    "reference,reporting,period,period_start,period_end,numerator,denominator,value,unit,previous_value,"
    + "previous_period,previous_basis,intervention_level,comment\n"

  private func findings(_ row: String) throws -> [String] {
    try clean(IndicatorReturns.self, Self.headings + row + "\n").findings.map(\.rule)
  }

  @Test func aSoundRowIsAccepted() throws {
    let cleaned = try clean(
      IndicatorReturns.self,
      Self.headings + "FS/S11,reported,March,,2016-03-31,31,318,9.7,percent,12,2014Q4,previous_year_end,1,\n")
    #expect(cleaned.findings.isEmpty && cleaned.outcomes == [.accepted])
  }

  @Test(arguments: [
    ("FS/S1,reported,,,,5,,9.7,percent,,,,,", "RET-01"),
    ("FS/S1,reported,,,,5,0,9.7,percent,,,,,", "RET-02"),
    ("FS/S1,reported,,,,319,318,9.7,percent,,,,,", "RET-03"),
    ("FS/S1,reported,,,,-1,318,9.7,percent,,,,,", "RET-03"),
    ("FS/S1,reported,,,2016-04-01,,,9.7,percent,,,,,", "RET-04"),
    ("FS/S1,reported,,2016-02-01,2016-01-31,,,9.7,percent,,,,,", "RET-05"),
    ("FS/S1,reported,,,,,,,percent,,,,,", "RET-06"),
    ("FS/S1,not_due,,,,,,9.7,percent,,,,,", "RET-07"),
    ("FS/S1,reported,,,,,,9.7,percent,12,2014Q4,,,", "RET-08"),
    ("FS/S1,reported,,,,,,109.7,percent,,,,,", "RET-09"),
    ("FS/S1,reported,,,,31,318,9.8,percent,,,,,", "RET-12"),
    ("FS/S1,reported,,,2014-09-28,,,9.7,percent,,,,,", "RET-13"),
    ("FS/S1,reported,,,,,,9.7,percent,12,2016Q1,other_quarter,,", "RET-14"),
    ("FS/S1,maybe,,,,,,9.7,percent,,,,,", "CELL-CODE"),
    (",reported,,,,,,9.7,percent,,,,,", "CELL-REQUIRED"),
    ("FS/S1,reported,,,,,,nine,percent,,,,,", "CELL-KIND"),
    ("FS/S1,reported,,,31/02/2016,,,9.7,percent,,,,,", "CELL-KIND"),
    ("FS/S1,reported,,,12/25/2015,,,9.7,percent,,,,,", "CELL-KIND"),
    ("FS/S1,reported,,,,,,9.7,percent,,,,4,", "CELL-RANGE"),
  ])
  func eachRuleFires(row: String, rule: String) throws {
    #expect(try findings(row) == [rule])
  }

  @Test func ruleBoundaries() throws {
    #expect(try findings("FS/S1,reported,,,2016-03-31,318,318,100,percent,,,,,").isEmpty)
    #expect(try findings("FS/S1,reported,,2016-03-31,2016-03-31,0,318,0,percent,,,,,").isEmpty)
    // A number of people may be more than the base it is set against when it is no share.
    #expect(try findings("FS/S1,reported,,,,400,318,1.3,number,,,,,").isEmpty)
  }

  @Test func aMessageSaysWhereAndHowToMendAndQuotesNoCell() throws {
    let cleaned = try clean(
      IndicatorReturns.self, Self.headings + "\nFS/S1,reported,,,,secret,318,9.7,percent,,,,,\n")
    let finding = try #require(cleaned.findings.first)
    #expect(finding.line == 3 && finding.column == "numerator" && finding.file == "drop.csv")
    #expect(finding.message == "Numerator: not a whole number. Write digits only, without commas or units.")
    #expect(cleaned.outcomes == [.rejected])
  }

  @Test func aRepeatedRowIsADuplicateAndAContradictingOneIsRejected() throws {
    let row = "FS/S1,reported,,,,,,9.7,percent,,,,,\n"
    let cleaned = try clean(
      IndicatorReturns.self, Self.headings + row + row + "FS/S1,reported,,,,,,9.8,percent,,,,,\n")
    #expect(cleaned.outcomes == [.rejected, .duplicate, .rejected])
    #expect(cleaned.findings.map(\.rule) == ["KEY-CONFLICT", "KEY-DUPLICATE", "KEY-CONFLICT"])
    #expect(cleaned.findings[2].message.contains("line 2 of drop.csv"))
    #expect(cleaned.table.rowCount == 0)
  }

  @Test func referencesAndUnitsAreThoseOfTheCatalogue() throws {
    let catalogue = try clean(
      IndicatorCatalogue.self,
      """
      indicator,reference,valid_from,valid_to,title,theme,tier,importance,polarity,unit,decimals,owner,comparison_basis,note
      a,FS/S1,2014/15,2014/15,A,,none,strategic,low,number,0,,previous_quarter,
      a,FS/S1,2015/16,,A,,none,strategic,low,percent,1,,previous_quarter,
      b,FS/S2,2016/17,,B,,none,strategic,low,percent,1,,previous_quarter,

      """)
    #expect(catalogue.findings.isEmpty)
    let related = [IndicatorCatalogue.contract.name: catalogue.table]
    func rules(_ row: String) throws -> [String] {
      try clean(IndicatorReturns.self, Self.headings + row + "\n", related: related).findings.map(\.rule)
    }
    #expect(try rules("FS/S1,reported,,,,,,9.7,percent,,,,,").isEmpty)
    #expect(try rules("FS/S1,reported,,,,,,9,number,,,,,") == ["RET-11"])
    #expect(try rules("FS/S2,reported,,,,,,9.7,percent,,,,,") == ["RET-10"])
  }
}

@Suite struct BudgetRuleTests {
  private static let headings =
    "fund,line,level,original_budget,revised_budget,forecast_outturn,basis,unit,comment\n"

  @Test func aTotalFarFromItsLinesStopsTheRun() throws {
    let lines = "general_fund,A,line,10,10,10,forecast,£000,\ngeneral_fund,B,line,5,5,5,forecast,£000,\n"
    for (total, stops) in [(15, false), (17, false), (18, true), (12, true)] {
      let cleaned = try clean(
        RevenueBudget.self,
        Self.headings + lines + "general_fund,Total,total,15,\(total),15,forecast,£000,\n",
        limits: ["control_total_tolerance": 2])
      #expect(cleaned.findings.contains { $0.severity == .stop } == stops)
    }
  }

  @Test func fundsAreTotalledApart() throws {
    let cleaned = try clean(
      RevenueBudget.self,
      Self.headings + "general_fund,A,line,10,10,10,forecast,£000,\n"
        + "dedicated_schools_grant,B,line,5,5,5,forecast,£000,\n"
        + "general_fund,Total,total,10,10,10,forecast,£000,\n")
    #expect(!cleaned.findings.contains { $0.severity == .stop })
  }

  @Test func oneLineInTwoFundsIsTwoLinesAndTwiceInOneFundIsAConflict() throws {
    let cleaned = try clean(
      RevenueBudget.self,
      Self.headings + "general_fund,A,line,10,10,10,forecast,£000,\n"
        + "dedicated_schools_grant,A,line,5,5,5,forecast,£000,\ngeneral_fund,A,line,9,9,9,forecast,£000,\n")
    #expect(cleaned.outcomes == [.rejected, .accepted, .rejected])
  }
}

@Suite struct CatalogueRuleTests {
  private func rules(_ rows: String) throws -> [String] {
    try clean(
      IndicatorCatalogue.self,
      "indicator,reference,valid_from,valid_to,title,theme,tier,importance,polarity,unit,decimals,owner,"
        + "comparison_basis,note\n" + rows
    ).findings.map(\.rule)
  }

  @Test func editionsOfOneReferenceMustNotOverlap() throws {
    let first = "a,X,2014/15,2015/16,A,,none,none,low,percent,1,,previous_quarter,\n"
    #expect(try rules(first + "a,X,2016/17,,A,,none,none,low,percent,1,,previous_quarter,\n").isEmpty)
    #expect(try rules(first + "a,X,2015/16,,A,,none,none,low,percent,1,,previous_quarter,\n") == ["CAT-02"])
  }

  @Test func yearsMustBeFinancialYears() throws {
    #expect(try rules("a,X,2014,,A,,none,none,low,percent,1,,previous_quarter,\n") == ["CAT-01"])
    #expect(try rules("a,X,2014/15,2013/14,A,,none,none,low,percent,1,,previous_quarter,\n") == ["CAT-01"])
  }
}
