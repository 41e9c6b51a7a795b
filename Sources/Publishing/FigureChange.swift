public import Figures
internal import Measures
public import Performance

/// How far a figure is from an earlier one, both as they are displayed: what a reader would take from the page.
public struct FigureChange: Hashable, Sendable {
  public let earlier: ExactDecimal
  public let latest: ExactDecimal
  /// Which way is good.
  public let polarity: Polarity
  /// Whether it is of counts, not of values in the measure's unit.
  public let isOfCount: Bool

  public init(
    from earlier: ExactDecimal, to latest: ExactDecimal, polarity: Polarity, isOfCount: Bool = false
  ) {
    self.earlier = earlier
    self.latest = latest
    self.polarity = polarity
    self.isOfCount = isOfCount
  }

  public var difference: Ratio { latest.ratio - earlier.ratio }

  /// Which way the figure went, good or bad: ↑, ↓ or ↔.
  public var arrow: String { latest > earlier ? "↑" : latest < earlier ? "↓" : "↔" }

  /// Whether that is good, by the polarity.
  public var direction: Direction {
    guard let isBetter = polarity.isBetter(latest, than: earlier) else { return .monitor }
    return latest == earlier ? .same : isBetter ? .improving : .worsening
  }
}

extension Figure {
  /// The value, or the count, as a page displays it.
  func displayed(decimals: Int, count: Bool) -> Known<ExactDecimal> {
    if count, let numerator { return .value(ExactDecimal(numerator)) }
    return value.map { $0.rounded(decimals: decimals) }
  }

  /// The same measure and category without numerator and denominator, as at another time.
  func placed(at period: MeasurePeriod) -> Figure {
    var figure = self
    figure.period = period
    figure.numerator = nil
    figure.denominator = nil
    return figure
  }
}
