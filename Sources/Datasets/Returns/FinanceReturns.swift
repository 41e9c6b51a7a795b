public import Columns

/// The revenue budget of the service, line by line, with its forecast or actual outturn.
public enum RevenueBudget: Dataset {
  public static let fund = category("fund", "Fund", "The fund that bears the line.", .required, codes: funds)
  public static let line = category("line", "Budget line", "The line as the budget names it.", .required)
  public static let level = category(
    "level", "Level", "A budget line, or the supplier's own total of a fund, used as a control.", .required,
    codes: BudgetLevel.codes)
  public static let originalBudget = integer("original_budget", "Original budget", "As set for the year.")
  public static let revisedBudget = integer(
    "revised_budget", "Revised budget", "After virements; printed as Budget V1.")
  public static let forecastOutturn = integer(
    "forecast_outturn", "Forecast outturn", "Spend expected for the year, or actual at year end.")
  public static let basis = category(
    "basis", "Basis", "Whether the outturn is forecast or actual.", .required, codes: bases)
  public static let unit = category(
    "unit", "Unit", "The unit of the amounts.", .required, codes: BudgetUnit.codes)
  public static let comment = text("comment", "Comment", "What the budget holder says of the variation.")

  public static let funds = CodeList(
    "fund",
    ["general_fund": "General Fund", "dedicated_schools_grant": "Dedicated Schools' Grant"])
  public static let bases = CodeList("basis", ["forecast": "Forecast", "actual": "Actual"])

  public static let contract = DatasetContract(
    name: "revenue_budget",
    title: "Revenue budget",
    description: "Original and revised revenue budget and outturn of each line of a fund.",
    grain: "one budget line of a fund, or a fund's control total",
    fields: [
      fund.definition, line.definition, level.definition, originalBudget.definition, revisedBudget.definition,
      forecastOutturn.definition, basis.definition, unit.definition, comment.definition,
    ],
    key: [fund.name, line.name, level.name],
    rules: [
      rule(
        "REV-01", .stop, "The supplied total of a fund equals the sum of its lines",
        remedy:
          "Find the missing or wrong line. Differences of rounding are allowed up to control_total_tolerance.",
        fields: [level.name]
      ) { rows, input in
        BudgetLevel.totalsOff(
          groups: rows[fund], levels: rows[level],
          amounts: [rows[originalBudget], rows[revisedBudget], rows[forecastOutturn]], limits: input.limits)
      }
    ])
}

/// The capital programme of the service, scheme by scheme.
public enum CapitalBudget: Dataset {
  public static let scheme = category("scheme", "Scheme", "The scheme as the programme names it.", .required)
  public static let level = category(
    "level", "Level", "A scheme, or the supplier's own total, used as a control.", .required,
    codes: BudgetLevel.codes)
  public static let approvedBudget = integer(
    "approved_budget", "Latest approved budget", "Of the year, before this quarter's changes.")
  public static let additionsDeletions = integer(
    "additions_deletions", "Additions and deletions", "Recommended this quarter.")
  public static let slippage = integer(
    "slippage", "Slippage and accelerated spend",
    "Recommended this quarter; slippage into later years is negative.")
  public static let spendToDate = integer("spend_to_date", "Spend to date", "From the ledger.")
  public static let forecastOutturn = integer(
    "forecast_outturn", "Forecast to year end", "Spend expected for the year, or actual at year end.")
  public static let unit = category(
    "unit", "Unit", "The unit of the amounts.", .required, codes: BudgetUnit.codes)

  public static let contract = DatasetContract(
    name: "capital_budget",
    title: "Capital budget",
    description: "Approved budget, changes, spend and forecast of each capital scheme.",
    grain: "one scheme, or the control total",
    fields: [
      scheme.definition, level.definition, approvedBudget.definition, additionsDeletions.definition,
      slippage.definition, spendToDate.definition, forecastOutturn.definition, unit.definition,
    ],
    key: [scheme.name, level.name],
    rules: [
      rule(
        "CAP-01", .stop, "The supplied total equals the sum of the schemes",
        remedy:
          "Find the missing or wrong scheme. Differences of rounding are allowed up to control_total_tolerance.",
        fields: [level.name]
      ) { rows, input in
        BudgetLevel.totalsOff(
          groups: nil, levels: rows[level],
          amounts: [
            rows[approvedBudget], rows[additionsDeletions], rows[slippage], rows[spendToDate],
            rows[forecastOutturn],
          ], limits: input.limits)
      }
    ])
}

/// Units in which money arrives.
public enum BudgetUnit {
  public static let codes = CodeList("unit_of_money", ["£000": "thousands of pounds", "£": "pounds"])
}

/// Lines and control totals of a budget table.
public enum BudgetLevel: String, CaseIterable, Sendable {
  case line, total

  public static let codes = CodeList("level", ["line": "A line", "total": "A control total"])

  /// The total rows in which some amount is further from the sum of its group's lines than the authority allows.
  static func totalsOff(
    groups: CategoryColumn?, levels: CategoryColumn, amounts: [IntegerColumn], limits: [String: Int]
  ) -> [Int] {
    let tolerance = limits["control_total_tolerance"] ?? 0
    let rows = 0..<levels.count
    return rows.filter { total in
      guard levels[total] == BudgetLevel.total.rawValue else { return false }
      return amounts.contains { amount in
        guard let supplied = amount[total] else { return false }
        let sum = rows.reduce(0) { sum, row in
          let counts =
            levels[row] == BudgetLevel.line.rawValue && groups?.codes[row] == groups?.codes[total]
          return counts ? sum + (amount[row] ?? 0) : sum
        }
        return abs(sum - supplied) > tolerance
      }
    }
  }
}
