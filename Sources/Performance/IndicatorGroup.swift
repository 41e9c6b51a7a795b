internal import Figures

/// Where the report lists an indicator: among those that did not meet their target, that met it, that are monitored,
/// or that have nothing to report (Family Services Q4 2015/16, section 2.2a and appendices A and B).
public enum IndicatorGroup: String, CaseIterable, Hashable, Sendable {
  /// Rated, and not green: printed with comment and intervention level.
  case notMet = "not_met"
  /// Green.
  case met
  /// Watched without a target.
  case monitored
  /// Reported in other quarters.
  case notDue = "not_due"
  /// Due, and without a figure.
  case noFigure = "no_figure"
  /// There is a figure and nothing to rate it against.
  case notRated = "not_rated"

  /// The group of a verdict.
  public init(_ verdict: Verdict) {
    switch verdict {
    case .rated(.monitor): self = .monitored
    case .rated(.green): self = .met
    case .rated: self = .notMet
    case .notRated(.notReported): self = .notDue
    case .notRated(.noFigure): self = .noFigure
    case .notRated: self = .notRated
    }
  }
}

extension Reading {
  /// Where the report lists the indicator.
  public var group: IndicatorGroup { IndicatorGroup(verdict) }

  /// Why it is in a group without a rating, in words; `nil` for a rated or monitored one.
  public var groupReason: String? {
    guard let reason = verdict.notRated else { return nil }
    return outturn.absence?.reason ?? reason.sentence
  }

  /// Whether the report escalates it: it missed its target, and a level of intervention is given.
  public var isEscalated: Bool { isException && intervention != nil }
}
