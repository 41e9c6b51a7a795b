/// What a comparison says where one side is better.
public enum Standing: String, CaseIterable, Hashable, Sendable {
  /// Better at 99.8 %.
  case best
  /// Better at 95 %.
  case better
  case similar
  /// Worse at 95 %.
  case worse
  /// Worse at 99.8 %.
  case worst
  /// Higher, where neither side is better.
  case higher
  /// Lower, where neither side is better.
  case lower
  case tooFewToJudge = "too_few_to_judge"

  /// At either level.
  public var isBetter: Bool { self == .best || self == .better }
  /// At either level.
  public var isWorse: Bool { self == .worst || self == .worse }
}

extension Comparison {
  /// The standing when `better` is the better side, or when neither side is: then `better` is `nil`.
  ///
  /// Source: Fingertips comparers: outside 95 % better or worse, outside 99.8 % best or worst, without judgement higher
  /// or lower. A comparison at 95 % alone never gives best or worst.
  public func standing(better: Side?) -> Standing {
    let (side, level): (Side, ConfidenceLevel)
    switch self {
    case .similar: return .similar
    case .tooFewToJudge: return .tooFewToJudge
    case .higher(let at): (side, level) = (.higher, at)
    case .lower(let at): (side, level) = (.lower, at)
    }
    guard let better else { return side == .higher ? .higher : .lower }
    return switch (side == better, level) {
    case (true, .ninetyFive): .better
    case (true, .ninetyNinePointEight): .best
    case (false, .ninetyFive): .worse
    case (false, .ninetyNinePointEight): .worst
    }
  }
}
