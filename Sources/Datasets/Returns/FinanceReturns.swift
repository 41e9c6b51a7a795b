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

  private static func controlled(_ rows: DatasetTable<RevenueBudget>) -> ControlledTable {
    ControlledTable(
      groups: rows[fund], levels: rows[level],
      amounts: [
        (originalBudget.name, rows[originalBudget]), (revisedBudget.name, rows[revisedBudget]),
        (forecastOutturn.name, rows[forecastOutturn]),
      ])
  }

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
    needsEveryRow: true,
    rules: [
      oneWord("REV-02", unit), oneWord("REV-03", basis),
      rule(
        "REV-01", .stop, "The supplied total of a fund equals the sum of its lines",
        remedy:
          "Find the missing or wrong line. Differences of rounding are allowed up to control_total_tolerance.",
        fields: [level.name],
        detail: { rows, input, row in controlled(rows).explanation(of: row, limits: input.limits) }
      ) { rows, input in controlled(rows).totalsOff(limits: input.limits) },
      rule(
        "REV-04", .stop, "A budget line is in one fund",
        remedy: "Take it out of the fund that does not bear it, or name the two lines apart.",
        fields: [line.name, fund.name],
        detail: { rows, _, row in rows[line][row].map { "“\($0)” is in two funds." } }
      ) { rows, _ in
        let (line, fund, level) = (rows[line], rows[fund], rows[level])
        var funds: [Int32: Set<Int32>] = [:]
        let lines = rows.rows.filter { level[$0] == BudgetLevel.line.rawValue && line[$0] != nil }
        for row in lines { funds[line.codes[row], default: []].insert(fund.codes[row]) }
        return lines.filter { funds[line.codes[$0], default: []].count > 1 }
      },
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

  private static func controlled(_ rows: DatasetTable<CapitalBudget>) -> ControlledTable {
    ControlledTable(
      levels: rows[level],
      amounts: [
        (approvedBudget.name, rows[approvedBudget]), (additionsDeletions.name, rows[additionsDeletions]),
        (slippage.name, rows[slippage]), (spendToDate.name, rows[spendToDate]),
        (forecastOutturn.name, rows[forecastOutturn]),
      ])
  }

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
    needsEveryRow: true,
    rules: [
      oneWord("CAP-02", unit),
      rule(
        "CAP-01", .stop, "The supplied total equals the sum of the schemes",
        remedy:
          "Find the missing or wrong scheme. Differences of rounding are allowed up to control_total_tolerance.",
        fields: [level.name],
        detail: { rows, input, row in controlled(rows).explanation(of: row, limits: input.limits) }
      ) { rows, input in controlled(rows).totalsOff(limits: input.limits) },
    ])
}

/// Units in which money arrives.
public enum BudgetUnit {
  public static let codes = CodeList("unit_of_money", ["£000": "thousands of pounds", "£": "pounds"])
}

/// Lines and control totals of a budget or savings table.
public enum BudgetLevel: String, CaseIterable, Sendable {
  case line, total

  public static let codes = CodeList("level", ["line": "A line", "total": "A control total"])
}

/// A budget table with its control totals: what is supplied as a total, beside the sum of the lines.
struct ControlledTable {
  /// What is totalled apart; `nil` when all lines have one total.
  var groups: CategoryColumn?
  var levels: CategoryColumn
  var amounts: [(name: String, column: IntegerColumn)]

  /// The total rows in which some amount is further from the sum of its group's lines than the authority allows.
  func totalsOff(limits: [String: Int]) -> [Int] {
    (0..<levels.count).filter { row in
      levels[row] == BudgetLevel.total.rawValue && !differences(in: row, limits: limits).isEmpty
    }
  }

  /// Which amounts of a total row are off, and by how much.
  func explanation(of row: Int, limits: [String: Int]) -> String? {
    let group = groups?[row].map { "\($0): " } ?? ""
    let parts = differences(in: row, limits: limits).map { name, total, sum in
      "\(name) total \(total), lines \(sum), difference \(total - sum)"
    }
    return parts.isEmpty ? nil : group + parts.joined(separator: "; ") + "."
  }

  private func differences(in total: Int, limits: [String: Int]) -> [(name: String, total: Int, sum: Int)] {
    let tolerance = limits["control_total_tolerance"] ?? 0
    let lines = (0..<levels.count).filter { row in
      levels[row] == BudgetLevel.line.rawValue && groups?.codes[row] == groups?.codes[total]
    }
    return amounts.compactMap { name, column in
      guard let supplied = column[total] else { return nil }
      let sum = lines.reduce(0) { $0 + (column[$1] ?? 0) }
      return abs(sum - supplied) > tolerance ? (name, supplied, sum) : nil
    }
  }
}

extension Dataset {
  /// A column of codes has one and the same in all rows.
  static func oneWord(_ id: String, _ field: Field<Self, CategoryColumn>) -> Rule {
    rule(
      id, .stop, "“\(field.definition.title)” is the same in every row",
      remedy: "Bring all rows to one, or send the others as a file of their own.", fields: [field.name]
    ) { rows, _ in
      let column = rows[field]
      guard let first = rows.rows.first(where: { column[$0] != nil }) else { return [] }
      return rows.rows.filter { column[$0] != nil && column.codes[$0] != column.codes[first] }
    }
  }
}
