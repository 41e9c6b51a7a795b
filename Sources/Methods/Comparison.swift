/// Where a figure stands against its comparator, beyond what chance explains. Which side is better is not said here;
/// ``Comparison/standing(better:)`` says it.
///
/// Source: Public Health England, Fingertips technical guidance: comparison with a benchmark by confidence intervals.
/// A figure is compared with one of the same definition and period, and never with itself: that is for the caller.
public enum Comparison: Hashable, Sendable {
  /// Higher, at this level of confidence.
  case higher(ConfidenceLevel)
  /// Lower, at this level of confidence.
  case lower(ConfidenceLevel)
  /// Not distinguishable.
  case similar
  /// The figure rests on too few cases for a comparison.
  case tooFewToJudge

  /// Compares the interval of a figure with a comparator without one. A comparator on an end of the interval is
  /// similar.
  public init(of interval: ConfidenceInterval, with comparator: Double) {
    self =
      if comparator > interval.upper {
        .lower(interval.level)
      } else if comparator < interval.lower {
        .higher(interval.level)
      } else {
        .similar
      }
  }

  /// Compares at each of two levels and gives the strictest at which there is a difference.
  public init(of interval: ConfidenceInterval, and other: ConfidenceInterval, with comparator: Double) {
    let (strict, wide) = interval.level > other.level ? (interval, other) : (other, interval)
    let strictly = Comparison(of: strict, with: comparator)
    self = strictly == .similar ? Comparison(of: wide, with: comparator) : strictly
  }

  /// Compares two figures that both have an interval: similar when the intervals overlap.
  public init(of interval: ConfidenceInterval, withInterval other: ConfidenceInterval) {
    let level = min(interval.level, other.level)
    self =
      if interval.overlaps(other) {
        .similar
      } else {
        interval.lower > other.upper ? .higher(level) : .lower(level)
      }
  }

  /// Compares a value with limits drawn about the comparator, the stricter first. A value on a limit is similar.
  init(of value: Double, limits: (ConfidenceLevel) -> (lower: Double, upper: Double)) {
    for level in ConfidenceLevel.allCases.sorted(by: >) {
      let (lower, upper) = limits(level)
      if value < lower {
        self = .lower(level)
        return
      }
      if value > upper {
        self = .higher(level)
        return
      }
    }
    self = .similar
  }
}

extension Proportion {
  /// Compares with a comparator between 0 and 1, at 95 % and 99.8 %, unless there are too few cases.
  public func comparison(with comparator: Double, unless tooFew: TooFewRule = .none) -> Comparison {
    let interval = interval(.ninetyFive)
    if tooFew.applies(cases: denominator, interval: interval) { return .tooFewToJudge }
    return Comparison(of: interval, and: self.interval(.ninetyNinePointEight), with: comparator)
  }

  /// Compares a published proportion, between 0 and 1, with Wilson limits about the comparator: for figures published
  /// without their numerator. `nil` unless the denominator is above zero and both proportions lie between 0 and 1.
  ///
  /// z is 1.96 and 3.0902, as the publisher rounds it.
  /// Source: Fingertips, `SpcForProportionsComparer`.
  public static func comparison(
    of published: Double, denominator: Int, withLimitsAbout comparator: Double
  ) -> Comparison? {
    guard (0...1).contains(published),
      limits(about: comparator, denominator: denominator, .ninetyFive) != nil
    else { return nil }
    return Comparison(of: published) { level in
      limits(about: comparator, denominator: denominator, level) ?? (0, 1)
    }
  }

  /// The limits of ``comparison(of:denominator:withLimitsAbout:)``; `nil` as there.
  public static func limits(about comparator: Double, denominator: Int, _ level: ConfidenceLevel) -> (
    lower: Double, upper: Double
  )? {
    guard denominator > 0, (0...1).contains(comparator) else { return nil }
    let deviate =
      switch level {
      case .ninetyFive: 1.96
      case .ninetyNinePointEight: 3.0902
      }
    return wilsonLimits(
      about: comparator * Double(denominator), of: Double(denominator), deviate: deviate)
  }
}

extension CrudeRate {
  /// Compares with a comparator for so many people, at 95 % and 99.8 %, unless there are too few events.
  public func comparison(
    with comparator: Double, per people: Double = 1, unless tooFew: TooFewRule = .none
  ) -> Comparison {
    let interval = interval(.ninetyFive, per: people)
    if tooFew.applies(cases: events, interval: interval) { return .tooFewToJudge }
    return Comparison(of: interval, and: self.interval(.ninetyNinePointEight, per: people), with: comparator)
  }
}
