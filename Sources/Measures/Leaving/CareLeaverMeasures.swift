internal import CivilDates
internal import Columns
internal import Datasets
internal import Figures

/// Care leavers at the end of a month: their ages, what they do, where they live.
enum CareLeaverMeasures {
  static let all: [MeasureDefinition] = [
    served, byAge, active, activeByKind, inactiveByReason, withHome, suitableHome, byHome, atUniversity,
  ]

  private static let page = "Performance Matters, March 2018: Care Leavers Service"
  private static let nobody = "there were no care leavers"
  private static let cohort =
    "Care leavers of the entitlements and ages of parameters care_leavers.entitlements, youngest and oldest, as at the "
    + "last day of the month that the records are of"

  static let served = MeasureDefinition(
    "care_leavers", "Care leavers",
    definition: cohort + "; those who died or returned home for good do not count.", source: page,
    basis: .monthEnd, needs: CareLeaversServed.needs
  ) { input, window in
    try CareLeaversServed(input, at: window).stock.counts
  }

  static let byAge = MeasureDefinition(
    "care_leavers_by_age", "Care leavers by age", definition: "Care leavers by completed years.",
    source: page,
    unit: .percent, basis: .monthEnd, dimensions: [.leaverAge], base: .measure("care_leavers"),
    nothing: nobody, needs: CareLeaversServed.needs
  ) { input, window in
    let served = try CareLeaversServed(input, at: window)
    let names = Dimension.leaverAge.categories ?? []
    return served.stock.counts(by: .leaverAge) { row, day in
      guard let age = served.children.age(row: row, on: day) else { return Int32(names.count - 1) }
      let name = age < 18 ? "Under 18" : age > 21 ? "22+" : String(age)
      return Int32(names.firstIndex(of: name) ?? names.count - 1)
    }
    .ofWhole()
  }

  static let active = MeasureDefinition(
    "care_leavers_eet", "Care leavers in education, employment or training",
    definition:
      "Care leavers whose activity is education, training or employment, full or part time; not known "
      + "counts as none.",
    source: page, unit: .percent, polarity: .high, basis: .monthEnd, base: .measure("care_leavers"),
    nothing: nobody, needs: CareLeaversServed.needs + [Need(CareLeavers.activity)]
  ) { input, window in
    let served = try CareLeaversServed(input, at: window)
    let activities = served.leavers[CareLeavers.activity]
    return served.stock.share { row, _ in CareLeaverActivityGroup(code: activities[row]).isActive }
  }

  static let activeByKind = MeasureDefinition(
    "care_leavers_eet_by_kind", "Care leavers in education, employment or training, by kind",
    definition:
      "Care leavers in higher education (F1, P1), in other education (F2, P2), in training or employment "
      + "(F3 to F5, P3 to P5), out of all care leavers.",
    source: page, unit: .percent, basis: .monthEnd, dimensions: [.activeKind], base: .measure("care_leavers"),
    categoriesAddUp: false, nothing: nobody, needs: active.needs
  ) { input, window in
    try activities(input, window, .activeKind)
  }

  static let inactiveByReason = MeasureDefinition(
    "care_leavers_not_eet_by_reason", "Care leavers not in education, employment or training, by reason",
    definition:
      "Care leavers in neither education nor employment nor training by reason (G4 to G6), and those whose "
      + "activity is not known, out of all care leavers.",
    source: page + ", director commentary", unit: .percent, polarity: .low, basis: .monthEnd,
    dimensions: [.inactiveReason], base: .measure("care_leavers"), categoriesAddUp: false, nothing: nobody,
    needs: active.needs
  ) { input, window in
    try activities(input, window, .inactiveReason)
  }

  static let withHome = MeasureDefinition(
    "care_leavers_with_home_on_record", "Care leavers whose accommodation is on record",
    definition:
      "Care leavers with any accommodation on record but abroad, deported and not known (G, H, R). The "
      + "booklet prints this number as those in suitable accommodation, with people in custody and in emergency "
      + "accommodation among them; care_leavers_in_suitable_home counts the suitable ones.",
    source: page, unit: .percent, basis: .monthEnd, base: .measure("care_leavers"), nothing: nobody,
    needs: CareLeaversServed.needs + [Need(CareLeavers.accommodation)]
  ) { input, window in
    let served = try CareLeaversServed(input, at: window)
    let homes = served.leavers[CareLeavers.accommodation]
    return served.stock.share { row, _ in isJudged(homes[row]) }
  }

  static let suitableHome = MeasureDefinition(
    "care_leavers_in_suitable_home", "Care leavers in suitable accommodation",
    definition:
      "Care leavers whose accommodation was judged suitable, out of all but those abroad, deported or of "
      + "unknown residence (G, H, R); no accommodation and no judgement on record count as not suitable.",
    source: "SSDA903 return", unit: .percent, polarity: .high, basis: .monthEnd, nothing: nobody,
    needs: withHome.needs + [Need(CareLeavers.suitability)]
  ) { input, window in
    let served = try CareLeaversServed(input, at: window)
    let (homes, suitability) = (
      served.leavers[CareLeavers.accommodation], served.leavers[CareLeavers.suitability]
    )
    return served.stock
      .filter { row, _ in !(homes[row].map(CareLeaverAccommodation.notJudged.contains) ?? false) }
      .share { row, _ in suitability[row] == Suitability.suitable.rawValue }
  }

  static let byHome = MeasureDefinition(
    "care_leavers_by_home", "Care leavers by accommodation",
    definition:
      "Care leavers whose accommodation is on record, by its kind in the letters of the SSDA903 return, out "
      + "of all of them.",
    source: page, unit: .percent, basis: .monthEnd, dimensions: [.leaverHome],
    base: .measure("care_leavers_with_home_on_record"), nothing: "no accommodation was on record",
    needs: withHome.needs
  ) { input, window in
    let served = try CareLeaversServed(input, at: window)
    let homes = served.leavers[CareLeavers.accommodation]
    let letters = Dimension.leaverHome.categories ?? []
    return served.stock.filter { row, _ in isJudged(homes[row]) }
      .counts(by: .leaverHome) { row, _ in
        Int32(homes[row].flatMap { letters.firstIndex(of: $0) } ?? 0)
      }
      .ofWhole()
  }

  static let atUniversity = MeasureDefinition(
    "care_leavers_at_university", "Care leavers at university",
    definition: "Care leavers on the list of those at university, which need not agree with their activity.",
    source: page, basis: .monthEnd, needs: CareLeaversServed.needs + [Need(CareLeavers.university)]
  ) { input, window in
    let served = try CareLeaversServed(input, at: window)
    let university = served.leavers[CareLeavers.university]
    return served.stock.filter { row, _ in university[row] == YesNo.yes }.counts
  }

  /// Care leavers by the groups of a dimension, out of all of them.
  private static func activities(
    _ input: MeasureInput, _ window: MonthWindow, _ dimension: Dimension
  ) throws -> MeasureCounts {
    let served = try CareLeaversServed(input, at: window)
    let activities = served.leavers[CareLeavers.activity]
    let names = dimension.categories ?? []
    func position(_ row: Int) -> Int? {
      names.firstIndex(of: CareLeaverActivityGroup(code: activities[row]).rawValue)
    }
    var counts = served.stock.filter { row, _ in position(row) != nil }
      .counts(by: dimension) { row, _ in Int32(position(row) ?? 0) }
    counts.base = .whole(served.stock.counts.counts)
    return counts
  }

  /// Whether a letter is one of a home whose suitability is judged.
  private static func isJudged(_ letter: String?) -> Bool {
    letter.map { Dimension.leaverHome.categories?.contains($0) ?? false } ?? false
  }
}

extension Dimension {
  static let leaverAge = Dimension("age", ["Under 18", "18", "19", "20", "21", "22+", notRecorded])
  static let activeKind = Dimension("activity", CareLeaverActivityGroup.active.map(\.rawValue))
  static let inactiveReason = Dimension(
    "reason", CareLeaverActivityGroup.allCases.filter { !$0.isActive }.map(\.rawValue))
  static let leaverHome = Dimension(
    "accommodation",
    CareLeaverAccommodation.codes.codes.map(\.code).filter { !CareLeaverAccommodation.notJudged.contains($0) }
  )
}
