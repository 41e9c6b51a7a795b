public import CivilDates
internal import Figures
public import Measures
public import Methods
public import Performance

/// A measure's figure of a quarter beside official figures: which side it is on, and whether that is more than chance.
public struct MeasureComparison: Sendable {
  public let definition: MeasureDefinition
  /// The categories of the breakdown; none for the whole.
  public let categories: [String]
  public let period: MeasurePeriod.Kind
  /// `nil` when there is no figure of that period.
  public let figure: Figure?
  public let comparison: IndicatorComparison
  /// Of 95 %; or why there is none, as a clause.
  public let interval: ConfidenceInterval?
  public let intervalReason: String?
  /// The authority's remark on the two.
  public let note: String?
  /// The chart of the measure; `nil` without one, or without firm limits.
  public let trend: Trend?
  private let estimate: Estimate?
  private let tooFew: TooFewRules

  /// Sets a figure beside the series of a mapping.
  ///
  /// - Parameters:
  ///   - definition: The measure.
  ///   - categories: Of its breakdown.
  ///   - period: The kind of period that is like the official one.
  ///   - figures: The measure's figures of the quarter.
  ///   - comparison: The series, and whether the measure may be set beside it.
  ///   - note: A remark to publish with them.
  ///   - trends: The charts of the quarter.
  ///   - settings: When there are too few cases, and which numerators are not of cases.
  ///   - day: The quarter's last day.
  public init(
    of definition: MeasureDefinition, categories: [String], period: MeasurePeriod.Kind, figures: [Figure],
    comparison: IndicatorComparison, note: String?, trends: [Trend], settings: TrendSettings, at day: CivilDay
  ) {
    self.definition = definition
    self.categories = categories
    self.period = period
    let ofPeriod = figures.filter { $0.period.kind == period && $0.period.last == day }
    // A period without any figure says so once, for all categories.
    figure = ofPeriod.first { $0.categories == categories } ?? ofPeriod.first { $0.value.absence != nil }
    self.comparison = comparison
    self.note = note
    tooFew = settings.tooFew
    trend = trends.first {
      $0.series.name == definition.id && [$0.series.category].compactMap(\.self) == categories
        && $0.hasFirmLimits
    }
    var estimate: Estimate?
    var reason: String?
    do throws(Estimate.Obstacle) {
      guard figure?.value.value != nil else { throw .noNumeratorOrDenominator }
      guard !settings.notOfCases.contains(definition.id) else { throw .notOfCases }
      estimate = try Estimate(
        numerator: figure?.numerator, denominator: figure?.denominator, unit: definition.unit,
        isStock: period == .asAt)
    } catch {
      reason = figure?.value.value == nil ? "there is no figure" : error.sentence
    }
    self.estimate = estimate
    interval = estimate?.interval()
    intervalReason = interval == nil ? reason : nil
  }

  /// Why the figure is set beside no official one; `nil` when it is.
  public var refusal: String? { comparison.refusal }

  /// The figure's side of a comparator by polarity, on displayed values.
  public func judgement(beside comparator: ComparatorValue) -> ComparatorJudgement? {
    guard refusal == nil, let own = figure?.value.value, let other = comparator.value.value else {
      return nil
    }
    return ComparatorJudgement(
      own, beside: other, polarity: definition.polarity, decimals: definition.decimals)
  }

  /// Whether it is more than chance explains; `nil` where the two are not compared, or there is no interval.
  public func standing(against comparator: ComparatorValue) -> Standing? {
    guard refusal == nil, let estimate, let other = comparator.value.value else { return nil }
    return estimate.standing(
      against: other.estimate, polarity: definition.polarity,
      unless: tooFew)
  }

  /// Whether the process as it is will be as good as a comparator.
  public func assurance(of comparator: ComparatorValue) -> Assurance? {
    guard refusal == nil, let other = comparator.value.value else { return nil }
    return trend?.assurance(
      of: other.estimate, by: definition.polarity)
  }
}
