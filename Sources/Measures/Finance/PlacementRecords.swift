internal import CivilDates
internal import Columns
internal import Datasets
internal import Figures

/// Placements with their days and their costs.
struct PlacementRecords: Sendable {
  let stays: PlacementStays
  let groups: PlacementGroups
  /// `nil` when no costs were supplied.
  let prices: PlacementPrices?
  let quarter: Quarter
  /// The quarters from April to the one that is reported.
  let quarters: [Quarter]

  static let needs = PlacementStays.needs + PlacementGroups.needs

  /// - Throws: `Uncountable` when placements or episodes were not supplied.
  init(_ input: MeasureInput) throws {
    try Self.needs.forEach(input.require)
    let placements = try input.table(Placements.self)
    stays = PlacementStays(placements, try input.table(CareEpisodes.self))
    groups = PlacementGroups(placements, by: input.parameters.care.placements)
    quarter = input.quarter
    quarters = input.quarter.yearToDate
    prices = input.records[PlacementCosts.self].map {
      PlacementPrices($0, of: placements, to: input.quarter)
    }
  }

  /// Why days and money are not counted as those of looked-after children.
  enum LeftOut: String, CaseIterable {
    case shortBreak = "Short breaks (V3, V4)"
    case outsideCare = "Without a period of care"
    case noDays = "Costs without a day in the period"
    case unknown = "Costs of placements not on record"
  }

  /// What a placement adds to the figures of some quarters of the year, given by position.
  func amounts(_ row: Int, in places: Range<Int>) -> (
    counted: PlacementAmounts, leftOut: [LeftOut: PlacementAmounts]
  ) {
    var counted = PlacementAmounts()
    var leftOut: [LeftOut: PlacementAmounts] = [:]
    for place in places {
      let days = stays.days(row, from: quarters[place].firstDay, to: quarters[place].lastDay)
      let cost = prices?.ofPlacement[place][row]
      if days.lookedAfter > 0 { add(days.lookedAfter, cost, row, to: &counted) }
      if days.shortBreak > 0 { leftOut[.shortBreak, default: PlacementAmounts()].days += days.shortBreak }
      if days.outsideCare > 0 { leftOut[.outsideCare, default: PlacementAmounts()].days += days.outsideCare }
      if days.lookedAfter == 0, let cost {
        let reason: LeftOut =
          days.shortBreak > 0 ? .shortBreak : days.outsideCare > 0 ? .outsideCare : .noDays
        leftOut[reason, default: PlacementAmounts()].gross += cost.gross
        leftOut[reason, default: PlacementAmounts()].income += cost.income
      }
    }
    if counted.days > 0 {
      counted.placements = 1
      // A placement counts once, however many quarters it lacks its cost in.
      counted.withoutCost = min(counted.withoutCost, 1)
      counted.costingNothing = min(counted.costingNothing, 1)
      counted.costed = min(counted.costed, 1)
      if stays.isInPlace(row, on: quarter.lastDay) { foresee(row, &counted) }
    }
    for reason in leftOut.keys { leftOut[reason]?.placements = 1 }
    return (counted, leftOut)
  }

  private func add(
    _ days: Int, _ cost: PlacementPrices.Amount?, _ row: Int, to counted: inout PlacementAmounts
  ) {
    counted.days += days
    guard let cost else {
      if groups.isPaid[row] { counted.withoutCost += 1 }
      return
    }
    counted.costed += 1
    counted.costedDays += days
    counted.gross += cost.gross
    counted.income += cost.income
    if cost.gross == 0, groups.isPaid[row] { counted.costingNothing += 1 }
  }

  /// The rest of the year, if the child stays where it is at the cost of a day in the quarter; pence are rounded half
  /// away from zero, placement by placement.
  private func foresee(_ row: Int, _ counted: inout PlacementAmounts) {
    counted.inPlace = 1
    counted.daysToCome = quarter.financialYear.lastDay - quarter.lastDay
    let place = quarter.number - 1
    guard let cost = prices?.ofPlacement[place][row] else {
      if groups.isPaid[row] { counted.inPlaceWithoutCost = 1 }
      return
    }
    let days = stays.days(row, from: quarter.firstDay, to: quarter.lastDay).lookedAfter
    func toCome(_ pence: Int) -> Int {
      guard let share = Ratio(pence * counted.daysToCome, over: days) else { return 0 }
      return Int(share.rounded(decimals: 0).units)
    }
    counted.grossToCome = toCome(cost.gross)
    counted.incomeToCome = toCome(cost.income)
  }
}

extension MeasureInput {
  /// Placements with their days and costs.
  func placementRecords() throws -> PlacementRecords {
    try derived.value(PlacementRecords.self) { try PlacementRecords(self) }
  }
}
