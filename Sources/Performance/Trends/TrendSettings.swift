public import CivilDates
public import Configuration
internal import Datasets
public import Methods

/// How series are charted, which breakdowns have one, and how far back the records reach: `trends.yml`.
public struct TrendSettings: Hashable, Sendable {
  /// The breakdowns whose categories have series of their own.
  public var dimensions: [String]
  /// How many months, to the end of the quarter, each dataset tells of in full; one that is not listed tells of the
  /// year to date.
  public var reach: [String: Int]
  /// Measures whose numerators are not numbers of cases, so that no interval is due: hours, days, full-time
  /// equivalents.
  public var notOfCases: Set<String>
  /// The rules by which charts are judged.
  public var chart: XmRSettings
  /// Months from which limits are new, and why.
  public var rebases: [SeriesRebase]
  /// Series whose limits come from their first values, and why.
  public var baselines: [SeriesBaseline]
  /// When there are too few cases to judge.
  public var tooFew: TooFewRules

  /// New limits of a series, for a reason that is published with it.
  public struct SeriesRebase: Hashable, Sendable {
    /// The measure or indicator.
    public var series: String
    /// The first month with new limits.
    public var month: CivilMonth
    public var reason: String

    public init(series: String, month: CivilMonth, reason: String) {
      self.series = series
      self.month = month
      self.reason = reason
    }
  }

  /// A fixed baseline of a series, for a reason that is published with it.
  public struct SeriesBaseline: Hashable, Sendable {
    /// The measure or indicator.
    public var series: String
    public var baseline: FixedBaseline

    public init(series: String, baseline: FixedBaseline) {
      self.series = series
      self.baseline = baseline
    }
  }

  public init(
    dimensions: [String] = [], reach: [String: Int] = [:], notOfCases: Set<String> = [],
    chart: XmRSettings = .plotTheDots, rebases: [SeriesRebase] = [], baselines: [SeriesBaseline] = [],
    tooFew: TooFewRules = .none
  ) {
    self.dimensions = dimensions
    self.reach = reach
    self.notOfCases = notOfCases
    self.chart = chart
    self.rebases = rebases
    self.baselines = baselines
    self.tooFew = tooFew
  }

  /// The measures and indicators that are named here, in order of spelling: each must be one.
  public var seriesNamed: [String] {
    Set(rebases.map(\.series) + baselines.map(\.series) + notOfCases).sorted()
  }
}

extension TrendSettings {
  /// Reads `trends.yml`. A rebase or a fixed baseline without a reason is a fault.
  public init(_ file: ConfigurationFile) throws(ConfigurationFaults) {
    self = try file.read { root in
      let dimensions = root.texts("dimensions")
      let reach = root.section("records_reach").map(Self.reach)
      let notOfCases = root.texts("not_of_cases")
      let chart = root.section("chart").flatMap(Self.chart)
      let rebases = root.sections("rebases").map(Self.rebases)
      let baselines = root.sections("fixed_baselines")?.compactMap(Self.baseline)
      let tooFew = root.section("too_few").flatMap(TooFewRules.init)
      guard let dimensions, let reach, let notOfCases, let chart, let rebases, let baselines, let tooFew
      else { return nil }
      return TrendSettings(
        dimensions: dimensions, reach: reach, notOfCases: Set(notOfCases), chart: chart, rebases: rebases,
        baselines: baselines, tooFew: tooFew)
    }
  }

  private static func reach(_ section: ConfigurationSection) -> [String: Int] {
    let known = Set(DatasetIndex.contracts.map(\.name))
    var reach: [String: Int] = [:]
    for key in section.keys {
      reach[key] = section.integer(key)
      if !known.contains(key) { section.reject(key, "not a dataset") }
      if let months = reach[key], !(1...120).contains(months) {
        section.reject(key, "expected 1 to 120 months")
      }
    }
    return reach
  }

  private static func chart(_ section: ConfigurationSection) -> XmRSettings? {
    let shift = section.integer("shift_length")
    let trend = section.integer("trend_length")
    let twoOfThree = section.boolean("judges_two_of_three")
    let screens = section.boolean("screens_ranges")
    guard let shift, let trend, let twoOfThree, let screens else { return nil }
    for (key, length) in [("shift_length", shift), ("trend_length", trend)] where length < 3 {
      section.reject(key, "expected three or more")
    }
    return XmRSettings(
      shiftLength: shift, trendLength: trend, judgesTwoOfThree: twoOfThree, screensRanges: screens)
  }

  /// Limits of a series begin anew in a month once.
  private static func rebases(_ sections: [ConfigurationSection]) -> [SeriesRebase] {
    var rebases: [SeriesRebase] = []
    for section in sections {
      guard let rebase = rebase(section) else { continue }
      if rebases.contains(where: { $0.series == rebase.series && $0.month == rebase.month }) {
        section.reject("month", "\(rebase.series) is rebased twice in \(rebase.month): keep one of the two")
      }
      rebases.append(rebase)
    }
    return rebases
  }

  private static func rebase(_ section: ConfigurationSection) -> SeriesRebase? {
    let series = section.text("series")
    let month = section.text("month").map { ($0, CivilMonth($0)) }
    let reason = reason(section)
    if let month, month.1 == nil { section.reject("month", "expected a month, for example 2017-11") }
    guard let series, let month = month?.1, let reason else { return nil }
    return SeriesRebase(series: series, month: month, reason: reason)
  }

  private static func baseline(_ section: ConfigurationSection) -> SeriesBaseline? {
    let series = section.text("series")
    let values = section.integer("values")
    let reason = reason(section)
    if let values, values < 12 { section.reject("values", "expected twelve or more") }
    guard let series, let values, let reason else { return nil }
    return SeriesBaseline(series: series, baseline: FixedBaseline(values: values, reason: reason))
  }

  /// Limits are not moved without saying why.
  private static func reason(_ section: ConfigurationSection) -> String? {
    guard let reason = section.text("reason") else { return nil }
    guard reason.contains(where: { !$0.isWhitespace }) else {
      section.reject("reason", "expected why the limits are new")
      return nil
    }
    return reason
  }
}
