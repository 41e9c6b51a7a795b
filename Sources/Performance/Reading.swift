public import Figures

/// One row of the scorecard: an indicator's outturn, judged against its target and its previous outturn.
public struct Reading: Hashable, Sendable {
  /// The catalogue entry.
  public let indicator: Indicator
  /// What the indicator was to reach this year.
  public let target: Target
  /// What the service returned.
  public let returned: Return
  /// The result, exact and displayed, or why there is none.
  public let outturn: Known<Outturn>
  /// The distance from the target.
  public let targetVariance: Known<Variance>
  /// Better or worse than before.
  public let direction: DirectionOfTravel
  /// The rating, or why there is none.
  public let verdict: Verdict
  /// The service's comment, passed through.
  public let comment: String?
  /// The level at which a miss is handled, passed through: no rule ties it to rating or variance.
  public let intervention: InterventionLevel?

  /// Reads a return: outturn, variance, direction of travel and rating, under an edition of the rating rules.
  ///
  /// A return of another definition than the indicator's, as `difference` says, keeps its outturn but is compared with
  /// neither target nor previous outturn.
  public init(
    indicator: Indicator, target: Target, returned: Return, previous: PreviousOutturn?, rule: RatingRule,
    difference: String? = nil, amber: AmberCriterion? = nil, varianceSign: Variance.Sign = .unsigned,
    varianceDecimals: Int = 1,
    comment: String? = nil, intervention: InterventionLevel? = nil
  ) {
    let outturn = returned.outturn(in: indicator.unit, decimals: indicator.decimals)
    self.indicator = indicator
    self.target = target
    self.returned = returned
    self.outturn = outturn
    if let difference, outturn.value != nil {
      let reason = "the return is of another definition: \(difference)"
      self.direction = DirectionOfTravel(refused: reason)
      self.targetVariance = .missing(.notApplicable, reason)
      self.verdict = .notRated(.otherDefinition)
    } else {
      self.direction = DirectionOfTravel(
        of: outturn, since: previous, for: indicator, decimals: varianceDecimals)
      self.targetVariance = Variance.ofTarget(
        outturn, target: target, sign: varianceSign, decimals: varianceDecimals)
      self.verdict = rule.rate(
        RatingCase(
          outturn: outturn, target: target, previous: direction.previous, polarity: indicator.polarity,
          decimals: indicator.decimals, isExpected: returned.isExpected, direction: direction.direction,
          amber: amber))
    }
    self.comment = comment
    self.intervention = intervention
  }
}

/// At which level a missed target is handled: an input, decided by the service.
public enum InterventionLevel: Int, CaseIterable, Hashable, Sendable {
  /// Handled and monitored inside the delivery unit.
  case deliveryUnit = 1
  /// Wider council governance.
  case council = 2
  /// Above it; no published report has used it.
  case escalated = 3
}

extension Reading {
  /// Rated, and not green.
  public var isException: Bool { verdict.judgement.map { $0 != .green } ?? false }
}

extension Sequence where Element == Reading {
  /// The rows that missed their target: every judged row that is not Green, in the order given. The reports print
  /// a comment and an intervention level for each.
  public var exceptions: [Reading] {
    filter(\.isException)
  }
}
