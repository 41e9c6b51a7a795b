import CivilDates
import Columns
import Configuration
import Datasets
import Figures
import OrderedCollections
import Publishing
import Testing

@Suite struct SpreadsheetSafetyTests {
  @Test(arguments: ["=1+1", "+1", "-1+1", "@sum", "\tx", "\rx", "  =1"])
  func aTextThatMightBeAFormulaGetsAnApostrophe(text: String) {
    #expect(SpreadsheetSafety.neutralised(text) == "'" + text)
  }

  @Test(arguments: ["", "Barnet", "– monitored", "1 = 1", "▲", "'=1", "-1", "-77.2"])
  func otherTextStaysAsItIs(text: String) {
    #expect(SpreadsheetSafety.neutralised(text) == text)
  }

  @Test func negativeNumbersStayNumbers() {
    let amounts = ColumnValues.integer(IntegerColumn(values: [-381]))
    guard case .integer(let column) = SpreadsheetSafety.neutralised(amounts) else {
      Issue.record("the column changed its kind")
      return
    }
    #expect(column[0] == -381)
  }
}

@Suite struct PublishedTextTests {
  private let place = Authority(
    name: "Barnet", newCode: "E09000003", oldCode: "302", regionCode: "E12000007", regionName: "London",
    countryCode: "E92000001", countryName: "England")

  @Test func timeAndPlaceComeFirst() throws {
    var rows = DatasetTableBuilder<Savings>()
    rows.append { row in
      row[Savings.project] = "=cmd"
      row[Savings.unit] = "£"
      row[Savings.cost] = -5
    }
    let quarter = try #require(Quarter("2017Q4"))
    let text = PublishedText(
      .init(rows.table.table, Savings.contract), under: PublishedHeadings(quarter: quarter, place: place))
    #expect(
      String(decoding: text.bytes, as: UTF8.self) == """
        time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,\
        old_la_code,new_la_code,la_name,project,unit,cost,cost_status,financial_benefit,financial_benefit_status,\
        net_benefit,note
        201718,Financial year Q4,Local authority,E92000001,England,E12000007,London,302,E09000003,Barnet,'=cmd,£,-5,,,,,

        """)
    #expect(text.rows == 1)
  }

  @Test func anEmptyTableHasItsHeadings() throws {
    let quarter = try #require(Quarter("2017Q4"))
    let text = PublishedText(
      .init(DatasetTableBuilder<Savings>().table.table, Savings.contract),
      under: PublishedHeadings(quarter: quarter, place: place))
    #expect(text.rows == 0 && text.bytes.split(separator: UInt8(ascii: "\n")).count == 1)
  }
}
