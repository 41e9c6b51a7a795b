import CivilDates
import Configuration
import Figures
import Foundation
import Performance
import SystemPackage
import Testing

/// The authority's rating rules as shipped, and what is refused of such a file.
@Suite struct RatingRulesFileTests {
  private func shipped() throws -> String {
    let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try String(
      contentsOf: project.appending(path: "pipelines/barnet/rating_rules.yml"), encoding: .utf8)
  }

  private func faults(_ yaml: String) -> [String] {
    do {
      _ = try RatingRules(ConfigurationFile(text: yaml, name: "r.yml"))
      return []
    } catch {
      return error.faults.map(\.message)
    }
  }

  @Test func everyYearFrom2010HasItsEdition() throws {
    let rules = try RatingRules(ConfigurationFile(text: try shipped(), name: "r.yml"))
    let ids = (2010...2019).map { rules.edition(for: FinancialYear(start: $0))?.rule.id }
    #expect(
      ids == Array(repeating: "barnet-2010", count: 4) + ["barnet-2014"]
        + Array(repeating: "barnet-2015", count: 5))
    #expect(rules.edition(for: FinancialYear(start: 2009)) == nil)
    #expect(rules.edition(for: FinancialYear(start: 2014))?.scores.map(\.measure).count == 2)
    #expect(rules.humanResources.first?.rule.wording(of: .amber)?.points == ExactDecimal("0.5"))
  }

  @Test func anEditionIsAddedAsData() throws {
    var yaml = try shipped()
    let edition = try #require(yaml.range(of: "  - id: barnet-2015"))
    let human = try #require(yaml.range(of: "\n# Rules for the human resources table"))
    let copy = yaml[edition.lowerBound..<human.lowerBound]
      .replacingOccurrences(of: "barnet-2015", with: "barnet-2018")
      .replacingOccurrences(of: "valid_from: 2015/16", with: "valid_from: 2018/19")
      .replacingOccurrences(of: "green_amber: 5,", with: "green_amber: 3,")
    yaml.insert(contentsOf: copy, at: human.lowerBound)
    yaml = yaml.replacingOccurrences(
      of: "valid_from: 2015/16\n", with: "valid_from: 2015/16\n    valid_to: 2017/18\n")
    let rules = try RatingRules(ConfigurationFile(text: yaml, name: "r.yml"))
    #expect(rules.edition(for: FinancialYear(start: 2018))?.rule.id == "barnet-2018")
    #expect(rules.edition(for: FinancialYear(start: 2017))?.rule.id == "barnet-2015")
  }

  @Test(arguments: [
    ("green_amber: 80", "green_amber: 60", "thresholds"),
    ("rating: red_amber", "rating: purple", "expected one of"),
    ("points: 0.5", "points: half", "expected a number"),
    ("tiers: [CPI]", "tiers: [XPI]", "expected some of CPI"),
    ("provenance: fitted", "provenance: guessed", "expected one of stated, fitted"),
    ("valid_to: 2013/14", "valid_to: 2009/10", "cannot be"), ("rating: monitor", "rating: red", "cannot be"),
  ])
  func whatCannotBeIsRefused(old: String, new: String, words: String) throws {
    var yaml = try shipped()
    let range = try #require(yaml.range(of: old))
    yaml.replaceSubrange(range, with: new)
    #expect(faults(yaml).contains { $0.contains(words) }, "\(faults(yaml))")
  }
}
