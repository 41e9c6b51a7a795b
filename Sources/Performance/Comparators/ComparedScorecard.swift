public import CivilDates
internal import Columns
public import Datasets
public import Figures
public import Methods

/// A target of an indicator with what it resolves to.
public struct ResolvedTarget: Sendable {
  public var financialYear: String
  /// `nil` for the target of the year.
  public var quarter: Int?
  public var form: String
  public var stated: String
  public var target: Target
  public var resolution: TargetResolution
  /// Whether the target is the one that the quarter's outturn is to reach.
  public var isInForce: Bool
  /// Whether the outturn reaches it; `nil` for a later year's, and where nothing can be said.
  public var isMet: Bool?
}

/// A row of the scorecard with the official figures that it is set beside and its resolved targets.
public struct ComparedEntry: Sendable {
  /// Its reading is judged against the resolved target.
  public private(set) var entry: ScorecardEntry
  /// `nil` where the authority's list names no official figures for the indicator.
  public let comparison: IndicatorComparison?
  /// The target of the quarter first, then those of later years, as known now.
  public let targets: [ResolvedTarget]
  public let places: ComparatorPlaces

  /// The target in force.
  public var target: ResolvedTarget? { targets.first { $0.isInForce } }

  /// Why the outturn is not set beside the official figures; `nil` when it is, and where none are named.
  public var refusal: String? {
    guard let comparison else { return nil }
    return comparison.refusal ?? entry.otherDefinition
  }

  /// How the outturn stands beside a comparator's figure, on displayed values; `nil` where the two are not compared.
  public func judgement(beside comparator: Known<Ratio>) -> ComparatorJudgement? {
    let indicator = entry.reading.indicator
    guard comparison != nil, refusal == nil, let own = entry.reading.outturn.value,
      let other = comparator.value
    else { return nil }
    return ComparatorJudgement(
      own.displayed.ratio, beside: other, polarity: indicator.polarity, decimals: indicator.decimals)
  }

  /// How it stands beside the figure by its interval; `nil` where the two are not compared, and without an interval.
  public func standing(beside comparator: Known<Ratio>) -> Standing? {
    guard comparison != nil, refusal == nil, let other = comparator.value else { return nil }
    return entry.certainty?.standing(beside: other)
  }

  /// Takes the entry in the place of its own, and lets its reading know how it stands beside its neighbours.
  mutating func take(_ entry: ScorecardEntry) {
    self.entry = entry
    self.entry.certainty = entry.certainty?.knowing(
      besideNeighbours: comparison?.standing.flatMap { standing(beside: $0.neighboursMean.value) })
  }
}

extension ScorecardEntry {
  /// How many days it covers; `nil` for a count as at a day.
  fileprivate var days: Int? {
    guard let periodStart, let periodEnd else { return nil }
    return periodEnd - periodStart + 1
  }

  /// Why the outturn may be compared with nothing, its definition being another than the indicator's.
  fileprivate var otherDefinition: String? {
    reading.verdict.notRated == .otherDefinition ? reading.targetVariance.absence?.reason : nil
  }
}

/// The scorecard of a quarter set beside official figures, as its report can know them, its relative targets resolved.
public struct ComparedScorecard: Sendable {
  public private(set) var entries: [ComparedEntry]
  public let places: ComparatorPlaces

  /// Sets entries beside the official figures that `mappings` names by indicator. `differences` says by measure of the
  /// case-level records what its definition has of its own.
  public init(
    of entries: [ScorecardEntry], targets: DatasetTable<IndicatorTargets>,
    mappings: [String: IndicatorComparison.Mapping], differences: [String: String] = [:],
    record: OfficialRecord, places: ComparatorPlaces,
    rule: RatingRule, quarter: Quarter
  ) {
    self.places = places
    let names = targets[IndicatorTargets.indicator]
    var rows: [String: [Int]] = [:]
    for row in targets.rows { if let name = names[row] { rows[name, default: []].append(row) } }
    let year = quarter.financialYear
    self.entries = entries.map { entry in
      let indicator = entry.reading.indicator
      var mapping = mappings[indicator.indicator]
      // What the records' measure differs in, a figure from records differs in as well.
      if let measure = entry.computed?.measure, entry.source != .returned, mapping?.difference == nil {
        mapping?.difference = differences[measure]
      }
      let comparison = mapping.map {
        IndicatorComparison(
          mapping: $0, unit: indicator.unit, days: entry.days, quarter: quarter, places: places,
          record: record)
      }
      let threshold = mapping.flatMap {
        Self.threshold(of: $0, in: quarter, places: places, record: record)
      }
      func resolved(_ row: Int, isInForce: Bool) -> ResolvedTarget {
        let target = Target(listed: targets, row: row)
        let quoted = target.quoted?.period.flatMap { FinancialYear($0) }.map { $0.start + 1 }
        let standings = (comparison?.earlier ?? []) + [comparison?.standing].compactMap(\.self)
        let resolution = TargetResolution(
          of: target, polarity: indicator.polarity, comparison: comparison, threshold: threshold,
          previous: isInForce ? entry.reading.direction.previous : nil,
          standingOfQuotedYear: standings.first { $0.year == quoted })
        return ResolvedTarget(
          financialYear: targets[IndicatorTargets.financialYear][row] ?? "",
          quarter: targets[IndicatorTargets.quarter][row], form: targets[IndicatorTargets.form][row] ?? "",
          stated: targets[IndicatorTargets.stated][row] ?? "", target: target, resolution: resolution,
          isInForce: isInForce,
          isMet: isInForce && entry.otherDefinition == nil
            ? entry.reading.outturn.value.flatMap {
              resolution.isMet(by: $0, polarity: indicator.polarity, decimals: indicator.decimals)
            } : nil)
      }
      let listed = rows[indicator.indicator] ?? []
      func financialYear(_ row: Int) -> FinancialYear? {
        targets[IndicatorTargets.financialYear][row].flatMap { FinancialYear($0) }
      }
      let now = listed.filter { financialYear($0) == year }
      let quarters = targets[IndicatorTargets.quarter]
      let inForce = now.first { quarters[$0] == quarter.number } ?? now.first { quarters[$0] == nil }
      let later = listed.filter { financialYear($0).map { $0 > year } ?? false }
      let targets =
        [inForce].compactMap(\.self).map { resolved($0, isInForce: true) }
        + later.map { resolved($0, isInForce: false) }
      var judged = entry
      if let target = targets.first(where: \.isInForce) {
        judged.reading = entry.reading.judged(against: target.resolution, rule: rule)
      }
      return ComparedEntry(
        entry: judged, comparison: comparison, targets: targets, places: places)
    }
  }

  /// Takes the entries, in the same order, in the place of its own: with the certainty that the readings need.
  public mutating func take(_ entries: [ScorecardEntry]) {
    for (place, entry) in entries.enumerated() { self.entries[place].take(entry) }
  }

  /// The newest threshold of the national scorecard that the quarter's report can know.
  private static func threshold(
    of mapping: IndicatorComparison.Mapping, in quarter: Quarter, places: ComparatorPlaces,
    record: OfficialRecord
  ) -> ComparatorValue? {
    guard let series = mapping.thresholdSeries, let definition = record.definitions[series] else {
      return nil
    }
    let usable = mapping.years(knownIn: quarter, publishedAfter: definition.monthsToPublication)
    guard let newest = record.years(of: series).last(where: { usable.contains($0) }) else { return nil }
    return SeriesStanding(of: definition, in: newest, places: places, record: record).country
  }
}
