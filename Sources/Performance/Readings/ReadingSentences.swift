internal import Figures
internal import Methods

/// A row of the scorecard in sentences, for people who have no time for its columns: what it comes to, how it stands
/// beside other places and how sure that is, and what its process will do.
public struct ReadingSentences: Hashable, Sendable {
  /// In their order; `text` joins them.
  public let sentences: [String]

  public var text: String { sentences.joined(separator: " ") }

  /// The sentences of an entry; `compared` is the same entry beside its official figures.
  public init(of entry: ScorecardEntry, _ certainty: IndicatorCertainty, compared: ComparedEntry? = nil) {
    sentences =
      [Self.outcome(entry.reading, certainty.evidence), Self.process(entry, certainty)].compactMap(\.self)
      + (compared.map(Self.places) ?? [])
      + (entry.source == .syntheticRecords ? ["The figure is from invented records."] : [])
  }

  private static func outcome(_ reading: Reading, _ evidence: ReadingEvidence) -> String {
    let code = evidence.code
    if evidence.intervalIncludesTarget == false {
      if code == .green { return "The target is met by more than chance." }
      if code == .missed { return "The target is missed by more than chance." }
    }
    let status =
      reading.reasonForNoRating.map { "Not rated: \($0)." }
      ?? (reading.verdict.rating == .monitor ? "It is watched without a target." : nil)
    guard let status, code != .noFigure else { return code.sentence }
    return code == .notJudged ? status : "\(status) \(code.sentence)"
  }

  /// What the process will do as it is, where its chart tells and the reading has not said so. A process that has just
  /// changed foretells nothing.
  private static func process(_ entry: ScorecardEntry, _ certainty: IndicatorCertainty) -> String? {
    guard !certainty.isOfSyntheticRecords || entry.source == .syntheticRecords,
      certainty.variation == .commonCause, certainty.reading != .targetOutsideReach
    else { return nil }
    switch certainty.assurance {
    case .pass: return "As the process is, the target will go on being met."
    case .fail: return "As the process is, the target will not be met."
    case .hitOrMiss: return "As the process is, the target is met or missed by chance."
    case nil: return nil
    }
  }

  // MARK: Other places

  /// How a place compares, in the order in which it is said.
  private enum Comparison: CaseIterable {
    case better, worse, higher, lower, similar, tooFew
    /// Without an interval, on displayed values.
    case betterDisplayed, worseDisplayed, higherDisplayed, lowerDisplayed, same

    init(_ standing: Standing) {
      switch standing {
      case .best, .better: self = .better
      case .worst, .worse: self = .worse
      case .higher: self = .higher
      case .lower: self = .lower
      case .similar: self = .similar
      case .tooFewToJudge: self = .tooFew
      }
    }

    init(_ judgement: ComparatorJudgement) {
      switch judgement {
      case .better: self = .betterDisplayed
      case .worse: self = .worseDisplayed
      case .higher: self = .higherDisplayed
      case .lower: self = .lowerDisplayed
      case .same: self = .same
      }
    }

    func clause(_ places: String) -> String {
      switch self {
      case .better: "better than \(places) by more than chance"
      case .worse: "worse than \(places) by more than chance"
      case .higher: "higher than \(places) by more than chance"
      case .lower: "lower than \(places) by more than chance"
      case .similar: "not distinguishable from \(places)"
      case .tooFew: "on too few cases to be set beside \(places)"
      case .betterDisplayed: "better than \(places), and whether by chance cannot be said"
      case .worseDisplayed: "worse than \(places), and whether by chance cannot be said"
      case .higherDisplayed: "higher than \(places), and whether by chance cannot be said"
      case .lowerDisplayed: "lower than \(places), and whether by chance cannot be said"
      case .same: "the same as \(places)"
      }
    }
  }

  private static func places(_ compared: ComparedEntry) -> [String] {
    guard let standing = compared.comparison?.standing, compared.refusal == nil else { return [] }
    let named: [(name: String, decimals: Int, value: (SeriesStanding) -> ComparatorValue)] = [
      (Comparator.statisticalNeighbours.words, 2, { $0.neighboursMean }),
      (compared.places.regionName, standing.definition.decimals, { $0.region }),
      (compared.places.countryName, standing.definition.decimals, { $0.country }),
    ]
    var places: [Comparison: [String]] = [:]
    for place in named {
      guard let value = place.value(standing).value.value else { continue }
      let comparison =
        compared.standing(beside: .value(value)).map(Comparison.init)
        ?? compared.judgement(beside: .value(value)).map(Comparison.init)
      guard let comparison else { continue }
      places[comparison, default: []].append("\(place.name) (\(value.rounded(decimals: place.decimals)))")
    }
    let clauses = Comparison.allCases.compactMap { comparison in
      places[comparison].map { comparison.clause(listed($0)) }
    }
    guard !clauses.isEmpty else { return [] }
    // An outturn far from the authority's own official figure is likely to be of another base than the others' too.
    let own = standing.own.value.value.map { value in
      let rank = standing.nationalRank.value.map { " (\($0) of \(standing.nationalSize))" } ?? ""
      return ", its own being \(value.rounded(decimals: standing.definition.decimals))\(rank)"
    }
    return [
      "Beside the official figures of \(standing.year)\(own ?? ""): \(clauses.joined(separator: "; "))."
    ]
  }

  /// `a`, `a and b`, `a, b and c`.
  private static func listed(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return "\(names.dropLast().joined(separator: ", ")) and \(last)"
  }
}
