internal import CivilDates
internal import Columns
internal import Figures

/// The rows that are open at the end of each month of a window: plans, episodes, placements.
struct Stock: Sendable {
  /// The last days of the window's months.
  let days: [CivilDay]
  /// The rows open at each of them, ascending.
  let rows: [[Int]]
  /// Why there are none, by position of the month.
  private let absences: [Int: Absence]

  /// Rows that started on the day or before and had not ended by then. A row without a start is open on no day. With
  /// `openOnLastDay` a row is still open at the end of its last day.
  init(from starts: DayColumn, until ends: DayColumn, openOnLastDay: Bool, at window: MonthWindow) {
    days = window.months.map(\.lastDay)
    rows = days.map { day in
      starts.numbers.indices.filter { row in
        let (start, end) = (starts.numbers[row], ends.numbers[row])
        guard start != DayColumn.blank, start <= day.number else { return false }
        return end == DayColumn.blank || (openOnLastDay ? end >= day.number : end > day.number)
      }
    }
    absences = [:]
  }

  /// The rows of the latest day of each month on which a dataset says how things were. A month without such a day has
  /// no figure.
  init(asAt column: DayColumn, of dataset: String, at window: MonthWindow) {
    let months = window.months(of: column)
    var latest = [Int32](repeating: DayColumn.blank, count: window.months.count)
    for (row, month) in months.enumerated() where month != MonthWindow.outside {
      latest[Int(month)] = max(latest[Int(month)], column.numbers[row])
    }
    var rows = [[Int]](repeating: [], count: window.months.count)
    for (row, month) in months.enumerated() where month != MonthWindow.outside {
      if column.numbers[row] == latest[Int(month)] { rows[Int(month)].append(row) }
    }
    days = window.months.map(\.lastDay)
    self.rows = rows
    absences = latest.indices.filter { latest[$0] == DayColumn.blank }.reduce(into: [:]) { absences, month in
      absences[month] = Absence(
        status: .notSupplied, reason: "\(dataset) has no rows as at the end of \(window.months[month])")
    }
  }

  /// The rows for which a condition holds at the end of the month.
  func filter(_ holds: (Int, CivilDay) throws -> Bool) rethrows -> Stock {
    Stock(
      days: days, rows: try zip(rows, days).map { rows, day in try rows.filter { try holds($0, day) } },
      absences: absences)
  }

  private init(days: [CivilDay], rows: [[Int]], absences: [Int: Absence]) {
    self.days = days
    self.rows = rows
    self.absences = absences
  }

  /// How many rows, month by month.
  var counts: MeasureCounts {
    var counts = Tally(months: days.count, categories: 1)
    for (month, rows) in rows.enumerated() { counts.add(rows.count, month: Int32(month), category: 0) }
    return measured(MeasureCounts(breakdowns: [[]], counts: counts, base: .none))
  }

  /// How many of the rows, out of all of them.
  func share(where holds: (Int, CivilDay) throws -> Bool) rethrows -> MeasureCounts {
    var counts = try filter(holds).counts
    counts.base = .whole(self.counts.counts)
    return counts
  }

  /// Rows by category; the category of a row is its position in the dimension and may differ from month to month.
  func counts(by dimension: Dimension, _ category: (Int, CivilDay) -> Int32) -> MeasureCounts {
    let names = dimension.categories ?? []
    var counts = Tally(months: days.count, categories: names.count)
    for (month, day) in days.enumerated() {
      for row in rows[month] { counts.add(month: Int32(month), category: category(row, day)) }
    }
    return measured(
      MeasureCounts(
        breakdowns: names.map { [Breakdown(dimension.name, $0)] }, counts: counts, base: .none))
  }

  /// Rows by the categories of two dimensions, the second one varying first.
  func counts(
    by first: Dimension, and second: Dimension, _ categories: (Int, CivilDay) -> (Int32, Int32)
  ) -> MeasureCounts {
    let (names, others) = (first.categories ?? [], second.categories ?? [])
    var counts = Tally(months: days.count, categories: names.count * others.count)
    for (month, day) in days.enumerated() {
      for row in rows[month] {
        let (one, other) = categories(row, day)
        counts.add(month: Int32(month), category: one * Int32(others.count) + other)
      }
    }
    let breakdowns = names.flatMap { one in
      others.map { [Breakdown(first.name, one), Breakdown(second.name, $0)] }
    }
    return measured(MeasureCounts(breakdowns: breakdowns, counts: counts, base: .none))
  }

  /// Rows by category.
  func counts(by classes: Classification) -> MeasureCounts {
    counts(by: Dimension(classes.dimension.name, classes.categories)) { row, _ in classes.ofRow[row] }
  }

  /// The counts, with the months that have none.
  private func measured(_ counts: MeasureCounts) -> MeasureCounts {
    var result = counts
    for (month, absence) in absences { result.setAbsence(absence, month: month) }
    return result
  }
}
