internal import CivilDates
internal import Datasets
internal import Figures

extension PlacementRecords {
  /// Days on which children were looked after in the placements, by month and, where there is a classification, by
  /// category.
  func days(
    in window: MonthWindow, by classes: Classification? = nil, where isIn: (Int) -> Bool = { _ in true }
  )
    -> MeasureCounts
  {
    var counts = Tally(months: window.months.count, categories: classes?.categories.count ?? 1)
    for row in stays.placements.rows where isIn(row) {
      for (place, month) in window.months.enumerated() {
        let days = stays.days(row, from: month.firstDay, to: month.lastDay).lookedAfter
        if days > 0 { counts.add(days, month: Int32(place), category: classes?.ofRow[row] ?? 0) }
      }
    }
    return MeasureCounts(breakdowns: Self.breakdowns(classes), counts: counts, base: .none)
  }

  /// Amounts of each quarter of the year to date, which stand in its last month.
  func quarters(
    in window: MonthWindow, by classes: Classification? = nil, _ value: (PlacementAmounts) -> Int
  ) -> MeasureCounts {
    var counts = Tally(months: window.months.count, categories: classes?.categories.count ?? 1)
    for row in stays.placements.rows {
      for place in quarters.indices {
        let amount = value(amounts(row, in: place..<place + 1).counted)
        if amount != 0 { counts.add(amount, month: Int32(3 * place + 2), category: classes?.ofRow[row] ?? 0) }
      }
    }
    var result = MeasureCounts(breakdowns: Self.breakdowns(classes), counts: counts, base: .none)
    for place in quarters.indices {
      if let absence = prices?.absence(place..<place + 1) {
        result.setAbsence(absence, month: 3 * place + 2)
      }
    }
    return result
  }

  private static func breakdowns(_ classes: Classification?) -> [[Breakdown]] {
    classes.map { classes in classes.categories.map { [Breakdown(classes.dimension.name, $0)] } } ?? [[]]
  }
}
