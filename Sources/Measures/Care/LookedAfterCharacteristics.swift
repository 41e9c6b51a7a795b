internal import CivilDates
internal import Columns
internal import Datasets
internal import Figures

/// Who the looked-after children are, where they live, for how long, and who holds their case.
enum LookedAfterCharacteristics {
  static let all: [MeasureDefinition] = [
    byGender, genderRatio, byEthnicGroup, byLocation, byTimeInCare, byService, unaccompaniedByLegalStatus,
  ]

  private static let page = LookedAfterMeasures.page + ", characteristics"

  static let byGender = MeasureDefinition(
    "looked_after_by_gender", "Children looked after by gender",
    definition: "Children looked after by gender.", source: page, unit: .percent, basis: .monthEnd,
    dimensions: [.gender], base: .measure("looked_after"), nothing: LookedAfterMeasures.nobody,
    needs: LookedAfter.needs + [Need(Children.gender)]
  ) { input, window in
    let care = try input.lookedAfter()
    return care.atMonthEnds(window).counts(by: care.genders).ofWhole()
  }

  static let genderRatio = MeasureDefinition(
    "looked_after_gender_ratio", "Ratio of males to females among children looked after",
    definition: "Boys looked after divided by girls looked after.", source: page, unit: .ratio, decimals: 2,
    basis: .monthEnd, nothing: "no girl was looked after", needs: LookedAfter.needs + [Need(Children.gender)]
  ) { input, window in
    let care = try input.lookedAfter()
    let genders = care.genders
    let stock = care.atMonthEnds(window)
    func count(_ group: GenderGroup) -> MeasureCounts {
      let position = genders.categories.firstIndex(of: group.rawValue).map(Int32.init)
      return stock.filter { row, _ in genders.ofRow[row] == position }.counts
    }
    return count(.male).of(count(.female))
  }

  static let byEthnicGroup = MeasureDefinition(
    "looked_after_by_ethnicity", "Children looked after by ethnicity",
    definition: "Children looked after by ethnicity in the council's groups. Chinese is in any other ethnic "
      + "group, which the printed page has no row for.",
    source: page, unit: .percent, basis: .monthEnd, dimensions: [.ethnicGroup],
    base: .measure("looked_after"), nothing: LookedAfterMeasures.nobody,
    needs: LookedAfter.needs + [Need(Children.ethnicity)]
  ) { input, window in
    let care = try input.lookedAfter()
    return care.atMonthEnds(window).counts(by: try care.ethnicGroups(input)).ofWhole()
  }

  static let byLocation = MeasureDefinition(
    "looked_after_by_location", "Children looked after by placement location",
    definition: "Children looked after by whether their placement is within the council's area.",
    source: page, unit: .percent, basis: .monthEnd, dimensions: [.placementLocation],
    base: .measure("looked_after"), nothing: LookedAfterMeasures.nobody,
    needs: CarerStays.needs + [Need(Placements.location)]
  ) { input, window in
    let care = try input.lookedAfter()
    let stays = try input.carerStays()
    let locations = Classification(stays.placements[Placements.location], .placementLocation)
    return care.atMonthEnds(window).counts(by: .placementLocation) { row, day in
      stays.placement(row, on: day).map { locations.ofRow[$0] } ?? Int32(locations.categories.count - 1)
    }
    .ofWhole()
  }

  static let byTimeInCare = MeasureDefinition(
    "looked_after_by_time_in_care", "Children looked after by time in care",
    definition: "Children looked after by completed months since their period of care began (parameter "
      + "care.time_in_care_boundary).",
    source: page, unit: .percent, basis: .monthEnd, dimensions: [.timeInCare],
    base: .measure("looked_after"), nothing: LookedAfterMeasures.nobody,
    needs: LookedAfter.needs + [Need(CareEpisodes.periodID)]
  ) { input, window in
    let care = try input.lookedAfter()
    let inclusive = input.parameters.care.timeInCareBoundary == .inclusive
    return care.atMonthEnds(window).counts(by: .timeInCare) { row, day in
      guard let entry = care.entry(row) else { return 0 }
      return Int32(
        [6, 12, 18, 24].count { months in
          let edge = entry.adding(months: months)
          return inclusive ? edge <= day : edge < day
        })
    }
    .ofWhole()
  }

  static let byService = MeasureDefinition(
    "looked_after_by_service", "Children looked after by case-holding service",
    definition: "Children looked after by the service of the team of the allocated case worker (parameter "
      + "care.services_under_other); without one they are not recorded.",
    source: page, unit: .percent, basis: .monthEnd, dimensions: [.service],
    base: .measure("looked_after"), nothing: LookedAfterMeasures.nobody,
    needs: LookedAfter.needs + CaseHolders.needs + [Need(OrgMap.team), Need(OrgMap.service)]
  ) { input, window in
    let care = try input.lookedAfter()
    let holders = try CaseHolders(input, of: care.childID)
    let services = TeamServices(
      of: try input.table(Allocations.self)[Allocations.team], in: try input.table(OrgMap.self))
    let names = Dimension.service.categories ?? []
    let other = Int32(names.firstIndex(of: Service.other.rawValue) ?? 0)
    let hidden = Set(
      input.parameters.care.servicesUnderOther.compactMap(names.firstIndex(of:)).map(Int32.init))
    return care.atMonthEnds(window).counts(by: .service) { row, day in
      guard let allocation = holders.allocation(row, on: day) else { return Int32(names.count - 1) }
      let service = services.service(row: allocation, on: day)
      return hidden.contains(service) ? other : service
    }
    .ofWhole()
  }

  static let unaccompaniedByLegalStatus = MeasureDefinition(
    "unaccompanied_by_legal_status", "Unaccompanied asylum seeking children by legal status",
    definition:
      "Unaccompanied asylum seeking children looked after, counted as for unaccompanied_children, by "
      + "the legal status of their episode of care, out of all children looked after.",
    source: page, unit: .percent, basis: .monthEnd, dimensions: [.unaccompaniedLegalStatus],
    base: .measure("looked_after"), categoriesAddUp: false, nothing: LookedAfterMeasures.nobody,
    needs: UnaccompaniedChildren.needs
  ) { input, window in
    let care = try input.lookedAfter()
    let statuses = Classification(
      care.episodes[CareEpisodes.legalStatus], .unaccompaniedLegalStatus,
      by: UnaccompaniedLegalStatus.init(code:))
    return try UnaccompaniedChildren(input).atMonthEnds(window).counts(by: statuses)
      .of(care.atMonthEnds(window).counts)
  }
}

extension LookedAfter {
  /// Of the child of each episode.
  var genders: Classification { children.genders(on: { _ in nil }, rows: episodes.rowCount) }

  /// Of the child of each episode.
  func ethnicGroups(_ input: MeasureInput) throws -> Classification {
    let table = try input.table(Children.self)
    let lookup = RowLookup(childID, in: table[Children.childID])
    let groups = Classification(table[Children.ethnicity], .ethnicGroup, by: Ethnicity.group(of:))
    let missing = Int32(groups.categories.firstIndex(of: Ethnicity.Group.missing.rawValue) ?? 0)
    return Classification(
      .ethnicGroup, groups.categories,
      ofRow: episodes.rows.map { row in lookup[row].map { groups.ofRow[$0] } ?? missing })
  }
}

/// The rows in which the page counts the legal status of unaccompanied children.
enum UnaccompaniedLegalStatus: String, CaseIterable {
  case careOrder = "Full Care Order"
  case section20 = "Section 20"
  case remanded = "On Remand"
  case other = "Other"

  init(code: String?) {
    switch LegalStatus.group(of: code) {
    case .careOrder: self = .careOrder
    case .section20: self = .section20
    case .remanded: self = .remanded
    default: self = .other
    }
  }
}

extension Dimension {
  static let ethnicGroup = Dimension("ethnicity", of: Ethnicity.Group.self)
  static let placementLocation = Dimension("location", of: PlacementLocation.codes)
  static let timeInCare = Dimension(
    "time_in_care", ["0-6 Months", "6-12 Months", "12-18 Months", "18-24 Months", "Over 24 Months"])
  static let unaccompaniedLegalStatus = Dimension("legal_status", of: UnaccompaniedLegalStatus.self)
}
