internal import CivilDates
internal import Columns
public import Datasets

extension MoneyUnit {
  /// The unit as finance returns write it: `£000` or `£`.
  init?(written unit: String?) {
    switch unit {
    case "£000": self = .poundsThousand
    case "£": self = .pounds
    default: return nil
    }
  }

  /// As finance returns write it.
  public var written: String {
    switch self {
    case .poundsThousand: "£000"
    case .pounds: "£"
    case .pence: "p"
    }
  }
}

extension RevenueStatement {
  /// The lines of the revenue returns; `nil` when there are none.
  public init?(_ returns: DatasetTable<RevenueBudget>) {
    let rows = returns.rows.filter { returns[RevenueBudget.level][$0] == BudgetLevel.line.rawValue }
    guard let first = rows.first, let unit = MoneyUnit(written: returns[RevenueBudget.unit][first]) else {
      return nil
    }
    self.init(
      unit: unit, kind: returns[RevenueBudget.basis][first].flatMap(OutturnKind.init) ?? .forecast,
      lines: rows.compactMap { row in
        guard let fund = returns[RevenueBudget.fund][row].flatMap(Fund.init),
          let line = returns[RevenueBudget.line][row]
        else { return nil }
        return RevenueLine(
          fund: fund, line: line, original: returns[RevenueBudget.originalBudget][row],
          revised: returns[RevenueBudget.revisedBudget][row],
          outturn: returns[RevenueBudget.forecastOutturn][row], comment: returns[RevenueBudget.comment][row])
      })
  }

  /// The funds that have lines, in the order of the returns.
  public var funds: [Fund] {
    lines.map(\.fund).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}

extension RevenueControlTotal {
  /// The control totals that finance supplied beside the lines.
  public static func supplied(_ returns: DatasetTable<RevenueBudget>) -> [RevenueControlTotal] {
    returns.rows.compactMap { row in
      guard returns[RevenueBudget.level][row] == BudgetLevel.total.rawValue,
        let fund = returns[RevenueBudget.fund][row].flatMap(Fund.init)
      else { return nil }
      return RevenueControlTotal(
        fund: fund, original: returns[RevenueBudget.originalBudget][row],
        revised: returns[RevenueBudget.revisedBudget][row],
        outturn: returns[RevenueBudget.forecastOutturn][row])
    }
  }
}

extension CapitalStatement {
  /// The schemes of the capital returns; `nil` when there are none.
  public init?(_ returns: DatasetTable<CapitalBudget>) {
    let rows = returns.rows.filter { returns[CapitalBudget.level][$0] == BudgetLevel.line.rawValue }
    guard let first = rows.first, let unit = MoneyUnit(written: returns[CapitalBudget.unit][first]) else {
      return nil
    }
    self.init(
      unit: unit, kind: .forecast,
      lines: rows.compactMap { row in
        returns[CapitalBudget.scheme][row].map { scheme in
          CapitalLine(
            scheme: scheme, approved: returns[CapitalBudget.approvedBudget][row],
            additions: returns[CapitalBudget.additionsDeletions][row],
            slippage: returns[CapitalBudget.slippage][row],
            spendToDate: returns[CapitalBudget.spendToDate][row],
            outturn: returns[CapitalBudget.forecastOutturn][row])
        }
      })
  }
}

extension CapitalLine {
  /// The control total that finance supplied beside the schemes; `nil` when there is none.
  public static func control(_ returns: DatasetTable<CapitalBudget>) -> CapitalLine? {
    returns.rows.first { returns[CapitalBudget.level][$0] == BudgetLevel.total.rawValue }.map { row in
      CapitalLine(
        scheme: returns[CapitalBudget.scheme][row] ?? "",
        approved: returns[CapitalBudget.approvedBudget][row],
        additions: returns[CapitalBudget.additionsDeletions][row],
        slippage: returns[CapitalBudget.slippage][row], spendToDate: returns[CapitalBudget.spendToDate][row],
        outturn: returns[CapitalBudget.forecastOutturn][row])
    }
  }
}

extension SavingsProgramme {
  /// The projects of the savings returns; `nil` when there are none.
  public init?(_ returns: DatasetTable<SavingsProgrammeLines>) {
    guard let first = returns.rows.first,
      let unit = MoneyUnit(written: returns[SavingsProgrammeLines.unit][first])
    else { return nil }
    let totals = returns.rows.filter {
      returns[SavingsProgrammeLines.level][$0] == BudgetLevel.total.rawValue
    }
    self.init(
      unit: unit,
      projects: returns.rows.filter { !totals.contains($0) }.compactMap { row in
        returns[SavingsProgrammeLines.project][row].map { project in
          SavingsProject(
            project: project, cost: returns[SavingsProgrammeLines.cost][row],
            benefit: returns[SavingsProgrammeLines.financialBenefit][row],
            comment: returns[SavingsProgrammeLines.comment][row])
        }
      },
      declaredCost: totals.first.flatMap { returns[SavingsProgrammeLines.cost][$0] },
      declaredBenefit: totals.first.flatMap { returns[SavingsProgrammeLines.financialBenefit][$0] })
  }
}

extension FinancialProfile {
  /// The years of the profile returns, in order; `nil` when there are none. Savings arrive negative.
  public init?(_ returns: DatasetTable<FinancialProfileLines>) {
    guard let first = returns.rows.first,
      let unit = MoneyUnit(written: returns[FinancialProfileLines.unit][first])
    else { return nil }
    var years: [FinancialYear: ProfileYear] = [:]
    for row in returns.rows {
      guard let year = returns[FinancialProfileLines.financialYear][row].flatMap({ FinancialYear($0) }),
        let amount = returns[FinancialProfileLines.amount][row]
      else { continue }
      var profile = years[year] ?? ProfileYear(year: year, budget: nil, savings: nil)
      switch returns[FinancialProfileLines.item][row] {
      case "general_fund_budget": profile.budget = amount
      case "savings": profile.savings = -amount
      case "pressures": profile.pressures = amount
      case "inflation": profile.inflation = amount
      default: break
      }
      years[year] = profile
    }
    self.init(unit: unit, years: years.values.sorted { $0.year < $1.year })
  }
}
