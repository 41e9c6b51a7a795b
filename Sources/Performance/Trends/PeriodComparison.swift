public import CivilDates
public import Figures
public import Methods

/// The latest period of a monthly series beside the same of a year before: sums of numerators and of denominators, never
/// averages of months.
public struct PeriodComparison: Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    /// The latest month, or its end.
    case month
    /// The latest three months.
    case quarter
    /// From April to the latest month.
    case yearToDate = "year_to_date"
    /// The latest twelve months.
    case rollingFourQuarters = "rolling_four_quarters"
  }

  /// The sum of some months.
  public struct Sum: Hashable, Sendable {
    public var first: CivilDay
    public var last: CivilDay
    public var numerator: Int
    public var denominator: Int?
    /// In the series' unit.
    public var value: Known<Ratio>
  }

  public let kind: Kind
  /// `nil` when a month of it is missing, or months do not add up.
  public let current: Sum?
  /// The same a year before.
  public let earlier: Sum?
  /// Which way the value has gone, by the polarity; `nil` when one is missing.
  public let direction: Direction?
  /// Whether the difference is beyond chance; `nil` where no interval is due.
  public let standing: Standing?

  init(_ kind: Kind, of series: TrendSeries, unless tooFew: TooFewRules) {
    self.kind = kind
    let span = Self.months(kind, of: series)
    self.current = span.flatMap { Self.sum(of: series, months: $0, endingMonthsAgo: 0) }
    self.earlier =
      current == nil ? nil : span.flatMap { Self.sum(of: series, months: $0, endingMonthsAgo: 12) }
    guard let current, let earlier, let now = current.value.value, let before = earlier.value.value else {
      self.direction = nil
      self.standing = nil
      return
    }
    self.direction =
      series.polarity.isBetter(now, than: before).map { better in
        now == before ? .same : better ? .improving : .worsening
      } ?? .monitor
    if let one = try? series.estimate(current.numerator, current.denominator),
      let other = try? series.estimate(earlier.numerator, earlier.denominator)
    {
      self.standing = one.standing(against: other, polarity: series.polarity, unless: tooFew)
    } else {
      self.standing = nil
    }
  }

  /// Of how many months the period is; `nil` where it is not for the series.
  private static func months(_ kind: Kind, of series: TrendSeries) -> Int? {
    guard series.kind == .monthly, let last = series.points.last?.last else { return nil }
    switch kind {
    case .month: return 1
    case .quarter: return series.addsUp ? 3 : nil
    case .yearToDate: return series.addsUp ? (CivilMonth(containing: last).month + 8) % 12 + 1 : nil
    case .rollingFourQuarters: return series.addsUp ? 12 : nil
    }
  }

  private static func sum(of series: TrendSeries, months: Int, endingMonthsAgo ago: Int) -> Sum? {
    guard let end = series.points.last.map({ CivilMonth(containing: $0.last).advanced(by: -ago) }) else {
      return nil
    }
    let start = end.advanced(by: 1 - months)
    let points = series.points.filter { point in
      (start...end).contains(CivilMonth(containing: point.last))
    }
    guard points.count == months, let first = points.first, let last = points.last else { return nil }
    var numerator = 0
    var denominator: Int?
    for point in points {
      guard let part = point.numerator else { return nil }
      numerator += part
      if let whole = point.denominator { denominator = (denominator ?? 0) + whole }
    }
    guard denominator == nil || points.allSatisfy({ $0.denominator != nil }) else { return nil }
    let value: Known<Ratio> =
      if let denominator {
        Ratio(numerator, over: denominator).map { .value($0 * series.scale) }
          ?? .missing(.notApplicable, "there was nothing to count")
      } else {
        .value(Ratio(numerator))
      }
    return Sum(
      first: first.first, last: last.last, numerator: numerator, denominator: denominator, value: value)
  }
}
