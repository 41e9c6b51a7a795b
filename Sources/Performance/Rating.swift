/// The classes of a rating (RAG).
public enum Rating: String, CaseIterable, Hashable, Sendable {
  /// The target is met.
  case green
  /// Missed, nearly met.
  case greenAmber = "green_amber"
  /// Within the amber criterion: the middle class of the three-class human-resources rating of 2010/11.
  case amber
  /// Missed, on the way.
  case redAmber = "red_amber"
  /// Missed.
  case red
  /// Watched without a target: no judgement, no points.
  case monitor

  /// Whether this is a judgement: every class but Monitor.
  public var isJudgement: Bool { self != .monitor }
}

/// A rating, or why there is none.
public enum Verdict: Hashable, Sendable {
  /// A class, Monitor included.
  case rated(Rating)
  /// No class, and the reason.
  case notRated(NotRated)

  /// The rating, where there is one; Monitor counts.
  public var rating: Rating? {
    if case .rated(let rating) = self { rating } else { nil }
  }

  /// The class that is counted and scored: a rating other than Monitor.
  public var judgement: Rating? { rating.flatMap { $0.isJudgement ? $0 : nil } }

  /// Why there is no rating.
  public var notRated: NotRated? {
    if case .notRated(let reason) = self { reason } else { nil }
  }
}

/// Why an indicator has no rating: it is neither counted as rated nor scored.
public enum NotRated: String, CaseIterable, Hashable, Sendable {
  /// Not due this quarter.
  case notReported = "not_reported"
  /// Due, but there is no figure.
  case noFigure = "no_figure"
  /// The return is of another definition than the indicator's.
  case otherDefinition = "other_definition"
  /// Nothing is on file of what was aimed at in this year.
  case noTarget = "no_target"
  /// The target is a rule about comparators or about progress, and no number has been put to it.
  case relativeTargetUnresolved = "relative_target_unresolved"
  /// The target is a report, is still to be determined, or is too large to be a number of the council's.
  case noNumberInTarget = "no_number_in_target"
  /// There is a number to reach and no way that is good.
  case noPolarity = "no_polarity"
  /// A rating without a target needs a direction of travel, and there is none.
  case noDirection = "no_direction"

  /// The reason in words, as a clause.
  public var sentence: String {
    switch self {
    case .notReported: "not due to be reported this quarter"
    case .noFigure: "there is no figure"
    case .otherDefinition: "the return is of another definition than the indicator"
    case .noTarget: "no target was set for this year"
    case .relativeTargetUnresolved: "the target is relative and has not been resolved into a number"
    case .noNumberInTarget: "the target is not a number"
    case .noPolarity: "there is a target but neither direction is good"
    case .noDirection: "there is no target and no direction of travel"
    }
  }
}
