public import Figures

/// One part of a breakdown: the category that the figure is of.
public struct Breakdown: Hashable, Sendable {
  /// `outcome`, `team`, `age_band`.
  public var dimension: String
  public var category: String

  public init(_ dimension: String, _ category: String) {
    self.dimension = dimension
    self.category = category
  }
}

/// One value of a measure: a count, or numerator and denominator, exact; or the reason why there is none.
public struct Figure: Hashable, Sendable {
  /// The id of the measure.
  public var measure: String
  /// No part for the whole, one or two parts for a category.
  public var breakdown: [Breakdown]
  public var period: MeasurePeriod
  public var unit: Unit
  /// How many; the total of days, for a mean.
  public var numerator: Int?
  /// Out of how many; `nil` for a count.
  public var denominator: Int?
  /// The value in the measure's unit, unrounded: a share of 340 out of 1,411 is 34,000/1,411.
  public var value: Known<Ratio>

  /// A count.
  init(_ measure: String, _ breakdown: [Breakdown], _ period: MeasurePeriod, count: Int) {
    self.measure = measure
    self.breakdown = breakdown
    self.period = period
    self.unit = .number
    self.numerator = count
    self.value = .value(Ratio(count))
  }

  /// A share, rate or mean; without a value when there is nothing to divide by.
  init(
    _ measure: String, _ breakdown: [Breakdown], _ period: MeasurePeriod, unit: Unit, scale: Ratio,
    numerator: Int, over denominator: Int, nothing: String
  ) {
    self.measure = measure
    self.breakdown = breakdown
    self.period = period
    self.unit = unit
    self.numerator = numerator
    self.denominator = denominator
    self.value =
      Ratio(numerator, over: denominator).map { .value($0 * scale) }
      ?? .missing(.notApplicable, nothing)
  }

  /// A value that was supplied as it is, with neither numerator nor denominator.
  init(
    _ measure: String, _ breakdown: [Breakdown], _ period: MeasurePeriod, unit: Unit,
    supplied value: ExactDecimal
  ) {
    self.measure = measure
    self.breakdown = breakdown
    self.period = period
    self.unit = unit
    self.value = .value(value.ratio)
  }

  /// No figure, and why.
  public init(measure: String, period: MeasurePeriod, unit: Unit, missing absence: Absence) {
    self.measure = measure
    self.breakdown = []
    self.period = period
    self.unit = unit
    self.value = .missing(absence)
  }

  /// The categories of the breakdown, in the order of the measure's dimensions.
  public var categories: [String] { breakdown.map(\.category) }
}
