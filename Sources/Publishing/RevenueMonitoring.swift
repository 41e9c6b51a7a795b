public import Columns
public import Datasets
internal import Figures
public import Finance

/// Revenue monitoring: budget, outturn and variation of each line and fund.
public enum RevenueMonitoring: Dataset {
  public static let fund = category(
    "fund", "Fund", "The fund that bears the line.", .required, codes: RevenueBudget.funds)
  public static let line = category("line", "Budget line", "The line, or Total for the fund.", .required)
  public static let basis = category(
    "basis", "Basis", "Whether the outturn is forecast or actual.", .required, codes: RevenueBudget.bases)
  public static let unit = category(
    "unit", "Unit", "The unit of the amounts.", .required, codes: BudgetUnit.codes)
  public static let originalBudget = integer("original_budget", "Original budget", "As set for the year.")
  public static let revisedBudget = integer("revised_budget", "Revised budget", "After virements.")
  public static let outturn = integer("forecast_outturn", "Forecast outturn", "Or actual, as basis says.")
  public static let variation = integer(
    "variation", "Variation", "Outturn less revised budget; positive is an overspend.")
  public static let variationPercent = decimal(
    "variation_percent", "Variation, per cent",
    "Variation in per cent of the revised budget taken without its sign; positive is adverse.")
  public static let status = category(
    "variation_percent_status", "Status of the percentage", "x or z; empty beside a number.",
    codes: Scorecard.valueStatuses)
  public static let reason = text("variation_percent_reason", "Reason", "Why there is no percentage.")
  public static let suppliedTotalDifference = integer(
    "supplied_total_difference", "Difference from the supplied total",
    "The variation of the total that finance supplied, less ours; totals only.")
  public static let comment = text("comment", "Comment", "What the budget holder says.")

  public static let contract = DatasetContract(
    name: "revenue_monitoring",
    title: "Revenue monitoring",
    description: "Variation of the outturn from the revised budget, by fund and line.",
    grain: "one budget line, or the total of a fund",
    fields: [
      fund.definition, line.definition, basis.definition, unit.definition, originalBudget.definition,
      revisedBudget.definition, outturn.definition, variation.definition, variationPercent.definition,
      status.definition, reason.definition, suppliedTotalDifference.definition, comment.definition,
    ],
    key: [fund.name, line.name])

  public static func table(
    of statement: RevenueStatement, controls: [RevenueControlTotal]
  ) -> DatasetTable<RevenueMonitoring> {
    var rows = DatasetTableBuilder<RevenueMonitoring>()
    func append(
      _ fund: Fund, _ name: String, _ amounts: RevenueAmounts, difference: Int?, comment words: String?
    ) {
      rows.append { row in
        row[self.fund] = fund.rawValue
        row[line] = name
        row[basis] = statement.kind.rawValue
        row[unit] = statement.unit.written
        row[originalBudget] = amounts.original.value
        row[revisedBudget] = amounts.revised.value
        row[outturn] = amounts.outturn.value
        row[variation] = amounts.variation.value
        row[variationPercent] = amounts.percentVariation().value?.displayed
        row[status] = amounts.percentVariation().absence?.status.rawValue
        row[reason] = amounts.percentVariation().absence?.reason
        row[suppliedTotalDifference] = difference
        row[comment] = words
      }
    }
    for fund in statement.funds {
      for line in statement.lines where line.fund == fund {
        append(fund, line.line, line.amounts, difference: nil, comment: line.comment)
      }
      let total = statement.total(of: fund)
      let supplied = controls.first { $0.fund == fund }?.variation.value
      append(
        fund, "Total", total,
        difference: supplied.flatMap { control in total.variation.value.map { control - $0 } }, comment: nil)
    }
    return rows.table
  }
}
