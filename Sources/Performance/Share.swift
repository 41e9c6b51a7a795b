public import Figures

/// A count as a share of its base, printed as the reports do: `64% (9)`.
public struct Share: Hashable, Sendable {
  /// How many.
  public let count: Int
  /// What the count is out of.
  public let base: Int

  /// A share of a whole.
  public init(count: Int, base: Int) {
    self.count = count
    self.base = base
  }

  /// The unrounded percentage; not applicable when the base is nought.
  public var percent: Known<Ratio> {
    Ratio(count, over: base).map { .value($0 * 100) } ?? .missing(.notApplicable, "there is nothing to share")
  }

  /// The percentage as a whole number, rounded half up. The shares of a table may add up to 99 or 101.
  public var displayed: Known<ExactDecimal> { percent.map { $0.rounded(decimals: 0) } }

  /// `64% (9)`; with a base of nought, the count alone.
  public var text: String {
    displayed.value.map { "\($0)% (\(count))" } ?? "(\(count))"
  }
}
