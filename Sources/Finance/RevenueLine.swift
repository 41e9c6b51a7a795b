public import Figures

/// A line of revenue budget monitoring, for one financial year, in the statement's unit.
public struct RevenueLine: Hashable, Sendable {
  /// Who pays.
  public var fund: Fund
  /// The service, as printed: `Social Care Management`.
  public var line: String
  /// The budget set before the year; `nil` when not supplied, nought when printed as a dash.
  public var original: Int?
  /// The budget as revised in the year, printed as `Budget V1` or `Revised Budget`.
  public var revised: Int?
  /// The forecast or actual outturn for the year.
  public var outturn: Int?
  /// The service's comment, passed through.
  public var comment: String?

  /// Amounts as supplied; `nil` is not supplied.
  public init(
    fund: Fund, line: String, original: Int?, revised: Int?, outturn: Int?, comment: String? = nil
  ) {
    self.fund = fund
    self.line = line
    self.original = original
    self.revised = revised
    self.outturn = outturn
    self.comment = comment
  }

  /// Forecast or actual outturn − revised budget: positive is an overspend.
  public var variation: Amount { amounts.variation }

  /// Variation ÷ |revised budget| × 100; not applicable when the revised budget is nil.
  public func percentVariation(decimals: Int = 1) -> Known<Percentage> {
    amounts.percentVariation(decimals: decimals)
  }

  /// The amounts of the line, each with the reason where one was not supplied.
  public var amounts: RevenueAmounts {
    RevenueAmounts(
      original: Amount(original, "the original budget"), revised: Amount(revised, "the revised budget"),
      outturn: Amount(outturn, "the outturn"))
  }
}

/// The amounts of a revenue line or of a total.
public struct RevenueAmounts: Hashable, Sendable {
  /// The budget set before the year.
  public let original: Amount
  /// The budget as revised in the year.
  public let revised: Amount
  /// The forecast or actual outturn.
  public let outturn: Amount
  /// Outturn − revised budget: positive is an overspend.
  public let variation: Amount

  init(original: Amount, revised: Amount, outturn: Amount) {
    self.original = original
    self.revised = revised
    self.outturn = outturn
    self.variation = outturn.with(revised, -)
  }

  /// Variation ÷ |revised budget| × 100; not applicable when the revised budget is nil.
  public func percentVariation(decimals: Int = 1) -> Known<Percentage> {
    Percentage.of(variation, in: revised, named: "revised budget", decimals: decimals)
  }
}
