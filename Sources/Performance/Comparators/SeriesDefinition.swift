internal import Columns
public import Datasets
public import Figures

/// What a series of official figures measures, and which way is good.
public struct SeriesDefinition: Hashable, Sendable {
  public var series: String
  public var title: String
  public var definition: String
  public var unit: Unit
  /// Digits after the point as published.
  public var decimals: Int
  /// None where authorities are not ranked.
  public var polarity: Polarity
  /// Completed years of age; empty for everyone the definition covers.
  public var ageGroup: String
  /// The population behind a rate; empty where there is none.
  public var populationBase: String
  /// The highest figure that can be right.
  public var maximum: ExactDecimal?
  /// The series that a share or rate is made of; `nil` where they are not on file or do not give it.
  public var counts: Counts?
  /// How many months after 31 March of the reporting year its figures are published, as a rule.
  public var monthsToPublication: Int

  /// The series of counts behind a share or rate.
  public struct Counts: Hashable, Sendable {
    public var numerator: String
    public var denominator: String
    /// How many years before the figure's own its denominator is labelled.
    public var denominatorLag: Int

    public init(numerator: String, denominator: String, denominatorLag: Int = 0) {
      self.numerator = numerator
      self.denominator = denominator
      self.denominatorLag = denominatorLag
    }
  }

  public init(
    series: String, title: String, definition: String, unit: Unit, decimals: Int, polarity: Polarity,
    ageGroup: String = "", populationBase: String = "", maximum: ExactDecimal? = nil, counts: Counts? = nil,
    monthsToPublication: Int = 9
  ) {
    self.series = series
    self.title = title
    self.definition = definition
    self.unit = unit
    self.decimals = decimals
    self.polarity = polarity
    self.ageGroup = ageGroup
    self.populationBase = populationBase
    self.maximum = maximum
    self.counts = counts
    self.monthsToPublication = monthsToPublication
  }

  /// Why a figure cannot be right; `nil` where it can. None of the official series counts what may be owed or lost, so that
  /// no share, rate or count of them is below nought.
  func impossibility(of value: ExactDecimal) -> String? {
    if value < .zero { return "\(value) in the release, below nought" }
    if let maximum, value > maximum { return "\(value) in the release, above the possible \(maximum)" }
    return nil
  }

  /// The series of a list, by name.
  public static func all(_ table: DatasetTable<OfficialSeries>) -> [String: SeriesDefinition] {
    var all: [String: SeriesDefinition] = [:]
    for row in table.rows {
      guard let series = table[OfficialSeries.series][row],
        let unit = table[OfficialSeries.unit][row].flatMap(Unit.init),
        let polarity = table[OfficialSeries.polarity][row].flatMap(Polarity.init),
        let decimals = table[OfficialSeries.decimals][row]
      else { continue }
      all[series] = SeriesDefinition(
        series: series, title: table[OfficialSeries.title][row] ?? series,
        definition: table[OfficialSeries.definition][row] ?? "", unit: unit, decimals: decimals,
        polarity: polarity, ageGroup: table[OfficialSeries.ageGroup][row] ?? "",
        populationBase: table[OfficialSeries.populationBase][row] ?? "",
        maximum: table[OfficialSeries.maximum][row],
        counts: table[OfficialSeries.numerator][row].flatMap { numerator in
          table[OfficialSeries.denominator][row].map {
            Counts(
              numerator: numerator, denominator: $0,
              denominatorLag: table[OfficialSeries.denominatorLag][row] ?? 0)
          }
        },
        monthsToPublication: table[OfficialSeries.monthsToPublication][row] ?? 9)
    }
    return all
  }

  /// Why a figure of an indicator may not be set beside the series, in words; `nil` when it may.
  ///
  /// `ageGroup` and `populationBase` are the indicator's, `difference` what its definition has of its own, and `days` how
  /// many days a figure of events covers.
  public func refusal(
    unit: Unit, ageGroup: String, populationBase: String, difference: String?, days: Int? = nil
  ) -> String? {
    if let difference { return "other definition: \(difference)" }
    if unit.multiplier >= 1_000, let days, days < 360 {
      return "a rate of \(days) days here, of a whole year in the official figures"
    }
    if unit != self.unit {
      return "other unit: \(unit.rawValue) here, \(self.unit.rawValue) in the official figures"
    }
    func other(_ what: String, _ own: String, _ official: String) -> String {
      func named(_ word: String) -> String { word.isEmpty ? "not stated" : word }
      return "other \(what): \(named(own)) here, \(named(official)) in the official figures"
    }
    if ageGroup != self.ageGroup { return other("age group", ageGroup, self.ageGroup) }
    if populationBase != self.populationBase {
      return other("population base", populationBase, self.populationBase)
    }
    return nil
  }
}
