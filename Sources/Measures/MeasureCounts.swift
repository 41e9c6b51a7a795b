internal import Figures

/// What a measure counts, month by month: the counts of its categories, and what they are out of.
struct MeasureCounts: Sendable {
  enum Base: Sendable {
    /// A count has none.
    case none
    /// One number a month, for all categories.
    case whole(Tally)
    /// A number for each category.
    case each(Tally)
    /// The same number whatever the period: a population.
    case fixed(Int)
    /// None: the counts are values that were supplied as they are, without their point. 22 is 2.2 with one decimal.
    case asSupplied(decimals: Int)
  }

  var breakdowns: [[Breakdown]]
  var counts: Tally
  var base: Base
  private var absences: [Place: Absence] = [:]

  private struct Place: Hashable {
    var month: Int
    var category: Int?
  }

  /// A count, and what it is out of, of a measure that has one period: it stands in the window's last month.
  static func atEnd(of window: MonthWindow, _ count: Int, outOf base: Int? = nil) -> MeasureCounts {
    let last = Int32(window.months.count - 1)
    var counts = Tally(months: window.months.count, categories: 1)
    counts.add(count, month: last, category: 0)
    guard let base else { return MeasureCounts(breakdowns: [[]], counts: counts, base: .none) }
    var whole = Tally(months: window.months.count, categories: 1)
    whole.add(base, month: last, category: 0)
    return MeasureCounts(breakdowns: [[]], counts: counts, base: .whole(whole))
  }

  /// Rows by month.
  init(_ months: [Int32], in window: MonthWindow) {
    var counts = Tally(months: window.months.count, categories: 1)
    for month in months where month != MonthWindow.outside { counts.add(month: month, category: 0) }
    self.init(breakdowns: [[]], counts: counts, base: .none)
  }

  init(breakdowns: [[Breakdown]], counts: Tally, base: Base) {
    self.breakdowns = breakdowns
    self.counts = counts
    self.base = base
  }

  /// Says why a month has no count, or a category of it.
  mutating func setAbsence(_ absence: Absence, month: Int, category: Int? = nil) {
    absences[Place(month: month, category: category)] = absence
  }

  /// Why some of the months have no count, or a category of them; `nil` when all have one.
  func absence(in months: Range<Int>, of category: Int? = nil) -> Absence? {
    if absences.isEmpty { return nil }
    return months.lazy.compactMap { absences[Place(month: $0, category: category)] }.first
  }

  /// Rows by month and category.
  static func counts(
    _ months: [Int32], by classes: Classification, in window: MonthWindow
  ) -> MeasureCounts {
    var counts = Tally(months: window.months.count, categories: classes.categories.count)
    for (row, month) in months.enumerated() where month != MonthWindow.outside {
      counts.add(month: month, category: classes.ofRow[row])
    }
    return MeasureCounts(
      breakdowns: classes.categories.map { [Breakdown(classes.dimension.name, $0)] }, counts: counts,
      base: .none)
  }

  /// Rows by month and the categories of two classifications, the second one varying first.
  static func counts(
    _ months: [Int32], by first: Classification, and second: Classification, in window: MonthWindow
  ) -> MeasureCounts {
    let width = Int32(second.categories.count)
    var counts = Tally(
      months: window.months.count, categories: first.categories.count * second.categories.count)
    for (row, month) in months.enumerated() where month != MonthWindow.outside {
      counts.add(month: month, category: first.ofRow[row] * width + second.ofRow[row])
    }
    let breakdowns = first.categories.flatMap { one in
      second.categories.map { other in
        [Breakdown(first.dimension.name, one), Breakdown(second.dimension.name, other)]
      }
    }
    return MeasureCounts(breakdowns: breakdowns, counts: counts, base: .none)
  }

  /// How many of the rows hold, out of all of them.
  static func share(
    of months: [Int32], in window: MonthWindow, where holds: (Int) throws -> Bool
  ) rethrows -> MeasureCounts {
    var counts = Tally(months: window.months.count, categories: 1)
    for (row, month) in months.enumerated() where month != MonthWindow.outside {
      if try holds(row) { counts.add(month: month, category: 0) }
    }
    return MeasureCounts(breakdowns: [[]], counts: counts, base: .none).of(months, in: window)
  }

  /// The same counts as shares of all rows of the month.
  func of(_ months: [Int32], in window: MonthWindow) -> MeasureCounts {
    var result = self
    result.base = .whole(MeasureCounts(months, in: window).counts)
    return result
  }

  /// The same counts as shares of another count.
  func of(_ whole: MeasureCounts) -> MeasureCounts {
    var result = self
    result.base = .whole(whole.counts)
    return result
  }

  /// The same counts as shares of all that were counted in the month.
  func ofWhole() -> MeasureCounts {
    var result = self
    result.base = .whole(counts.total)
    return result
  }
}
