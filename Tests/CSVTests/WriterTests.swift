import CSV
import CivilDates
import Columns
import Figures
import OrderedCollections
import Testing

@Suite struct WriterTests {
  /// What the writer makes of one row.
  func row(_ cells: String...) -> String {
    var writer = CSVWriter()
    writer.appendRow(cells)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test(
    arguments: [
      ("plain", "plain"), ("", ""), ("two words", "two words"), ("a,b", "\"a,b\""),
      ("5\" pipe", "\"5\"\" pipe\""),
      ("one\ntwo", "\"one\ntwo\""), ("one\rtwo", "\"one\rtwo\""), (" x", "\" x\""), ("x\t", "\"x\t\""),
      (" ", "\" \""), ("naïve — dash", "naïve — dash"), ("-12.5", "-12.5"), ("'=x", "'=x"),
    ])
  func quotationMarksOnlyWhereNeeded(cell: String, written: String) {
    #expect(row("a", cell) == "a,\(written)\n")
  }

  @Test func aLoneEmptyCellIsQuoted() {
    #expect(row("") == "\"\"\n")
    #expect(row("", "") == ",\n")
  }

  @Test func aCellThatBeginsLikeAByteOrderMarkIsQuoted() {
    #expect(row("\u{FEFF}a", "b\u{FEFF}", "é") == "\"\u{FEFF}a\",b\u{FEFF},é\n")
  }

  @Test func aTableIsWrittenAsItsCellsAre() {
    var (teams, days, counts, notes) = (CategoryColumn(), DayColumn(), IntegerColumn(), TextColumn())
    var byCell = CSVWriter()
    byCell.appendRow(["team", "day", "count", "note"])
    for row in 0..<600 {
      let team = row % 5 == 0 ? nil : ["a, b", "c", "\"d\""][row % 3]
      let day =
        row % 7 == 0 ? nil : CivilDay(number: Int32(17_000 + row * 37 % 900 - (row == 8 ? 3_000_000 : 0)))
      teams.append(team)
      days.append(day)
      counts.append(row % 11 == 0 ? nil : row - 300)
      notes.append(row % 13 == 0 ? nil : " note \(row)")
      byCell.append(team ?? "")
      if let day { byCell.append(day) } else { byCell.appendBlank() }
      if row % 11 == 0 { byCell.appendBlank() } else { byCell.append(row - 300) }
      byCell.append(row % 13 == 0 ? "" : " note \(row)")
      byCell.endRow()
    }
    var byTable = CSVWriter()
    byTable.append(
      Table(
        columns: [
          "team": .category(teams), "day": .day(days), "count": .integer(counts), "note": .text(notes),
        ],
        rowCount: 600))
    #expect(byTable.bytes == byCell.bytes)
    #expect(byCell.bytes.contains(UInt8(ascii: "\n")))
  }

  @Test func emptyCellsOfATableOfOneColumnAreQuoted() {
    var teams = CategoryColumn()
    for team in ["a", nil, "b,c"] { teams.append(team) }
    var writer = CSVWriter()
    writer.append(Table(columns: ["team": .category(teams)], rowCount: 3))
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "team\na\n\"\"\n\"b,c\"\n")
  }

  @Test func valuesArePlain() {
    var writer = CSVWriter()
    writer.append(-1_234_567)
    writer.append(ExactDecimal(units: 4130, decimals: 2))
    writer.append(ExactDecimal(units: -5, decimals: 1))
    writer.append(ExactDecimal(units: 0, decimals: 3))
    writer.append(CivilDay(number: 17_621))
    writer.appendBlank()
    writer.append(utf8: Array("x y".utf8))
    writer.append(Int.min + 1)
    writer.endRow()
    #expect(
      String(decoding: writer.bytes, as: UTF8.self)
        == "-1234567,41.30,-0.5,0.000,2018-03-31,,x y,-9223372036854775807\n")
  }

  @Test func wholeRowsAreHandedOn() throws {
    var pieces: [String] = []
    var writer = CSVWriter(pieceBytes: 5) { (bytes: [UInt8]) in
      pieces.append(String(decoding: bytes, as: UTF8.self))
    }
    for cell in ["ab", "cd", "", "efghij", "k"] { writer.appendRow([cell]) }
    writer.finish()
    #expect(pieces == ["ab\ncd\n", "\"\"\nefghij\n", "k\n"])
  }

  @Test func whatFlushThrowsIsThrown() {
    struct DiskFull: Error {}
    #expect(throws: DiskFull.self) {
      var writer = CSVWriter(pieceBytes: 1) { (_: [UInt8]) throws(DiskFull) in throw DiskFull() }
      try writer.appendRow(["x"])
    }
  }
}
