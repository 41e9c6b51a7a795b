import CSV
import CivilDates
import Columns
import Figures
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

  @Test func aFirstCellThatBeginsLikeAByteOrderMarkIsQuoted() throws {
    #expect(row("\u{FEFF}a", "\u{FEFF}b") == "\"\u{FEFF}a\",\u{FEFF}b\n")
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
