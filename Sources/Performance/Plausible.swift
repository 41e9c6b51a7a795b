import Figures

extension ExactDecimal {
  /// Whether a count, a target or a previous outturn is of a size that the exact arithmetic of variances can hold:
  /// up to eleven digits, four of them after the point. Budgets and populations of a council are far below it.
  var isInRange: Bool { decimals <= 4 && units.magnitude < 100_000_000_000 }
}

extension Ratio {
  /// Whether a result is of a size that can be displayed: below ten thousand million.
  var isInRange: Bool { magnitude < Ratio(10_000_000_000) }
}
