public import Figures
public import Methods

/// A figure of cases, of which an interval says how far it may be from the underlying share, rate or count.
public enum Estimate: Hashable, Sendable {
  /// So many of so many: Wilson's interval.
  case share(Proportion)
  /// Events in a population, for so many people: exact below ten events, Byar's from ten on.
  case rate(CrudeRate, per: Int)
  /// Events of a period: as a rate.
  case count(Int)

  /// Why a figure has no interval.
  public enum Obstacle: String, Error, CaseIterable, Hashable, Sendable {
    case noNumeratorOrDenominator = "no_numerator_or_denominator"
    case nothingToDivideBy = "nothing_to_divide_by"
    /// More than all, or fewer than none.
    case notAShare = "not_a_share"
    /// A mean, an amount or a quotient: its cases do not say how it varies.
    case notOfCases = "not_of_cases"
    /// All that are open on a day are counted: there is no chance in the count itself.
    case stock

    /// The reason as a clause.
    public var sentence: String {
      switch self {
      case .noNumeratorOrDenominator: "there is no numerator or denominator"
      case .nothingToDivideBy: "there is nothing to divide by"
      case .notAShare: "the numerator is not part of the denominator"
      case .notOfCases: "it is not a share, rate or count of cases"
      case .stock: "it counts all that are open on a day"
      }
    }
  }

  /// The estimate that a figure of a unit is.
  ///
  /// - Parameters:
  ///   - numerator: How many.
  ///   - denominator: Out of how many; `nil` for a count.
  ///   - unit: Of the figure.
  ///   - isStock: Whether it counts what is open at the end of a day.
  /// - Throws: why no interval is due.
  public init(
    numerator: Int?, denominator: Int?, unit: Unit, isStock: Bool = false
  ) throws(Obstacle) {
    switch unit {
    case .percent:
      guard let numerator, let denominator else { throw .noNumeratorOrDenominator }
      guard denominator != 0 else { throw .nothingToDivideBy }
      guard let share = Proportion(numerator, of: denominator) else { throw .notAShare }
      self = .share(share)
    case .ratePer1000, .ratePer10000, .ratePer100000:
      guard let numerator, let denominator else { throw .noNumeratorOrDenominator }
      guard denominator != 0 else { throw .nothingToDivideBy }
      guard let rate = CrudeRate(numerator, in: denominator) else { throw .notAShare }
      self = .rate(rate, per: unit.multiplier)
    case .number:
      guard denominator == nil else { throw .notOfCases }
      guard let numerator else { throw .noNumeratorOrDenominator }
      guard numerator >= 0 else { throw .notOfCases }
      guard !isStock else { throw .stock }
      self = .count(numerator)
    case .percentagePoints, .days, .weeks, .months, .years, .pounds, .poundsThousand, .fullTimeEquivalent,
      .ratio:
      throw .notOfCases
    }
  }

  /// The interval, in the figure's unit: 0 to 100 for a share.
  public func interval(_ level: ConfidenceLevel = .ninetyFive) -> ConfidenceInterval? {
    switch self {
    case .share(let share): share.interval(level).scaled(by: 100)
    case .rate(let rate, let people): rate.interval(level, per: Double(people))
    case .count(let events): .count(events, level)
    }
  }

  /// How many cases a judgement would rest on: the denominator of a share, the events of a rate or count.
  public var cases: Int {
    switch self {
    case .share(let share): share.denominator
    case .rate(let rate, _): rate.events
    case .count(let events): events
    }
  }

  /// Whether there are too few cases for a judgement.
  public func isTooFew(_ rule: TooFewRules) -> Bool {
    interval().map { rule.rule(for: self).applies(cases: cases, interval: $0) } ?? true
  }

  /// Where it stands against a comparator in the figure's unit, which has no interval: 53.0 for 53.0 %. The comparator
  /// is of the same definition, age group and period; to see to that is for the caller.
  public func comparison(with comparator: Double, unless rule: TooFewRules) -> Comparison {
    guard let strict = interval(.ninetyNinePointEight), let wide = interval(), !isTooFew(rule) else {
      return .tooFewToJudge
    }
    return Comparison(of: strict, and: wide, with: comparator)
  }

  /// Better, similar or worse than a comparator, by the indicator's polarity; higher or lower where neither is good.
  public func standing(
    against comparator: Double, polarity: Polarity, unless rule: TooFewRules
  ) -> Standing {
    comparison(with: comparator, unless: rule).standing(better: polarity.betterSide)
  }

  /// Where it stands against another figure of cases, such as that of the year before: similar where the interval of their
  /// difference includes nought.
  public func standing(
    against other: Estimate, polarity: Polarity, unless rule: TooFewRules
  ) -> Standing {
    guard !isTooFew(rule), !other.isTooFew(rule) else { return .tooFewToJudge }
    for level in ConfidenceLevel.allCases.sorted(by: >) {
      guard let mine = interval(level), let theirs = other.interval(level) else { return .tooFewToJudge }
      if let side = DifferenceInterval(of: value, mine, less: other.value, theirs).side {
        return (side == .higher ? Comparison.higher(level) : .lower(level)).standing(
          better: polarity.betterSide)
      }
    }
    return .similar
  }

  /// The figure, in its unit.
  var value: Double {
    switch self {
    case .share(let share): share.value * 100
    case .rate(let rate, let people): rate.value(per: Double(people))
    case .count(let events): Double(events)
    }
  }

  /// An earlier figure of as many cases, of which only the value is known; `nil` where it is none of the kind.
  func ofAsMany(value: Ratio) -> Estimate? {
    func whole(_ share: Ratio) -> Int? { Int(exactly: share.rounded(decimals: 0).units) }
    switch self {
    case .share(let share):
      return Ratio(1, over: 100).flatMap { whole(value * share.denominator * $0) }.flatMap {
        Proportion($0, of: share.denominator)
      }.map(Estimate.share)
    case .rate(let rate, let people):
      return Ratio(1, over: people).flatMap { whole(value * rate.population * $0) }.flatMap {
        CrudeRate($0, in: rate.population)
      }.map { .rate($0, per: people) }
    case .count: return whole(value).flatMap { $0 >= 0 ? .count($0) : nil }
    }
  }
}
