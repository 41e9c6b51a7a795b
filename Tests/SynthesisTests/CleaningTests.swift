import CSV
import CivilDates
import Columns
import Datasets
import Testing

@testable import Synthesis

/// A sound drop breaks no rule of its contracts: the same cleaning that a council's own files go through finds
/// nothing to reject.
@Suite struct CleaningTests {
  @Test(arguments: ["2017Q4", "2017Q3"]) func nothingIsRejected(text: String) throws {
    let quarter = try #require(Quarter(text))
    let files = try Recount.drop(seed: 20_180_331, asAt: quarter.lastDay)
    let rejected = try Self.findings(files, quarter).filter { $0.severity != .warning }
    #expect(Set(rejected.map(\.rule)).isEmpty)
  }

  /// Warnings would blur what the faults add, so a sound drop has none either.
  @Test func nothingIsWarnedOf() throws {
    let quarter = try #require(Quarter("2017Q4"))
    let files = try Recount.drop(seed: 20_180_331, asAt: quarter.lastDay)
    let counts = try Self.findings(files, quarter).reduce(into: [String: Int]()) {
      $0[$1.rule, default: 0] += 1
    }
    #expect(counts == [:])
  }

  static func findings(_ files: [DropFile], _ quarter: Quarter) throws -> [Finding] {
    var tables: [String: Table] = [:]
    var arrived: [(DatasetContract, ArrivedRows)] = []
    for file in files where file.name.hasSuffix(".csv") {
      guard let contract = DatasetIndex.contract(named: String(file.name.dropLast(4))) else { continue }
      let read = try DatasetFile(bytes: file.bytes, name: file.name, contract: contract).read(asText: false)
      tables[contract.name] = read.table
      let names = CategoryColumn(codes: Array(repeating: 0, count: read.table.rowCount), words: [file.name])
      arrived.append(
        (
          contract,
          ArrivedRows(
            table: read.table, cellFaults: read.cellFaults, files: names,
            lines: IntegerColumn(values: read.lines.map(Int64.init)))
        ))
    }
    return arrived.flatMap { contract, rows in
      Cleaning.clean(rows, contract: contract, quarter: quarter, related: tables).findings
    }
  }
}
