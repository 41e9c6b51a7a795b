public import Figures

/// One row of the scorecard: an indicator's outturn, judged against its target and its previous outturn.
public struct Reading: Hashable, Sendable {
  /// The catalogue entry.
  public let indicator: Indicator
  /// What the indicator was to reach this year.
  public let target: Target
  /// A relative target as a number, or why it is none; `nil` until it was resolved, and for any other target.
  public private(set) var resolution: TargetResolution?
  /// What the service returned.
  public let returned: Return
  /// The result, exact and displayed, or why there is none.
  public let outturn: Known<Outturn>
  /// The distance from the target.
  public private(set) var targetVariance: Known<Variance>
  /// Better or worse than before.
  public let direction: DirectionOfTravel
  /// The rating, or why there is none.
  public private(set) var verdict: Verdict
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

extension Reading {
  /// The same reading with its relative target as a number: variance and rating are judged by it. A target that is not
  /// relative, and a return of another definition, are left as they are.
  public func judged(
    against resolution: TargetResolution, rule: RatingRule, varianceDecimals: Int = 1
  ) -> Reading {
    guard target.isRelative, verdict.notRated != .otherDefinition else { return self }
    var judged = self
    judged.resolution = resolution
    judged.targetVariance = Variance.ofTarget(outturn, resolution: resolution, decimals: varianceDecimals)
    judged.verdict = rule.rate(
      RatingCase(
        outturn: outturn, target: target, resolution: resolution, previous: direction.previous,
        polarity: indicator.polarity, decimals: indicator.decimals, isExpected: returned.isExpected,
        direction: direction.direction))
    return judged
  }

  /// Why there is no rating, in words; `nil` when there is one.
  public var reasonForNoRating: String? {
    verdict.notRated.map { reason in
      switch reason {
      case .relativeTargetUnresolved:
        resolution?.number.absence.map { "\(reason.sentence): \($0.reason)" } ?? reason.sentence
      case .otherDefinition: targetVariance.absence?.reason ?? reason.sentence
      default: reason.sentence
      }
    }
  }

  /// The number that the outturn is to reach; `nil` where there is none. Of a range, none.
  public var number: Ratio? {
    if case .number(let number) = target { return number.ratio }
    return target.isRelative ? resolution?.number.value : nil
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
