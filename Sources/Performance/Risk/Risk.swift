public import CivilDates

/// An impact and a probability, each a level of the matrix.
public struct RiskAssessment: Hashable, Sendable {
  public var impact: Int
  public var probability: Int

  public init(impact: Int, probability: Int) {
    self.impact = impact
    self.probability = probability
  }

  /// Impact × probability.
  public var score: Int { impact * probability }
}

/// A risk of the register.
public struct Risk: Hashable, Sendable {
  /// What is known of the period before.
  public enum Previous: Hashable, Sendable {
    /// It was assessed, in a quarter that the report may leave open.
    case assessed(RiskAssessment)
    /// It has been added since.
    case new
    /// The report does not say.
    case notKnown
  }

  /// How the score has moved.
  public enum Movement: String, CaseIterable, Hashable, Sendable {
    case increased
    case same
    case reduced
    /// Not in the register before.
    case new
    /// The assessment before is not known.
    case notKnown = "not_known"
  }

  public var reference: String
  /// What is at stake, where stated.
  public var category: String?
  public var title: String
  /// When it was first assessed, where the report gives it.
  public var initial: RiskAssessment?
  public var current: RiskAssessment
  /// What the controls are to reach, where the report gives it.
  public var target: RiskAssessment?
  public var previous: Previous
  /// The quarter of the assessment before, where stated.
  public var previousPeriod: Quarter?
  /// Treat, tolerate, …; where stated.
  public var status: String?
  /// How often a board is assured of it.
  public var boardAssurance: String?
  /// What is done, in short.
  public var controls: String?
  public var note: String?

  public init(
    reference: String, category: String? = nil, title: String, initial: RiskAssessment? = nil,
    current: RiskAssessment, target: RiskAssessment? = nil, previous: Previous = .notKnown,
    previousPeriod: Quarter? = nil, status: String? = nil, boardAssurance: String? = nil,
    controls: String? = nil, note: String? = nil
  ) {
    self.reference = reference
    self.category = category
    self.title = title
    self.initial = initial
    self.current = current
    self.target = target
    self.previous = previous
    self.previousPeriod = previousPeriod
    self.status = status
    self.boardAssurance = boardAssurance
    self.controls = controls
    self.note = note
  }

  /// The score against the one before.
  public var movement: Movement {
    switch previous {
    case .new: .new
    case .notKnown: .notKnown
    case .assessed(let before) where before.score == current.score: .same
    case .assessed(let before): before.score < current.score ? .increased : .reduced
    }
  }
}
