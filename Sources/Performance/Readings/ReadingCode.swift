public import Methods

/// What an indicator's row comes to, in a word: rating, movement and chance taken together. In the order in which they
/// are asked; the first that holds is given.
public enum ReadingCode: String, CaseIterable, Hashable, Sendable {
  /// There is nothing to read.
  case noFigure = "no_figure"
  /// No rating is due or possible, and nothing is known of a change.
  case notJudged = "not_judged"
  /// Without a judgement, and it has changed by more than chance.
  case monitoredAndChanged = "monitored_and_changed"
  /// Without a judgement, and it has not changed by more than chance.
  case monitoredNoRealChange = "monitored_no_real_change"
  /// Without a judgement and without a chart, and better than the neighbours' mean by more than chance.
  case betterThanNeighbours = "better_than_neighbours"
  case worseThanNeighbours = "worse_than_neighbours"
  /// Rated, but on so few cases that the rating says little.
  case tooFewToJudge = "too_few_to_judge"
  /// Missed, and the target lies beyond the limits of the process.
  case targetOutsideReach = "target_outside_what_the_process_reaches"
  case greenButDeteriorating = "green_but_deteriorating"
  case greenAndImproving = "green_and_improving"
  /// Met, though the neighbours do better by more than chance.
  case greenButWorseThanNeighbours = "green_but_worse_than_neighbours"
  /// Met and worse than before, by chance or by an unknown part of it.
  case worseButWithinTarget = "worse_but_within_target"
  /// Met, though the underlying figure may be on the other side of the target.
  case greenByChance = "green_by_no_more_than_chance"
  case green = "green"
  case missedAndDeteriorating = "missed_and_deteriorating"
  case missedButImproving = "missed_but_improving"
  /// Missed, though the neighbours do worse by more than chance.
  case missedButBetterThanNeighbours = "missed_but_better_than_neighbours"
  /// Missed, though the underlying figure may be on the other side of the target.
  case missedByChance = "missed_by_no_more_than_chance"
  case missedNoRealChange = "missed_but_no_real_change"
  case missed = "missed"

  /// The same for people.
  public var sentence: String {
    switch self {
    case .noFigure: "There is no figure."
    case .notJudged: "It is not judged, and nothing is known of a change."
    case .monitoredAndChanged: "It has changed by more than chance."
    case .monitoredNoRealChange: "It shows no change beyond chance."
    case .betterThanNeighbours: "It is clearly better than the statistical neighbours."
    case .worseThanNeighbours: "It is clearly worse than the statistical neighbours."
    case .tooFewToJudge: "It rests on too few cases to judge: the rating may be chance."
    case .targetOutsideReach:
      "The target is missed and lies outside what the process reaches: it will stay missed unless something changes."
    case .greenButDeteriorating: "The target is met, but the figure has got worse by more than chance."
    case .greenAndImproving: "The target is met, and the figure has improved by more than chance."
    case .greenButWorseThanNeighbours: "The target is met, but the statistical neighbours do clearly better."
    case .worseButWithinTarget:
      "It is worse than before, by chance or an unknown part of it, but within the target."
    case .greenByChance: "The target is met, but the distance from it is within what chance would explain."
    case .green: "The target is met."
    case .missedAndDeteriorating: "The target is missed, and the figure has got worse by more than chance."
    case .missedButImproving: "The target is missed, but the figure has improved by more than chance."
    case .missedButBetterThanNeighbours:
      "The target is missed, but the statistical neighbours do clearly worse."
    case .missedByChance: "The target is missed, but the gap is within what chance would explain."
    case .missedNoRealChange: "The target is missed, and the figure shows no change beyond chance."
    case .missed: "The target is missed."
    }
  }
}

/// What a reading is made from.
public struct ReadingEvidence: Hashable, Sendable {
  /// A change, by the indicator's polarity.
  public enum Change: Hashable, Sendable {
    case better
    case worse
    /// Beyond chance, where neither way is good.
    case other
    /// Within chance.
    case none
  }

  public var hasFigure: Bool
  /// `nil` where there is none.
  public var rating: Rating?
  public var direction: Direction
  /// Whether the figure has changed beyond chance; `nil` where nothing tells.
  public var change: Change?
  /// Whether a target in force will be met as things are; `nil` where no chart tells.
  public var willMeetTarget: Bool?
  /// Whether the 95 % interval includes the target; `nil` without one of them.
  public var intervalIncludesTarget: Bool?
  public var isTooFew: Bool
  /// Where the figure stands against its neighbours' mean by its interval; `nil` where the two are not compared.
  public var besideNeighbours: Standing?

  public init(
    hasFigure: Bool = true, rating: Rating?, direction: Direction = .none, change: Change? = nil,
    willMeetTarget: Bool? = nil, intervalIncludesTarget: Bool? = nil, isTooFew: Bool = false,
    besideNeighbours: Standing? = nil
  ) {
    self.hasFigure = hasFigure
    self.rating = rating
    self.direction = direction
    self.change = change
    self.willMeetTarget = willMeetTarget
    self.intervalIncludesTarget = intervalIncludesTarget
    self.isTooFew = isTooFew
    self.besideNeighbours = besideNeighbours
  }

  /// The reading.
  public var code: ReadingCode {
    guard hasFigure else { return .noFigure }
    guard let rating, rating.isJudgement else {
      switch change {
      case nil:
        if besideNeighbours?.isBetter == true { return .betterThanNeighbours }
        return besideNeighbours?.isWorse == true ? .worseThanNeighbours : .notJudged
      case .some(.none): return .monitoredNoRealChange
      case .better, .worse, .other: return .monitoredAndChanged
      }
    }
    if isTooFew { return .tooFewToJudge }
    return rating == .green ? codeOfMet : codeOfMissed
  }

  private var codeOfMet: ReadingCode {
    if change == .worse { return .greenButDeteriorating }
    if change == .better { return .greenAndImproving }
    if besideNeighbours?.isWorse == true { return .greenButWorseThanNeighbours }
    if direction == .worsening { return .worseButWithinTarget }
    return intervalIncludesTarget == true ? .greenByChance : .green
  }

  private var codeOfMissed: ReadingCode {
    if willMeetTarget == false { return .targetOutsideReach }
    if change == .worse { return .missedAndDeteriorating }
    if change == .better { return .missedButImproving }
    if besideNeighbours?.isBetter == true { return .missedButBetterThanNeighbours }
    if intervalIncludesTarget == true { return .missedByChance }
    return change == ReadingEvidence.Change.none ? .missedNoRealChange : .missed
  }
}
