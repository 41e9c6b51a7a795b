internal import Configuration

/// How often looked-after children are to be visited.
public struct CareVisitParameters: Sendable {
  /// Days after a placement began by which the first visit is due.
  public var firstDays: Int
  /// Days between visits in the first year of a placement, and later unless it is long term.
  public var days: Int
  /// Months between visits after the first year of a placement that is meant to last until the child is 18.
  public var longTermMonths: Int
  /// Days between visits to a child under an interim care order who lives with a parent, until the first review.
  public var withParentsDays: Int
  /// The same, after the first review.
  public var withParentsReviewedDays: Int
  /// Whether a visit at which the child was not seen counts.
  public var unseenCounted: Bool
  /// Whether a child without a visit whose first one is not due yet is in the base, as in time.
  public var notYetDueCounted: Bool

  init?(_ section: ConfigurationSection) {
    let first = section.integer("first_days")
    let days = section.integer("days")
    let longTerm = section.integer("long_term_months")
    let parents = section.integer("with_parents_days")
    let reviewed = section.integer("with_parents_reviewed_days")
    let unseen = section.boolean("unseen_counted")
    let notYetDue = section.boolean("not_yet_due_counted")
    guard let first, let days, let longTerm, let parents, let reviewed, let unseen, let notYetDue
    else { return nil }
    self.firstDays = first
    self.days = days
    self.longTermMonths = longTerm
    self.withParentsDays = parents
    self.withParentsReviewedDays = reviewed
    self.unseenCounted = unseen
    self.notYetDueCounted = notYetDue
  }
}
