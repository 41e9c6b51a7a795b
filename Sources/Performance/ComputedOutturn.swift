public import CivilDates
public import Figures

/// What the case-level records give for an indicator.
public struct ComputedOutturn: Hashable, Sendable {
  /// The id of the measure.
  public var measure: String
  /// First and last day of its period; the same day for a count as at a day.
  public var first: CivilDay
  public var last: CivilDay
  /// The period, for people: `2018-03`, `2017Q4`.
  public var period: String
  /// How many; out of how many, where the indicator is a share, rate or mean.
  public var numerator: Int?
  public var denominator: Int?
  /// In the indicator's unit, unrounded.
  public var value: Known<Ratio>
  /// Whether the records are invented.
  public var isSynthetic: Bool
  /// How the measure differs from what the indicator means.
  public var difference: String?

  public init(
    measure: String, first: CivilDay, last: CivilDay, period: String, numerator: Int?, denominator: Int?,
    value: Known<Ratio>, isSynthetic: Bool, difference: String? = nil
  ) {
    self.measure = measure
    self.first = first
    self.last = last
    self.period = period
    self.numerator = numerator
    self.denominator = denominator
    self.value = value
    self.isSynthetic = isSynthetic
    self.difference = difference
  }

  /// The first day, as a return states it: none for a count as at a day.
  var start: CivilDay? { first == last ? nil : first }

  /// As if the service had returned it; `nil` when the records give no number.
  var asReturn: Return? {
    guard let exact = value.value else { return nil }
    var returned = Return(
      numerator: denominator == nil ? nil : numerator.map { ExactDecimal($0) },
      denominator: denominator.map { ExactDecimal($0) })
    returned.computed = exact
    return returned
  }
}

/// Where an outturn is from.
public enum OutturnSource: String, CaseIterable, Sendable {
  /// The service's return.
  case returned = "return"
  /// The case-level records, because no return gave a figure.
  case records
  /// The same, where the records are invented: about no child.
  case syntheticRecords = "synthetic_records"
}
