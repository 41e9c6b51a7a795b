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
    indicators: [String] = [], items: [String] = [], count: Int? = nil, status: ValueStatus? = nil,
    _ sentence: String
  ) {
    self.rule = rule
    self.source = source
    self.series = series
    self.year = year
    self.indicators = indicators
    self.items = items
    self.count = count ?? max(1, items.count)
    self.status = status
    self.sentence = sentence
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
