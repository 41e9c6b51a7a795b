public import CivilDates
public import Figures

/// The reading of an indicator with what was supplied for it: one row of the scorecard.
public struct ScorecardEntry: Sendable {
  public var reading: Reading
  /// The priority under which the council lists the indicator.
  public var theme: String?
  /// The period in the service's words, and its days.
  public var period: String?
  public var periodStart: CivilDay?
  public var periodEnd: CivilDay?
  public var numerator: Int?
  public var denominator: Int?
  /// The previous outturn as supplied, whether or not it may be compared.
  public var previousOutturn: ExactDecimal?
  public var previousPeriod: String?
  /// The form of the target and its words, as in the list of targets; `nil` when the council has none on file.
  public var targetForm: String?
  public var targetStated: String?
}
