internal import Configuration

/// What is open in the definitions of placement stability.
public struct StabilityParameters: Sendable {
  public enum Span: String, CaseIterable, Sendable {
    /// Since the child came into care.
    case periodOfCare = "period_of_care"
    /// Among the placements of the year to date.
    case year
  }

  /// Whether a placement that ended on the first day of the year was open when the year began.
  public var endedOnFirstDayCounted: Bool
  /// A placement of fewer days does not count: 1 for less than 24 hours.
  public var shortestPlacementDays: Int
  public var temporaryPlacementsCounted: Bool
  public var sameCarerMovesCounted: Bool
  /// Where the first and the third placement are looked for.
  public var firstToThird: Span
  /// The completed months with which each band of time after the first one begins, six of them.
  public var firstToThirdMonths: [Int]

  init?(_ section: ConfigurationSection) {
    let firstDay = section.boolean("ended_on_first_day_counted")
    let shortest = section.integer("shortest_placement_days")
    let temporary = section.boolean("temporary_placements_counted")
    let sameCarer = section.boolean("same_carer_moves_counted")
    let firstToThird = section.choice("first_to_third_within", of: Span.self)
    let months = section.integers("first_to_third_months")
    if let months, months.count != 6 || months != Array(Set(months)).sorted() {
      section.reject("first_to_third_months", "expected six numbers of months, ascending")
    }
    guard let firstDay, let shortest, let temporary, let sameCarer, let firstToThird, let months
    else { return nil }
    self.endedOnFirstDayCounted = firstDay
    self.shortestPlacementDays = shortest
    self.temporaryPlacementsCounted = temporary
    self.sameCarerMovesCounted = sameCarer
    self.firstToThird = firstToThird
    self.firstToThirdMonths = months
  }
}
