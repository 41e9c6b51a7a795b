public import Columns
public import Datasets
internal import Figures
public import Finance
public import Performance

/// The delivery unit's dashboard: the few figures that open the report.
public enum Dashboard: Dataset {
  public static let measure = category("measure", "Measure", "What the figure is.", .required)
  public static let value = decimal("value", "Value", "The figure.")
  public static let status = category(
    "status", "Status", "x not supplied, z not applicable; empty beside a number.",
    codes: Scorecard.valueStatuses)
  public static let unit = category("unit", "Unit", "The unit of the figure.", .required)
  public static let count = integer("count", "Count", "How many indicators a share stands for.")
  public static let reason = text("reason", "Reason", "Why there is no figure.")

  public static let contract = DatasetContract(
    name: "dashboard",
    title: "Delivery unit dashboard",
    description: "Variances, scores and shares of ratings of the quarter.",
    grain: "one figure",
    fields: [
      measure.definition, value.definition, status.definition, unit.definition, count.definition,
      reason.definition,
    ],
    key: [measure.name])

  /// The dashboard of a quarter. There are no scores in years whose report has shares instead.
  public static func table(
    finance: FinanceDashboard, moneyUnit: MoneyUnit, overall: IndicatorCounts,
    scores: [PlanScore]
  ) -> DatasetTable<Dashboard> {
    var rows = DatasetTableBuilder<Dashboard>()
    func append(_ name: String, _ figure: Known<ExactDecimal>, unit words: String, count number: Int? = nil) {
      rows.append { row in
        row[measure] = name
        row[value] = figure.value
        row[status] = figure.absence?.status.rawValue
        row[unit] = words
        row[count] = number
        row[reason] = figure.absence?.reason
      }
    }
    append("revenue_variation", finance.revenueVariation.map(ExactDecimal.init), unit: moneyUnit.written)
    append("capital_variance", finance.capitalVariance.map(ExactDecimal.init), unit: moneyUnit.written)
    for plan in scores {
      append(plan.measure, plan.score.map(\.points), unit: "points", count: plan.score.value?.rated)
    }
    for rating in [Rating.green, .greenAmber, .redAmber, .red] {
      let share = overall.share(of: rating)
      append("\(rating.rawValue)_share", share.displayed, unit: "percent", count: share.count)
    }
    return rows.table
  }
}
