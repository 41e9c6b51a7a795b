import CSV
import CivilDates
import Columns
import Testing

@Suite struct MomentTests {
  @Test func momentsAreReadToTheMinuteAndWrittenBack() throws {
    let text = "at\n31/03/2018 14:05\n2018-03-31T14:05:59\n31/03/2018\n\n\"\"\n31/03/2018 25:00\n"
    let read = try CSVFile(bytes: Array(text.utf8), name: "m.csv").read(
      [ColumnRequest(position: 0, name: "at", kind: .moment)])
    guard case .moment(let column)? = read.table["at"] else {
      Issue.record("not a column of moments")
      return
    }
    #expect(
      (0..<5).map { column[$0]?.description } == [
        "2018-03-31 14:05", "2018-03-31 14:05", "2018-03-31 00:00", nil, nil,
      ])
    #expect(read.cellFaults.map(\.reason) == [.notATime])
    var writer = CSVWriter<Never>()
    writer.append(read.table)
    #expect(
      String(decoding: writer.bytes, as: UTF8.self).hasPrefix("at\n2018-03-31 14:05\n2018-03-31 14:05\n"))
  }
}
