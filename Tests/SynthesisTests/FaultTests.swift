import CivilDates
import Datasets
import Testing

@testable import Synthesis

/// What a faulty drop says of itself is what cleaning finds in it.
@Suite struct FaultTests {
  @Test func cleaningFindsWhatWasBroken() throws {
    let quarter = try #require(Quarter("2017Q4"))
    let sound = try Recount.drop(seed: 20_180_331, asAt: quarter.lastDay)
    let faulty = try FaultyDrop(sound, quarter: quarter)
    // A row with a cell too many is found when the file is read, before cleaning.
    let atReading = [StandingRule.cells.rawValue]
    let expected = faulty.expected.filter { !atReading.contains($0.rule) }
      .reduce(into: [String: Int]()) { $0["\($1.dataset) \($1.rule)"] = $1.count }
    let found = try CleaningTests.findings(faulty.files, quarter)
      .reduce(into: [String: Int]()) { $0["\($1.dataset) \($1.rule)", default: 0] += 1 }
    for key in Set(expected.keys).union(found.keys).sorted() where expected[key] != found[key] {
      Issue.record("\(key): \(expected[key] ?? 0) expected, \(found[key] ?? 0) found")
    }
    #expect(faulty.expected.count > 80)
  }
}
