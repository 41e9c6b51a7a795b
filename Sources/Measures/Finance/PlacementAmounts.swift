public import Figures

/// Days and money of some placements in a period.
public struct PlacementAmounts: Hashable, Sendable {
  /// Those with a day in the period.
  public var placements = 0
  /// Placements in which a child is looked after at the end of the period.
  public var inPlace = 0
  public var days = 0
  /// Days of placements in quarters for which their cost is on record.
  public var costedDays = 0
  /// Placements with a cost on record.
  public var costed = 0
  /// Placements that the council pays for, with no cost on record for a quarter in which they have days.
  public var withoutCost = 0
  /// Placements that the council pays for, with a cost of nought on record.
  public var costingNothing = 0
  /// In pence.
  public var gross = 0
  /// What partners paid, in pence.
  public var income = 0
  /// Days from the end of the quarter to the end of the year, if all in place stay.
  public var daysToCome = 0
  /// What those days cost in pence, at each placement's own cost of a day in the quarter.
  public var grossToCome = 0
  public var incomeToCome = 0
  /// Placements in place that the council pays for, whose cost of the quarter is not on record.
  public var inPlaceWithoutCost = 0

  public init() {}

  static func + (left: PlacementAmounts, right: PlacementAmounts) -> PlacementAmounts {
    var sum = left
    sum.placements += right.placements
    sum.inPlace += right.inPlace
    sum.days += right.days
    sum.costedDays += right.costedDays
    sum.costed += right.costed
    sum.withoutCost += right.withoutCost
    sum.costingNothing += right.costingNothing
    sum.gross += right.gross
    sum.income += right.income
    sum.daysToCome += right.daysToCome
    sum.grossToCome += right.grossToCome
    sum.incomeToCome += right.incomeToCome
    sum.inPlaceWithoutCost += right.inPlaceWithoutCost
    return sum
  }

  /// In pence.
  public var net: Int { gross - income }

  /// Weeks of seven days.
  public var weeks: Ratio { Ratio(days) * Self.seventh }

  /// Pounds a week, over the days whose cost is on record.
  public var averageWeeklyGross: Known<Ratio> { weekly(gross) }
  public var averageWeeklyNet: Known<Ratio> { weekly(net) }

  /// Pounds a placement, over those whose cost is on record.
  public var averageGross: Known<Ratio> {
    Ratio(gross, over: 100 * costed).map { .value($0) } ?? Self.nothingCosted
  }

  private func weekly(_ pence: Int) -> Known<Ratio> {
    Ratio(7 * pence, over: 100 * costedDays).map { .value($0) } ?? Self.nothingCosted
  }

  private static let nothingCosted = Known<Ratio>.missing(.notApplicable, "no placement has a cost")
  private static let seventh = Ratio(1, over: 7) ?? .zero
}
