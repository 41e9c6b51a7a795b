internal import CivilDates
public import Columns
public import Datasets
internal import Figures
public import Finance

/// The savings programme by project, with totals.
public enum Savings: Dataset {
  public static let project = category(
    "project", "Project", "The project; Total, the sum of the projects; or Declared total.", .required)
  public static let unit = category(
    "unit", "Unit", "The unit of the amounts.", .required, codes: BudgetUnit.codes)
  public static let cost = integer("cost", "Total cost", "Of delivering the project.")
  public static let costStatus = category(
    "cost_status", "Status of the cost", "x not supplied; empty beside a number.",
    codes: Scorecard.valueStatuses)
  public static let benefit = integer("financial_benefit", "Total financial benefit", "The saving.")
  public static let benefitStatus = category(
    "financial_benefit_status", "Status of the benefit", "x not supplied; empty beside a number.",
    codes: Scorecard.valueStatuses)
  public static let netBenefit = integer(
    "net_benefit", "Net benefit", "Benefit less cost, where both are given.")
  public static let note = text("note", "Note", "What the line says, or which lines a total is made of.")

  public static let contract = DatasetContract(
    name: "savings",
    title: "Savings programme",
    description: "Cost and benefit of each project, and their totals over the projects that give one.",
    grain: "one project, or the total",
    fields: [
      project.definition, unit.definition, cost.definition, costStatus.definition, benefit.definition,
      benefitStatus.definition, netBenefit.definition, note.definition,
    ],
    key: [project.name])

  public static func table(of programme: SavingsProgramme) -> DatasetTable<Savings> {
    var rows = DatasetTableBuilder<Savings>()
    let (costs, benefits) = (programme.cost, programme.benefit)
    let made =
      "Cost over the \(costs.given) of \(costs.lines) lines that give one, benefit over \(benefits.given) of \(benefits.lines)."
    var lines =
      programme.projects.map { ($0.project, $0.cost, $0.benefit, $0.netBenefit.value, $0.comment) }
      + [("Total", costs.amount.value, benefits.amount.value, nil, made)]
    if programme.declaredCost != nil || programme.declaredBenefit != nil {
      let central = programme.apportionment.value.map { "Costs of \($0) are borne by no project." }
      lines.append(("Declared total", programme.declaredCost, programme.declaredBenefit, nil, central))
    }
    for (name, money, saving, net, words) in lines {
      rows.append { row in
        row[netBenefit] = net
        row[note] = words
        row[project] = name
        row[unit] = programme.unit.written
        row[cost] = money
        row[costStatus] = money == nil ? ValueStatus.notSupplied.rawValue : nil
        row[benefit] = saving
        row[benefitStatus] = saving == nil ? ValueStatus.notSupplied.rawValue : nil
      }
    }
    return rows.table
  }
}

/// The budget profile: each year's budget beside what the year before and its changes would make it.
public enum BudgetProfile: Dataset {
  public static let year = category("financial_year", "Financial year", "For example 2017/18.", .required)
  public static let unit = category(
    "unit", "Unit", "The unit of the amounts.", .required, codes: BudgetUnit.codes)
  public static let budget = integer("general_fund_budget", "General fund budget", "As planned.")
  public static let savings = integer(
    "savings", "Savings",
    "To be found since the budget before, over more years than one where years are left out.")
  public static let pressures = integer("pressures", "Pressures", "Added in the year.")
  public static let inflation = integer("inflation", "Inflation", "Added in the year.")
  public static let expected = integer(
    "expected_budget", "Expected budget",
    "The budget before, less savings, with pressures and inflation given.")
  public static let difference = integer(
    "difference", "Difference", "Planned less expected budget: changes that the profile does not give.")

  public static let notGiven = category(
    "not_given", "Not given",
    "Changes for which the profile has no amount; the expected budget is without them.")

  public static let contract = DatasetContract(
    name: "financial_profile",
    title: "Financial profile",
    description: "The planned budget of each year and what explains it.",
    grain: "one financial year of the profile",
    fields: [
      year.definition, unit.definition, budget.definition, savings.definition, pressures.definition,
      inflation.definition, expected.definition, notGiven.definition, difference.definition,
    ],
    key: [year.name])

  public static func table(of profile: FinancialProfile) -> DatasetTable<BudgetProfile> {
    var rows = DatasetTableBuilder<BudgetProfile>()
    let checks = Dictionary(uniqueKeysWithValues: profile.checks.map { ($0.year, $0) })
    for line in profile.years {
      rows.append { row in
        row[year] = line.year.description
        row[unit] = profile.unit.written
        row[budget] = line.budget
        row[savings] = line.savings
        row[pressures] = line.pressures
        row[inflation] = line.inflation
        row[expected] = checks[line.year]?.expected.value
        let absent = checks[line.year]?.notGiven.map(\.rawValue) ?? []
        row[notGiven] = absent.isEmpty ? nil : absent.joined(separator: "; ")
        row[difference] = checks[line.year]?.difference.value
      }
    }
    return rows.table
  }
}
