internal import CivilDates
public import Columns

/// The savings programme: what each project costs and what it brings.
public enum SavingsProgrammeLines: Dataset {
  public static let project = category(
    "project", "Project", "The project as the programme names it.", .required)
  public static let level = category(
    "level", "Level",
    "A project, or the programme's own total, used as a control; all rows are projects where the column is absent.",
    .optionalColumn, codes: BudgetLevel.codes)
  public static let cost = integer("cost", "Total cost", "Of delivering the project.")
  public static let financialBenefit = integer(
    "financial_benefit", "Total financial benefit", "The saving that the project is to bring.")
  public static let unit = category(
    "unit", "Unit", "The unit of the amounts.", .required, codes: BudgetUnit.codes)
  public static let comment = text("comment", "Comment", "A remark on the line.")

  public static let contract = DatasetContract(
    name: "savings_programme",
    title: "Savings programme",
    description: "Cost and financial benefit of each project of the Medium Term Financial Strategy.",
    grain: "one line of a project",
    fields: [
      project.definition, level.definition, cost.definition, financialBenefit.definition, unit.definition,
      comment.definition,
    ],
    key: [project.name],
    needsEveryRow: true,
    rules: [
      oneWord("SAV-01", unit),
      // A warning: a programme's total may carry central costs that no project bears.
      rule(
        "SAV-02", .warning, "The supplied total equals the sum of the projects",
        remedy: "Find the missing or wrong project, or say in the comment what else the total holds.",
        fields: [cost.name, financialBenefit.name],
        detail: { rows, input, row in controlled(rows).explanation(of: row, limits: input.limits) }
      ) { rows, input in controlled(rows).totalsOff(limits: input.limits) },
    ])

  private static func controlled(_ rows: DatasetTable<SavingsProgrammeLines>) -> ControlledTable {
    var levels = CategoryColumn()
    for row in rows.rows { levels.append(rows[level][row] ?? BudgetLevel.line.rawValue) }
    return ControlledTable(
      levels: levels,
      amounts: [(cost.name, rows[cost]), (financialBenefit.name, rows[financialBenefit])])
  }
}

/// The financial profile: the budget of each year and what changes it.
public enum FinancialProfileLines: Dataset {
  public static let financialYear = category(
    "financial_year", "Financial year", "For example 2017/18.", .required)
  public static let item = category("item", "Item", "What the amount is.", .required, codes: items)
  public static let amount = integer("amount", "Amount", "Savings are negative.", .required)
  public static let unit = category(
    "unit", "Unit", "The unit of the amount.", .required, codes: BudgetUnit.codes)

  public static let items = CodeList(
    "financial_profile_item",
    [
      "general_fund_budget": "General fund budget", "savings": "Savings", "pressures": "Pressures",
      "inflation": "Inflation",
    ])

  public static let contract = DatasetContract(
    name: "financial_profile",
    title: "Financial profile",
    description: "General fund budget by year with savings, pressures and inflation.",
    grain: "one item of a year",
    fields: [financialYear.definition, item.definition, amount.definition, unit.definition],
    key: [financialYear.name, item.name],
    needsEveryRow: true,
    rules: [
      oneWord("PRO-02", unit),
      rule(
        "PRO-01", .reject, "A financial year is written as two consecutive years", remedy: "Write 2017/18.",
        fields: [financialYear.name]
      ) { rows, _ in
        let year = rows[financialYear]
        return rows.rows.filter { row in year[row].map { FinancialYear($0) == nil } ?? false }
      },
    ])
}
