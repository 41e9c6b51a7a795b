public import Figures

/// What a rating is judged from.
public struct RatingCase: Hashable, Sendable {
  /// The result, exact and displayed.
  public var outturn: Known<Outturn>
  /// What it was to reach.
  public var target: Target
  /// A relative target as a number; `nil` where it was not resolved.
  public var resolution: TargetResolution?
  /// The previous outturn, when the comparison is allowed.
  public var previous: ExactDecimal?
  /// Which way is good.
  public var polarity: Polarity
  /// The indicator's display precision.
  public var decimals: Int
  /// Whether the indicator was due this quarter.
  public var isExpected: Bool
  /// The direction of travel, which rates rows without a target in the human-resources table.
  public var direction: Direction
  /// The row's amber criterion in the human-resources table.
  public var amber: AmberCriterion?

  /// One indicator, ready to be judged.
  public init(
    outturn: Known<Outturn>, target: Target, resolution: TargetResolution? = nil,
    previous: ExactDecimal? = nil, polarity: Polarity, decimals: Int, isExpected: Bool = true,
    direction: Direction = .none, amber: AmberCriterion? = nil
  ) {
    self.outturn = outturn
    self.target = target
    self.resolution = resolution
    self.previous = previous
    self.polarity = polarity
    self.decimals = decimals
    self.isExpected = isExpected
    self.direction = direction
    self.amber = amber
  }
}

extension RatingRule {
  /// The rating of one indicator.
  ///
  /// Not reported, or without a figure: not rated. Without a target: Monitor. Met: Green. Missed: by the edition's
  /// thresholds. Result, target and previous outturn are each taken at display precision unless the edition compares
  /// unrounded values.
  public func rate(_ row: RatingCase) -> Verdict {
    guard row.isExpected else { return .notRated(.notReported) }
    guard let outturn = row.outturn.value else { return .notRated(.noFigure) }
    switch row.target {
    case .monitor: return .rated(.monitor)
    case .notSet:
      return method == .humanResources ? Self.rate(by: row.direction) : .notRated(.noTarget)
    case .report, .toBeDetermined: return .notRated(.noNumberInTarget)
    case .number, .range:
      guard row.target.absence == nil else { return .notRated(.noNumberInTarget) }
    case .inLineWith, .betterThan, .above, .top10PercentInEngland, .furtherReduction, .positiveDirection,
      .scorecardThreshold:
      guard row.resolution?.number.value != nil else { return .notRated(.relativeTargetUnresolved) }
    }
    let result = outturn.value(compares)
    let decimals = compares == .displayed ? row.decimals : nil
    let met: Bool?
    let number: Ratio?
    if row.target.isRelative {
      number = row.resolution?.number(rounded: decimals)
      met = row.resolution?.isMet(by: result, polarity: row.polarity, decimals: decimals)
    } else {
      let target = decimals.map(row.target.rounded) ?? row.target
      number = target.number(nearest: result)
      met = target.isMet(by: result, polarity: row.polarity)
    }
    guard let met, let number else { return .notRated(.noPolarity) }
    if met { return .rated(.green) }
    switch method {
    case .fourClasses(let thresholds):
      let previous = row.previous.map {
        compares == .displayed ? $0.rounded(decimals: row.decimals).ratio : $0.ratio
      }
      return .rated(
        thresholds.classOfMiss(
          improvement: previous.flatMap {
            Self.targetedImprovement(result, target: number, previous: $0, polarity: row.polarity)
          },
          variance: (result - number).magnitude.divided(by: number.magnitude).map { $0 * 100 }))
    case .humanResources:
      let amber = row.amber?.isMet(by: result, target: number, polarity: row.polarity) ?? false
      return .rated(amber ? .amber : .red)
    }
  }

  /// (result − previous) ÷ (target − previous), in percent: how much of the improvement asked for was made. `nil`
  /// when the target asks for none.
  static func targetedImprovement(
    _ result: Ratio, target: Ratio, previous: Ratio, polarity: Polarity
  ) -> Ratio? {
    guard polarity.isBetter(target, than: previous) == true else { return nil }
    return (result - previous).divided(by: target - previous).map { $0 * 100 }
  }

  /// The class of a row without a target, from its arrow.
  private static func rate(by direction: Direction) -> Verdict {
    switch direction {
    case .improving: .rated(.green)
    case .same: .rated(.amber)
    case .worsening: .rated(.red)
    case .monitor, .none: .notRated(.noDirection)
    }
  }
}
