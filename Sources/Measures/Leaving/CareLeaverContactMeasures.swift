internal import CivilDates
internal import Columns
internal import Datasets
internal import Figures

/// Whether care leavers are in touch and visited, and whether their pathway plans are up to date.
enum CareLeaverContactMeasures {
  static let all: [MeasureDefinition] = [inTouch, visited, pathwayPlan]

  private static let page = "Performance Matters, March 2018: Care Leavers Service"
  private static let nobody = "there were no care leavers"

  static let inTouch = MeasureDefinition(
    "care_leavers_in_touch_12_months", "Care leavers in touch in the last twelve months",
    definition:
      "Care leavers with a contact of any kind in the twelve months before the end of the month, or recorded "
      + "as in touch (parameters care_leavers.in_touch_by and care_leavers.months_boundary).",
    source: page, unit: .percent, polarity: .high, basis: .monthEnd, base: .measure("care_leavers"),
    nothing: nobody, needs: CareLeaversServed.needs
  ) { input, window in
    let served = try CareLeaversServed(input, at: window)
    switch input.parameters.careLeavers.inTouchBy {
    case .contacts:
      let contacts = try contacts(served, input) { _ in true }
      return served.stock.share { row, day in
        isWithin(12, contacts.last(row: row, onOrBefore: day), before: day, input)
      }
    case .record:
      try input.require(Need(CareLeavers.inTouch))
      let touch = served.leavers[CareLeavers.inTouch]
      return served.stock.share { row, _ in touch[row] == InTouch.yes.rawValue }
    }
  }

  static let visited = MeasureDefinition(
    "care_leavers_visited_2_months", "Care leavers visited in the last two months",
    definition: "Care leavers with a visit in the two months before the end of the month (parameter "
      + "care_leavers.months_boundary).",
    source: page + ", chart", unit: .percent, polarity: .high, basis: .monthEnd,
    base: .measure("care_leavers"),
    nothing: nobody, needs: CareLeaversServed.needs + [Need(CareLeaverContacts.kind)]
  ) { input, window in
    let served = try CareLeaversServed(input, at: window)
    let kinds = try input.table(CareLeaverContacts.self)[CareLeaverContacts.kind]
    let visit = kinds.code(of: CareLeaverContactKind.visit.rawValue)
    let visits = try contacts(served, input) { row in visit != nil && kinds.codes[row] == visit }
    return served.stock.share { row, day in
      isWithin(2, visits.last(row: row, onOrBefore: day), before: day, input)
    }
  }

  static let pathwayPlan = MeasureDefinition(
    "care_leavers_pathway_plan_6_months", "Care leavers with an up-to-date pathway plan",
    definition:
      "Care leavers whose pathway plan was made or reviewed in the six months before the end of the month "
      + "(parameter care_leavers.months_boundary).",
    source: page + ", chart", unit: .percent, polarity: .high, basis: .monthEnd,
    base: .measure("care_leavers"),
    nothing: nobody, needs: CareLeaversServed.needs + [Need(CareLeavers.pathwayPlan)]
  ) { input, window in
    let served = try CareLeaversServed(input, at: window)
    let plans = served.leavers[CareLeavers.pathwayPlan]
    return served.stock.share { row, day in isWithin(6, plans[row], before: day, input) }
  }

  /// The days of the contacts with each care leaver.
  private static func contacts(
    _ served: CareLeaversServed, _ input: MeasureInput, where counts: (Int) -> Bool
  ) throws -> RelatedDays {
    try [Need(CareLeaverContacts.childID), Need(CareLeaverContacts.date)].forEach(input.require)
    let contacts = try input.table(CareLeaverContacts.self)
    return RelatedDays(
      contacts[CareLeaverContacts.date], of: contacts[CareLeaverContacts.childID],
      for: served.leavers[CareLeavers.childID], where: counts)
  }

  /// Whether something happened in so many calendar months up to the end of a day.
  private static func isWithin(
    _ months: Int, _ event: CivilDay?, before day: CivilDay, _ input: MeasureInput
  ) -> Bool {
    guard let event, event <= day else { return false }
    let line = day.adding(months: -months)
    return input.parameters.careLeavers.boundary == .inclusive ? event >= line : event > line
  }
}
