internal import CivilDates
internal import Columns
internal import Datasets
internal import Figures

/// The rows of a dataset that has one for each quarter.
struct QuarterRows {
  /// The quarters from April to the one that is reported.
  let quarters: [Quarter]
  private let dataset: String
  private let rowOfQuarter: [Int?]

  init(_ periods: CategoryColumn, of dataset: String, to quarter: Quarter) {
    self.quarters = quarter.yearToDate
    self.dataset = dataset
    rowOfQuarter = quarters.map { quarter in
      periods.code(of: quarter.description).flatMap { periods.codes.lastIndex(of: $0) }
    }
  }

  /// Numbers of the quarters, each in the quarter's last month. A quarter whose row or cell is empty leaves its
  /// periods without a figure.
  func counts(in window: MonthWindow, named names: String..., value: (Int) -> [Int]?) -> (
    counts: [Tally], absent: [MeasurePeriod.Kind: Absence]
  ) {
    var tallies = names.map { _ in Tally(months: window.months.count, categories: 1) }
    var absent: [MeasurePeriod.Kind: Absence] = [:]
    for (place, quarter) in quarters.enumerated() {
      guard let row = rowOfQuarter[place], let numbers = value(row) else {
        let what = rowOfQuarter[place] == nil ? "no row" : "no \(names.joined(separator: " or "))"
        let absence = Absence(status: .notSupplied, reason: "\(dataset) has \(what) for \(quarter)")
        if absent[.yearToDate] == nil { absent[.yearToDate] = absence }
        if place == quarters.count - 1 { absent[.quarter] = absence }
        continue
      }
      for (index, number) in numbers.enumerated() {
        tallies[index].add(number, month: Int32(3 * place + 2), category: 0)
      }
    }
    return (tallies, absent)
  }

  /// The first number, a count.
  func count(
    in window: MonthWindow, _ name: String, value: (Int) -> Int?
  ) -> MeasureCounts {
    let (tallies, absent) = counts(in: window, named: name) { row in value(row).map { [$0] } }
    return MeasureCounts(breakdowns: [[]], counts: tallies[0], base: .none, absent: absent)
  }

  /// The first number as a share of the second.
  func share(
    in window: MonthWindow, _ name: String, outOf base: String, value: (Int) -> (Int?, Int?)
  ) -> MeasureCounts {
    let (tallies, absent) = counts(in: window, named: name, base) { row in
      let (part, whole) = value(row)
      return part.flatMap { part in whole.map { [part, $0] } }
    }
    return MeasureCounts(breakdowns: [[]], counts: tallies[0], base: .whole(tallies[1]), absent: absent)
  }
}
