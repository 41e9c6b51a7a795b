public import CivilDates
internal import Columns
public import Datasets
public import Figures

/// An indicator's outturn beside a comparator, judged by the indicator's polarity on displayed values.
public enum ComparatorJudgement: String, CaseIterable, Hashable, Sendable {
  case better
  case same
  case worse
  /// Where neither way is good.
  case higher
  case lower

  /// Judges at a display precision.
  public init(_ outturn: Ratio, beside comparator: Ratio, polarity: Polarity, decimals: Int) {
    let (own, other) = (outturn.rounded(decimals: decimals), comparator.rounded(decimals: decimals))
    if own == other {
      self = .same
    } else if let isBetter = polarity.isBetter(own, than: other) {
      self = isBetter ? .better : .worse
    } else {
      self = own > other ? .higher : .lower
    }
  }
}

/// The official figures that an indicator is set beside in a report, and whether it may be.
public struct IndicatorComparison: Sendable {
  /// What the authority's list says of the indicator in the report's financial year.
  public struct Mapping: Hashable, Sendable {
    public var series: String?
    public var thresholdSeries: String?
    public var ageGroup: String
    public var populationBase: String
    public var difference: String?
    public var lagYears: Int
    public var oldestYears: Int

    public init(
      series: String?, thresholdSeries: String? = nil, ageGroup: String = "", populationBase: String = "",
      difference: String? = nil, lagYears: Int = 1, oldestYears: Int = 3
    ) {
      self.series = series
      self.thresholdSeries = thresholdSeries
      self.ageGroup = ageGroup
      self.populationBase = populationBase
      self.difference = difference
      self.lagYears = lagYears
      self.oldestYears = oldestYears
    }

    /// The mappings in force in a financial year, by indicator.
    public static func all(
      _ table: DatasetTable<IndicatorComparators>, in year: FinancialYear
    ) -> [String: Mapping] {
      IndicatorComparators.inForce(table, in: year).mapValues { row in
        Mapping(
          series: table[IndicatorComparators.series][row],
          thresholdSeries: table[IndicatorComparators.thresholdSeries][row],
          ageGroup: table[IndicatorComparators.ageGroup][row] ?? "",
          populationBase: table[IndicatorComparators.populationBase][row] ?? "",
          difference: table[IndicatorComparators.difference][row],
          lagYears: table[IndicatorComparators.lagYears][row] ?? 1,
          oldestYears: table[IndicatorComparators.oldestYears][row] ?? 3)
      }
    }

    /// The mapping of a measure of case-level records.
    public init(_ table: DatasetTable<MeasureComparators>, row: Int) {
      self.init(
        series: table[MeasureComparators.series][row],
        ageGroup: table[MeasureComparators.ageGroup][row] ?? "",
        populationBase: table[MeasureComparators.populationBase][row] ?? "",
        difference: table[MeasureComparators.difference][row],
        lagYears: table[MeasureComparators.lagYears][row] ?? 1,
        oldestYears: table[MeasureComparators.oldestYears][row] ?? 3)
    }

    /// The reporting years whose figures a quarter's report may use: published by the quarter's end, not newer than the
    /// authority's list allows, and not too old. `months` is how long after its 31 March a year is published.
    public func years(knownIn quarter: Quarter, publishedAfter months: Int) -> ClosedRange<Int> {
      let own = quarter.financialYear.start + 1
      let (year, month, _) = quarter.lastDay.components
      let published = (year * 12 + month - 3 - months) / 12
      let newest = min(own - lagYears, published)
      return min(own - max(lagYears, oldestYears), newest)...newest
    }
  }

  public let mapping: Mapping
  /// What the official figures measure; `nil` where no series is held.
  public let definition: SeriesDefinition?
  /// Why the outturn is not set beside the official figures; `nil` when it is.
  public let refusal: String?
  /// The newest year that the report may use and that has any of the figures compared with; `nil` for none.
  public let standing: SeriesStanding?
  /// The standings of the years before it, the oldest first.
  public let earlier: [SeriesStanding]

  /// Finds the official figures for an indicator of a unit, as known in a quarter. `days` is how many days a figure of
  /// events covers; `nil` for a count as at a day.
  public init(
    mapping: Mapping, unit: Unit, days: Int? = nil, quarter: Quarter, places: ComparatorPlaces,
    record: OfficialRecord
  ) {
    self.mapping = mapping
    guard let series = mapping.series, let definition = record.definitions[series] else {
      definition = nil
      standing = nil
      earlier = []
      refusal =
        mapping.series.map { "the series \($0) is not among the official series" } ?? mapping.difference
      return
    }
    self.definition = definition
    let usable = mapping.years(knownIn: quarter, publishedAfter: definition.monthsToPublication)
    let years = record.years(of: series).filter { $0 <= usable.upperBound }
    let standings = years.map { SeriesStanding(of: definition, in: $0, places: places, record: record) }
    let chosen = standings.lastIndex {
      usable.contains($0.year)
        && ($0.neighboursMean.value.value ?? $0.region.value.value ?? $0.country.value.value) != nil
    }
    standing = chosen.map { standings[$0] }
    earlier = Array(standings.prefix(chosen ?? standings.count))
    var reason = definition.refusal(
      unit: unit, ageGroup: mapping.ageGroup, populationBase: mapping.populationBase,
      difference: mapping.difference, days: days)
    if reason == nil && chosen == nil {
      reason =
        years.last.map {
          "the newest official figures on file are of \($0), and those of \(usable.lowerBound) to \(usable.upperBound) are needed"
        } ?? "no official figures up to \(usable.upperBound) are on file"
    }
    refusal = reason
  }
}
