internal import Configuration

/// What is open in the definitions of health checks of looked-after children.
public struct CareHealthParameters: Sendable {
  /// Working days after entering care by which the first assessment is in time.
  public var initialWorkingDays: Int
  /// Whether a child without one counts as late in the share of all children before that many days have passed.
  public var initialNotYetDueCounted: Bool
  /// The same, in the share of those who entered care in the last six months.
  public var entrantsNotYetDueCounted: Bool
  /// How long a child must have been looked after for a review assessment to be expected.
  public var assessmentAfterMonths: Int
  /// How often a child under five is to be assessed.
  public var underFiveMonths: Int
  /// How often an older child is.
  public var fromFiveMonths: Int
  /// How long a child must have been looked after for a dental check to be expected.
  public var dentalAfterMonths: Int
  /// Whether a check on the same day so many months ago is in time.
  public var boundary: Boundary

  init?(_ section: ConfigurationSection) {
    let initialDays = section.integer("initial_working_days")
    let initialNotYetDue = section.boolean("initial_not_yet_due_counted")
    let entrantsNotYetDue = section.boolean("entrants_not_yet_due_counted")
    let after = section.integer("assessment_after_months")
    let underFive = section.integer("under_five_months")
    let fromFive = section.integer("from_five_months")
    let dentalAfter = section.integer("dental_after_months")
    let boundary = section.choice("boundary", of: Boundary.self)
    guard let initialDays, let initialNotYetDue, let entrantsNotYetDue, let after, let underFive,
      let fromFive, let dentalAfter, let boundary
    else { return nil }
    self.initialWorkingDays = initialDays
    self.initialNotYetDueCounted = initialNotYetDue
    self.entrantsNotYetDueCounted = entrantsNotYetDue
    self.assessmentAfterMonths = after
    self.underFiveMonths = underFive
    self.fromFiveMonths = fromFive
    self.dentalAfterMonths = dentalAfter
    self.boundary = boundary
  }
}
