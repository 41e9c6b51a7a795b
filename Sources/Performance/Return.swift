public import Figures

/// A figure that a service supplies for a quarter, already counted.
public struct Return: Hashable, Sendable {
  /// Of a share, a rate or a mean: what is counted. May have decimals (728.9 full-time equivalent posts).
  public var numerator: ExactDecimal?
  /// What it is counted out of.
  public var denominator: ExactDecimal?
  /// The result as the service wrote it, in the indicator's unit.
  public var value: ExactDecimal?
  /// Why nothing was returned, when the service says so.
  public var nonReporting: NonReporting?
  /// The result unrounded, in the indicator's unit, when it was computed from records instead of returned.
  var computed: Ratio?

  /// Each part as supplied; `nil` is not supplied.
  public init(
    numerator: ExactDecimal? = nil, denominator: ExactDecimal? = nil, value: ExactDecimal? = nil,
    nonReporting: NonReporting? = nil
  ) {
    self.numerator = numerator
    self.denominator = denominator
    self.value = value
    self.nonReporting = nonReporting
  }

  /// Whether the indicator counts among those expected to report this quarter.
  public var isExpected: Bool { nonReporting != .notDue }

  /// The outturn: numerator ÷ denominator in the indicator's unit when both were supplied, else the supplied value. A
  /// number too large to be a council's is unreliable and gives none.
  public func outturn(in unit: Unit, decimals: Int) -> Known<Outturn> {
    if let nonReporting { return .missing(nonReporting.absence) }
    if let computed { return Self.outturn(computed, decimals: decimals, supplied: nil) }
    if let numerator, let denominator {
      guard numerator.isInRange, denominator.isInRange else {
        return .missing(.unreliable, "the numerator or denominator has too many digits")
      }
      guard let quotient = numerator.ratio.divided(by: denominator.ratio) else {
        return .missing(.notApplicable, "the denominator is zero")
      }
      return Self.outturn(quotient * unit.multiplier, decimals: decimals, supplied: value)
    }
    guard let value else { return .missing(.notSupplied, "no result was supplied") }
    return Self.outturn(value.ratio, decimals: decimals, supplied: value)
  }

  private static func outturn(_ exact: Ratio, decimals: Int, supplied: ExactDecimal?) -> Known<Outturn> {
    guard exact.isInRange, supplied?.ratio.isInRange ?? true else {
      return .missing(.unreliable, "the result is too large")
    }
    return .value(Outturn(exact: exact, decimals: decimals, supplied: supplied))
  }
}

/// Why a service returned no figure.
public enum NonReporting: String, CaseIterable, Hashable, Sendable {
  /// The indicator is reported in other quarters.
  case notDue = "not_due"
  /// Due, but the service cannot supply it.
  case notAvailable = "not_available"
  /// Due, but its publisher has not published it.
  case notPublished = "not_published"
  /// The indicator is in force, but no return for it was accepted.
  case notReturned = "not_returned"

  /// The status and reason of the outturn.
  public var absence: Absence {
    switch self {
    case .notDue: Absence(status: .notApplicable, reason: "not due to be reported this quarter")
    case .notAvailable: Absence(status: .notSupplied, reason: "not available")
    case .notPublished: Absence(status: .notSupplied, reason: "not published")
    case .notReturned:
      Absence(status: .notSupplied, reason: "no return was supplied, or it was rejected")
    }
  }
}
