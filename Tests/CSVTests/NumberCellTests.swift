import CSV
import Columns
import Figures
import Testing

@Suite struct NumberCellTests {
  func integer(_ cell: String, accepting: AcceptedForms = []) throws -> (
    value: Int?, fault: CellFault.Reason?
  ) {
    let read = try file("h,x\n\"\(cell)\",x\n").readOne(.integer, accepting: accepting)
    guard case .integer(let column)? = read.table["cell"] else { return (nil, nil) }
    return (column[0], read.cellFaults.first?.reason)
  }

  func decimal(_ cell: String, accepting: AcceptedForms = []) throws -> (
    value: String?, fault: CellFault.Reason?
  ) {
    let read = try file("h,x\n\"\(cell)\",x\n").readOne(.decimal, accepting: accepting)
    guard case .decimal(let column)? = read.table["cell"] else { return (nil, nil) }
    return (column[0]?.description, read.cellFaults.first?.reason)
  }

  @Test(
    arguments: [
      ("0", 0), ("-0", 0), ("007", 7), ("-12", -12), (" 5 ", 5), ("\u{A0}5", 5),
      ("999999999999999999", 999_999_999_999_999_999), ("-999999999999999999", -999_999_999_999_999_999),
    ])
  func wholeNumbers(cell: String, expected: Int) throws {
    let found = try integer(cell)
    #expect(found.value == expected && found.fault == nil)
  }

  @Test(arguments: ["+1", "1.0", "1e3", "1,000", "-", "--1", "1-", "£5", "5%", "n/a", "1 000", "٣"])
  func whatIsNoWholeNumber(cell: String) throws {
    let found = try integer(cell)
    #expect(found.value == nil && found.fault == .notAnInteger)
  }

  @Test func tooManyDigits() throws {
    #expect(try integer("1000000000000000000").fault == .tooManyDigits)
    #expect(try integer("10000000000000000000000000x").fault == .notAnInteger)
    #expect(try decimal("0.1234567890123456").fault == .tooManyDigits)
    #expect(try decimal("123456789012345678.9").fault == .tooManyDigits)
  }

  @Test(arguments: ["41.3", "41.30", "-0.5", "0.0", "12", "0.123456789012345"])
  func decimalsAreKeptAsWritten(cell: String) throws {
    let found = try decimal(cell)
    #expect(found.value == cell && found.fault == nil)
  }

  @Test(arguments: [".5", "5.", "-.5", "1.2.3", "1,000.5", "1.5,000", "1e3", "-", ".", "x"])
  func whatIsNoDecimal(cell: String) throws {
    let found = try decimal(cell)
    #expect(found.value == nil && found.fault == .notADecimal)
  }

  @Test(
    arguments: [
      ("1,234", 1_234), ("12,345,678", 12_345_678), ("-1,000", -1_000), ("1234", 1_234), ("999", 999),
    ])
  func commasWhereTheyAreAccepted(cell: String, expected: Int) throws {
    #expect(try integer(cell, accepting: .thousandsCommas).value == expected)
  }

  @Test(arguments: ["1,23", "1,2345", "1234,567", "1,234,", ",123", "1,,234", "-,123", "1,234,56"])
  func commasInTheWrongPlace(cell: String) throws {
    #expect(try integer(cell, accepting: .thousandsCommas).fault == .notAnInteger)
  }

  @Test func commasBeforeThePointOnly() throws {
    #expect(try decimal("1,234.50", accepting: .thousandsCommas).value == "1234.50")
    #expect(try decimal("1,234.5,678", accepting: .thousandsCommas).fault == .notADecimal)
    #expect(try decimal("1,23.5", accepting: .thousandsCommas).fault == .notADecimal)
    #expect(try decimal("1234.5678", accepting: .thousandsCommas).value == "1234.5678")
  }

  @Test(arguments: ColumnKind.allCases)
  func blankCellsAreBlankInEveryKind(kind: ColumnKind) throws {
    let read = try file("h,x\n,1\n\"\",1\n\" \t\",1\n\"\u{A0}\u{2003}\",1\n").readOne(kind)
    let values = try #require(read.table["cell"])
    for row in 0..<4 { #expect(values.isBlank(row)) }
    #expect(read.cellFaults.isEmpty && values.count == 4)
  }

  @Test func faultsComeByRowAndThenByColumn() throws {
    let read = try file("a,b\n1,x\nx,2018-01-01\nx,x\n").read([
      ColumnRequest(position: 1, name: "day", kind: .day),
      ColumnRequest(position: 0, name: "number", kind: .integer),
    ])
    #expect(
      read.cellFaults == [
        CellFault(row: 0, column: "day", reason: .notADay),
        CellFault(row: 1, column: "number", reason: .notAnInteger),
        CellFault(row: 2, column: "day", reason: .notADay),
        CellFault(row: 2, column: "number", reason: .notAnInteger),
      ])
  }
}
