import CSV
import Columns
import OrderedCollections
import Testing

/// What libcsv makes of the corners of the format, each found by experiment.
@Suite struct DialectTests {
  @Test func blanksAroundAFieldDoNotBelongToIt() throws {
    let read = try file("a,b,c\n  x , \" y \" ,\tz\t\n").readAll()
    #expect(read.rows == [["x", " y ", "z"]])
  }

  @Test func blanksInsideAFieldDo() throws {
    #expect(try file("a,b\nx  y,z\n").readAll().rows == [["x  y", "z"]])
  }

  @Test(arguments: [
    "a,b\nx,y\nz,w\n", "a,b\r\nx,y\r\nz,w\r\n", "a,b\rx,y\rz,w\r", "a,b\r\nx,y\rz,w\n", "a,b\nx,y\nz,w",
  ])
  func linesEndAnyWay(text: String) throws {
    let read = try file(text).readAll()
    #expect(read.rows == [["x", "y"], ["z", "w"]])
    #expect(read.lines == [2, 3])
    #expect(read.recordsRead == 2 && read.rowFaults.isEmpty && read.blankLines == 0)
  }

  @Test func blankLinesAreCountedAndPassedOver() throws {
    let read = try file("\na,b\n\nx,y\n \t\nz,w\n\n").readAll()
    #expect(read.rows == [["x", "y"], ["z", "w"]])
    #expect(read.lines == [4, 6])
    #expect(read.blankLines == 3)
    #expect(read.rowFaults.isEmpty)
  }

  @Test func inAFileOfOneColumnABlankLineIsAFault() throws {
    let read = try file("a\nx\n\n\"\"\n  \ny\n ").readAll()
    #expect(read.rows == [["x"], [""], ["y"]])
    #expect(read.lines == [2, 4, 6])
    #expect(read.rowFaults == [3, 5, 7].map { RowFault(line: $0, reason: .blankLine) })
  }

  @Test func aQuotedEmptyFieldIsBlank() throws {
    #expect(try file("a,b\n\"\",x\n,y\n").readAll().rows == [["", "x"], ["", "y"]])
  }

  @Test func quotedFieldsHoldCommasMarksAndLineEnds() throws {
    let read = try file("a,b\n\"x,y\",\"say \"\"so\"\"\"\n\"one\ntwo\r\nthree\",z\nu,v\n").readAll()
    #expect(read.rows == [["x,y", "say \"so\""], ["one\ntwo\r\nthree", "z"], ["u", "v"]])
    #expect(read.lines == [2, 3, 6])
  }

  @Test func aCommaEndsAFieldThatNothingFollows() throws {
    #expect(try file("a,b\nx,").readAll().rows == [["x", ""]])
  }

  @Test func aBackslashMeansNothing() throws {
    #expect(try file("a,b\nc:\\x,y\\\n").readAll().rows == [["c:\\x", "y\\"]])
    #expect(failure("a,b\n\"x\\\"y\",z\n")?.fault == .textAfterQuote(openedOnLine: 2))
  }

  @Test func raggedRowsAreListedAndLeftOut() throws {
    let read = try file("a,b\nx\nx,y\n\n\"p\nq\",y,z\nz,w\n,\n").readAll()
    #expect(read.rows == [["x", "y"], ["z", "w"], ["", ""]])
    #expect(read.lines == [3, 7, 8])
    #expect(
      read.rowFaults == [
        RowFault(line: 2, reason: .tooFewFields(expected: 2, found: 1)),
        RowFault(line: 5, reason: .tooManyFields(expected: 2, found: 3)),
      ])
    #expect(read.recordsRead == 5)
  }

  @Test func titlesMayStandAboveTheHeadings() throws {
    let file = try file("Contacts\n\n,,\n\"Quarter\n4\",x\nid,day\n1,2\n3\n")
    let records = try file.firstRecords(5)
    #expect(
      records.map(\.cells) == [
        ["Contacts"], ["", "", ""], ["Quarter\n4", "x"], ["id", "day"], ["1", "2"],
      ])
    #expect(records.map(\.line) == [1, 3, 4, 6, 7])
    let read = try file.readAll(headingRecord: 3)
    #expect(read.rows == [["1", "2"]])
    #expect(read.lines == [7])
    #expect(read.rowFaults == [RowFault(line: 8, reason: .tooFewFields(expected: 2, found: 1))])
    #expect(read.recordsRead == 2 && read.blankLines == 0)
  }

  @Test func fewerRecordsThanAskedFor() throws {
    #expect(try file("a\nb").firstRecords(5).map(\.cells) == [["a"], ["b"]])
    #expect(try file("a\nb").firstRecords(0).isEmpty)
  }

  @Test func aFileOfHeadingsOnlyHasNoRows() throws {
    let read = try file("a,b").readAll()
    #expect(read.rows.isEmpty && read.recordsRead == 0 && read.table.columns.count == 2)
  }

  @Test func onlyTheColumnsAskedForAreRead() throws {
    let read = try file("a,b,c\n1,2,3\n4,5,6\n").read([
      ColumnRequest(position: 2, name: "last", kind: .text),
      ColumnRequest(position: 0, name: "first", kind: .text),
      ColumnRequest(position: 2, name: "again", kind: .category),
    ])
    #expect(Array(read.table.columns.keys) == ["last", "first", "again"])
    guard case .text(let last)? = read.table["last"], case .category(let again)? = read.table["again"] else {
      Issue.record("a column has another kind than asked for")
      return
    }
    #expect(last[1] == "6" && again[1] == "6" && again.codes == [0, 1])
  }

  @Test func noColumnsIsARead() throws {
    let read = try file("a,b\n1,2\n3\n").read([])
    #expect(read.table.rowCount == 1 && read.rowFaults.count == 1)
  }
}
