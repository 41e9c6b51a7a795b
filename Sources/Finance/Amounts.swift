public import Figures

/// A whole number of money, or why there is none. What was not supplied is never nought.
public typealias Amount = Known<Int>

extension Known where Value == Int {
  /// An amount as supplied; `nil` is not supplied, and one of a million million or more is unreliable, whatever the
  /// unit.
  init(_ supplied: Int?, _ what: String) {
    guard let supplied else {
      self = .missing(.notSupplied, "\(what) was not supplied")
      return
    }
    self =
      supplied.magnitude < 1_000_000_000_000
      ? .value(supplied) : .missing(.unreliable, "\(what) is too large")
  }

  /// The sum of a column. When a line lacks its amount there is no total.
  static func total(of column: some Sequence<Amount>) -> Amount {
    column.reduce(.value(0)) { $0.with($1, +) }
  }
}

/// A percentage of an amount of money, before and after rounding.
public struct Percentage: Hashable, Sendable {
  /// Unrounded, in percent.
  public let exact: Ratio
  /// Rounded half away from zero; what rounds to nought prints without a sign, `0.0`.
  public let displayed: ExactDecimal

  /// `part` ÷ |`whole`| × 100, so that an adverse variation on a negative budget stays positive. Not applicable when
  /// the whole is nought, `name` in the reason: the reports leave the cell blank.
  public static func of(
    _ part: Amount, in whole: Amount, named name: String, decimals: Int
  ) -> Known<Percentage> {
    part.flatMap { part in
      whole.flatMap { whole in
        guard let share = Ratio(part, over: whole.magnitude) else {
          return .missing(.notApplicable, "the \(name) is nil")
        }
        let exact = share * 100
        return .value(Percentage(exact: exact, displayed: exact.rounded(decimals: decimals)))
      }
    }
  }
}
