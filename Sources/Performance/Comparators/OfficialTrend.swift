internal import Datasets
public import Figures
public import Methods

/// Whether the authority's own official figure has risen or fallen over its latest five years, beyond what chance
/// explains.
public struct OfficialTrend: Hashable, Sendable {
  /// What it comes to, by the series' polarity.
  public enum Finding: String, CaseIterable, Hashable, Sendable {
    case gettingBetter = "getting_better"
    case gettingWorse = "getting_worse"
    /// Where neither way is good.
    case increasing
    case decreasing
    case noChange = "no_change"

    public init(_ direction: Side?, better: Side?) {
      self =
        switch (direction, better) {
        case (nil, _): .noChange
        case (.higher, nil): .increasing
        case (.lower, nil): .decreasing
        case (let direction, let better): direction == better ? .gettingBetter : .gettingWorse
        }
    }
  }

  public let finding: Finding
  public let chiSquared: Double
  /// The five years, the earliest first.
  public let years: [Int]

  /// The trend up to a year, from the counts behind the figures; or why none can be calculated. Years that are missing
  /// or suppressed are left out, but a trend up to a year has that year.
  public static func upTo(
    _ year: Int, of definition: SeriesDefinition, authority: String, record: OfficialRecord
  ) -> Known<OfficialTrend> {
    guard definition.unit.multiplier > 1 else {
      return .missing(.notApplicable, "the series is no share or rate")
    }
    let years = record.years(of: definition.series).filter { $0 <= year }
    let counts = years.map { record.counts(of: definition, in: $0, at: .localAuthority, authority) }
    if let absence = counts.last?.absence { return .missing(absence) }
    let known = zip(years, counts).compactMap { year, found in
      found.value.flatMap { counts in counts.estimate.map { (year: year, counts: counts, estimate: $0) } }
    }.suffix(RecentTrend.pointsUsed)
    do throws(RecentTrend.Obstacle) {
      let trend = try recentTrend(known.map { ($0.counts.value.estimate, $0.estimate) }, definition.unit)
      return .value(
        OfficialTrend(
          finding: Finding(trend.direction, better: definition.polarity.betterSide),
          chiSquared: trend.chiSquared, years: known.map(\.year)))
    } catch {
      let found = known.map { "\($0.year)" }.joined(separator: ", ")
      let reason =
        switch error {
        case .fewerThanFivePoints:
          "five years with numerator and denominator are needed, and there are \(known.count)"
            + (found.isEmpty ? "" : ": \(found)")
        case .noneOrAll: "a year has none or all of its cases"
        case .noWeight: "a year's interval has no width"
        }
      return .missing(.notApplicable, reason)
    }
  }

  private static func recentTrend(
    _ points: [(value: Double, estimate: Estimate)], _ unit: Unit
  ) throws(RecentTrend.Obstacle) -> RecentTrend {
    if unit == .percent {
      return try RecentTrend(
        proportions: points.map { point in
          if case .share(let share) = point.estimate { share } else { nil }
        })
    }
    return try RecentTrend(
      values: points.map { point in
        point.estimate.interval().map {
          RecentTrend.Point(value: point.value, lower: $0.lower, upper: $0.upper)
        }
      })
  }
}
