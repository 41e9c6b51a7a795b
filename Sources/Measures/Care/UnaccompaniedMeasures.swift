internal import CivilDates
internal import Columns
internal import Datasets
internal import Figures

/// Unaccompanied asylum seeking children (UASC) who are looked after.
enum UnaccompaniedMeasures {
  static let all: [MeasureDefinition] = [
    unaccompanied, byYearsInCare, meanYears, byPlacement, byTeam, byEthnicGroup, male, boysAged16And17,
    fosteredOrPreparing,
  ]

  private static let page = "Performance Matters, March 2018: Unaccompanied Asylum Seeking Children"
  private static let nobody = "no unaccompanied child was looked after"

  static let unaccompanied = MeasureDefinition(
    "unaccompanied_children", "Unaccompanied asylum seeking children",
    definition:
      "Children looked after, under 18, who are unaccompanied children seeking asylum on that day by "
      + "their immigration status.",
    source: page, basis: .monthEnd, needs: UnaccompaniedChildren.needs
  ) { input, window in
    try UnaccompaniedChildren(input).atMonthEnds(window).counts
  }

  static let byYearsInCare = MeasureDefinition(
    "unaccompanied_by_years_in_care", "Unaccompanied children by time in care",
    definition: "Unaccompanied children looked after by completed years since their period of care began.",
    source: page, unit: .percent, basis: .monthEnd, dimensions: [.yearsInCare],
    base: .measure("unaccompanied_children"), nothing: nobody,
    needs: UnaccompaniedChildren.needs + [Need(CareEpisodes.periodID)]
  ) { input, window in
    let children = try UnaccompaniedChildren(input)
    let last = (Dimension.yearsInCare.categories ?? []).count - 1
    return children.atMonthEnds(window).counts(by: .yearsInCare) { row, day in
      Int32(min(children.care.completedYears(row, by: day), last))
    }
    .ofWhole()
  }

  static let meanYears = MeasureDefinition(
    "unaccompanied_mean_years_in_care", "Average time in care of unaccompanied children",
    definition: "The completed years in care of unaccompanied children looked after, added up and divided by "
      + "their number.",
    source: page, unit: .years, decimals: 0, basis: .monthEnd, nothing: nobody,
    needs: UnaccompaniedChildren.needs + [Need(CareEpisodes.periodID)]
  ) { input, window in
    let children = try UnaccompaniedChildren(input)
    let stock = children.atMonthEnds(window)
    var years = Tally(months: stock.days.count, categories: 1)
    for (month, day) in stock.days.enumerated() {
      for row in stock.rows[month] {
        years.add(children.care.completedYears(row, by: day), month: Int32(month), category: 0)
      }
    }
    return MeasureCounts(breakdowns: [[]], counts: years, base: .none).of(stock.counts)
  }

  static let byPlacement = MeasureDefinition(
    "unaccompanied_by_placement", "Unaccompanied children by current placement",
    definition: "Unaccompanied children looked after by the kind of placement (parameters care.placements).",
    source: page, unit: .percent, basis: .monthEnd, dimensions: [.unaccompaniedPlacement],
    base: .measure("unaccompanied_children"), nothing: nobody,
    needs: UnaccompaniedChildren.needs + CarerStays.needs
  ) { input, window in
    let children = try UnaccompaniedChildren(input)
    let placement = try UnaccompaniedPlacement.of(children, input)
    return children.atMonthEnds(window).counts(by: .unaccompaniedPlacement) { row, day in
      Int32(UnaccompaniedPlacement.allCases.firstIndex(of: placement(row, day)) ?? 0)
    }
    .ofWhole()
  }

  static let byTeam = MeasureDefinition(
    "unaccompanied_by_team", "Unaccompanied children by team",
    definition: "Unaccompanied children looked after by the team of the allocated case worker.",
    source: page, unit: .percent, basis: .monthEnd, dimensions: [.team],
    base: .measure("unaccompanied_children"), nothing: nobody,
    needs: UnaccompaniedChildren.needs + CaseHolders.needs
  ) { input, window in
    let children = try UnaccompaniedChildren(input)
    let holders = try CaseHolders(input, of: children.care.childID)
    return children.atMonthEnds(window)
      .counts(by: Dimension(Dimension.team.name, holders.teams.categories)) { holders.position($0, on: $1) }
      .ofWhole()
  }

  static let byEthnicGroup = MeasureDefinition(
    "unaccompanied_by_ethnicity", "Unaccompanied children by ethnicity",
    definition: "Unaccompanied children looked after by ethnicity in the council's groups.",
    source: page, unit: .percent, basis: .monthEnd, dimensions: [.ethnicGroup],
    base: .measure("unaccompanied_children"), nothing: nobody,
    needs: UnaccompaniedChildren.needs + [Need(Children.ethnicity)]
  ) { input, window in
    let children = try UnaccompaniedChildren(input)
    return children.atMonthEnds(window).counts(by: try children.care.ethnicGroups(input)).ofWhole()
  }

  static let male = MeasureDefinition(
    "unaccompanied_male", "Unaccompanied children who are male",
    definition: "Boys among the unaccompanied children looked after.", source: page, unit: .percent,
    decimals: 0, basis: .monthEnd, base: .measure("unaccompanied_children"), nothing: nobody,
    needs: UnaccompaniedChildren.needs + [Need(Children.gender)]
  ) { input, window in
    let children = try UnaccompaniedChildren(input)
    let isBoy = children.care.isBoy
    return children.atMonthEnds(window).share { row, _ in isBoy[row] }
  }

  static let boysAged16And17 = MeasureDefinition(
    "unaccompanied_boys_aged_16_and_17", "Unaccompanied boys aged 16 and 17",
    definition: "Those aged 16 or 17 among the unaccompanied boys looked after.", source: page,
    unit: .percent, decimals: 0, basis: .monthEnd, base: .measure("unaccompanied_male"),
    nothing: "no unaccompanied boy was looked after",
    needs: UnaccompaniedChildren.needs + [Need(Children.gender)]
  ) { input, window in
    let children = try UnaccompaniedChildren(input)
    let isBoy = children.care.isBoy
    return children.atMonthEnds(window).filter { row, _ in isBoy[row] }
      .share { row, day in (children.care.children.age(row: row, on: day) ?? 0) >= 16 }
  }

  static let fosteredOrPreparing = MeasureDefinition(
    "unaccompanied_fostered_or_preparing", "Unaccompanied children fostered or preparing for independence",
    definition: "Unaccompanied children looked after in foster care or in preparation for independence "
      + "(parameters care.placements).",
    source: page, unit: .percent, decimals: 0, basis: .monthEnd, base: .measure("unaccompanied_children"),
    nothing: nobody, needs: UnaccompaniedChildren.needs + CarerStays.needs
  ) { input, window in
    let children = try UnaccompaniedChildren(input)
    let placement = try UnaccompaniedPlacement.of(children, input)
    return children.atMonthEnds(window).share { row, day in
      [.fostering, .preparing].contains(placement(row, day))
    }
  }
}

/// The looked-after children who are unaccompanied and seek asylum.
struct UnaccompaniedChildren: Sendable {
  let care: LookedAfter
  private let statuses: RelatedRows
  private let starts: [Int32]
  private let ends: [Int32]

  static let needs =
    LookedAfter.needs + [
      Need(Immigration.childID), Need(Immigration.status), Need(Immigration.start), Need(Immigration.end),
    ]

  init(_ input: MeasureInput) throws {
    care = try input.lookedAfter()
    let table = try input.table(Immigration.self)
    let kinds = table[Immigration.status]
    let unaccompanied = kinds.code(of: ImmigrationStatus.unaccompanied.rawValue)
    statuses = RelatedRows(
      care.childID, in: table[Immigration.childID], by: table[Immigration.start],
      ids: table[Immigration.statusID]
    ) { row in unaccompanied != nil && kinds.codes[row] == unaccompanied }
    starts = table[Immigration.start].numbers
    ends = table[Immigration.end].numbers
  }

  /// Those with the status at the end of each month.
  func atMonthEnds(_ window: MonthWindow) -> Stock {
    care.atMonthEnds(window).filter { row, day in
      statuses[row].contains { status in
        starts[status] <= day.number && (ends[status] == DayColumn.blank || ends[status] > day.number)
      }
    }
  }
}

extension LookedAfter {
  /// Completed years from the child's entry into care to a day; nought when the entry is not known.
  func completedYears(_ row: Int, by day: CivilDay) -> Int {
    guard let entry = entry(row) else { return 0 }
    var years = 0
    while entry.adding(months: 12 * (years + 1)) <= day { years += 1 }
    return years
  }

  /// Of the child of each episode.
  var isBoy: [Bool] {
    let genders = genders
    let male = genders.categories.firstIndex(of: GenderGroup.male.rawValue).map(Int32.init)
    return genders.ofRow.map { $0 == male }
  }
}

/// The kinds of placement in which the page counts unaccompanied children.
private enum UnaccompaniedPlacement: String, CaseIterable {
  case fostering = "Fostering"
  case preparing = "Preparation for Independence"
  case residential = "Residential"
  case hospital = "NHS/Health Trust"
  case other = "Other"
  case notRecorded = "Not recorded"

  /// The kind of the placement of the child of an episode on a day.
  static func of(
    _ children: UnaccompaniedChildren, _ input: MeasureInput
  ) throws -> (Int, CivilDay) -> UnaccompaniedPlacement {
    let stays = try input.carerStays()
    let types = stays.placements[Placements.type]
    let kinds = input.parameters.care.placements
    return { row, day in
      guard let placement = stays.placement(row, on: day), let type = types[placement] else {
        return .notRecorded
      }
      if kinds.fostering.contains(type) { return .fostering }
      if kinds.preparingForIndependence.contains(type) { return .preparing }
      if kinds.residential.contains(type) { return .residential }
      return kinds.hospital.contains(type) ? .hospital : .other
    }
  }
}

extension Dimension {
  static let yearsInCare = Dimension(
    "years_in_care", ["Less than a Year", "1", "2", "3", "4", "5 or more"])
  fileprivate static let unaccompaniedPlacement = Dimension("placement", of: UnaccompaniedPlacement.self)
}
