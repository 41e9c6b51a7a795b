public import Figures

/// An indicator's figure for a reporting period, before and after rounding, in the indicator's unit.
public struct Outturn: Hashable, Sendable {
  /// Unrounded: what variances are computed from.
  public let exact: Ratio
  /// At the indicator's display precision: what is printed, and by the council's practice what is judged.
  public let displayed: ExactDecimal
  /// The result as the service wrote it, when it wrote one beside its numerator and denominator.
  public let supplied: ExactDecimal?

  /// Rounds the exact value, in the indicator's unit, to its display precision.
  public init(exact: Ratio, decimals: Int, supplied: ExactDecimal? = nil) {
    self.exact = exact
    self.displayed = exact.rounded(decimals: decimals)
    self.supplied = supplied
  }

  /// Whether the service's own result and its numerator and denominator display the same; `nil` when it wrote none.
  public var agreesWithSupplied: Bool? {
    supplied.map { $0.rounded(decimals: displayed.decimals) == displayed }
  }

  /// The displayed or the unrounded value.
  func value(_ compared: ComparedValue) -> Ratio {
    compared == .displayed ? displayed.ratio : exact
  }
}

/// Which value of an outturn is judged.
public enum ComparedValue: String, CaseIterable, Hashable, Sendable {
  /// The value as printed: 54.918% displays as 55% and meets a target of 55%. The council's practice.
  case displayed
  /// The exact value.
  case unrounded
}

/// The outturn that an indicator is compared with.
public struct PreviousOutturn: Hashable, Sendable {
  /// As it was printed.
  public var value: ExactDecimal
  /// Which earlier outturn it is.
  public var basis: ComparisonBasis
  /// What it may be compared with.
  public var comparability: Comparability

  /// An earlier outturn, on the basis it was taken from.
  public init(
    value: ExactDecimal, basis: ComparisonBasis, comparability: Comparability = Comparability(definition: "")
  ) {
    self.value = value
    self.basis = basis
    self.comparability = comparability
  }

  /// Why this outturn may not be set beside one of `indicator`, in words; `nil` when it may.
  public func refusal(for indicator: Indicator) -> String? {
    if basis != indicator.comparisonBasis {
      return "the previous outturn is on another basis (\(basis.rawValue)) "
        + "than the indicator's (\(indicator.comparisonBasis.rawValue))"
    }
    if !value.isInRange { return "the previous outturn has too many digits" }
    return indicator.comparability.difference(from: comparability)
  }
}
