internal import CivilDates
internal import Datasets
internal import Figures
internal import Measures
internal import Methods
internal import Performance
internal import Publishing
internal import Run

/// The series of a quarter with their charts: monthly figures from case-level records, and
/// outturns of indicators.
struct TrendFigures {
  let settings: TrendSettings
  /// In the order of the measures.
  let trends: [Trend]
  private let kind: RecordsKind
  private let history: DatasetTable<OutturnHistory>
  private let quarter: Quarter

  init(_ pipeline: Pipeline, _ cases: CaseFigures, _ references: ReferenceFolder, quarter: Quarter) throws {
    self.history = try references.outturnHistory()
    self.quarter = quarter
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
      let clashes = series.clashes(of: settings.rebases).map { "\($0)" }
      let reason =
        if case .rebaseRepeated(let index) = error {
          "the rebases of \(clashes.joined(separator: ", ")) fall into one period, that of \(series.points[index].period)"
        } else {
          "\(error)"
        }
      throw RunFault(
        .configuration, "TRE-02", "the chart of \(series.name) cannot be: \(reason)",
        remedy: "Correct its rebases and its baseline in trends.yml", at: RunFault.Place(file: "trends.yml"))
    }
  }

  /// An entry of the scorecard with its outturns to the quarter, and with how sure one can be of it: by the chart of the
  /// measure that gives it, else by that of its outturns.
  func withCertainty(_ entry: ScorecardEntry) throws -> ScorecardEntry {
    var entry = entry
    entry.outturns = try TrendSeries.outturns(
      of: entry, history: history, quarter: quarter, settings: settings
    ).map { try Self.trend($0, settings) }
    let indicator = entry.reading.indicator
    let ofMeasure = trends.first {
      $0.series.name == entry.computed?.measure && $0.series.dimension == nil
        && $0.series.unit == indicator.unit
    }
    entry.certainty = IndicatorCertainty(
      of: entry, trend: ofMeasure ?? entry.outturns,
      isOfSyntheticRecords: ofMeasure != nil && kind == .synthetic, settings: settings)
    return entry
  }

  /// Writes the points and the summary, where there is a series: those of measures, then those of outturns.
  func write(to folder: StagedFolder, with entries: [ScorecardEntry]) throws {
    let all = trends + entries.compactMap(\.outturns)
    guard !all.isEmpty else { return }
    try folder.write(TrendsTable.table(of: all, from: kind))
    try folder.write(TrendSummaryTable.table(of: all, from: kind))
  }
}
