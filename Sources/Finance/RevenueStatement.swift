public import Figures

/// Revenue budget monitoring for a financial year: the lines of every fund.
public struct RevenueStatement: Hashable, Sendable {
  /// What the amounts are counted in.
  public var unit: MoneyUnit
  /// Whether the outturn column is expected or final.
  public var kind: OutturnKind
  /// In the printed order.
  public var lines: [RevenueLine]

  /// Lines in the printed order, all in one unit.
  public init(unit: MoneyUnit, kind: OutturnKind, lines: [RevenueLine]) {
    self.unit = unit
    self.kind = kind
    self.lines = lines
  }

  /// The sum of each column over the lines of a fund. Lines rounded to £000 one by one may miss the ledger's own
  /// total by 1 or 2. Not supplied when the fund has no line, or when a line lacks the amount.
  public func total(of fund: Fund) -> RevenueAmounts {
    let amounts = lines.filter { $0.fund == fund }.map(\.amounts)
    func sum(_ column: (RevenueAmounts) -> Amount) -> Amount {
      amounts.isEmpty ? .missing(.notSupplied, "no line was supplied") : Amount.total(of: amounts.map(column))
    }
    return RevenueAmounts(original: sum(\.original), revised: sum(\.revised), outturn: sum(\.outturn))
  }

  /// Sets a control total from the ledger against the lines of its fund.
  ///
  /// - Parameters:
  ///   - control: the total line as supplied.
  ///   - tolerance: how far a total may lie from the sum of its rounded lines: 2 in £000.
  /// - Returns: one check for each column.
  public func check(against control: RevenueControlTotal, tolerance: Int = 2) -> [ControlCheck] {
    let sums = total(of: control.fund)
    return [
      ControlCheck(.original, control: control.amounts.original, sum: sums.original, tolerance: tolerance),
      ControlCheck(.revised, control: control.amounts.revised, sum: sums.revised, tolerance: tolerance),
      ControlCheck(.outturn, control: control.amounts.outturn, sum: sums.outturn, tolerance: tolerance),
      ControlCheck(.variation, control: control.amounts.variation, sum: sums.variation, tolerance: tolerance),
    ]
  }
}

/// The total line of a fund as the ledger or a report gives it.
public struct RevenueControlTotal: Hashable, Sendable {
  /// The fund that it totals.
  public var fund: Fund
  /// The budget set before the year.
  public var original: Int?
  /// The budget as revised in the year.
  public var revised: Int?
  /// The forecast or actual outturn.
  public var outturn: Int?

  /// Totals as supplied; `nil` is not supplied.
  public init(fund: Fund, original: Int?, revised: Int?, outturn: Int?) {
    self.fund = fund
    self.original = original
    self.revised = revised
    self.outturn = outturn
  }

  /// The cross-cast: total outturn − total revised budget, which may differ by rounding from the sum of the lines'
  /// variations.
  public var variation: Amount { amounts.variation }

  /// The control totals, with the cross-cast and its percentage.
  public var amounts: RevenueAmounts {
    RevenueAmounts(
      original: Amount(original, "the control total of the original budget"),
      revised: Amount(revised, "the control total of the revised budget"),
      outturn: Amount(outturn, "the control total of the outturn"))
  }
}
