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

  /// Counts of the quarters.
  func count(in window: MonthWindow, _ name: String, value: (Int) -> Int?) -> MeasureCounts {
    counts(in: window, names: [name]) { row in value(row).map { ($0, 0) } }
  }

  /// Counts of the quarters as shares of others.
  func share(
    in window: MonthWindow, _ name: String, outOf base: String, value: (Int) -> (Int?, Int?)
  ) -> MeasureCounts {
    counts(in: window, names: [name, base]) { row in
      let (part, whole) = value(row)
      return part.flatMap { part in whole.map { (part, $0) } }
    }
  }

  /// The numbers of each quarter stand in its last month. A quarter whose row or cell is empty leaves its periods
  /// without a figure.
  private func counts(
    in window: MonthWindow, names: [String], value: (Int) -> (Int, Int)?
  ) -> MeasureCounts {
    var result = MeasureCounts(
      breakdowns: [[]], counts: Tally(months: window.months.count, categories: 1), base: .none)
    var whole = result.counts
    for (place, quarter) in quarters.enumerated() {
      let month = 3 * place + 2
      guard let row = rowOfQuarter[place], let (part, base) = value(row) else {
        let what = rowOfQuarter[place] == nil ? "no row" : "no \(names.joined(separator: " or "))"
        let absence = Absence(status: .notSupplied, reason: "\(dataset) has \(what) for \(quarter)")
        result.setAbsence(absence, month: month)
        continue
      }
      result.counts.add(part, month: Int32(month), category: 0)
      whole.add(base, month: Int32(month), category: 0)
    }
    if names.count > 1 { result.base = .whole(whole) }
    return result
  }
}
