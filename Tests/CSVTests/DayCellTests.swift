import CSV
import CivilDates
import Columns
import Testing

@Suite struct DayCellTests {
  /// What a column of days makes of one cell.
  func day(_ cell: String, accepting: AcceptedForms = []) throws -> (
    day: String?, fault: CellFault.Reason?, note: CellNote.Form?
  ) {
    let read = try file("h,x\n\"\(cell)\",x\n").readOne(.day, accepting: accepting)
    guard case .day(let column)? = read.table["cell"] else { return (nil, nil, nil) }
    return (column[0]?.description, read.cellFaults.first?.reason, read.cellNotes.first?.form)
  }

  @Test(
    arguments: [
      "2018-03-31", "31/03/2018", "31/3/2018", "31/3/18", "31/03/18", "2018-03-31 14:30",
      "2018-03-31T14:30:59",
      "2018-03-31 00:00:00.000", "31/03/2018 0:00", "31/03/2018  23:59:59", " 31/03/2018 ",
      "\u{A0}31/03/2018\u{A0}",
    ])
  func formsThatAreRead(cell: String) throws {
    let found = try day(cell)
    #expect(found.day == "2018-03-31" && found.fault == nil)
    #expect(found.note == (cell.hasSuffix("/18") ? .twoDigitYear : nil))
  }

  @Test(
    arguments: [
      ("12/25/2017", .monthFirst), ("3/31/18", .monthFirst), ("31/02/2018", .noSuchDay),
      ("29/02/2018", .noSuchDay),
      ("2017-25-12", .noSuchDay), ("2018-02-30", .noSuchDay), ("00/01/2018", .noSuchDay),
      ("32/13/2018", .noSuchDay),
      ("01/01/0000", .noSuchDay), ("31-03-2018", .notADay), ("2018/03/31", .notADay),
      ("31.03.2018", .notADay),
      ("31 March 2018", .notADay), ("2018-3-31", .notADay), ("31/03/201", .notADay),
      ("31/03/20188", .notADay),
      ("20180331", .notADay), ("43190", .notADay), ("31/03", .notADay), ("31/03/", .notADay),
      ("/03/2018", .notADay),
      ("2018-03/31", .notADay), ("n/a", .notADay), ("-", .notADay), ("99999999999999999999", .notADay),
      ("31/03/2018x", .notATime), ("31/03/2018 24:00", .notATime), ("31/03/2018 12:60", .notATime),
      ("31/03/2018 12", .notATime), ("31/03/2018 12:00 pm", .notATime), ("2018-03-31T", .notATime),
      ("2018-03-31T12:00:00Z", .notATime), ("2018-03-31 12:00:00.", .notATime), ("2018-03-3100", .notADay),
    ] as [(String, CellFault.Reason)])
  func formsThatAreFaults(cell: String, reason: CellFault.Reason) throws {
    let found = try day(cell)
    #expect(found.day == nil && found.fault == reason)
  }

  @Test(
    arguments: [
      ("1", "1900-01-01"), ("59", "1900-02-28"), ("61", "1900-03-01"), ("43190", "2018-03-31"),
      ("80000", "2119-01-11"),
    ])
  func serialNumbersWhereTheyAreAccepted(cell: String, expected: String) throws {
    let found = try day(cell, accepting: .serialDays)
    #expect(found.day == expected && found.note == .serialDay)
  }

  @Test(arguments: ["0", "60", "80001", "-1", "43190.5"])
  func numbersThatAreNoSerials(cell: String) throws {
    #expect(try day(cell, accepting: .serialDays).fault == .notADay)
  }

  @Test(arguments: [("01/01/29", "2029-01-01"), ("31/12/30", "1930-12-31"), ("1/1/00", "2000-01-01")])
  func yearsOfTwoDigits(cell: String, expected: String) throws {
    #expect(try day(cell).day == expected)
  }

  @Test func everyDayIsReadInBothForms() throws {
    var text = "iso,british,x\n"
    let first = try #require(CivilDay(year: 1899, month: 12, day: 25))
    let last = try #require(CivilDay(year: 2101, month: 1, day: 5))
    let days = first.number...last.number
    for number in days {
      let day = CivilDay(number: number)
      let (year, month, date) = day.components
      text += "\(day),\(date)/\(month)/\(year),\n"
    }
    let read = try file(text).read([
      ColumnRequest(position: 0, name: "iso", kind: .day),
      ColumnRequest(position: 1, name: "british", kind: .day),
    ])
    for name in ["iso", "british"] {
      guard case .day(let column)? = read.table[name] else { continue }
      #expect(column.numbers == Array(days), "\(name)")
    }
  }
}
