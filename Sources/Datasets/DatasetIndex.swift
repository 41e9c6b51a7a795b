/// Every dataset that a quarter's drop may bring, in the order in which they are read and listed.
public enum DatasetIndex {
  public static let contracts: [DatasetContract] = [
    IndicatorReturns.contract,
    UnlistedIndicators.contract,
    RevenueBudget.contract,
    CapitalBudget.contract,
    SavingsProgrammeLines.contract,
    FinancialProfileLines.contract,
    PublishedFigures.contract,
    PublishedStatements.contract,
    DifferenceExplanations.contract,
  ]

  public static func contract(named name: String) -> DatasetContract? {
    contracts.first { $0.name == name }
  }
}
