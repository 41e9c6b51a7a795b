internal import CivilDates
internal import Columns
internal import Datasets
internal import Figures

/// Reviews of child protection plans.
enum ProtectionReviewMeasures {
  static let all: [MeasureDefinition] = [openThreeMonths, inTime]

  private static let page = "Performance Matters, March 2018: Child Protection Service"

  static let openThreeMonths = MeasureDefinition(
    "cp_plans_open_three_months", "Children subject to a plan for three months or more",
    definition:
      "Open plans that started three calendar months or more before the end of the month: those of which a "
      + "review was due.",
    source: "Former national indicator 67", basis: .monthEnd, needs: OpenPlanMeasures.open.needs
  ) { input, window in
    try reviewable(PlansHeld(input), window).counts
  }

  static let inTime = MeasureDefinition(
    "cp_reviews_in_time", "Children subject to a plan whose reviews were all held in time",
    definition:
      "Plans open for three months or more of which every review was held in time: the first no more than "
      + "three calendar months after the plan began, each later one no more than six after the one before. A review "
      + "that has not been held is late from the end of the day by which it was due.",
    source: page + "; Working Together; former national indicator 67", unit: .percent, polarity: .high,
    basis: .monthEnd, base: .measure("cp_plans_open_three_months"),
    nothing: "no child had been subject to a plan for three months",
    needs: OpenPlanMeasures.open.needs + [
      Need(ProtectionPlans.planID), Need(ProtectionReviews.planID), Need(ProtectionReviews.heldDate),
    ]
  ) { input, window in
    let held = try PlansHeld(input)
    let reviews = try input.table(ProtectionReviews.self)
    let days = RelatedDays(
      reviews[ProtectionReviews.heldDate], of: reviews[ProtectionReviews.planID],
      for: held.plans[ProtectionPlans.planID])
    return reviewable(held, window).share { row, day in
      held.starts[row].map { allInTime(since: $0, held: days[row], by: day) } ?? false
    }
  }

  private static func reviewable(_ held: PlansHeld, _ window: MonthWindow) -> Stock {
    held.open(at: window).filter { row, day in
      held.starts[row].map { $0 <= day.adding(months: -3) } ?? false
    }
  }

  /// Whether every review that was due by the end of a day was held in time.
  private static func allInTime(since start: CivilDay, held: [Int32], by day: CivilDay) -> Bool {
    var due = start.adding(months: 3)
    for number in held where start.number < number && number <= day.number {
      let review = CivilDay(number: number)
      if review > due { return false }
      due = review.adding(months: 6)
    }
    return due > day
  }
}
