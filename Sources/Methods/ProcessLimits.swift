/// Between which values a process varies by chance, and its centre line.
///
/// Source: D. J. Wheeler, *Understanding Variation* (2nd ed., 2000): limits at 2.66 mean moving ranges; near limits
/// at two thirds of the way.
public struct ProcessLimits: Hashable, Sendable {
  public let centreLine: Double
  public let lower: Double
  public let upper: Double
  public let nearLower: Double
  public let nearUpper: Double

  /// 3/d₂ with d₂ = 1.128, rounded as published.
  static let scaling = 2.66

  init(centreLine: Double, meanMovingRange: Double) {
    let reach = Self.scaling * meanMovingRange
    let near = 2 * (Self.scaling / 3) * meanMovingRange
    self.init(
      centreLine: centreLine, lower: centreLine - reach, upper: centreLine + reach,
      nearLower: centreLine - near, nearUpper: centreLine + near)
  }

  private init(centreLine: Double, lower: Double, upper: Double, nearLower: Double, nearUpper: Double) {
    self.centreLine = centreLine
    self.lower = lower
    self.upper = upper
    self.nearLower = nearLower
    self.nearUpper = nearUpper
  }

  /// On which side a value lies beyond the limits; `nil` for one between or on them.
  public func sideOutside(_ value: Double) -> Side? {
    value > upper ? .higher : value < lower ? .lower : nil
  }

  /// On which side a value lies beyond the near limits, though not beyond the limits.
  func sideNear(_ value: Double) -> Side? {
    guard sideOutside(value) == nil else { return nil }
    return value > nearUpper ? .higher : value < nearLower ? .lower : nil
  }

  /// The limits to draw of a figure that cannot leave `bounds`: nought and up for a count, 0 to 1 for a share. Points
  /// are judged by the limits as computed.
  public func clamped(to bounds: ClosedRange<Double>) -> ProcessLimits {
    func clamp(_ value: Double) -> Double { min(max(value, bounds.lowerBound), bounds.upperBound) }
    return ProcessLimits(
      centreLine: centreLine, lower: clamp(lower), upper: clamp(upper), nearLower: clamp(nearLower),
      nearUpper: clamp(nearUpper))
  }

  /// Where a target lies against the limits: whether the process reaches it always, never, or by chance.
  public func position(of target: Double) -> TargetPosition {
    switch sideOutside(target) {
    case .higher: .aboveLimits
    case .lower: .belowLimits
    case nil: .withinLimits
    }
  }
}

/// Where a target lies against the limits of a process.
public enum TargetPosition: String, CaseIterable, Hashable, Sendable {
  case aboveLimits = "above_limits"
  /// Between the limits or on one.
  case withinLimits = "within_limits"
  case belowLimits = "below_limits"

  /// The assurance that the target will be met when `better` is the better side; none, as `better`, when neither side
  /// is.
  public func assurance(better: Side?) -> Assurance? {
    switch (self, better) {
    case (_, nil): nil
    case (.withinLimits, _): .hitOrMiss
    case (.aboveLimits, .lower), (.belowLimits, .higher): .pass
    case (.aboveLimits, .higher), (.belowLimits, .lower): .fail
    }
  }
}

/// Whether a process, as it is, will meet its target.
///
/// Source: NHS England, *Making Data Count*: assurance icons.
public enum Assurance: String, CaseIterable, Hashable, Sendable {
  /// It will, unless something changes.
  case pass
  /// It may or may not, by chance.
  case hitOrMiss = "hit_or_miss"
  /// It will not, unless something changes.
  case fail
}
