internal import Datasets
internal import Finance
internal import Publishing
internal import Run

/// A quarter's budgets. What was not supplied is `nil`, and its tables are not written.
struct FinanceFigures {
  let revenue: RevenueStatement?
  let controls: [RevenueControlTotal]
  let capital: CapitalStatement?
  let capitalControl: CapitalLine?
  let programme: SavingsProgramme?
  let profile: FinancialProfile?

  init(_ cleaned: TableFolder) throws {
    let revenueReturns = try cleaned.table(RevenueBudget.self)
    revenue = revenueReturns.flatMap(RevenueStatement.init)
    controls = revenueReturns.map(RevenueControlTotal.supplied) ?? []
    let capitalReturns = try cleaned.table(CapitalBudget.self)
    capital = capitalReturns.flatMap(CapitalStatement.init)
    capitalControl = capitalReturns.flatMap(CapitalLine.control)
    programme = try cleaned.table(SavingsProgrammeLines.self).flatMap(SavingsProgramme.init)
    profile = try cleaned.table(FinancialProfileLines.self).flatMap(FinancialProfile.init)
  }

  func write(to folder: StagedFolder) throws {
    if let revenue { try folder.write(RevenueMonitoring.table(of: revenue, controls: controls)) }
    if let capital { try folder.write(CapitalMonitoring.table(of: capital)) }
    if let programme { try folder.write(Savings.table(of: programme)) }
    if let profile { try folder.write(BudgetProfile.table(of: profile)) }
    let checks = FinanceChecks.table(
      revenue: revenue, revenueControls: controls, capital: capital, capitalControl: capitalControl,
      programme: programme, profile: profile)
    if checks.rowCount > 0 { try folder.write(checks) }
  }
}
