public import Figures

/// Whether an outturn is better than the one it is compared with.
public enum Direction: String, CaseIterable, Hashable, Sendable {
  /// Moved in the good direction.
  case improving
  /// Displays the same.
  case same
  /// Moved in the bad direction.
  case worsening
  /// Moved or not, without judgement: neither direction is good.
  case monitor
  /// Nothing to compare.
  case none

  /// The word to print: an arrow or a colour never stands alone.
  public var word: String {
    switch self {
    case .improving: "Improving"
    case .same: "Same"
    case .worsening: "Worsening"
    case .monitor: "Monitor"
    case .none: "No direction of travel"
    }
  }

  /// The arrow of the 2010 to 2014 reports. It points up for better, not for higher; empty without judgement.
  public var glyph: String {
    switch self {
    case .improving: "▲"
    case .same: "↔"
    case .worsening: "▼"
    case .monitor, .none: ""
    }
  }
}

/// Direction of travel: the judgement, on displayed values, and the variance, from the unrounded result.
///
/// 327/418 displays as 78%: against a previous 78% it is the same, and its variance is 0.3%.
public struct DirectionOfTravel: Hashable, Sendable {
  /// The judgement.
  public let direction: Direction
  /// |result − previous| ÷ |previous| × 100; present also where there is no judgement.
  public let variance: Known<Variance>
  /// The previous outturn that was compared; `nil` when there was none or the comparison was refused.
  public let previous: ExactDecimal?
  /// Why there is no comparison, in words.
  public let reason: String?

  /// Compares an outturn with the previous one; refuses, with a reason, when the two do not compare.
  public init(
    of outturn: Known<Outturn>, since previous: PreviousOutturn?, for indicator: Indicator, decimals: Int = 1
  ) {
    guard let result = outturn.value, let previous, previous.refusal(for: indicator) == nil else {
      let reason =
        outturn.absence?.reason ?? previous?.refusal(for: indicator) ?? "there is no previous outturn"
      self.direction = .none
      self.variance = .missing(.notApplicable, reason)
      self.previous = nil
      self.reason = reason
      return
    }
    self.direction = Self.judge(
      result.displayed, previous.value.rounded(decimals: indicator.decimals), indicator.polarity)
    self.variance = Variance.ofTravel(outturn, from: previous.value, decimals: decimals)
    self.previous = previous.value
    self.reason = nil
  }

  /// No direction, for a reason that forbids the comparison.
  public init(refused reason: String) {
    self.direction = .none
    self.variance = .missing(.notApplicable, reason)
    self.previous = nil
    self.reason = reason
  }

  private static func judge(_ result: ExactDecimal, _ previous: ExactDecimal, _ polarity: Polarity)
    -> Direction
  {
    guard let better = polarity.isBetter(result, than: previous) else { return .monitor }
    if result == previous { return .same }
    return better ? .improving : .worsening
  }
}
