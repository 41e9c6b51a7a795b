/// A part of a chart that has one centre line and one pair of limits: the whole, or the part from one rebase to the
/// next.
public struct XmRSegment: Hashable, Sendable {
  /// What to know about the limits of a segment.
  public enum Remark: String, CaseIterable, Hashable, Sendable {
    /// No two values follow one another, so that there is no moving range and no limit; or none at all, then there is
    /// no centre line either. Across a gap, values that are each constant give no limit.
    case insufficientPoints = "insufficient_points"
    /// The values of the baseline are all the same: the limits are the centre line.
    case noVariation = "no_variation"
    /// The limits come from fewer than twelve values and will still move.
    case trialLimits = "trial_limits"
    /// Values are missing. No moving range, and no pattern, reaches across a gap.
    case gaps
    /// Screening would leave only moving ranges of nought, so that none was left out.
    case screeningDropped = "screening_dropped"
  }

  /// The places of its points in the series.
  public let indices: Range<Int>
  /// Why it begins where it does; `nil` for the first.
  public let reason: String?
  /// How many values the limits come from.
  public let baselineValues: Int
  /// The mean of the baseline; `nil` without a value.
  public let centreLine: Double?
  /// The mean moving range of the baseline, screened where the settings say so; `nil` without one.
  public let meanMovingRange: Double?
  /// `nil` for too few points.
  public let limits: ProcessLimits?
  /// In the order of their declaration.
  public let remarks: [Remark]

  /// The upper limit of the chart of moving ranges: D₄ = 3.267 mean moving ranges. `nil` for too few points.
  public var upperRangeLimit: Double? { meanMovingRange.map { Self.rangeScaling * $0 } }

  /// D₄ for two points. Source: D. J. Wheeler, *Understanding Variation* (2nd ed., 2000).
  static let rangeScaling = 3.267
  /// The fewest values that give firm limits: the guidance's twelve; NHSRplotthedots warns below thirteen.
  public static let valuesForFirmLimits = 12

  init(_ values: [Double?], indices: Range<Int>, reason: String?, baseline: Int?, screens: Bool) {
    let known = indices.filter { values[$0] != nil }
    let used = baseline.map { known.prefix($0) } ?? known[...]
    let usedValues = used.compactMap { values[$0] }
    let ranges = zip(used.dropFirst(), used).compactMap { later, earlier -> Double? in
      guard later == earlier + 1, let value = values[later], let before = values[earlier] else { return nil }
      return (value - before).magnitude
    }

    let centreLine = usedValues.mean
    let unscreened = ranges.mean
    var mean = unscreened
    var screeningDropped = false
    if screens, let unscreened, unscreened > 0 {
      // One pass: the limit is not computed again from what is left.
      let kept = ranges.filter { $0 < Self.rangeScaling * unscreened }.mean
      screeningDropped = kept == 0
      if !screeningDropped { mean = kept }
    }
    let isConstant = !usedValues.isEmpty && usedValues.allSatisfy { $0 == usedValues[0] }
    if mean == 0 && !isConstant { mean = nil }

    self.indices = indices
    self.reason = reason
    self.baselineValues = used.count
    self.centreLine = centreLine
    self.meanMovingRange = mean
    self.limits =
      if let centreLine, let mean {
        ProcessLimits(centreLine: centreLine, meanMovingRange: mean)
      } else {
        nil
      }
    let holding: [(Remark, Bool)] = [
      (.insufficientPoints, mean == nil),
      (.noVariation, mean == 0),
      (.trialLimits, mean != nil && used.count < Self.valuesForFirmLimits),
      (.gaps, known.count < indices.count),
      (.screeningDropped, screeningDropped),
    ]
    self.remarks = holding.filter(\.1).map(\.0)
  }
}

extension Collection where Element == Double {
  /// The mean in two passes, so that the mean of equal values is that value; `nil` for none.
  fileprivate var mean: Double? {
    guard !isEmpty else { return nil }
    let first = reduce(0, +) / Double(count)
    return first + reduce(0) { $0 + ($1 - first) } / Double(count)
  }
}
