public import Figures

/// The delivery unit's score on the dashboard of 2010/11 to 2014/15: the points of the rated indicators, summed.
/// Unrated rows and Monitor score nothing. From 2015/16 the dashboard prints shares of each class instead.
public struct DeliveryUnitScore: Hashable, Sendable {
  /// The sum, without trailing noughts: `3`, `-1`, `1.5`.
  public let points: ExactDecimal
  /// How many rows were rated.
  public let rated: Int

  /// Not applicable when no row was rated, as a dashboard without such indicators prints N/A.
  public static func score(of verdicts: some Sequence<Verdict>, under rule: RatingRule) -> Known<
    DeliveryUnitScore
  > {
    let points = verdicts.compactMap { $0.judgement.flatMap(rule.wording(of:))?.points }
    guard !points.isEmpty else { return .missing(.notApplicable, "no indicator was rated") }
    return .value(DeliveryUnitScore(points: points.reduce(.zero, +).shortest, rated: points.count))
  }
}
