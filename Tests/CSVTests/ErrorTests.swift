import CSV
import Columns
import SystemPackage
import Testing

/// Every way a file is refused: its code, its place and the words for it.
@Suite struct ErrorTests {
  @Test func aFileThatIsNotThere() {
    let error = #expect(throws: CSVError.self) { try CSVFile(path: "no/such/file.csv") }
    #expect(
      error?.description == """
        no/such/file.csv: error[CSV001]: cannot be opened: No such file or directory. Check that the file exists and \
        may be read
        """)
  }

  @Test func aFolderIsNoFile() {
    let error = #expect(throws: CSVError.self) { try CSVFile(path: "/") }
    #expect(error?.code == "CSV002")
  }

  @Test func anEmptyFile() {
    #expect(failure("")?.fault == .empty)
    #expect(failure([0xEF, 0xBB, 0xBF])?.fault == .empty)
    #expect(
      failure("")?.description
        == "sample.csv: error[CSV004]: is empty. Ask for the file again, or remove it if there is nothing to supply"
    )
  }

  @Test func noHeadings() throws {
    #expect(failure("\n \n")?.fault == .noHeading(recordsFound: 0))
    let error = #expect(throws: CSVError.self) { try file("title\n").read([], headingRecord: 1) }
    #expect(error?.fault == .noHeading(recordsFound: 1))
    #expect(error?.description.contains("only 1 row found. Check") == true)
  }

  @Test func aQuotationMarkInsideAField() {
    let error = failure("a,b\nx,y\n\"z\n\",5\" pipe\n")
    #expect(error?.fault == .strayQuote)
    #expect(error?.line == 4 && error?.column == 2 && error?.columnName == "c2" && error?.code == "CSV009")
    #expect(
      error?.description == """
        sample.csv:4: column 2 (c2): error[CSV009]: a quotation mark stands inside a field that does not begin with \
        one. Put the whole field in quotation marks and double the mark inside it
        """)
  }

  @Test func textAfterTheClosingMark() {
    let error = failure("a,b\r\n\r\nx,\"one\r\ntwo\"three\r\n")
    #expect(error?.fault == .textAfterQuote(openedOnLine: 3))
    #expect(error?.line == 4 && error?.column == 2 && error?.code == "CSV010")
    #expect(failure("a\n\"b\" \"c\"\n")?.fault == .textAfterQuote(openedOnLine: 2))
    #expect(failure("a\n\"b\"\u{A0}\n")?.fault == .textAfterQuote(openedOnLine: 2))
  }

  @Test func aMarkThatIsNeverClosedIsReportedWhereItOpens() {
    let error = failure("a,b\nx,\"y\"\n\nz,  \"w\nand so\non\n")
    #expect(error?.fault == .unterminatedQuote)
    #expect(error?.line == 4 && error?.column == 2 && error?.code == "CSV011")
    #expect(failure("a,b\nx,\"")?.line == 2)
  }

  @Test func aFieldThatIsTooLongIsReportedWhereItOpens() throws {
    let limits = CSVLimits(fieldBytes: 10)
    #expect(try file("a,b\nx,0123456789\n", limits: limits).readAll().rows == [["x", "0123456789"]])
    #expect(try file("a,b\nx,            y\n", limits: limits).readAll().rows == [["x", "y"]])
    let error = failure("a,b\nx,y\n\"z\",\"one\ntwo\nthree\nfour\n", limits: limits)
    #expect(error?.fault == .fieldTooLong(limit: 10))
    #expect(error?.line == 3 && error?.column == 2 && error?.code == "CSV012")
    #expect(error?.message.contains("longer than 10 bytes") == true)
  }

  @Test(arguments: 1...20)
  func aFieldThatIsTooLongIsThatWhateverComesAfterIt(pieces: Int) {
    let limits = CSVLimits(fieldBytes: 10).inPieces(of: pieces)
    #expect(failure("a,b\nx,\"12345678901\"z\n", limits: limits)?.fault == .fieldTooLong(limit: 10))
    #expect(failure("a,b\nx,\"12345678901", limits: limits)?.fault == .fieldTooLong(limit: 10))
    #expect(failure("a,b\nx,12345678901\"\n", limits: limits)?.fault == .fieldTooLong(limit: 10))
    #expect(failure("a,b\nx,\"1234567890\"z\n", limits: limits)?.fault == .textAfterQuote(openedOnLine: 2))
  }

  @Test func aRunawayMarkStopsAtTheLimit() {
    let text = "a,b\nx,\"y\n" + String(repeating: "z,w\n", count: 50_000)
    let error = failure(text)
    #expect(error?.fault == .fieldTooLong(limit: 65_536) && error?.line == 2)
  }

  @Test func tooManyFields() throws {
    let limits = CSVLimits(fieldsPerRecord: 3)
    #expect(try file("a,b,c\n1,2,3\n", limits: limits).readAll().rows == [["1", "2", "3"]])
    let error = failure("a,b\n1,2\n\n1,2,3,4\n", limits: limits)
    #expect(error?.fault == .tooManyFields(limit: 3) && error?.line == 4 && error?.code == "CSV013")
    #expect(failure("a,b\n,,,,,\n", limits: limits)?.line == 2)
    #expect(failure("a,b,c,d\n", limits: limits)?.line == 1)
  }

  @Test func aColumnBeyondTheHeadings() {
    let error = #expect(throws: CSVError.self) {
      try file("t\na,b\n1,2\n").read(
        [ColumnRequest(position: 2, name: "third", kind: .text)], headingRecord: 1)
    }
    #expect(error?.fault == .noSuchColumn(fieldsInHeading: 2))
    #expect(error?.line == 2 && error?.column == 3 && error?.columnName == "third")
  }

  @Test func whatIsWrongBelowDoesNotHideTheHeadings() throws {
    #expect(try file("a,b\nx,5\" pipe\n").firstRecords(1).map(\.cells) == [["a", "b"]])
  }

  @Test func aNulIsNamedWithItsLine() {
    let error = failure(Array("a,b\r\nx\r\ry".utf8) + [0] + Array(",z\n".utf8))
    #expect(error?.fault == .nul && error?.line == 4 && error?.code == "CSV007")
  }

  @Test func messagesNeverQuoteACell() {
    for text in ["a,b\nSECRET,5\"SECRET\n", "a,b\n\"SECRET\"SECRET,x\n", "a,b\nx,\"SECRET\n"] {
      #expect(failure(text)?.description.contains("SECRET") == false)
    }
  }
}
