import Columns
import OrderedCollections

/// What was read from one stretch of a file.
struct StretchResult: Sendable {
  var decoders: [ColumnDecoder]
  var findings = CellFindings()
  /// The line of each row, the first line of the stretch being 1.
  var lines: [Int32] = []
  private(set) var rowFaults: [RowFault] = []
  private(set) var blankLines: [Int32] = []
  /// Records, well-formed or not, without those passed over.
  var records = 0
  /// Lines that ended within the stretch.
  var linesPassed = 0

  init(_ columns: [ColumnRequest]) { decoders = columns.map { ColumnDecoder($0) } }

  mutating func noteRagged(line: Int32, expected: Int, found: Int) {
    rowFaults.append(
      RowFault(
        line: Int(line),
        reason: found < expected
          ? .tooFewFields(expected: expected, found: found) : .tooManyFields(expected: expected, found: found)
      ))
  }

  mutating func noteBlank(line: Int32) { blankLines.append(line) }

  /// Appends what was read from the stretch that follows this one.
  mutating func append(_ later: StretchResult) {
    findings.append(later.findings, after: lines.count)
    for index in decoders.indices { decoders[index].append(later.decoders[index]) }
    let base = linesPassed
    lines.reserveCapacity(lines.count + later.lines.count)
    for line in later.lines { lines.append(Int32(clamping: base + Int(line))) }
    rowFaults += later.rowFaults.map { RowFault(line: base + $0.line, reason: $0.reason) }
    blankLines += later.blankLines.map { Int32(clamping: base + Int($0)) }
    records += later.records
    linesPassed += later.linesPassed
  }

  /// The table, and all that was found on the way.
  consuming func read(_ plan: ReadingPlan) -> CSVRead {
    var columns: OrderedDictionary<String, ColumnValues> = [:]
    for (request, decoder) in zip(plan.columns, decoders) { columns[request.name] = decoder.values }
    let blanks = blankLines.filter { Int($0) > plan.headingLine }
    if plan.width == 1 {
      rowFaults += blanks.map { RowFault(line: Int($0), reason: .blankLine) }
      rowFaults.sort { $0.line < $1.line }
    }
    let names = plan.columns.map(\.name)
    return CSVRead(
      table: Table(columns: columns, rowCount: lines.count), lines: lines,
      cellFaults: findings.sortedFaults(names: names), cellNotes: findings.sortedNotes(names: names),
      rowFaults: rowFaults, recordsRead: records, blankLines: blanks.count)
  }
}
