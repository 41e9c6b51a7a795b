/// A chart of individual values and moving ranges (XmR): which points of a series differ from its usual variation.
///
/// Source: NHS England, *Making Data Count*, as NHSRplotthedots computes it; D. J. Wheeler, *Understanding Variation*
/// (2nd ed., 2000). Which side is better is not said here; ``Variation/finding(better:)`` and
/// ``TargetPosition/assurance(better:)`` say it.
public struct XmRChart: Hashable, Sendable {
  /// What a point of a series shows. A point may show several; the first in this order is the one to name.
  public enum Signal: String, CaseIterable, Hashable, Sendable {
    /// Beyond a limit. A value on the limit is not.
    case outside
    /// One of a row, each above or each below the one before.
    case trend
    /// One of two or three near a limit, of three in a row on one side.
    case twoOfThree = "two_of_three"
    /// One of a row on one side of the centre line.
    case shift
  }

  /// A value of the series.
  public struct Point: Hashable, Sendable {
    public let value: Double
    /// How far it is from the value before it; `nil` at the start of a segment and after a gap.
    public let movingRange: Double?
    /// On which side of the centre line; `nil` on it.
    public let side: Side?
    /// Beyond which limit; `nil` between the limits.
    public let outside: Side?
    /// Which way the trend goes of which it is part.
    public let trend: Side?
    /// Near which limit, as one of two or three of three.
    public let twoOfThree: Side?
    /// On which side the shift is of which it is part.
    public let shift: Side?

    /// The signals that it shows, each with its side, in the order of their declaration. The first is the one to name.
    public var signals: [(signal: Signal, side: Side)] {
      [(Signal.outside, outside), (.trend, trend), (.twoOfThree, twoOfThree), (.shift, shift)]
        .compactMap { signal, side in side.map { (signal, $0) } }
    }

    /// What the point shows.
    public var variation: Variation {
      guard let (signal, side) = signals.first else { return .commonCause }
      return .specialCause(signal, side)
    }
  }

  /// A point for each value of the series, `nil` where the value is missing.
  public let points: [Point?]
  /// The series in parts, the earliest first.
  public let segments: [XmRSegment]
  /// The baseline that was asked for.
  public let fixedBaseline: FixedBaseline?

  /// The chart of values one a period, the earliest first; `nil`, and a number that is not finite, is a missing value.
  ///
  /// - Throws: a fault in `rebases` or `fixedBaseline`, or an empty series.
  public init(
    _ values: [Double?], settings: XmRSettings = .plotTheDots, rebases: [Rebase] = [],
    fixedBaseline: FixedBaseline? = nil
  ) throws(XmRFault) {
    let values = values.map { value in value.flatMap { $0.isFinite ? $0 : nil } }
    let starts = try Self.starts(of: rebases, count: values.count)
    if let fixedBaseline {
      try Self.requireReason(fixedBaseline.reason)
      guard fixedBaseline.values >= XmRSegment.valuesForFirmLimits else {
        throw .baselineTooShort(values: fixedBaseline.values)
      }
    }
    let ends = starts.dropFirst().map(\.index) + [values.count]
    let segments = zip(starts, ends).map { start, end in
      XmRSegment(
        values, indices: start.index..<end, reason: start.reason, baseline: fixedBaseline?.values,
        screens: settings.screensRanges)
    }
    self.segments = segments
    self.fixedBaseline = fixedBaseline
    self.points = segments.flatMap { Self.points(of: $0, values, settings) }
  }

  /// What the latest value shows, with its place; `nil` when the last segment has no value or no limits.
  public var latest: (index: Int, variation: Variation)? {
    guard let segment = segments.last, segment.limits != nil else { return nil }
    for index in segment.indices.reversed() {
      if let point = points[index] { return (index, point.variation) }
    }
    return nil
  }

  /// Where a target lies against the latest limits; `nil` when there are none.
  public func position(of target: Double) -> TargetPosition? {
    segments.last?.limits?.position(of: target)
  }

  /// Where each segment begins, and why.
  private static func starts(of rebases: [Rebase], count: Int) throws(XmRFault)
    -> [(index: Int, reason: String?)]
  {
    guard count > 0 else { throw .emptySeries }
    var starts: [(index: Int, reason: String?)] = [(0, nil)]
    for rebase in rebases.sorted(by: { $0.index < $1.index }) {
      try requireReason(rebase.reason)
      guard (1..<count).contains(rebase.index) else { throw .rebaseOutsideSeries(index: rebase.index) }
      guard rebase.index != starts.last?.index else { throw .rebaseRepeated(index: rebase.index) }
      starts.append((rebase.index, rebase.reason))
    }
    return starts
  }

  private static func requireReason(_ reason: String) throws(XmRFault) {
    guard reason.contains(where: { !$0.isWhitespace }) else { throw .reasonMissing }
  }

  /// The points of a segment. Patterns are looked for within each stretch without a gap.
  private static func points(of segment: XmRSegment, _ values: [Double?], _ settings: XmRSettings) -> [Point?]
  {
    var points: [Point?] = []
    var stretch: [Double] = []
    for index in segment.indices {
      if let value = values[index] {
        stretch.append(value)
      } else {
        points += Self.points(ofStretch: stretch, segment, settings)
        points.append(nil)
        stretch = []
      }
    }
    return points + Self.points(ofStretch: stretch, segment, settings)
  }

  private static func points(ofStretch values: [Double], _ segment: XmRSegment, _ settings: XmRSettings)
    -> [Point]
  {
    let sides = values.map { value in segment.centreLine.flatMap { Side(of: value, from: $0) } }
    let near = values.map { segment.limits?.sideNear($0) != nil }
    let shifts = XmRPatterns.shifts(sides: sides, length: settings.shiftLength)
    let trends = XmRPatterns.trends(values, length: settings.trendLength)
    let twoOfThree = XmRPatterns.twoOfThree(sides: sides, near: near)
    return values.indices.map { index in
      Point(
        value: values[index], movingRange: index == 0 ? nil : (values[index] - values[index - 1]).magnitude,
        side: sides[index], outside: segment.limits?.sideOutside(values[index]), trend: trends[index],
        twoOfThree: settings.judgesTwoOfThree ? twoOfThree[index] : nil, shift: shifts[index])
    }
  }
}
