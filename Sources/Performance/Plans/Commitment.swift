public import CivilDates

/// Something that a plan promises for a quarter: a commitment, a milestone, an action.
public struct Commitment: Hashable, Sendable {
  /// How it stands at a quarter's end.
  public enum Standing: String, CaseIterable, Hashable, Sendable {
    /// Delivered.
    case met
    /// Due in the quarter, and not yet delivered.
    case due
    /// Due in an earlier quarter, and not yet delivered.
    case overdue
    /// Due in a later quarter, and not yet delivered.
    case notDue = "not_due"
    /// Not rated, for example because another service leads on it.
    case notRated = "not_rated"
    /// Due by now, and nobody has said how it stands.
    case notReported = "not_reported"
  }

  /// The line of the plan to which it belongs.
  public var line: Int
  /// The council's reference, where it has one.
  public var reference: String?
  public var text: String
  public var dueQuarter: Quarter
  /// As at the quarter's end; `nil` when none was supplied.
  public var status: PlanStatus?
  /// The role that leads on it.
  public var leadRole: String?
  /// Whose action it is: the Commissioning Group's or the delivery unit's.
  public var column: String?
  public var dependency: String?
  /// What the plan adds to the quarter: ongoing, or only an update.
  public var timescaleNote: String?
  public var comment: String?

  public init(
    line: Int, reference: String? = nil, text: String, dueQuarter: Quarter, status: PlanStatus?,
    leadRole: String? = nil, column: String? = nil, dependency: String? = nil, timescaleNote: String? = nil,
    comment: String? = nil
  ) {
    self.line = line
    self.reference = reference
    self.text = text
    self.dueQuarter = dueQuarter
    self.status = status
    self.leadRole = leadRole
    self.column = column
    self.dependency = dependency
    self.timescaleNote = timescaleNote
    self.comment = comment
  }

  /// How it stands at the end of a quarter, by its status and its own quarter.
  public func standing(at quarter: Quarter) -> Standing {
    switch status?.state {
    case .met: .met
    case .notRated: .notRated
    case nil where dueQuarter <= quarter: .notReported
    case .partMet, .onTrack, .offTrack, nil:
      dueQuarter < quarter ? .overdue : dueQuarter == quarter ? .due : .notDue
    }
  }
}
