public import Figures

/// The comparison of a control total with the sum of its lines.
public struct ControlCheck: Hashable, Sendable {
  /// The columns of the two statements, named as they are published.
  public enum Column: String, CaseIterable, Hashable, Sendable {
    case original
    case revised
    case outturn
    case variation
    case approved
    case additions
    case slippage
    case budgetAfterChanges = "budget_after_changes"
    case spendToDate = "spend_to_date"
    case varianceFromApproved = "variance_from_approved"
    case cost
    case benefit = "financial_benefit"
    case budget = "general_fund_budget"
  }

  /// The column that is compared.
  public let column: Column
  /// As supplied, or for a derived column from the other control totals.
  public let control: Amount
  /// The sum over the lines.
  public let sum: Amount
  /// How far apart they may lie.
  public let tolerance: Int

  init(_ column: Column, control: Amount, sum: Amount, tolerance: Int) {
    self.column = column
    self.control = control
    self.sum = sum
    self.tolerance = tolerance
  }

  /// Control total − sum of the lines.
  public var difference: Amount { control.with(sum, -) }

  /// Whether they agree within the tolerance; `nil` when either is missing.
  public var agrees: Bool? { difference.value.map { $0.magnitude <= tolerance.magnitude } }
}
