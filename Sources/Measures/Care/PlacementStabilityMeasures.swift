internal import CivilDates
internal import Columns
internal import Datasets
internal import Figures

/// How often looked-after children move, and how long they stay: former national indicators NI 62 and NI 63, and the
/// dashboard of short-term placement stability.
enum PlacementStabilityMeasures {
  static let all: [MeasureDefinition] = [
    threeOrMore, threeOrMoreInTwelveMonths, longTerm, placementsInYear, firstToThird, secondPlacement,
  ]

  private static let page = "Performance Matters, March 2018: Short Term Placement Stability Dashboard"
  private static let counted =
    " A placement is counted as a stay with one carer or in one home (parameters care.stability)"
  private static let needs = CarerStays.needs + [Need(CareEpisodes.periodID)]

  static let threeOrMore = MeasureDefinition(
    "three_or_more_placements", "Children looked after with three or more placements in the year",
    definition: "Children looked after at the end of the month who were in three or more placements since "
      + "1 April, those open on that day included, out of all children looked after."
      + counted + ".",
    source: LookedAfterMeasures.page + ", former NI 62", unit: .percent, polarity: .low,
    basis: .yearToMonthEnd,
    base: .measure("looked_after"), nothing: LookedAfterMeasures.nobody, needs: CarerStays.needs
  ) { input, window in
    let moves = try PlacementMoves(input)
    return moves.stock(window).share { row, day in moves.inYear(row, day).count >= 3 }
  }

  static let threeOrMoreInTwelveMonths = MeasureDefinition(
    "three_or_more_placements_12_months",
    "Children looked after with three or more placements in the last 12 months",
    definition: "As three_or_more_placements, in the twelve months up to the end of the month.",
    source: "Management Agreement 2017/18, FS/C18; Family Services 2014/15 quarter 1, 3207", unit: .percent,
    polarity: .low, basis: .monthEnd, base: .measure("looked_after"), nothing: LookedAfterMeasures.nobody,
    needs: CarerStays.needs
  ) { input, window in
    let moves = try PlacementMoves(input)
    return moves.stock(window).share { row, day in
      moves.since(CivilMonth(containing: day).advanced(by: -11).firstDay, row, day).count >= 3
    }
  }

  static let longTerm = MeasureDefinition(
    "long_term_stability", "Children long in care who are settled in one placement",
    definition: "Children looked after at the end of the month, under 16 and looked after for two and a half "
      + "years or more, who have been in the same placement for two years or more, or are placed for adoption and "
      + "have been for as long in that placement and the one before together; out of all of them."
      + counted + "; months are calendar months.",
    source: LookedAfterMeasures.page + ", former NI 63", unit: .percent, polarity: .high, basis: .monthEnd,
    nothing: "no child under 16 was looked after for two and a half years", needs: needs
  ) { input, window in
    let moves = try PlacementMoves(input)
    let cohort = moves.stock(window).filter { row, day in
      guard let age = moves.care.children.age(row: row, on: day), let entry = moves.care.entry(row) else {
        return false
      }
      return age < 16 && entry.adding(months: 30) <= day
    }
    return cohort.share { row, day in moves.isSettled(row, day) }
  }

  static let placementsInYear = MeasureDefinition(
    "placements_in_year", "In-year placements of current children looked after",
    definition: "Children looked after at the end of the month by the number of placements since 1 April, "
      + "counted as for three_or_more_placements.",
    source: page, unit: .percent, basis: .yearToMonthEnd, dimensions: [.placementsInYear],
    base: .measure("looked_after"), nothing: LookedAfterMeasures.nobody, needs: CarerStays.needs
  ) { input, window in
    let moves = try PlacementMoves(input)
    let last = (Dimension.placementsInYear.categories ?? []).count - 1
    return moves.stock(window).counts(by: .placementsInYear) { row, day in
      Int32(min(moves.inYear(row, day).count, last))
    }
    .ofWhole()
  }

  static let firstToThird = MeasureDefinition(
    "first_to_third_placement", "Time between the first and the third placement",
    definition: "Children counted in three_or_more_placements by the completed months from the start of the "
      + "first to the start of the third placement of the period of care (parameters "
      + "care.stability.first_to_third_within and first_to_third_months).",
    source: page, unit: .percent, basis: .yearToMonthEnd, dimensions: [.firstToThird],
    base: .measure("three_or_more_placements"), nothing: "no child had three placements", needs: needs
  ) { input, window in
    let moves = try PlacementMoves(input)
    let edges = input.parameters.care.stability.firstToThirdMonths
    let unknown = (Dimension.firstToThird.categories ?? []).count - 1
    return moves.oftenMoved(window).counts(by: .firstToThird) { row, day in
      let stays = moves.fromFirst(row, day)
      guard stays.count >= 3 else { return Int32(unknown) }
      let (first, third) = (
        CivilDay(number: stays[stays.startIndex].start), CivilDay(number: stays[stays.startIndex + 2].start)
      )
      return Int32(edges.count { first.adding(months: $0) <= third })
    }
    .ofWhole()
  }

  static let secondPlacement = MeasureDefinition(
    "second_placement_by_kind", "Kind of the second placement",
    definition:
      "Children counted in three_or_more_placements by the kind of the second placement, found as for "
      + "first_to_third_placement (parameters care.placements).",
    source: page, unit: .percent, basis: .yearToMonthEnd, dimensions: [.placementKind],
    base: .measure("three_or_more_placements"), nothing: "no child had three placements",
    needs: needs + [Need(Placements.provider)]
  ) { input, window in
    let moves = try PlacementMoves(input)
    let kinds = PlacementKinds(moves.stays.placements, input.parameters.care.placements)
    return moves.oftenMoved(window).counts(by: .placementKind) { row, day in
      let kind = moves.fromFirst(row, day).dropFirst().first.map { kinds.kind($0.rows[0]) } ?? .notRecorded
      return Int32(PlacementKind.allCases.firstIndex(of: kind) ?? 0)
    }
    .ofWhole()
  }
}

/// The stays of looked-after children as at the ends of months.
private struct PlacementMoves {
  let care: LookedAfter
  let stays: CarerStays
  private let types: CategoryColumn
  private let parameters: StabilityParameters

  init(_ input: MeasureInput) throws {
    care = try input.lookedAfter()
    stays = try input.carerStays()
    types = stays.placements[Placements.type]
    parameters = input.parameters.care.stability
  }

  func stock(_ window: MonthWindow) -> Stock { care.atMonthEnds(window) }

  /// Children with three or more placements in the year.
  func oftenMoved(_ window: MonthWindow) -> Stock {
    stock(window).filter { row, day in inYear(row, day).count >= 3 }
  }

  /// The stays of the financial year to date.
  func inYear(_ row: Int, _ day: CivilDay) -> [CarerStays.Stay] {
    since(FinancialYear(containing: day).firstDay, row, day)
  }

  /// The stays that lasted on or after a day.
  func since(_ first: CivilDay, _ row: Int, _ day: CivilDay) -> [CarerStays.Stay] {
    stays.stays(row, by: day).filter { stay in
      guard stay.end != DayColumn.blank else { return true }
      return parameters.endedOnFirstDayCounted ? stay.end >= first.number : stay.end > first.number
    }
  }

  /// The stays among which the first, the second and the third are looked for.
  func fromFirst(_ row: Int, _ day: CivilDay) -> [CarerStays.Stay] {
    switch parameters.firstToThird {
    case .year: inYear(row, day)
    case .periodOfCare:
      stays.stays(row, by: day).filter { $0.start >= (care.entry(row)?.number ?? $0.start) }
    }
  }

  /// Whether the child has been in its placement for two years, or in an adoptive one and the one before.
  func isSettled(_ row: Int, _ day: CivilDay) -> Bool {
    guard let current = stays.current(row, on: day) else { return false }
    if hasLasted(from: current.start, day) { return true }
    guard let type = types[current.rows[0]], PlacementType.adoption.contains(type),
      let before = stays.stays(row, by: day).last(where: { $0.start < current.start }),
      before.end == DayColumn.blank || before.end >= current.start
    else { return false }
    return hasLasted(from: before.start, day)
  }

  private func hasLasted(from start: Int32, _ day: CivilDay) -> Bool {
    CivilDay(number: start).adding(months: 24) <= day
  }
}

extension Dimension {
  /// By position: nought to ten placements, then more.
  static let placementsInYear = Dimension(
    "placements", (0...10).map(String.init) + ["11 or more"])
  static let firstToThird = Dimension(
    "time",
    ["<1M", "1 to 3M", "4 to 6M", "6 to 12M", "13 to 18M", "19 to 24M", "24M+", notRecorded])
  static let placementKind = Dimension("placement", of: PlacementKind.self)
}
