internal import Columns
public import Datasets
public import Figures

/// Something that breaks a rule of comparison.
public struct ComparisonFinding: Hashable, Sendable {
  public var rule: ComparisonRule
  /// The release's file, or the table that shows what is found.
  public var source: String
  public var series: String?
  /// In which the period ends.
  public var year: Int?
  /// The references of the indicators that it touches, in the order of the scorecard.
  public var indicators: [String]
  /// The measures of the records that it touches, in the order of their list.
  public var measures: [String]
  /// The places, columns or parts that break it, in order; or none, where it is the series itself.
  public var items: [String]
  /// How many there are, which may be more than are named.
  public var count: Int
  /// Of the figures; `nil` where they stand.
  public var status: ValueStatus?
  /// What is found, as a sentence without its full stop.
  public var sentence: String

  public init(
    _ rule: ComparisonRule, in source: String, series: String? = nil, year: Int? = nil,
    indicators: [String] = [], measures: [String] = [], items: [String] = [], count: Int? = nil,
    status: ValueStatus? = nil,
    _ sentence: String
  ) {
    self.rule = rule
    self.source = source
    self.series = series
    self.year = year
    self.indicators = indicators
    self.measures = measures
    self.items = items
    self.count = count ?? max(1, items.count)
    self.status = status
    self.sentence = sentence
  }

  /// The findings by rule, then by series and year, whatever the order of the files in which they were found.
  public static func ordered(_ findings: [ComparisonFinding]) -> [ComparisonFinding] {
    func words(_ found: ComparisonFinding) -> [String] {
      [
        found.rule.rawValue, found.series ?? "", found.year.map(String.init) ?? "",
        found.status?.rawValue ?? "",
      ] + found.indicators + [found.source] + found.items + [found.sentence]
    }
    return findings.map { (found: $0, words: words($0)) }
      .sorted { $0.words.lexicographicallyPrecedes($1.words) }.map(\.found)
  }

  /// The figures of a file that are of no series that is defined: one finding for each name.
  public static func undefined(
    in figures: DatasetTable<OfficialFigures>, of file: String, definitions: [String: SeriesDefinition]
  ) -> [ComparisonFinding] {
    var counts: [String: Int] = [:]
    let series = figures[OfficialFigures.series]
    let strays = Set(series.words.filter { definitions[$0] == nil })
    for row in figures.rows where !strays.isEmpty {
      if let name = series[row], strays.contains(name) { counts[name, default: 0] += 1 }
    }
    return counts.sorted { $0.key < $1.key }.map { series, count in
      ComparisonFinding(
        .seriesIsDefined, in: file, series: series, count: count,
        "\(series) is not in official_series.csv, so that \(count == 1 ? "its figure is" : "its \(count) figures are") shown nowhere"
      )
    }
  }

  /// The findings of a release that is read as published.
  public static func all(
    ofRelease file: String, unreadColumns: [String], seriesLacking: [String]
  ) -> [ComparisonFinding] {
    let source = "releases/\(file)"
    let unread =
      unreadColumns.isEmpty
      ? []
      : [
        ComparisonFinding(
          .columnsAreRead, in: source, items: unreadColumns,
          "No series reads \(unreadColumns.joined(separator: ", "))")
      ]
    return unread
      + seriesLacking.map {
        ComparisonFinding(
          .seriesIsInItsFile, in: source, series: $0, status: .notSupplied,
          "No column of the file, or no row by its filter, is \($0), which other files of its kind have")
      }
  }
}
