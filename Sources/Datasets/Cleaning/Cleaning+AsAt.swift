internal import CivilDates
internal import Columns

/// What is dated after the quarter has not happened yet; and a drop whose newest event is older is of another quarter.
extension Cleaning {
  /// Sets aside rows whose event is after the quarter's last day, and opens ends that come after it.
  mutating func applyAsAt() {
    let last = quarter.lastDay.number
    if let name = contract.eventDate, let days = table[name]?.dayNumbers {
      let rows = days.indices.filter { days[$0] > last }
      if let first = rows.first {
        isLater = days.map { $0 > last }
        tally.note(
          StandingRule.asAt.rawValue, column: name,
          "Rows dated after \(quarter.lastDay) were set aside: they are accepted, but no figure of \(quarter) "
            + "counts them.", row: first, count: rows.count)
      }
    }
    for closing in contract.closings {
      guard let days = table[closing.date]?.dayNumbers else { continue }
      let rows = days.indices.filter { days[$0] > last && !isLater(row: $0) }
      guard let first = rows.first else { continue }
      let title = contract.field(named: closing.date)?.title ?? closing.date
      tally.note(
        StandingRule.asAt.rawValue, column: closing.date,
        "\(title): dates after \(quarter.lastDay) were read as not yet come, and the rows as open.",
        row: first,
        count: rows.count)
      for name in [closing.date] + closing.others { blank(name, in: rows) }
    }
  }

  /// Notes a dataset that has events, none of them in the quarter.
  mutating func checkQuarter() {
    guard let name = contract.eventDate, let days = table[name]?.dayNumbers else { return }
    let (first, last) = (quarter.firstDay.number, quarter.lastDay.number)
    var newest: (row: Int, day: Int32)?
    var count = 0
    for row in days.indices where outcomes[row] == .accepted && days[row] != DayColumn.blank {
      if days[row] >= first && days[row] <= last { return }
      count += 1
      if days[row] > newest?.day ?? DayColumn.blank { newest = (row, days[row]) }
    }
    guard let newest else { return }
    let month = CivilDay(number: newest.day).description.prefix(7)
    tally.note(
      StandingRule.dropQuarter.rawValue, column: name,
      "\(contract.title): no row is dated within \(quarter); the newest is of \(month). Check that the drop holds "
        + "the extract of this quarter.", row: newest.row, count: count)
  }
}
