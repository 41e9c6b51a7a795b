/// Which printed measures follow from other printed figures, so that each must either be recomputed or have a
/// reason on file why it cannot be.
enum DerivedMeasures {
  /// Derived wherever they are printed.
  private static let always: Set<String> = [
    "target_variance", "direction_of_travel", "direction_of_travel_variance",
    "variation", "variation_percent",
    "budget_after_changes", "variance_from_approved", "slippage_percent",
    "revenue_variance", "capital_variance",
    "total_savings", "score", "band", "compared_with_council", "survey_change", "survey_difference",
    "compared", "moved",
    "group", "position",
  ]

  /// Derived in the row of totals.
  private static let inTotals: Set<String> = [
    "original_budget", "revised_budget", "forecast_outturn", "approved_budget", "additions_deletions",
    "slippage",
    "spend_to_date", "cost", "financial_benefit",
  ]

  static func mustBeRecomputed(_ key: FigureKey) -> Bool {
    always.contains(key.measure)
      || (key.line == "Total" && inTotals.contains(key.measure))
      || ["_count", "_share", "_score", "_share_total"].contains { key.measure.hasSuffix($0) }
  }
}
