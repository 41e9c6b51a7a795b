public import CivilDates
public import Configuration
internal import Figures

/// The authority's rating rules, all editions, as `rating_rules.yml` declares them.
public struct RatingRules: Sendable {
  /// One edition with what the report of its years does with it.
  public struct Edition: Sendable {
    public var rule: RatingRule
    /// The scores that the report of its years sums up; none from 2015/16.
    public var scores: [Score]
  }

  /// A sum of points over the rated indicators of some tiers.
  public struct Score: Sendable {
    /// Its name among the dashboard's measures: `corporate_plan_score`.
    public var measure: String
    /// What the report calls the plan: Corporate Plan.
    public var label: String
    public var tiers: [Tier]
  }

  /// Editions for the plans' indicators.
  public var performance: [Edition]
  /// Editions for the human resources table.
  public var humanResources: [Edition]

  /// Reads `rating_rules.yml`.
  public init(_ file: ConfigurationFile) throws(ConfigurationFaults) {
    self = try file.read { root in
      let performance = Self.editions(root.sections("performance"))
      let humanResources = Self.editions(root.sections("human_resources"))
      guard let performance, let humanResources else { return nil }
      return RatingRules(performance: performance, humanResources: humanResources)
    }
  }

  private init(performance: [Edition], humanResources: [Edition]) {
    self.performance = performance
    self.humanResources = humanResources
  }

  /// The editions of one list; no two of them apply in the same year.
  private static func editions(_ sections: [ConfigurationSection]?) -> [Edition]? {
    guard let sections else { return nil }
    let editions = sections.compactMap(edition)
    guard editions.count == sections.count else { return nil }
    for (position, section) in sections.enumerated() {
      let rule = editions[position].rule
      for other in editions[..<position].map(\.rule)
      where other.validFrom <= rule.validTo ?? endless && rule.validFrom <= other.validTo ?? endless {
        section.reject("valid_from", "the years overlap with those of \(other.id)")
      }
    }
    return editions
  }

  /// Stands for the end of an edition that is still in force.
  private static let endless = FinancialYear(start: 9999)

  /// The edition of a financial year; `nil` when none applies.
  public func edition(for year: FinancialYear) -> Edition? {
    performance.first { $0.rule.applies(in: year) }
  }

  /// The edition of the human resources rules of a financial year; `nil` when none applies.
  public func humanResourcesRule(for year: FinancialYear) -> RatingRule? {
    humanResources.first { $0.rule.applies(in: year) }?.rule
  }

  private static func edition(_ section: ConfigurationSection) -> Edition? {
    let id = section.text("id")
    let validFrom = section.financialYear("valid_from")
    let validTo = section.optionalFinancialYear("valid_to")
    let provenance = section.choice("provenance", of: RatingRule.Provenance.self)
    let compares = section.choice("compares", of: ComparedValue.self)
    let scores = section.sections("scores")?.compactMap(score)
    let method = method(section)
    let classes = section.sections("classes")?.compactMap(ratingClass)
    guard let id, let validFrom, let provenance, let compares, let scores, let method, let classes else {
      return nil
    }
    do {
      let rule = try RatingRule(
        id: id, validFrom: validFrom, validTo: validTo, provenance: provenance, compares: compares,
        method: method, classes: classes)
      return Edition(rule: rule, scores: scores)
    } catch {
      section.reject("id", "the rule \(id) cannot be: \(error)")
      return nil
    }
  }

  private static func score(_ section: ConfigurationSection) -> Score? {
    let measure = section.text("measure")
    let label = section.text("label")
    let tiers = section.texts("tiers")
    let known = tiers?.compactMap(Tier.init)
    if let tiers, known?.count != tiers.count {
      let words = Tier.allCases.map(\.rawValue).joined(separator: ", ")
      section.reject("tiers", "expected some of \(words)")
    }
    guard let measure, let label, let known else { return nil }
    return Score(measure: measure, label: label, tiers: known)
  }

  private enum MethodName: String, CaseIterable {
    case fourClasses = "four_classes"
    case humanResources = "human_resources"
  }

  private static func method(_ section: ConfigurationSection) -> RatingRule.Method? {
    guard let name = section.choice("method", of: MethodName.self) else { return nil }
    guard name == .fourClasses else { return .humanResources }
    let improvement = section.optionalSection("targeted_improvement").flatMap(cutPoints)
    let variance = section.optionalSection("variance").flatMap(cutPoints)
    do {
      return .fourClasses(try RatingThresholds(targetedImprovement: improvement, variance: variance))
    } catch {
      section.reject("method", "the thresholds cannot be: \(error)")
      return nil
    }
  }

  private static func cutPoints(_ section: ConfigurationSection) -> CutPoints? {
    let greenAmber = section.decimal("green_amber")
    let redAmber = section.decimal("red_amber")
    guard let greenAmber, let redAmber else { return nil }
    return CutPoints(greenAmber: greenAmber, redAmber: redAmber)
  }

  private static func ratingClass(_ section: ConfigurationSection) -> RatingClass? {
    let rating = section.choice("rating", of: Rating.self)
    let points = section.decimal("points")
    let label = section.text("label")
    let word = section.text("word")
    let symbol = section.text("symbol")
    let description = section.text("description")
    guard let rating, let points, let label, let word, let symbol, let description else { return nil }
    return RatingClass(
      rating: rating, points: points, label: label, description: description, symbol: symbol, shortWord: word)
  }
}
