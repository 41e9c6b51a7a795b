import CSV
import CivilDates
import Columns
import Datasets
import Foundation
import Testing

/// What became of the rows of a list.
private struct ListResult: Equatable, CustomStringConvertible {
  var read: Int
  var accepted: Int
  /// How often each rule was broken, notes included.
  var broken: [String: Int]

  var description: String {
    "\(read) read, \(accepted) accepted, "
      + broken.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
  }
}

/// The invented lists that other projects publish, where they are present beside the checkout. They are not ours to
/// copy; where they are absent there is nothing to test.
@Suite struct AnnexASampleTests {
  private static let lists: [any Dataset.Type] = [
    AnnexAContacts.self, AnnexAEarlyHelp.self, AnnexAReferrals.self, AnnexAAssessments.self,
    AnnexASection47.self,
    AnnexAChildrenInNeed.self, AnnexAChildProtection.self, AnnexAChildrenInCare.self, AnnexACareLeavers.self,
    AnnexAAdoption.self, AnnexAAdopters.self,
  ]

  /// Reads the lists of a folder that are there, by number, as at 31 March 2021.
  private func results(of folder: String) throws -> [Int: ListResult] {
    let checkout = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let samples = checkout.appending(path: "../shared/samples/annex_a/\(folder)")
    var results: [Int: ListResult] = [:]
    for (number, list) in zip(1..., Self.lists) {
      let name = "List_\(number).csv"
      guard let bytes = try? Data(contentsOf: samples.appending(path: name)) else { continue }
      results[number] = try result(of: Array(bytes), as: list, name: "\(folder)/\(name)")
    }
    return results
  }

  private func result<Source: Dataset>(of bytes: [UInt8], as _: Source.Type, name: String) throws
    -> ListResult
  {
    let contract = Source.contract
    let file = try DatasetFile(bytes: bytes, name: name, contract: contract)
    let found = Set(file.match.positions.map(\.field))
    for field in contract.fields where field.presence != .optionalColumn {
      #expect(found.contains(field.name), "\(name): \(field.name)")
    }
    #expect(file.match.unknown.allSatisfy { $0 == "Allocated Worker" }, "\(name): \(file.match.unknown)")
    let read = try file.readTyped()
    #expect(read.rowFaults.isEmpty)
    let table = read.table.completed(for: contract)
    var files = CategoryColumn()
    for _ in 0..<table.rowCount { files.append(name) }
    let cleaned = Cleaning.clean(
      ArrivedRows(
        table: table, cellFaults: read.cellFaults, marks: read.marks, files: files,
        lines: IntegerColumn(values: read.lines.map(Int64.init))),
      contract: contract, quarter: try #require(Quarter("2020Q4")))
    return ListResult(
      read: table.rowCount, accepted: cleaned.outcomes.filter { $0 == .accepted }.count,
      broken: cleaned.counted)
  }

  @Test func theOlderHeadingsAreFoundBelowTheTitle() throws {
    for (number, result) in try results(of: "older_headings") {
      #expect(result == ListResult(read: 0, accepted: 0, broken: [:]), "list \(number)")
    }
  }

  @Test func theListsOfARegionAreReadWithTheirFaults() throws {
    for (number, result) in try results(of: "regional_2022") {
      #expect(result == Self.regional[number], "list \(number)")
    }
  }

  /// As at 31 March 2021: most rows are of September 2020, before the six months that the lists cover. Every row is
  /// kept; a cell that is no code (list 4: “CS Assessment Updated”) is emptied.
  private static let regional: [Int: ListResult] = [
    1: ListResult(read: 5, accepted: 5, broken: ["AXA1-02": 5, "DROP-QUARTER": 5]),
    2: ListResult(read: 5, accepted: 5, broken: ["AXA2-03": 2, "DROP-QUARTER": 5]),
    3: ListResult(read: 6, accepted: 6, broken: ["AXA3-02": 6, "DROP-QUARTER": 6]),
    4: ListResult(read: 5, accepted: 5, broken: ["AXA4-04": 5, "CELL-CODE": 5, "DROP-QUARTER": 5]),
    5: ListResult(read: 5, accepted: 5, broken: ["AXA5-03": 5, "DROP-QUARTER": 5]),
    6: ListResult(read: 5, accepted: 5, broken: ["CELL-CODE": 1, "CELL-PLACEHOLDER": 5, "DROP-QUARTER": 5]),
    7: ListResult(read: 7, accepted: 7, broken: ["AXA7-06": 2]),
    8: ListResult(read: 5, accepted: 5, broken: ["AXA8-09": 1, "AXA8-12": 1, "DROP-QUARTER": 5]),
    9: ListResult(read: 6, accepted: 6, broken: ["AXA9-02": 1]),
    10: ListResult(read: 5, accepted: 5, broken: ["AXA10-04": 1, "AXA10-05": 5, "DROP-QUARTER": 5]),
    11: ListResult(read: 5, accepted: 5, broken: ["AXA11-04": 5, "DROP-QUARTER": 5]),
  ]
}
