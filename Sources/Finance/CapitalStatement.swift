import Figures

/// Capital budget monitoring for a financial year.
public struct CapitalStatement: Hashable, Sendable {
  /// What the amounts are counted in.
  public var unit: MoneyUnit
  /// Whether the outturn column is expected or final.
  public var kind: OutturnKind
  /// In the printed order.
  public var lines: [CapitalLine]

  /// Lines in the printed order, all in one unit.
  public init(unit: MoneyUnit, kind: OutturnKind, lines: [CapitalLine]) {
    self.unit = unit
    self.kind = kind
    self.lines = lines
  }

  /// The sum of each column. Not supplied when there is no line, or when a line lacks the amount.
  public var total: CapitalAmounts {
    let amounts = lines.map(\.amounts)
    func sum(_ column: (CapitalAmounts) -> Amount) -> Amount {
      amounts.isEmpty ? .missing(.notSupplied, "no line was supplied") : Amount.total(of: amounts.map(column))
    }
    return CapitalAmounts(
      approved: sum(\.approved), additions: sum(\.additions), slippage: sum(\.slippage),
      spendToDate: sum(\.spendToDate), outturn: sum(\.outturn))
  }

  /// Sets a control total, supplied as a line of its own, against the sum of the lines.
  ///
  /// - Parameters:
  ///   - control: the total line as supplied.
  ///   - tolerance: how far a total may lie from the sum of its rounded lines: 2 in £000.
  /// - Returns: one check for each column.
  public func check(against control: CapitalLine, tolerance: Int = 2) -> [ControlCheck] {
    let sums = total
    let columns: [(ControlCheck.Column, (CapitalAmounts) -> Amount)] = [
      (.approved, \.approved), (.additions, \.additions), (.slippage, \.slippage),
      (.budgetAfterChanges, \.budgetAfterChanges), (.spendToDate, \.spendToDate), (.outturn, \.outturn),
      (.varianceFromApproved, \.varianceFromApproved),
    ]
    return columns.map { column, amount in
      ControlCheck(column, control: amount(control.amounts), sum: amount(sums), tolerance: tolerance)
    }
  }

  /// Whether each scheme's outturn is its budget after changes, as the reports forecast it.
  public func schemeChecks(tolerance: Int = 0) -> [(scheme: String, check: ControlCheck)] {
    lines.map { line in
      (
        line.scheme,
        ControlCheck(
          .outturn, control: line.amounts.outturn, sum: line.amounts.budgetAfterChanges, tolerance: tolerance)
      )
    }
  }
}
