internal import CivilDates
internal import Columns
internal import Datasets
internal import Figures

/// Visits of social workers to looked-after children.
enum CareVisitMeasures {
  static let all: [MeasureDefinition] = [inTime]

  static let inTime = MeasureDefinition(
    "care_visits_in_time", "Visits to children looked after within timeframes",
    definition:
      "Children looked after at the end of the month whose last visit in their placement is no longer "
      + "ago than visits may be apart: a week from the start of the placement to the first, six weeks, after a year "
      + "in a long-term placement three months; shorter under an interim care order with parents. Out of all whose "
      + "first visit is due (parameters care.visits).",
    source: "Management Agreement 2017/18; Care Planning Regulations, regulation 28", unit: .percent,
    polarity: .high, basis: .monthEnd, nothing: "no visit was due",
    needs: CarerStays.needs + [
      Need(Placements.longTerm), Need(CareVisits.childID), Need(CareVisits.visitDate), Need(CareVisits.seen),
      Need(CareReviews.childID), Need(CareReviews.heldDate),
    ]
  ) { input, window in
    let visiting = try Visiting(input)
    return visiting.care.atMonthEnds(window).filter { row, day in visiting.isDue(row, day) }
      .share { row, day in visiting.isInTime(row, day) }
  }
}

/// The visits to each child in its placement, and by when the next one is due.
private struct Visiting {
  let care: LookedAfter
  private let stays: CarerStays
  private let visits: RelatedRows
  private let visited: DayColumn
  private let reviews: RelatedRows
  private let reviewed: DayColumn
  private let statuses: CategoryColumn
  private let parameters: CareVisitParameters

  init(_ input: MeasureInput) throws {
    care = try input.lookedAfter()
    stays = try input.carerStays()
    statuses = care.episodes[CareEpisodes.legalStatus]
    parameters = input.parameters.care.visits
    let table = try input.table(CareVisits.self)
    let seen = table[CareVisits.seen]
    let (yes, all) = (seen.code(of: YesNo.yes), parameters.unseenCounted)
    visited = table[CareVisits.visitDate]
    visits = RelatedRows(
      care.childID, in: table[CareVisits.childID], by: visited, ids: table[CareVisits.visitID]
    ) { row in all || (yes != nil && seen.codes[row] == yes) }
    let held = try input.table(CareReviews.self)
    reviewed = held[CareReviews.heldDate]
    reviews = RelatedRows(
      care.childID, in: held[CareReviews.childID], by: reviewed, ids: held[CareReviews.reviewID])
  }

  /// Whether the child was visited in its placement, or should have been; a child without a placement counts.
  func isDue(_ row: Int, _ day: CivilDay) -> Bool {
    guard !parameters.notYetDueCounted, let stay = stays.current(row, on: day) else { return true }
    return last(row, stay, day) != nil || day > firstLimit(stay)
  }

  /// Whether the next visit is not overdue: it is from the day after the last one on which it is in time.
  func isInTime(_ row: Int, _ day: CivilDay) -> Bool {
    guard let stay = stays.current(row, on: day) else { return false }
    guard let last = last(row, stay, day) else { return day <= firstLimit(stay) }
    return day <= limit(after: last, row, stay, day)
  }

  private func firstLimit(_ stay: CarerStays.Stay) -> CivilDay {
    CivilDay(number: stay.start) + parameters.firstDays
  }

  private func last(_ row: Int, _ stay: CarerStays.Stay, _ day: CivilDay) -> CivilDay? {
    visits[row].last { visited.numbers[$0] >= stay.start && visited.numbers[$0] <= day.number }
      .flatMap { visited[$0] }
  }

  /// The last day on which the visit after another one is in time.
  private func limit(
    after visit: CivilDay, _ row: Int, _ stay: CarerStays.Stay, _ day: CivilDay
  ) -> CivilDay {
    let placement = stays.placement(row, on: day)
    let type = placement.flatMap { stays.placements[Placements.type][$0] }
    if statuses[row] == LegalStatus.interimCareOrder, type == PlacementType.parents {
      return visit
        + (isReviewed(row, by: day) ? parameters.withParentsReviewedDays : parameters.withParentsDays)
    }
    let isLongTerm = placement.map { stays.placements[Placements.longTerm][$0] == YesNo.yes } ?? false
    let isAfterFirstYear = CivilDay(number: stay.start).adding(months: 12) <= day
    return isLongTerm && isAfterFirstYear
      ? visit.adding(months: parameters.longTermMonths) : visit + parameters.days
  }

  private func isReviewed(_ row: Int, by day: CivilDay) -> Bool {
    let entry = care.entry(row)?.number ?? day.number
    return reviews[row].contains { reviewed.numbers[$0] >= entry && reviewed.numbers[$0] <= day.number }
  }
}
