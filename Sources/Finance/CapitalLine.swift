public import Figures

/// A line of capital budget monitoring, for one financial year, in the statement's unit.
public struct CapitalLine: Hashable, Sendable {
  /// The scheme or programme, as printed.
  public var scheme: String
  /// The latest approved budget; `nil` when not supplied, nought when printed as a dash.
  public var approved: Int?
  /// Additions and deletions recommended; negative for deletions.
  public var additions: Int?
  /// Slippage (negative: spending that moves to a later year) or accelerated spend (positive).
  public var slippage: Int?
  /// Spent so far in the year.
  public var spendToDate: Int?
  /// The forecast or actual outturn for the year.
  public var outturn: Int?

  /// Amounts as supplied; `nil` is not supplied.
  public init(
    scheme: String, approved: Int?, additions: Int?, slippage: Int?, spendToDate: Int? = nil, outturn: Int?
  ) {
    self.scheme = scheme
    self.approved = approved
    self.additions = additions
    self.slippage = slippage
    self.spendToDate = spendToDate
    self.outturn = outturn
  }

  /// The line's amounts, with what follows from them.
  public var amounts: CapitalAmounts {
    CapitalAmounts(
      approved: Amount(approved, "the approved budget"),
      additions: Amount(additions, "the additions and deletions"),
      slippage: Amount(slippage, "the slippage"), spendToDate: Amount(spendToDate, "the spend to date"),
      outturn: Amount(outturn, "the outturn"))
  }
}

/// The amounts of a capital line or of a total.
public struct CapitalAmounts: Hashable, Sendable {
  /// The latest approved budget.
  public let approved: Amount
  /// Additions and deletions.
  public let additions: Amount
  /// Slippage, or accelerated spend.
  public let slippage: Amount
  /// Spent so far in the year.
  public let spendToDate: Amount
  /// The forecast or actual outturn.
  public let outturn: Amount

  /// Approved + additions and deletions + slippage.
  public var budgetAfterChanges: Amount { approved.with(additions, +).with(slippage, +) }

  /// Outturn − approved budget.
  public var varianceFromApproved: Amount { outturn.with(approved, -) }

  /// Slippage ÷ approved budget × 100, of the slippage and not of the variance; not applicable when the approved
  /// budget is nil. Printed to one decimal from 2014/15, to none in 2010/11.
  public func percentSlippage(decimals: Int) -> Known<Percentage> {
    Percentage.of(slippage, in: approved, named: "approved budget", decimals: decimals)
  }
}
