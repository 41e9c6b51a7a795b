public import Figures
public import Methods

/// How sure one can be of an indicator's row: interval, variation and assurance, and the reading that they make with its
/// rating and direction of travel.
public struct IndicatorCertainty: Sendable {
  /// Of 95 %, in the indicator's unit.
  public let interval: ConfidenceInterval?
  /// Why there is none, as a clause.
  public let intervalReason: String?
  /// What the latest value of the chart shows by the indicator's polarity; `nil` without firm limits.
  public let variation: VariationFinding?
  /// Why there is none, as a clause.
  public var variationReason: String? {
    guard variation == nil else { return nil }
    guard let trend else { return "there is neither a monthly series of the figure nor an earlier outturn" }
    guard trend.hasFirmLimits else {
      return trend.values < XmRSegment.valuesForFirmLimits
        ? "the chart has \(trend.values) values, and firm limits need \(XmRSegment.valuesForFirmLimits)"
        : "the series hardly ever varies, so that its limits say nothing"
    }
    return "the latest value is missing"
  }
  /// Whether the process will meet the target; `nil` likewise, and without a number to meet.
  public let assurance: Assurance?
  /// The chart that says so; `nil` when there is none of the indicator's unit.
  public let trend: Trend?
  /// Whether the chart's records are invented.
  public let isOfSyntheticRecords: Bool
  /// What the reading is made from.
  public private(set) var evidence: ReadingEvidence
  private let estimate: Estimate?
  private let tooFew: TooFewRules
  private let betterSide: Side?

  /// What the row comes to, in a word.
  public var reading: ReadingCode { evidence.code }

  /// Where the outturn stands against another place's figure by its interval, in the indicator's unit; `nil` without an
  /// interval. That the two are of one definition is for the caller to see to.
  public func standing(beside comparator: Ratio) -> Standing? {
    estimate.map { $0.comparison(with: comparator.estimate, unless: tooFew).standing(better: betterSide) }
  }

  /// The same, known to stand so against its statistical neighbours.
  public func knowing(besideNeighbours standing: Standing?) -> IndicatorCertainty {
    var known = self
    known.evidence.besideNeighbours = standing
    return known
  }

  /// Brings together what is known of an entry.
  ///
  /// - Parameters:
  ///   - entry: The row of the scorecard.
  ///   - trend: The chart of the measure or the outturns of the indicator. One of another unit is not used.
  ///   - isOfSyntheticRecords: Whether the chart is made of invented records. Then it does not decide the reading of an
  ///     outturn that was returned.
  ///   - settings: When there are too few cases, and which numerators are not of cases.
  public init(
    of entry: ScorecardEntry, trend: Trend?, isOfSyntheticRecords: Bool, settings: TrendSettings
  ) {
    let reading = entry.reading
    let polarity = reading.indicator.polarity
    let number = reading.number?.estimate

    var estimate: Estimate?
    var reason: String?
    do throws(Estimate.Obstacle) {
      estimate = try Self.estimate(of: entry, settings)
    } catch {
      reason = reading.outturn.absence == nil ? error.sentence : "there is no figure"
    }
    let interval = estimate?.interval()
    self.interval = interval
    self.intervalReason = interval == nil ? reason : nil
    self.estimate = estimate
    self.tooFew = settings.tooFew
    self.betterSide = polarity.betterSide

    let usable = trend.flatMap { $0.series.unit == reading.indicator.unit ? $0 : nil }
    let firm = usable.flatMap { $0.hasFirmLimits ? $0 : nil }
    self.trend = usable
    self.isOfSyntheticRecords = usable != nil && isOfSyntheticRecords
    self.variation = firm?.variation(by: polarity)
    // A target for the year is not one for each month.
    let isOfPeriod = usable.map {
      !$0.series.isCountOfEvents || $0.series.points.last?.first == entry.periodStart
    }
    self.assurance =
      isOfPeriod == true ? number.flatMap { firm?.assurance(of: $0, by: polarity) } : nil

    let decides = !isOfSyntheticRecords || entry.source == .syntheticRecords
    self.evidence =
      ReadingEvidence(
        hasFigure: reading.outturn.value != nil, rating: reading.verdict.rating,
        direction: reading.direction.direction,
        change: Self.change(reading, estimate, decides ? self.variation : nil),
        willMeetTarget: decides ? self.assurance.map { $0 != .fail } : nil,
        intervalIncludesTarget: number.flatMap { interval?.contains($0) },
        isTooFew: estimate?.isTooFew(settings.tooFew) ?? false)
  }

  private static func estimate(
    of entry: ScorecardEntry, _ settings: TrendSettings
  ) throws(Estimate.Obstacle) -> Estimate {
    let reading = entry.reading
    let indicator = reading.indicator
    let ofMeasure = entry.source == .returned ? nil : entry.computed?.measure
    guard let outturn = reading.outturn.value else { throw .noNumeratorOrDenominator }
    guard !settings.notOfCases.contains(indicator.indicator),
      ofMeasure.map({ !settings.notOfCases.contains($0) }) ?? true
    else { throw .notOfCases }
    var numerator = entry.numerator
    // A count is returned as a value.
    if indicator.unit == .number, entry.denominator == nil, numerator == nil {
      guard outturn.exact.denominator == 1 else { throw .notOfCases }
      numerator = Int(exactly: outturn.exact.numerator)
    }
    return try Estimate(
      numerator: numerator, denominator: entry.denominator, unit: indicator.unit,
      isStock: entry.periodStart == nil)
  }

  /// Whether the figure has changed beyond chance: by the chart, else by the previous outturn, where the two may be
  /// compared. A previous outturn comes without its cases, and is taken to be of as many.
  private static func change(
    _ reading: Reading, _ estimate: Estimate?, _ variation: VariationFinding?
  ) -> ReadingEvidence.Change? {
    switch variation {
    case .improvement: return .better
    case .concern: return .worse
    case .higher, .lower: return .other
    case .commonCause: return ReadingEvidence.Change.none
    case nil: break
    }
    guard let estimate,
      let earlier = reading.direction.previous.flatMap({ estimate.ofAsMany(value: $0.ratio) })
    else { return nil }
    switch estimate.standing(against: earlier, polarity: reading.indicator.polarity, unless: .none) {
    case .best, .better: return .better
    case .worse, .worst: return .worse
    case .higher, .lower: return .other
    case .similar, .tooFewToJudge: return ReadingEvidence.Change.none
    }
  }
}
