public import Figures

/// The score of one of the council's plans: the points of its rated indicators.
public struct PlanScore: Hashable, Sendable {
  /// Its name among the dashboard's measures.
  public let measure: String
  /// What the report calls the plan.
  public let label: String
  public let score: Known<DeliveryUnitScore>
  /// Indicators of the plan that were expected to report.
  public let expected: Int
  /// How its indicators were rated, and which way they moved.
  public var counts = IndicatorCounts()

  init(measure: String, label: String, score: Known<DeliveryUnitScore>, expected: Int) {
    self.measure = measure
    self.label = label
    self.score = score
    self.expected = expected
  }

  /// Scores the readings whose indicators are of the plan's tiers.
  public init(_ plan: RatingRules.Score, of readings: [Reading], under rule: RatingRule) {
    let own = readings.filter { reading in reading.indicator.tier.map(plan.tiers.contains) ?? false }
    measure = plan.measure
    label = plan.label
    score = DeliveryUnitScore.score(of: own.map(\.verdict), under: rule)
    expected = own.count(where: \.returned.isExpected)
    counts = IndicatorCounts(of: own)
  }
}
