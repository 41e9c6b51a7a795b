import CSV
import CivilDates
import SystemPackage

/// Invented events about invented children, the same every time: 12 columns, about 99 bytes a row, 3.5 events a child,
/// in no order of children; one row in ten has a label in quotation marks.
struct Generator {
  private var state: UInt64 = 0x2545_F491_4F6C_DD1D

  static let headings = [
    "event_id", "child_id", "la_code", "dob", "sex", "ethnicity", "disability", "event_date", "end_date",
    "source",
    "need_code", "need_label",
  ]
  private static let needs = [
    ("N1", "Abuse or neglect"), ("N2", "Child's disability"), ("N3", "Parental illness"),
    ("N4", "Acute stress"),
    ("N5", "Family dysfunction"), ("N6", "Behaviour"), ("N7", "Low income"), ("N8", "Absent parenting"),
    ("N9", "Other"), ("N0", "Not stated, pending"),
  ]
  private static let ethnicities = ["WBRI", "WOTH", "MWBC", "AIND", "BAFR", "BCRB", "OOTH", "NOBT"]
  private static let sources = ["1A", "1B", "2A", "3D", "5A", "6", "8", "10"]

  static func write(rows: Int, to path: FilePath) throws {
    let file = try FileDescriptor.open(
      path, .writeOnly, options: [.create, .truncate], permissions: [.ownerReadWrite])
    try file.closeAfter {
      var writer = CSVWriter { (bytes: [UInt8]) throws(Errno) in
        do { try file.writeAll(bytes) } catch { throw (error as? Errno) ?? .ioError }
      }
      try writer.appendRow(headings)
      var generator = Generator()
      for row in 0..<rows { try generator.write(row: row, of: rows, to: &writer) }
      try writer.finish()
    }
  }

  private mutating func write<Failure>(row: Int, of rows: Int, to writer: inout CSVWriter<Failure>)
    throws(Failure)
  {
    let child = number(below: max(1, rows * 2 / 7))
    let event = 14_610 + number(below: 3_650)
    let need = Self.needs[number(below: Self.needs.count)]
    writer.append("E\(1_000_000_000 + row)")
    writer.append("C\(1_000_000 + child)")
    writer.append("E0\(9_000_001 + number(below: 152))")
    writer.append(british(10_957 + child % 6_000))
    writer.append(child % 2 == 0 ? "F" : "M")
    writer.append(Self.ethnicities[child % Self.ethnicities.count])
    writer.append(child % 7 == 0 ? "Y" : "N")
    writer.append(british(event))
    if number(below: 5) > 0 {
      writer.append(british(event + number(below: 200)))
    } else {
      writer.appendBlank()
    }
    writer.append(Self.sources[number(below: Self.sources.count)])
    writer.append(need.0)
    writer.append(need.1)
    try writer.endRow()
  }

  private func british(_ number: Int) -> String {
    let (year, month, day) = CivilDay(number: Int32(number)).components
    return "\(day < 10 ? "0" : "")\(day)/\(month < 10 ? "0" : "")\(month)/\(year)"
  }

  private mutating func number(below bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(truncatingIfNeeded: state % UInt64(bound))
  }
}
