internal import CivilDates
internal import Columns
internal import Datasets
internal import Figures

/// In which placements looked-after children live: indicators of the corporate reports and the Management Agreement.
enum PlacementShareMeasures {
  static let all: [MeasureDefinition] = [
    externalResidential, residential, inHouseFostering, inHouseFosteringUnder16, newlyPlacedInHouse,
    farFromHome,
  ]

  private static let needs = CarerStays.needs + [Need(Placements.provider)]
  private static let agreement = "Management Agreement 2017/18"

  static let externalResidential = MeasureDefinition(
    "looked_after_in_external_residential", "Children in external residential placements",
    definition: "Children looked after at the end of the month in a residential placement (parameter "
      + "care.placements.residential) that the council does not provide itself, one without a provider on record "
      + "included, out of all children looked after.",
    source: agreement + ", FS/S11", unit: .percent, polarity: .low, basis: .monthEnd,
    base: .measure("looked_after"), nothing: LookedAfterMeasures.nobody, needs: needs
  ) { input, window in
    let (care, placed) = try placed(input)
    return care.atMonthEnds(window).share { row, day in placed(row, day) { $0.isExternalResidential($1) } }
  }

  static let residential = MeasureDefinition(
    "looked_after_in_residential", "Children in residential placements, internal and external",
    definition: "Children looked after at the end of the month in a residential placement (parameter "
      + "care.placements.residential), out of all children looked after.",
    source: agreement, unit: .percent, basis: .monthEnd, base: .measure("looked_after"),
    nothing: LookedAfterMeasures.nobody, needs: needs
  ) { input, window in
    let (care, placed) = try placed(input)
    return care.atMonthEnds(window).share { row, day in placed(row, day) { $0.isResidential($1) } }
  }

  static let inHouseFostering = MeasureDefinition(
    "looked_after_in_lbb_foster_care", "Children in London Borough of Barnet foster care",
    definition:
      "Children looked after at the end of the month in foster care that the council provides itself "
      + "(parameters care.placements, kinship_is_in_house), out of all children looked after.",
    source: "Family Services 2015/16 quarter 4, FS/S6; 2014/15 quarter 1, 3203", unit: .percent,
    polarity: .high, basis: .monthEnd, base: .measure("looked_after"), nothing: LookedAfterMeasures.nobody,
    needs: needs
  ) { input, window in
    let (care, placed) = try placed(input)
    return care.atMonthEnds(window).share { row, day in placed(row, day) { $0.isInHouseFostering($1) } }
  }

  static let inHouseFosteringUnder16 = MeasureDefinition(
    "looked_after_under_16_in_lbb_foster_care",
    "Children aged under 16 in London Borough of Barnet foster care",
    definition: "As looked_after_in_lbb_foster_care, of children aged under 16.",
    source: "Children's Service 2010/11 quarter 3, CPI 8", unit: .percent, polarity: .high,
    basis: .monthEnd, nothing: "no child under 16 was looked after", needs: needs
  ) { input, window in
    let (care, placed) = try placed(input)
    return care.atMonthEnds(window)
      .filter { row, day in care.children.age(row: row, on: day).map { $0 < 16 } ?? false }
      .share { row, day in placed(row, day) { $0.isInHouseFostering($1) } }
  }

  static let newlyPlacedInHouse = MeasureDefinition(
    "newly_placed_in_lbb_foster_care", "Children newly placed in London Borough of Barnet foster care",
    definition:
      "Placements of looked-after children that began in the period, counted as stays with one carer "
      + "or in one home (parameters care.stability), in foster care that the council provides itself, out of all "
      + "that began.",
    source: agreement + ", new in 2017/18", unit: .percent, nothing: "no placement began", needs: needs
  ) { input, window in
    let stays = try input.carerStays()
    let kinds = PlacementKinds(stays.placements, input.parameters.care.placements)
    let all = stays.all
    let months = window.months(of: DayColumn(numbers: all.map(\.start)))
    return .share(of: months, in: window) { kinds.isInHouseFostering(all[$0].rows[0]) }
  }

  static let farFromHome = MeasureDefinition(
    "looked_after_over_20_miles", "Children placed further than 20 miles from home",
    definition: "Children looked after at the end of the month whose placement is further from home than the "
      + "miles of parameter care.placements.far_from_miles (and, with far_only_outside_area, outside the council's "
      + "area), out of all children looked after. A distance that is not known (999.9 or empty) is not far.",
    source: agreement + ", FS/C19, which says from the borough; SSDA903 distance", unit: .percent,
    polarity: .low, basis: .monthEnd, base: .measure("looked_after"), nothing: LookedAfterMeasures.nobody,
    needs: CarerStays.needs + [Need(Placements.distance)]
  ) { input, window in
    let parameters = input.parameters.care.placements
    if parameters.farOnlyOutsideArea { try input.require(Need(Placements.location)) }
    let care = try input.lookedAfter()
    let stays = try input.carerStays()
    let distances = stays.placements[Placements.distance]
    let locations = stays.placements[Placements.location]
    let limit = ExactDecimal(parameters.farFromMiles)
    return care.atMonthEnds(window).share { row, day in
      guard let placement = stays.placement(row, on: day), let miles = distances[placement],
        miles != Self.unknownDistance
      else { return false }
      let isCounted =
        !parameters.farOnlyOutsideArea || locations[placement] == PlacementLocation.outside.rawValue
      return miles > limit && isCounted
    }
  }

  /// SSDA903: the distance is not known.
  private static let unknownDistance = ExactDecimal(units: 9_999, decimals: 1)

  /// Asks a question of the placement of the child of an episode on a day; no without a placement.
  private typealias Placed = (Int, CivilDay, (PlacementKinds, Int) -> Bool) -> Bool

  private static func placed(_ input: MeasureInput) throws -> (LookedAfter, Placed) {
    let care = try input.lookedAfter()
    let stays = try input.carerStays()
    let kinds = PlacementKinds(stays.placements, input.parameters.care.placements)
    return (care, { row, day, holds in stays.placement(row, on: day).map { holds(kinds, $0) } ?? false })
  }
}
