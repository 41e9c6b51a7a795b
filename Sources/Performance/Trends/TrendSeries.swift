public import CivilDates
public import Figures

/// One value of a series, or why there is none.
public struct TrendPoint: Hashable, Sendable {
  /// `2018-03`, `2018-03-31`, `2017Q4`, or in a return's words.
  public var period: String
  /// For a count as at a day, that day.
  public var first: CivilDay
  public var last: CivilDay
  public var numerator: Int?
  public var denominator: Int?
  /// In the series' unit, unrounded.
  public var value: Known<Ratio>

  public init(
    period: String, first: CivilDay, last: CivilDay, numerator: Int? = nil, denominator: Int? = nil,
    value: Known<Ratio>
  ) {
    self.period = period
    self.first = first
    self.last = last
    self.numerator = numerator
    self.denominator = denominator
    self.value = value
  }
}

/// The values of a measure or an indicator over time, the earliest first.
public struct TrendSeries: Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    /// The measure's figure of each month, or as at the end of each, from case-level records.
    case monthly
    /// The indicator's outturns of reporting periods, from returns and printed reports.
    case outturns
  }

  public var kind: Kind
  /// The measure or indicator.
  public var name: String
  public var title: String
  /// Of the breakdown; `nil` for the whole.
  public var dimension: String?
  public var category: String?
  public var unit: Unit
  /// What numerator ÷ denominator is multiplied by to be in the unit.
  public var scale: Ratio
  public var decimals: Int
  public var polarity: Polarity
  /// Whether the counts of months add up to those of longer periods.
  public var addsUp: Bool
  /// Whether each point counts what is open at the end of a day.
  public var isStock: Bool
  /// Whether numerators are numbers of cases, so that an interval is due.
  public var isOfCases: Bool
  public var points: [TrendPoint]

  public init(
    kind: Kind, name: String, title: String, dimension: String? = nil, category: String? = nil, unit: Unit,
    scale: Ratio, decimals: Int, polarity: Polarity, addsUp: Bool, isStock: Bool, isOfCases: Bool,
    points: [TrendPoint]
  ) {
    self.kind = kind
    self.name = name
    self.title = title
    self.dimension = dimension
    self.category = category
    self.unit = unit
    self.scale = scale
    self.decimals = decimals
    self.polarity = polarity
    self.addsUp = addsUp
    self.isStock = isStock
    self.isOfCases = isOfCases
    self.points = points
  }

  /// Whether each point counts the events of its period, so that a target for a longer period is not one for it.
  public var isCountOfEvents: Bool { !isStock && unit != .percent }

  /// What a numerator and a denominator of the series are an estimate of.
  ///
  /// - Throws: why no interval is due.
  public func estimate(_ numerator: Int?, _ denominator: Int?) throws(Estimate.Obstacle) -> Estimate {
    guard isOfCases else { throw .notOfCases }
    return try Estimate(numerator: numerator, denominator: denominator, unit: unit, isStock: isStock)
  }
}
