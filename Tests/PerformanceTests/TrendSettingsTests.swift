import Configuration
import Foundation
import Methods
import Performance
import Testing

/// The settings of trends as shipped, and what is refused of such a file.
@Suite struct TrendSettingsTests {
  private func shipped() throws -> String {
    let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try String(contentsOf: project.appending(path: "pipelines/barnet/trends.yml"), encoding: .utf8)
  }

  private func faults(_ old: String, _ new: String) throws -> [String] {
    let text = try shipped()
    #expect(text.contains(old))
    do throws(ConfigurationFaults) {
      _ = try TrendSettings(
        ConfigurationFile(text: text.replacingOccurrences(of: old, with: new), name: "t.yml"))
      return []
    } catch {
      return error.faults.map(\.message)
    }
  }

  @Test func theShippedSettingsAreRead() throws {
    let settings = try TrendSettings(ConfigurationFile(text: try shipped(), name: "t.yml"))
    #expect(settings.chart == .plotTheDots)
    #expect(settings.reach["referrals"] == 24 && settings.rebases.isEmpty)
    #expect(settings.tooFew.shares.fewestCases == 10)
  }

  @Test func aRebaseNeedsItsReason() throws {
    let without = "rebases:\n  - series: referrals\n    month: 2017-09\n"
    #expect(try faults("rebases: []\n", without) == ["`rebases[1].reason` is missing"])
    #expect(
      try faults("rebases: []\n", without + "    reason: \" \"\n") == [
        "`rebases[1].reason`: expected why the limits are new"
      ])
    #expect(try faults("rebases: []\n", without + "    reason: A new front door\n") == [])
  }

  @Test func aBaselineNeedsTwelveValuesAndAReason() throws {
    #expect(
      try faults("fixed_baselines: []\n", "fixed_baselines:\n  - series: referrals\n    values: 6\n").sorted()
        == [
          "`fixed_baselines[1].reason` is missing", "`fixed_baselines[1].values`: expected twelve or more",
        ])
  }

  @Test func aReachIsOfADataset() throws {
    #expect(
      try faults("  referrals: 24\n", "  refferals: 24\n") == ["`records_reach.refferals`: not a dataset"])
  }
}
