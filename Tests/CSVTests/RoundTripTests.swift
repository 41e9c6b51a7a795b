import CSV
import CivilDates
import Columns
import Figures
import OrderedCollections
import Testing

/// What is written is read back, cell by cell.
@Suite struct RoundTripTests {
  static let pieces = [
    "", "a", " ", "\t", ",", "\"", "\n", "\r", "\r\n", "é", "€", "𝄞", "\u{A0}", "=1", "-", "word", "\u{FEFF}",
    "'",
  ]

  @Test(arguments: 0..<40)
  func textIsReadBack(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let width = 1 + random.number(below: 4)
    let rows = (0...random.number(below: 30)).map { _ in
      (0..<width).map { _ in
        (0..<random.number(below: 5)).map { _ in Self.pieces[random.number(below: Self.pieces.count)] }
          .joined()
      }
    }
    var writer = CSVWriter()
    writer.appendRow((0..<width).map { "c\($0)" })
    for row in rows { writer.appendRow(row) }
    let file = try CSVFile(bytes: writer.bytes, name: "seed \(seed)")
    // Cells of nothing but blanks are blank.
    let expected = rows.map { row in
      row.map { cell in
        cell.unicodeScalars.allSatisfy { $0.properties.isWhitespace || $0 == "\u{FEFF}" } ? "" : cell
      }
    }
    #expect(try file.readAll().rows == expected)
    #expect(try file.firstRecords(rows.count + 1).dropFirst().map(\.cells) == rows)
  }

  @Test(arguments: 0..<20)
  func tablesAreReadBack(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(100 + seed))
    var (teams, notes, days) = (CategoryColumn(), TextColumn(), DayColumn())
    var (counts, costs) = (IntegerColumn(), DecimalColumn())
    let count = random.number(below: 50)
    for _ in 0..<count {
      let blank = random.number(below: 4) == 0
      teams.append(blank ? nil : ["REACH", "0-25, North", "Front \"Door\""][random.number(below: 3)])
      notes.append(random.number(below: 3) == 0 ? nil : "line one\nline, two \(random.number(below: 9))")
      days.append(blank ? nil : CivilDay(number: Int32(random.number(below: 60_000) - 10_000)))
      counts.append(random.number(below: 3) == 0 ? nil : random.number(below: 2_000_000) - 1_000_000)
      let units = Int64(random.number(below: 2_000_000) - 1_000_000)
      costs.append(blank ? nil : ExactDecimal(units: units, decimals: random.number(below: 16)))
    }
    let table = Table(
      columns: [
        "team": .category(teams), "note": .text(notes), "day": .day(days), "count": .integer(counts),
        "cost": .decimal(costs),
      ], rowCount: count)
    var writer = CSVWriter()
    writer.append(table)
    let kinds: [(String, ColumnKind)] = [
      ("team", .category), ("note", .text), ("day", .day), ("count", .integer), ("cost", .decimal),
    ]
    let read = try CSVFile(bytes: writer.bytes, name: "seed \(seed)").read(
      kinds.enumerated().map { ColumnRequest(position: $0.offset, name: $0.element.0, kind: $0.element.1) })
    var again = CSVWriter()
    again.append(read.table)
    #expect(again.bytes == writer.bytes)
    #expect(read.cellFaults.isEmpty && read.rowFaults.isEmpty && read.table.rowCount == count)
    guard case .decimal(let costsAgain)? = read.table["cost"], case .day(let daysAgain)? = read.table["day"]
    else {
      return
    }
    #expect(
      costsAgain.units == costs.units && costsAgain.scales == costs.scales
        && daysAgain.numbers == days.numbers)
  }
}
