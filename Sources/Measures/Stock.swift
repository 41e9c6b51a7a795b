internal import CivilDates
internal import Columns

/// The rows that are open at the end of each month of a window: plans, episodes, placements.
struct Stock: Sendable {
  /// The last days of the window's months.
  let days: [CivilDay]
  /// The rows open at each of them, ascending.
  let rows: [[Int]]

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
  }

  /// The rows for which a condition holds at the end of the month.
  func filter(_ holds: (Int, CivilDay) -> Bool) -> Stock {
    Stock(days: days, rows: zip(rows, days).map { rows, day in rows.filter { holds($0, day) } })
  }

  /// One row for each word of a column: of several the one that starts last, and of those the one whose id comes
  /// last in order of spelling. Rows without a word are left out.
  func latest(of column: CategoryColumn, from starts: DayColumn, ids: CategoryColumn) -> Stock {
    Stock(
      days: days,
      rows: rows.map { rows in
        var chosen = [Int](repeating: -1, count: column.words.count)
        for row in rows where column.codes[row] != CategoryColumn.blank {
          let code = Int(column.codes[row])
          let other = chosen[code]
          let isLater =
            other < 0 || starts.numbers[row] > starts.numbers[other]
            || (starts.numbers[row] == starts.numbers[other] && (ids[row] ?? "") > (ids[other] ?? ""))
          if isLater { chosen[code] = row }
        }
        return chosen.filter { $0 >= 0 }.sorted()
      })
  }

  private init(days: [CivilDay], rows: [[Int]]) {
    self.days = days
    self.rows = rows
  }

  /// How many rows, month by month.
  var counts: MeasureCounts {
    var counts = Tally(months: days.count, categories: 1)
    for (month, rows) in rows.enumerated() { counts.add(rows.count, month: Int32(month), category: 0) }
    return MeasureCounts(breakdowns: [[]], counts: counts, base: .none)
  }

  /// Whether a row is open at the end of any of the months.
  var everOpen: Set<Int> { Set(rows.joined()) }

  /// How many of the rows, out of all of them.
  func share(where holds: (Int, CivilDay) -> Bool) -> MeasureCounts {
    var counts = filter(holds).counts
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
    return MeasureCounts(
      breakdowns: names.map { [Breakdown(dimension.name, $0)] }, counts: counts, base: .none)
  }

  /// Rows by category.
  func counts(by classes: Classification) -> MeasureCounts {
    counts(by: Dimension(classes.dimension.name, classes.categories)) { row, _ in classes.ofRow[row] }
  }
}
