import CSV
import Columns
import OrderedCollections
import Testing

/// No result depends on how a file is cut up to be read.
@Suite struct InvarianceTests {
  static let texts = [
    "a,b\nx,y\nz,w\n", "a,b\r\n x ,\"y\"\r\n\r\nz,w", "a,b\r\"1\r\n2\",y\r\rz", "a\nx\n\n\"\"\n \ny\n ",
    "a,b\n\"x\ny\",\"p\n\nq\"\n\"say \"\"so\"\"\",2018-01-31\n1,2,3\n4\n31/12/17,\"\n\"\n",
    "a,b\nx,\"open\nand never shut\n", "a,b\nx,y\n\"b\"x,c\nz,w\n", "a,b\nx,5\" pipe\n",
    "a,b\nx,longer than ten\ny,z\n",
    "a,b\nx,\"longer than ten\n\"\"\" z\n", "a,b\nx,          y          \n,,,,,,,,,,,\n", "\n\n \na,b\n\n",
    "a,b", "a,\"b",
    "é,b\nœuvre,\u{A0}naïve\u{A0}\nœuvre,a\nb,naïve\n",
  ]

  /// What came of reading a text, in a form that can be compared.
  static func outcome(_ text: String, read: (CSVFile, [ColumnRequest]) throws -> CSVRead, pieces: Int)
    -> String
  {
    do {
      var limits = CSVLimits(fieldBytes: 18, fieldsPerRecord: 8).inPieces(of: pieces)
      limits.fieldsPerRecord = 8
      let file = try file(text, limits: limits)
      let kinds: [ColumnKind] = [.category, .text, .day]
      let width = try file.firstRecords(1).first?.cells.count ?? 0
      let columns = (0..<width).flatMap { position in
        kinds.map { ColumnRequest(position: position, name: "\(position) \($0)", kind: $0) }
      }
      return describe(try read(file, columns))
    } catch {
      return "\(error)"
    }
  }

  static func describe(_ read: CSVRead) -> String {
    var writer = CSVWriter()
    if !read.table.columns.isEmpty { writer.append(read.table) }
    let words = read.table.columns.values.map { values in
      guard case .category(let column) = values else { return "" }
      return "\(column.words) \(column.codes)"
    }
    return """
      \(String(decoding: writer.bytes, as: UTF8.self)) \(words) \(read.lines) \(read.cellFaults) \(read.cellNotes) \
      \(read.rowFaults) \(read.recordsRead) \(read.blankLines)
      """
  }

  @Test(arguments: texts)
  func theSizeOfAPieceMakesNoDifference(text: String) {
    let whole = Self.outcome(text, read: { try $0.read($1) }, pieces: 1 << 20)
    for pieces in 1...(text.utf8.count + 1) {
      #expect(Self.outcome(text, read: { try $0.read($1) }, pieces: pieces) == whole, "pieces of \(pieces)")
    }
  }

  @Test(arguments: texts)
  func thePlaceOfTheCutMakesNoDifference(text: String) {
    let whole = Self.outcome(text, read: { try $0.read($1) }, pieces: 1 << 20)
    for cut in 0..<text.utf8.count {
      let inTwo = Self.outcome(text, read: { try $0.read($1, cutAfter: cut) }, pieces: 1 << 20)
      #expect(inTwo == whole, "cut after \(cut)")
    }
  }

  @Test func twoThreadsReadALargerFileAlike() throws {
    var random = SeededGenerator(seed: 7)
    var writer = CSVWriter()
    writer.appendRow(["id", "day", "note"])
    for row in 0..<5_000 {
      writer.append("id \(random.number(below: 900))")
      writer.append(random.number(below: 20) == 0 ? "31/02/2018" : "0\(1 + row % 9)/03/2018")
      writer.append(random.number(below: 10) == 0 ? "one\ntwo, \"three\"" : "plain")
      writer.endRow()
      if random.number(below: 50) == 0 { writer.appendRow(["ragged"]) }
    }
    let columns = [
      ColumnRequest(position: 0, name: "id", kind: .identifier),
      ColumnRequest(position: 1, name: "day", kind: .day),
      ColumnRequest(position: 2, name: "note", kind: .text),
    ]
    let file = try CSVFile(bytes: writer.bytes, name: "larger.csv", limits: CSVLimits().inPieces(of: 1_000))
    let one = try file.read(columns)
    let two = try file.read(columns, threads: 2)
    #expect(Self.describe(one) == Self.describe(two))
    #expect(one.recordsRead > 5_000 && !one.cellFaults.isEmpty && !one.rowFaults.isEmpty)
  }
}
