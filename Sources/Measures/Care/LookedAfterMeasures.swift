internal import CivilDates
internal import Columns
internal import Datasets
internal import Figures

/// How many children are looked after, and under which legal status.
enum LookedAfterMeasures {
  static let all: [MeasureDefinition] = [byLegalStatus, lookedAfter, per10000]

  static let page = "Performance Matters, March 2018: Children in Care"

  /// What a share of looked-after children says when there are none.
  static let nobody = "no child was looked after"

  static let byLegalStatus = MeasureDefinition(
    "looked_after_by_legal_status", "Children looked after by legal status",
    definition: "Children looked after by the legal status of their episode of care; those under a placement "
      + "order by whether they are placed for adoption.",
    source: page + "; SSDA903 legal status", unit: .percent, basis: .monthEnd,
    dimensions: [.legalStatusInCare], base: .measure("looked_after"), nothing: nobody,
    needs: CarerStays.needs
  ) { input, window in
    let care = try input.lookedAfter()
    let stays = try input.carerStays()
    let statuses = care.episodes[CareEpisodes.legalStatus]
    let types = stays.placements[Placements.type]
    return care.atMonthEnds(window).counts(by: .legalStatusInCare) { row, day in
      let placement = stays.placement(row, on: day)
      let isPlaced = placement.flatMap { types[$0] }.map(PlacementType.adoption.contains) ?? false
      return LegalStatusInCare(code: statuses[row], isPlacedForAdoption: isPlaced).position
    }
    .ofWhole()
  }

  static let lookedAfter = MeasureDefinition(
    "looked_after", "Children looked after",
    definition: "Children under 18 in an episode of care at the end of the month, each once, without short "
      + "breaks (V3, V4). Of two episodes open at once the one that started later counts.",
    source: page + "; SSDA903", basis: .monthEnd, needs: LookedAfter.needs
  ) { input, window in
    try input.lookedAfter().atMonthEnds(window).counts
  }

  static let per10000 = MeasureDefinition(
    "looked_after_per_10000", "Children looked after per 10,000 children",
    definition: "Children looked after per 10,000 children aged 0 to 17 (parameters population.year and "
      + "population.bases).",
    source: page, unit: .ratePer10000, basis: .monthEnd, base: .population, needs: LookedAfter.needs
  ) { input, window in
    let population = try input.population()
    var counts = try input.lookedAfter().atMonthEnds(window).counts
    counts.base = .fixed(population.children)
    return counts
  }
}

/// The rows in which the page counts legal status.
enum LegalStatusInCare: String, CaseIterable {
  case interimCareOrder = "Interim Care Order"
  case careOrder = "Full Care Order"
  case section20 = "Section 20"
  case placedForAdoption = "Placement Order - In Adoptive Placement"
  case awaitingPlacement = "Placement Order - Awaiting Placement"
  case policeProtection = "Police Protection Order - In LA Accommodation"
  case remanded = "Remanded to LA Accommodation or Youth Detention Accommodation"
  case other = "Other"
  case notRecorded = "Legal Status has Not Been Recorded"

  init(code: String?, isPlacedForAdoption: Bool) {
    switch LegalStatus.group(of: code) {
    case .interimCareOrder: self = .interimCareOrder
    case .careOrder: self = .careOrder
    case .section20: self = .section20
    case .placementOrder: self = isPlacedForAdoption ? .placedForAdoption : .awaitingPlacement
    case .policeProtection: self = .policeProtection
    case .remanded: self = .remanded
    case .other: self = .other
    case .missing: self = .notRecorded
    }
  }

  var position: Int32 { Int32(Self.allCases.firstIndex(of: self) ?? 0) }
}

extension Dimension {
  static let legalStatusInCare = Dimension("legal_status", of: LegalStatusInCare.self)
}
