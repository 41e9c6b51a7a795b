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
  /// Where the outturn is from; `nil` when there is none.
  public var source: OutturnSource?
  /// What the case-level records give for the indicator, beside the return or in its place.
  public var computed: ComputedOutturn?
  /// How sure one can be of it; `nil` until it was asked for.
  public var certainty: IndicatorCertainty?
  /// Its outturns to this quarter, charted; `nil` where none before it is on file.
  public var outturns: Trend?

  /// The reading of a row, with what was supplied for it; the rest is added where it is known.
  public init(
    reading: Reading, theme: String? = nil, period: String? = nil, periodStart: CivilDay? = nil,
    periodEnd: CivilDay? = nil, numerator: Int? = nil, denominator: Int? = nil,
    previousOutturn: ExactDecimal? = nil, previousPeriod: String? = nil, targetForm: String? = nil,
    targetStated: String? = nil, source: OutturnSource? = nil, computed: ComputedOutturn? = nil
  ) {
    self.reading = reading
    self.theme = theme
    self.period = period
    self.periodStart = periodStart
    self.periodEnd = periodEnd
    self.numerator = numerator
    self.denominator = denominator
    self.previousOutturn = previousOutturn
    self.previousPeriod = previousPeriod
    self.targetForm = targetForm
    self.targetStated = targetStated
    self.source = source
    self.computed = computed
  }

  /// Displayed outturn of the return less displayed figure of the records; `nil` unless there are both, of the same
  /// period.
  public var differenceFromRecords: ExactDecimal? {
    guard source == .returned, let computed, let outturn = reading.outturn.value,
      let exact = computed.value.value, isOfPeriod(computed)
    else { return nil }
    let decimals = reading.indicator.decimals
    return (outturn.displayed.ratio - exact.rounded(decimals: decimals).ratio).rounded(decimals: decimals)
  }

  private func isOfPeriod(_ computed: ComputedOutturn) -> Bool {
    computed.last == periodEnd && computed.first == (periodStart ?? computed.last)
  }
}
