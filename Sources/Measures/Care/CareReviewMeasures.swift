internal import CivilDates
internal import Columns
internal import Datasets
internal import Figures

/// Statutory reviews of looked-after children: held in time, and how the children took part.
enum CareReviewMeasures {
  static let all: [MeasureDefinition] = [participation, inTime, viewsAtLastReview]

  private static let agreement = "Management Agreement 2017/18"

  static let participation = MeasureDefinition(
    "participation_in_reviews", "Participation in reviews of children in care",
    definition: "Reviews held in the period at which the child took part or its views were heard (parameter "
      + "care.reviews.participated), out of reviews held of children of four and over (parameter not_asked); one "
      + "without a participation code counts as none.",
    source: LookedAfterMeasures.page + "; " + agreement + "; SSDA903 participation", unit: .percent,
    polarity: .high, nothing: "no review was held",
    needs: [Need(CareReviews.heldDate), Need(CareReviews.participation)]
  ) { input, window in
    let reviews = try input.table(CareReviews.self)
    let codes = reviews[CareReviews.participation]
    let parameters = input.parameters.care.reviews
    var months = window.months(of: reviews[CareReviews.heldDate])
    for row in months.indices where codes[row].map(parameters.notAsked.contains) == true {
      months[row] = MonthWindow.outside
    }
    return .share(of: months, in: window) { codes[$0].map(parameters.participated.contains) ?? false }
  }

  static let inTime = MeasureDefinition(
    "care_reviews_in_time", "Reviews of children looked after within timeframes",
    definition:
      "Reviews due in the period that were held by the day on which they were due, out of those due "
      + "while the child was looked after; cancelled ones are left out. Due by the record, or within 20 working days "
      + "of entry, then three months, then six (parameters care.reviews).",
    source: agreement + "; Care Planning Regulations, regulation 33", unit: .percent, polarity: .high,
    nothing: "no review was due",
    needs: LookedAfter.needs + [
      Need(CareReviews.childID), Need(CareReviews.dueDate), Need(CareReviews.heldDate),
      Need(CareReviews.cancelled),
    ]
  ) { input, window in
    let reviews = try input.table(CareReviews.self)
    let care = try input.lookedAfter()
    let due = try dueDays(reviews, care, input)
    let held = reviews[CareReviews.heldDate].numbers
    let cancelled = reviews[CareReviews.cancelled]
    let yes = cancelled.code(of: YesNo.yes)
    let episodes = care.episodes(of: reviews[CareReviews.childID])
    let months = reviews.rows.map { row in
      let isDue =
        due.numbers[row] != DayColumn.blank && !(yes != nil && cancelled.codes[row] == yes)
        && care.open(episodes[row], on: due.numbers[row]) != nil
      return isDue ? window.month(ofDay: due.numbers[row]) : MonthWindow.outside
    }
    return .share(of: months, in: window) { row in
      held[row] != DayColumn.blank && held[row] <= due.numbers[row]
    }
  }

  static let viewsAtLastReview = MeasureDefinition(
    "views_at_last_review", "Children looked after giving their views at review",
    definition:
      "Children looked after at the end of the month whose views were heard at their last review since "
      + "they came into care (parameter care.reviews.participated), out of those with a review at which they were "
      + "four or over (parameter not_asked).",
    source: agreement, unit: .percent, decimals: 0, polarity: .high, basis: .monthEnd,
    nothing: "no child of four or over had a review",
    needs: LookedAfter.needs + [
      Need(CareEpisodes.periodID), Need(CareReviews.childID), Need(CareReviews.heldDate),
      Need(CareReviews.participation),
    ]
  ) { input, window in
    let care = try input.lookedAfter()
    let table = try input.table(CareReviews.self)
    let (held, codes) = (table[CareReviews.heldDate], table[CareReviews.participation])
    let reviews = RelatedRows(
      care.childID, in: table[CareReviews.childID], by: held, ids: table[CareReviews.reviewID])
    let parameters = input.parameters.care.reviews
    func last(_ row: Int, _ day: CivilDay) -> Int? {
      let entry = care.entry(row)?.number ?? day.number
      return reviews[row].last { held.numbers[$0] >= entry && held.numbers[$0] <= day.number }
    }
    return care.atMonthEnds(window)
      .filter { row, day in
        last(row, day).map { codes[$0].map(parameters.notAsked.contains) != true } ?? false
      }
      .share { row, day in
        last(row, day).flatMap { codes[$0] }.map(parameters.participated.contains) ?? false
      }
  }

  /// The day by which each review is due.
  private static func dueDays(
    _ reviews: DatasetTable<CareReviews>, _ care: LookedAfter, _ input: MeasureInput
  ) throws -> DayColumn {
    switch input.parameters.care.reviews.dueBy {
    case .recorded: reviews[CareReviews.dueDate]
    case .statutory: try statutoryDays(reviews, care, input)
    }
  }

  /// By the entry into care and the reviews held before. A review belongs to the period of care that had begun last
  /// by the day on which it was held or, not held, was to be.
  private static func statutoryDays(
    _ reviews: DatasetTable<CareReviews>, _ care: LookedAfter, _ input: MeasureInput
  ) throws -> DayColumn {
    let parameters = input.parameters.care.reviews
    let (held, planned) = (reviews[CareReviews.heldDate].numbers, reviews[CareReviews.dueDate].numbers)
    let childID = reviews[CareReviews.childID]
    let episodes = care.episodes(of: childID)
    let days = DayColumn(numbers: reviews.rows.map { held[$0] == DayColumn.blank ? planned[$0] : held[$0] })
    let siblings = RelatedRows(childID, in: childID, by: days, ids: reviews[CareReviews.reviewID])
    func entry(_ row: Int) -> CivilDay? {
      episodes[row].compactMap(care.entry).last { $0.number <= days.numbers[row] }
    }
    let before = reviews.rows.map { row in
      let start = entry(row)?.number ?? days.numbers[row]
      return siblings[row].prefix { $0 != row }.filter { held[$0] != DayColumn.blank && held[$0] >= start }
    }
    let firsts = reviews.rows.map { before[$0].isEmpty ? Int32(0) : MonthWindow.outside }
    let counting = input.parameters.workingDayStart
    let firstDue = try input.withWorkingDays(firsts) { row, calendar throws(WorkingDaysFault) in
      guard let entry = entry(row) else { return nil }
      let limit = try calendar.lastDay(within: parameters.firstWorkingDays, of: entry, counting: counting)
      return Int(limit.number)
    }
    return DayColumn(
      numbers: reviews.rows.map { row in
        guard let last = before[row].last else {
          return firstDue[row].map(Int32.init) ?? DayColumn.blank
        }
        let months = before[row].count == 1 ? parameters.secondMonths : parameters.laterMonths
        return CivilDay(number: held[last]).adding(months: months).number
      })
  }
}
