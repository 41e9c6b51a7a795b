/// A line of a plan: an intention, a priority, a project, an initiative, an outcome.
public struct PlanLine: Hashable, Sendable {
  /// Its place in the report's table, from 1.
  public var line: Int
  public var name: String
  /// The heading under which it stands.
  public var heading: String?
  /// The position that the service gives it; `nil` where it gives none.
  public var stated: PlanStatus?
  public var directionOfTravel: Direction?
  /// The line that reports on it, where another does.
  public var reportedUnder: String?
  public var comment: String?

  public init(
    line: Int, name: String, heading: String? = nil, stated: PlanStatus? = nil,
    directionOfTravel: Direction? = nil, reportedUnder: String? = nil, comment: String? = nil
  ) {
    self.line = line
    self.name = name
    self.heading = heading
    self.stated = stated
    self.directionOfTravel = directionOfTravel
    self.reportedUnder = reportedUnder
    self.comment = comment
  }
}

/// The position of a line of a plan: the one that the service states beside the one that the rule of the year gives.
public struct PlanPosition: Hashable, Sendable {
  public let line: PlanLine
  /// The commitments of the line, in the order of the file.
  public let commitments: [Commitment]
  /// What the rule of the edition gives; `nil` where it gives nothing.
  public let byRule: PlanStatus?
  /// Whether a commitment of the line is due in the quarter.
  public let isDueInQuarter: Bool

  /// The position that counts: the stated one, else the one by rule.
  public var position: PlanStatus? { line.stated ?? byRule }

  /// Whether the service states another position than the rule gives.
  public var isException: Bool {
    guard let stated = line.stated, let byRule else { return false }
    return stated != byRule
  }
}
