internal import Columns
internal import Datasets
internal import Figures

/// What the early years service counted.
enum EarlyYearsMeasures {
  static let all: [MeasureDefinition] = [thirtyHours]

  static let thirtyHours = MeasureDefinition(
    "thirty_hours_take_up", "Take-up of thirty hours of free childcare",
    definition:
      "Children who use the thirty hours, out of those who may, as the service counted them in the quarter.",
    source: "Performance Matters, March 2018: Early Help (chart)", unit: .percent, decimals: 0,
    polarity: .high,
    basis: .quarter, nothing: "no child was eligible",
    needs: [Need(EarlyYears.period), Need(EarlyYears.takeUp), Need(EarlyYears.eligible)]
  ) { input, window in
    let table = try input.table(EarlyYears.self)
    let (takeUp, eligible) = (table[EarlyYears.takeUp], table[EarlyYears.eligible])
    return QuarterRows(table[EarlyYears.period], of: "early_years", to: input.quarter)
      .share(in: window, "take_up", outOf: "eligible") { (takeUp[$0], eligible[$0]) }
  }
}
