public import Figures

/// The finance figures at the head of a quarterly report. No published rule rates them: they are signed figures
/// without a colour.
public struct FinanceDashboard: Hashable, Sendable {
  /// Total variation of the revenue budget: positive is an overspend.
  public let revenueVariation: Amount
  /// Total capital variance from the approved budget.
  public let capitalVariance: Amount

  /// The totals of the lines; a statement that was not supplied has none.
  ///
  /// - Parameters:
  ///   - revenue: revenue budget monitoring.
  ///   - fund: the fund whose total heads the report; the general fund in every published one.
  ///   - capital: capital budget monitoring.
  public init(revenue: RevenueStatement?, fund: Fund = .generalFund, capital: CapitalStatement?) {
    revenueVariation =
      revenue?.total(of: fund).variation ?? .missing(.notSupplied, "no revenue monitoring was supplied")
    capitalVariance =
      capital?.total.varianceFromApproved ?? .missing(.notSupplied, "no capital monitoring was supplied")
  }

  /// The dashboard of control totals from the ledger, which the published reports print where they differ by rounding
  /// from the sum of the lines.
  public init(revenue: RevenueControlTotal, capital: CapitalLine) {
    revenueVariation = revenue.variation
    capitalVariance = capital.amounts.varianceFromApproved
  }
}
