import CSV
import Columns
import Testing

@Suite struct WordCellTests {
  func words(_ cells: [String]) throws -> CategoryColumn {
    var writer = CSVWriter()
    writer.appendRow(["h", "x"])
    for cell in cells { writer.appendRow([cell, "x"]) }
    let read = try CSVFile(bytes: writer.bytes, name: "words.csv").readOne(.identifier)
    guard case .category(let column)? = read.table["cell"] else { throw WrongKind() }
    return column
  }

  struct WrongKind: Error {}

  @Test func codesRunInOrderOfFirstAppearance() throws {
    let column = try words(["b", "a", "", "b", "c"])
    #expect(column.words == ["b", "a", "c"] && column.codes == [0, 1, -1, 0, 2])
    #expect(column.code(of: "c") == 2 && column.code(of: "d") == nil)
  }

  @Test func edgesAreTrimmedOfEveryKindOfBlank() throws {
    let column = try words([
      "x", " x ", "\u{A0}x", "x\u{A0}\u{A0}", "\u{2003}x\u{3000}", "\nx\r", "\u{FEFF}x\u{200B}",
      "\u{202F}x\u{205F}",
    ])
    #expect(column.words == ["x"])
  }

  @Test func whatOnlyResemblesABlankStays() throws {
    let kept = ["é", "€", "à", "x…", "‘x’", "\u{2010}x", "Â", "x y", "x\u{A0}y"]
    #expect(try words(kept).words == kept)
  }

  /// Lengths around 8 and 16 bytes, where words are kept in other ways, and words alike but for their length or end.
  @Test func wordsOfEveryLengthAreToldApart() throws {
    var cells: [String] = []
    for length in 1...40 {
      for last in ["a", "b"] { cells.append(String(repeating: "a", count: length - 1) + last) }
    }
    let different = Array(Set(cells)).sorted()
    let column = try words(different + different.reversed())
    #expect(column.words == different)
    #expect(column.codes.suffix(different.count) == column.codes.prefix(different.count).reversed()[...])
  }

  @Test func manyWordsKeepTheirCodes() throws {
    let cells = (0..<60_000).map { "id \($0 % 50_000)" }
    let column = try words(cells)
    #expect(column.words.count == 50_000)
    #expect(cells.indices.allSatisfy { column[$0] == cells[$0] })
  }
}
