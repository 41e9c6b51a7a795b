public import CivilDates
public import Figures
public import Methods

/// A series with its chart of individual values, what its latest value shows, and its comparisons with a year before.
public struct Trend: Sendable {
  public let series: TrendSeries
  public let chart: XmRChart
  /// With the latest value; in the order of ``PeriodComparison/Kind``.
  public let comparisons: [PeriodComparison]

  /// Charts a series.
  ///
  /// A rebase applies to the series from its month on, where that is after the first point and not after the last. A
  /// point without a value is a gap.
  ///
  /// - Throws: a fault in the rebases or the baseline, or an empty series.
  public init(_ series: TrendSeries, settings: TrendSettings) throws(XmRFault) {
    self.series = series
    let rebases = settings.rebases.filter { $0.series == series.name }.compactMap { rebase in
      series.place(of: rebase).map { Rebase(at: $0, reason: rebase.reason) }
    }
    self.chart = try XmRChart(
      series.points.map { $0.value.value?.estimate }, settings: settings.chart, rebases: rebases,
      fixedBaseline: settings.baselines.first { $0.series == series.name }?.baseline)
    self.comparisons = PeriodComparison.Kind.allCases.map {
      PeriodComparison($0, of: series, unless: settings.tooFew)
    }
  }

  /// What a point shows, in words by the polarity; `nil` without a value or limits.
  public func finding(at index: Int) -> VariationFinding? {
    guard let point = chart.points[index], segment(of: index)?.limits != nil else { return nil }
    return point.variation.finding(better: series.polarity.betterSide)
  }

  /// The part of the chart in which a point lies.
  public func segment(of index: Int) -> XmRSegment? { chart.segments.first { $0.indices.contains(index) } }

  /// What the latest value shows; `nil` when it is missing, there are no limits, or they rest on too few changes. An earlier value does not stand in
  /// for a missing latest one.
  public var variation: VariationFinding? { variation(by: series.polarity) }

  /// The same by another polarity: an indicator's may differ from its measure's.
  public func variation(by polarity: Polarity) -> VariationFinding? {
    guard let latest = chart.latest, latest.index == series.points.count - 1,
      chart.segments.last?.remarks.contains(.screeningDropped) == false
    else { return nil }
    return latest.variation.finding(better: polarity.betterSide)
  }

  /// Whether the limits come from twelve values or more, and from more than the one or two times that a series hardly
  /// ever varies, so that they may decide.
  public var hasFirmLimits: Bool {
    chart.segments.last.map {
      $0.limits != nil && !$0.remarks.contains(.trialLimits) && !$0.remarks.contains(.screeningDropped)
    } ?? false
  }

  /// The rule by which the latest value is a signal, and its side.
  public var signal: (signal: XmRChart.Signal, side: Side)? {
    guard variation != nil, let latest = chart.latest,
      case .specialCause(let signal, let side) = latest.variation
    else { return nil }
    return (signal, side)
  }

  /// Whether the process, as it is, will meet a target in the series' unit; `nil` without firm limits, or where neither
  /// side is better.
  public func assurance(of target: Double, by polarity: Polarity) -> Assurance? {
    guard hasFirmLimits else { return nil }
    return chart.position(of: target)?.assurance(better: polarity.betterSide)
  }

  /// How many points have a value.
  public var values: Int { chart.points.count { $0 != nil } }

  /// What the chart says of the latest value, in a sentence.
  public var sentence: String {
    guard let segment = chart.segments.last, segment.limits != nil else {
      return "Too few points for limits."
    }
    guard let variation else { return "There is no latest value." }
    if segment.remarks.contains(.screeningDropped) {
      return "It hardly ever varies: limits from so few changes say nothing."
    }
    let trial = segment.remarks.contains(.trialLimits) ? " The limits are from fewer than twelve values." : ""
    if segment.remarks.contains(.noVariation), variation == .commonCause {
      return "It has not varied." + trial
    }
    guard let (signal, side) = signal else { return "It varies as usual: no real change." + trial }
    let word =
      switch variation {
      case .commonCause: "It varies as usual"
      case .improvement: "It shows a real improvement"
      case .concern: "It shows a real worsening"
      case .higher: "It is higher than it used to be"
      case .lower: "It is lower than it used to be"
      }
    let high = side == .higher
    let what =
      switch signal {
      case .outside:
        high ? "the latest value is above the upper limit" : "the latest value is below the lower limit"
      case .trend: high ? "the values keep rising" : "the values keep falling"
      case .twoOfThree: "two of three values are near the \(high ? "upper" : "lower") limit"
      case .shift: "the values stay \(high ? "above" : "below") the centre line"
      }
    return "\(word): \(what)." + trial
  }
}

extension TrendSeries {
  /// The months of its rebases that share a period with another, in order.
  public func clashes(of rebases: [TrendSettings.SeriesRebase]) -> [CivilMonth] {
    let placed = rebases.filter { $0.series == name }.compactMap { rebase in
      place(of: rebase).map { (place: $0, month: rebase.month) }
    }
    return placed.filter { one in placed.count { $0.place == one.place } > 1 }.map(\.month).sorted()
  }

  /// The point from which limits are new; `nil` where the rebase does nothing, its month not being after the first point,
  /// or being after the last.
  func place(of rebase: TrendSettings.SeriesRebase) -> Int? {
    points.firstIndex { rebase.month.firstDay <= $0.last }.flatMap { $0 > 0 ? $0 : nil }
  }
}
