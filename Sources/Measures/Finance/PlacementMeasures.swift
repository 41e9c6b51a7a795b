internal import CivilDates
internal import Columns
internal import Datasets
internal import Figures

/// Days and cost of placements, as finance and the Management Agreement count them.
enum PlacementMeasures {
  static let all: [MeasureDefinition] = [
    days, daysByGroup, externalResidentialWeeks, grossCost, income, averageWeeklyCost,
    averageWeeklyCostByProvision, averageGrossCost,
  ]

  private static let agreement = "Management Agreement 2017/18: indicators of placements"
  private static let counted =
    "A stay counts from its first day up to the day before its last; days without an episode of care and short "
    + "breaks (V3, V4) do not count."
  /// Of pence and days.
  private static let perWeek = Ratio(7, over: 100)
  private static let pounds = Ratio(1, over: 100)
  private static let costNeeds =
    PlacementRecords.needs + PlacementPrices.needs

  static let days = MeasureDefinition(
    "placement_days", "Placement days",
    definition: "Days that looked-after children spent in placements. " + counted,
    source: agreement + ": actual placement days", needs: PlacementRecords.needs
  ) { input, window in
    try input.placementRecords().days(in: window)
  }

  static let daysByGroup = MeasureDefinition(
    "placement_days_by_group", "Placement days by kind of placement",
    definition: "placement_days by the kind of the placement (parameters care.placements), out of all.",
    source: days.source, unit: .percent, dimensions: [.placementGroup], base: .measure("placement_days"),
    nothing: "no child was in a placement", needs: PlacementRecords.needs
  ) { input, window in
    let records = try input.placementRecords()
    return records.days(in: window, by: records.groups.byGroup).ofWhole()
  }

  static let externalResidentialWeeks = MeasureDefinition(
    "external_residential_placement_weeks", "External residential placement weeks",
    definition:
      "Placement days in residential placements (parameter care.placements.residential) that the council does not provide "
      + "itself, divided by seven.",
    source: "Family Services, quarter 1 2014/15: indicator 3204", unit: .weeks, polarity: .low,
    needs: PlacementRecords.needs
  ) { input, window in
    let records = try input.placementRecords()
    let groups = records.groups.byGroup
    let external = groups.categories.firstIndex(of: PlacementGroup.externalResidential.rawValue)
    var counts = records.days(in: window) { row in Int(groups.ofRow[row]) == external }
    counts.base = .fixed(7)
    return counts
  }

  static let grossCost = MeasureDefinition(
    "placement_gross_cost", "Gross cost of placements",
    definition:
      "What the placements of looked-after children cost in the period, before what partners pay; the "
      + "numerator is in pence. A placement without a cost on record adds nothing; placement_activity counts those.",
    source: agreement, unit: .pounds, decimals: 2, basis: .quarterAndYearToDate, needs: costNeeds
  ) { input, window in
    try pence(input, window) { $0.gross }
  }

  static let income = MeasureDefinition(
    "placement_income", "Income for joint placements",
    definition:
      "What partners paid towards the placements of looked-after children; the numerator is in pence.",
    source: agreement + ": income for joint placements", unit: .pounds, decimals: 2, polarity: .high,
    basis: .quarterAndYearToDate, needs: costNeeds + [Need(PlacementCosts.income)]
  ) { input, window in
    try pence(input, window) { $0.income }
  }

  static let averageWeeklyCost = MeasureDefinition(
    "placement_average_weekly_cost", "Average weekly cost of a placement",
    definition:
      "Gross cost of a week in a placement, over the days whose cost is on record: the "
      + "numerator is in pence, the denominator in days.",
    source: "Family Services, quarter 1 2014/15: indicator 3202", unit: .pounds, scale: perWeek, decimals: 2,
    polarity: .low, basis: .quarterAndYearToDate, nothing: "no placement has a cost", needs: costNeeds
  ) { input, window in
    weekly(try input.placementRecords(), by: nil, in: window)
  }

  static let averageWeeklyCostByProvision = MeasureDefinition(
    "placement_average_weekly_cost_by_provision", "Average weekly cost, in house and external",
    definition:
      "placement_average_weekly_cost of the council's own placements (parameter care.placements.in_house_providers), of "
      + "those of others, and of those with neither: with parents, or no provider recorded.",
    source: averageWeeklyCost.source, unit: .pounds, scale: perWeek, decimals: 2, polarity: .low,
    basis: .quarterAndYearToDate, dimensions: [.provision], categoriesAddUp: false,
    nothing: "no placement has a cost", needs: costNeeds
  ) { input, window in
    let records = try input.placementRecords()
    return weekly(records, by: records.groups.byProvision, in: window)
  }

  static let averageGrossCost = MeasureDefinition(
    "placement_average_gross_cost", "Average gross cost per placement",
    definition:
      "Gross cost of the quarter, over the placements whose cost is on record; the numerator is in pence.",
    source: agreement + ": average gross cost per placement", unit: .pounds, scale: pounds, decimals: 2,
    polarity: .low, basis: .quarter, nothing: "no placement has a cost", needs: costNeeds
  ) { input, window in
    let records = try input.placementRecords()
    var counts = records.quarters(in: window) { $0.gross }
    counts.base = .whole(records.quarters(in: window) { $0.costed }.counts)
    return counts
  }

  private static func pence(
    _ input: MeasureInput, _ window: MonthWindow, _ amount: (PlacementAmounts) -> Int
  ) throws -> MeasureCounts {
    var counts = try input.placementRecords().quarters(in: window, amount)
    counts.base = .fixed(100)
    return counts
  }

  private static func weekly(
    _ records: PlacementRecords, by classes: Classification?, in window: MonthWindow
  ) -> MeasureCounts {
    var counts = records.quarters(in: window, by: classes) { $0.gross }
    let days = records.quarters(in: window, by: classes) { $0.costedDays }.counts
    counts.base = classes == nil ? .whole(days) : .each(days)
    return counts
  }
}
