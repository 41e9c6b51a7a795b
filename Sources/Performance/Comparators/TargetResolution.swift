public import Figures

/// A target as a number to reach, with how the number came about; or why it has none.
public struct TargetResolution: Hashable, Sendable {
  /// How a result meets the number.
  public enum Requirement: String, CaseIterable, Hashable, Sendable {
    /// As good, or better.
    case atLeastAsGood = "as_good_or_better"
    /// Better, and not the same.
    case better
    /// Inside the range, or beyond its good end.
    case within
  }

  /// The target with its number in place of the rule; or why there is no number.
  public var number: Known<Ratio>
  /// The end of a range; `number` is then its start.
  public var upper: ExactDecimal?
  public var requirement: Requirement?
  /// What the number is, in words.
  public var from: String?
  /// The comparator's year and release.
  public var year: Int?
  public var release: String?
  /// What the records give for the value that the council quoted beside the target.
  public var quotedRecomputed: Known<Ratio>?

  private init(_ number: Known<Ratio>, requirement: Requirement? = nil, from: String? = nil) {
    self.number = number
    self.requirement = requirement
    self.from = from
  }

  /// Resolves a target of a financial year.
  ///
  /// - Parameters:
  ///   - target: as the council set it.
  ///   - polarity: which way is good.
  ///   - comparison: the indicator's official figures as known in that year.
  ///   - threshold: the figures of the national scorecard, where the indicator has one.
  ///   - previous: the outturn before, for targets on it.
  ///   - standingOfQuotedYear: the official figures of the year that the council quotes beside the target.
  public init(
    of target: Target, polarity: Polarity, comparison: IndicatorComparison?, threshold: ComparatorValue?,
    previous: ExactDecimal?, standingOfQuotedYear: SeriesStanding? = nil
  ) {
    func before(_ requirement: Requirement, _ what: String) -> TargetResolution {
      guard let previous else {
        return TargetResolution(.missing(.notSupplied, "the outturn before is not supplied"))
      }
      return TargetResolution(.value(previous.ratio), requirement: requirement, from: what)
    }
    switch target {
    case .number(let number):
      self.init(.value(number.ratio), requirement: .atLeastAsGood, from: "a number set by the council")
    case .range(let range):
      self.init(.value(range.lowerBound.ratio), requirement: .within, from: "a range set by the council")
      upper = range.upperBound
    case .monitor, .notSet, .report, .toBeDetermined:
      self.init(
        .missing(target.absence ?? Absence(status: .notApplicable, reason: "the target is no number")))
    case .inLineWith(let comparators, _):
      self.init(comparators, .atLeastAsGood, polarity, comparison)
    case .betterThan(let comparators, _), .above(let comparators, _):
      self.init(comparators, .better, polarity, comparison)
    case .top10PercentInEngland: self.init(topTenthOf: comparison)
    case .furtherReduction: self = before(.better, "below the outturn before")
    case .positiveDirection:
      self =
        polarity == .none
        ? TargetResolution(.missing(.notApplicable, "neither way is good"))
        : before(.better, "better than the outturn before")
    case .scorecardThreshold:
      guard let threshold else {
        self.init(.missing(.notSupplied, "no national threshold is on file for the indicator"))
        break
      }
      self.init(threshold.value, requirement: .atLeastAsGood, from: "national scorecard threshold")
      year = threshold.year
      release = threshold.release?.name
    }
    if target.quoted != nil, let standing = standingOfQuotedYear {
      quotedRecomputed = Self.value(quotedFor: target, in: standing, polarity: polarity)
    }
  }

  private init(
    _ comparators: [Comparator], _ requirement: Requirement, _ polarity: Polarity,
    _ comparison: IndicatorComparison?
  ) {
    guard let standing = Self.standing(of: comparison) else {
      self.init(.missing(.notSupplied, Self.reason(comparison)))
      return
    }
    guard let hardest = Self.hardest(of: comparators, in: standing, polarity: polarity).value else {
      self.init(
        .missing(
          Self.hardest(of: comparators, in: standing, polarity: polarity).absence
            ?? Absence(status: .notSupplied, reason: "no comparator is named")))
      return
    }
    self.init(.value(hardest.value), requirement: requirement, from: hardest.words)
    year = standing.year
    release = hardest.release
  }

  private init(topTenthOf comparison: IndicatorComparison?) {
    guard let standing = Self.standing(of: comparison) else {
      self.init(.missing(.notSupplied, Self.reason(comparison)))
      return
    }
    self.init(
      standing.topTenth, requirement: .atLeastAsGood,
      from: "mean of the best \(standing.topTenthOf) of \(standing.nationalSize) authorities")
    year = standing.year
    release = standing.own.release?.name
    if number.value == nil { requirement = nil }
  }

  /// The official figures; `nil` where the indicator may not be set beside them.
  private static func standing(of comparison: IndicatorComparison?) -> SeriesStanding? {
    guard let comparison, comparison.refusal == nil else { return nil }
    return comparison.standing
  }

  private static func reason(_ comparison: IndicatorComparison?) -> String {
    comparison?.refusal ?? "no official figures are named for the indicator"
  }

  private struct Hardest {
    var value: Ratio
    var words: String
    var release: String?
  }

  /// The comparator that is hardest to beat; missing as soon as one of them is.
  private static func hardest(
    of comparators: [Comparator], in standing: SeriesStanding, polarity: Polarity
  ) -> Known<Hardest> {
    var hardest: Hardest?
    var words: [String] = []
    for comparator in comparators {
      let found = standing.value(of: comparator)
      guard let value = found.value.value else {
        return .missing(found.value.absence ?? Absence(status: .notSupplied, reason: "no comparator"))
      }
      words.append("\(comparator.words) \(value.rounded(decimals: 2))\(found.made)")
      let isHarder = hardest.map { polarity.isBetter(value, than: $0.value) ?? (value > $0.value) } ?? true
      if isHarder { hardest = Hardest(value: value, words: "", release: found.release?.name) }
    }
    guard var hardest else { return .missing(.notSupplied, "the target names no comparator on file") }
    hardest.words = words.joined(separator: "; ") + (words.count > 1 ? "; the harder counts" : "")
    return .value(hardest)
  }

  /// What the records give for a target's quoted value, in the year quoted.
  private static func value(quotedFor target: Target, in standing: SeriesStanding, polarity: Polarity)
    -> Known<Ratio>?
  {
    switch target {
    case .inLineWith(let comparators, _), .betterThan(let comparators, _), .above(let comparators, _):
      hardest(of: comparators, in: standing, polarity: polarity).map(\.value)
    case .top10PercentInEngland: standing.topTenth
    default: nil
    }
  }

  /// The number at so many decimals, or as it is; `nil` where there is none.
  func number(rounded decimals: Int?) -> Ratio? {
    guard let number = number.value, let decimals else { return number.value }
    return number.rounded(decimals: decimals).ratio
  }

  /// Whether an outturn reaches the number, on displayed values; `nil` where there is no number or no good way.
  public func isMet(by outturn: Outturn, polarity: Polarity, decimals: Int) -> Bool? {
    isMet(by: outturn.displayed.ratio, polarity: polarity, decimals: decimals)
  }

  /// The same for a result, with both at so many decimals or as they are.
  func isMet(by result: Ratio, polarity: Polarity, decimals: Int?) -> Bool? {
    guard let goal = number(rounded: decimals), let requirement else { return nil }
    let own = decimals.map { result.rounded(decimals: $0).ratio } ?? result
    switch requirement {
    case .atLeastAsGood: return polarity.meets(own, goal)
    case .better: return polarity.isBetter(own, than: goal)
    case .within:
      guard let upper else { return nil }
      let end = decimals.map { upper.rounded(decimals: $0).ratio } ?? upper.ratio
      if goal <= own && own <= end { return true }
      return polarity.isBetter(own, than: polarity == .low ? goal : end) ?? false
    }
  }
}

extension SeriesStanding {
  /// The figure of a comparator that a target names.
  public func value(of comparator: Comparator) -> ComparatorValue {
    switch comparator {
    case .statisticalNeighbours: neighboursMean
    case .london: region
    case .england: country
    }
  }
}

extension Comparator {
  /// As a sentence names it.
  public var words: String {
    switch self {
    case .statisticalNeighbours: "statistical neighbours' mean"
    case .london: "London"
    case .england: "England"
    }
  }
}

extension ComparatorValue {
  /// ` (9 of 10)` of an average.
  fileprivate var made: String {
    guard let contributing else { return "" }
    return missing.map { " (\(contributing) of \(contributing + $0))" } ?? " (\(contributing))"
  }
}
