public import Columns
public import Datasets
internal import Figures
public import Finance

/// Capital monitoring: budget after changes, variance and slippage of each scheme.
public enum CapitalMonitoring: Dataset {
  public static let scheme = category("scheme", "Scheme", "The scheme, or Total.", .required)
  public static let unit = category(
    "unit", "Unit", "The unit of the amounts.", .required, codes: BudgetUnit.codes)
  public static let approvedBudget = integer(
    "approved_budget", "Latest approved budget", "Before this quarter's changes.")
  public static let additionsDeletions = integer(
    "additions_deletions", "Additions and deletions", "Of this quarter.")
  public static let slippage = integer("slippage", "Slippage and accelerated spend", "Of this quarter.")
  public static let budgetAfterChanges = integer(
    "budget_after_changes", "Budget after changes", "Approved budget with additions and slippage.")
  public static let spendToDate = integer("spend_to_date", "Spend to date", "From the ledger.")
  public static let outturn = integer("forecast_outturn", "Forecast to year end", "Or actual at year end.")
  public static let variance = integer(
    "variance_from_approved", "Variance from approved budget", "Forecast less approved budget.")
  public static let slippagePercent = decimal(
    "slippage_percent", "Slippage, per cent", "Slippage in per cent of the approved budget; not the variance."
  )
  public static let status = category(
    "slippage_percent_status", "Status of the percentage", "x or z; empty beside a number.",
    codes: Scorecard.valueStatuses)
  public static let reason = text("slippage_percent_reason", "Reason", "Why there is no percentage.")

  public static let contract = DatasetContract(
    name: "capital_monitoring",
    title: "Capital monitoring",
    description: "Variance from the approved budget and slippage, by scheme.",
    grain: "one scheme, or the total",
    fields: [
      scheme.definition, unit.definition, approvedBudget.definition, additionsDeletions.definition,
      slippage.definition, budgetAfterChanges.definition, spendToDate.definition, outturn.definition,
      variance.definition, slippagePercent.definition, status.definition, reason.definition,
    ],
    key: [scheme.name])

  public static func table(of statement: CapitalStatement) -> DatasetTable<CapitalMonitoring> {
    var rows = DatasetTableBuilder<CapitalMonitoring>()
    let lines = statement.lines.map { ($0.scheme, $0.amounts) } + [("Total", statement.total)]
    for (name, amounts) in lines {
      rows.append { row in
        let percent = amounts.percentSlippage(decimals: 1)
        row[scheme] = name
        row[unit] = statement.unit.written
        row[approvedBudget] = amounts.approved.value
        row[additionsDeletions] = amounts.additions.value
        row[slippage] = amounts.slippage.value
        row[budgetAfterChanges] = amounts.budgetAfterChanges.value
        row[spendToDate] = amounts.spendToDate.value
        row[outturn] = amounts.outturn.value
        row[variance] = amounts.varianceFromApproved.value
        row[slippagePercent] = percent.value?.displayed
        row[status] = percent.absence?.status.rawValue
        row[reason] = percent.absence?.reason
      }
    }
    return rows.table
  }
}
