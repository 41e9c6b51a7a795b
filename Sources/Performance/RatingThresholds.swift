public import Figures

/// Two cut points of a missed target, in percent: at the first it is Green Amber, at the second Red Amber, past both
/// it is Red. Each cut point belongs to the better class.
public struct CutPoints: Hashable, Sendable {
  /// The last percentage that is still Green Amber.
  public let greenAmber: ExactDecimal
  /// The last percentage that is still Red Amber.
  public let redAmber: ExactDecimal

  /// Cut points in percent; `RatingThresholds` checks their order.
  public init(greenAmber: ExactDecimal, redAmber: ExactDecimal) {
    self.greenAmber = greenAmber
    self.redAmber = redAmber
  }
}

/// When a missed target is Green Amber, Red Amber or Red. With both criteria the better class of the two counts.
///
/// No published text states the council's thresholds. These forms cover the rules that were tried: targeted
/// improvement alone, variance alone, and the better of both, which with 80/65 and 5/10 reproduces every printed
/// class.
public struct RatingThresholds: Hashable, Sendable {
  /// Share of targeted improvement, (result − previous) ÷ (target − previous): at least these.
  public let targetedImprovement: CutPoints?
  /// Variance from target, |result − target| ÷ |target|: at most these.
  public let variance: CutPoints?

  /// Throws when there is no criterion, a cut point is negative, or the two of a criterion are in the wrong order.
  public init(targetedImprovement: CutPoints?, variance: CutPoints?) throws(RatingRuleError) {
    guard targetedImprovement != nil || variance != nil else { throw .noCriterion }
    if let cut = targetedImprovement {
      guard cut.redAmber >= .zero, cut.greenAmber > cut.redAmber, cut.greenAmber <= ExactDecimal(100) else {
        throw .thresholdsOutOfOrder("targeted improvement")
      }
    }
    if let cut = variance {
      guard cut.greenAmber >= .zero, cut.redAmber > cut.greenAmber else {
        throw .thresholdsOutOfOrder("variance")
      }
    }
    self.targetedImprovement = targetedImprovement
    self.variance = variance
  }

  /// The class of a missed target. Both arguments in percent; `nil` when undefined.
  func classOfMiss(improvement: Ratio?, variance: Ratio?) -> Rating {
    func reaches(_ cut: (CutPoints) -> ExactDecimal) -> Bool {
      let improved = targetedImprovement.flatMap { points in improvement.map { $0 >= cut(points).ratio } }
      let near = self.variance.flatMap { points in variance.map { $0 <= cut(points).ratio } }
      return improved == true || near == true
    }
    if reaches(\.greenAmber) { return .greenAmber }
    return reaches(\.redAmber) ? .redAmber : .red
  }
}

/// What is wrong with a rating rule or with the choice of one.
public enum RatingRuleError: Error, Hashable, Sendable {
  /// Neither targeted improvement nor variance is given.
  case noCriterion
  /// The cut points of this criterion are not in order.
  case thresholdsOutOfOrder(String)
  /// The last year lies before the first.
  case yearsOutOfOrder(rule: String)
  /// A class that the rule can give has no points and wording, or has them twice.
  case classesIncomplete(rule: String, rating: Rating)
  /// No edition applies in this year.
  case noEdition(year: String)
  /// More than one edition applies in this year.
  case severalEditions(year: String, rules: [String])
}
