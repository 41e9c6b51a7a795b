public import Figures

/// How far a result lies from a reference value, as a percentage of it.
///
/// |result − reference| ÷ |reference| × 100, from the **unrounded** result and the reference as printed. 31/318
/// against 9.2% is 5.96%, printed 6.0%; the displayed 9.7% would give 5.4%.
public struct Variance: Hashable, Sendable {
  /// Unrounded, in percent.
  public let exact: Ratio
  /// Rounded half away from zero, in percent.
  public let displayed: ExactDecimal

  /// Whether a variance says on which side of the reference the result lies.
  public enum Sign: String, CaseIterable, Hashable, Sendable {
    /// A distance, as performance indicators print it.
    case unsigned
    /// Negative below the reference whichever way is good, as the human-resources table of 2010/11 prints it.
    case signed
  }

  /// `nil` when the reference is zero: a share of nothing is undefined.
  init?(of result: Ratio, from reference: Ratio, sign: Sign, decimals: Int) {
    guard let share = (result - reference).divided(by: reference.magnitude) else { return nil }
    exact = (sign == .signed ? share : share.magnitude) * 100
    displayed = exact.rounded(decimals: decimals)
  }

  /// Target variance: how far the outturn is from its target. From a range it is nought inside and the distance from
  /// the nearer end outside.
  public static func ofTarget(
    _ outturn: Known<Outturn>, target: Target, sign: Sign = .unsigned, decimals: Int = 1
  ) -> Known<Variance> {
    if let absence = target.absence { return .missing(absence) }
    return outturn.flatMap { outturn in
      guard let number = target.number(nearest: outturn.exact),
        let variance = Variance(of: outturn.exact, from: number, sign: sign, decimals: decimals)
      else { return .missing(.notApplicable, "the target is zero") }
      return .value(variance)
    }
  }

  /// The same from a relative target as a number.
  static func ofTarget(
    _ outturn: Known<Outturn>, resolution: TargetResolution, decimals: Int = 1
  ) -> Known<Variance> {
    resolution.number.flatMap { number in
      outturn.flatMap { outturn in
        Variance(of: outturn.exact, from: number, sign: .unsigned, decimals: decimals).map(Known.value)
          ?? .missing(.notApplicable, "the target is zero")
      }
    }
  }

  /// Direction-of-travel variance: how far the outturn is from the previous one.
  static func ofTravel(_ outturn: Known<Outturn>, from previous: ExactDecimal, decimals: Int) -> Known<
    Variance
  > {
    outturn.flatMap { outturn in
      Variance(of: outturn.exact, from: previous.ratio, sign: .unsigned, decimals: decimals).map(Known.value)
        ?? .missing(.notApplicable, "the previous outturn is zero")
    }
  }
}
