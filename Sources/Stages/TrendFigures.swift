internal import CivilDates
internal import Datasets
internal import Figures
internal import Measures
internal import Methods
internal import Performance
internal import Publishing
internal import Run

/// The series of a quarter with their charts: monthly figures from case-level records.
struct TrendFigures {
  let settings: TrendSettings
  /// In the order of the measures.
  let trends: [Trend]
  private let kind: RecordsKind

  init(_ pipeline: Pipeline, _ cases: CaseFigures) throws {
    let settings = try pipeline.trendSettings(of: CaseMeasures.all)
    self.settings = settings
    self.kind = cases.kind
    let earlier = cases.earlierFigures(reach: RecordsReach(months: settings.reach))
    self.trends = try MonthlySeries.all(
      CaseMeasures.all, earlier: earlier, figures: cases.figures, settings: settings
    ).map { try Self.trend($0, settings) }
  }

  private static func trend(_ series: TrendSeries, _ settings: TrendSettings) throws -> Trend {
    do throws(XmRFault) {
      return try Trend(series, settings: settings)
    } catch {
      throw RunFault(
        .configuration, "TRE-02", "the chart of \(series.name) cannot be: \(error)",
        remedy: "Correct its rebases and its baseline in trends.yml", at: RunFault.Place(file: "trends.yml"))
    }
  }

  /// An entry of the scorecard with how sure one can be of it, by the chart of the measure that gives it.
  func withCertainty(_ entry: ScorecardEntry) -> ScorecardEntry {
    var entry = entry
    let measure = entry.computed?.measure
    let trend = trends.first { $0.series.name == measure && $0.series.dimension == nil }
    entry.certainty = IndicatorCertainty(
      of: entry, trend: trend, isOfSyntheticRecords: kind == .synthetic, settings: settings)
    return entry
  }

  /// Writes the points and the summary, where there is a series.
  func write(to folder: StagedFolder) throws {
    guard !trends.isEmpty else { return }
    try folder.write(TrendsTable.table(of: trends, from: kind))
    try folder.write(TrendSummaryTable.table(of: trends, from: kind))
  }
}
