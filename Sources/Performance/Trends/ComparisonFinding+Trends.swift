internal import CivilDates
internal import Figures
internal import Methods

/// What series of outturns and of monthly figures lack for a chart that can decide.
extension ComparisonFinding {
  /// One finding for each rule and measure or indicator, with the categories that break it.
  public static func all(of trends: [Trend]) -> [ComparisonFinding] {
    let rules: [(rule: ComparisonRule, status: ValueStatus?, words: (Trend) -> String?)] = [
      (.seriesHasNoGap, .notSupplied, gap), (.seriesIsLongEnough, .unreliable, shortness),
      (.seriesVaries, nil, constancy),
    ]
    var names: [String] = []
    var ofName: [String: [Trend]] = [:]
    for trend in trends {
      let name = "\(trend.series.kind.rawValue) \(trend.series.name)"
      if ofName[name] == nil { names.append(name) }
      ofName[name, default: []].append(trend)
    }
    return rules.flatMap { rule in
      names.compactMap { name in
        let broken = (ofName[name] ?? []).compactMap { trend in rule.words(trend).map { (trend, $0) } }
        guard let first = broken.first else { return nil }
        let items = broken.map { $0.0.series.category ?? "the whole" }
        let kind = first.0.series.kind == .monthly ? "Monthly" : "Outturns"
        return ComparisonFinding(
          rule.rule, in: "trend_summary", series: first.0.series.name, items: items, status: rule.status,
          "\(kind): \(broken.count == 1 ? "" : "the first of \(broken.count) ")\(first.1)")
      }
    }
  }

  /// The rebases that do nothing to a series of theirs, with the categories to which they do nothing.
  public static func all(
    ofRebases rebases: [TrendSettings.SeriesRebase], in trends: [Trend]
  ) -> [ComparisonFinding] {
    rebases.compactMap { rebase in
      func finding(_ items: [String], _ words: String) -> ComparisonFinding {
        ComparisonFinding(
          .rebaseIsWithinSeries, in: "trends.yml", series: rebase.series, items: items,
          "The rebase of \(rebase.series) in \(rebase.month) is without effect: \(words)")
      }
      let ofSeries = trends.map(\.series).filter { $0.name == rebase.series && !$0.points.isEmpty }
      let untouched = ofSeries.filter { $0.place(of: rebase) == nil }
      guard let first = untouched.first, let start = first.points.first, let end = first.points.last else {
        return ofSeries.isEmpty ? finding([], "the quarter has no such series") : nil
      }
      let isEarly = rebase.month.firstDay <= start.last
      return finding(
        untouched.map { $0.category ?? "the whole" },
        "\(rebase.month) is \(isEarly ? "not after the first period, \(start.period)" : "after the last period, \(end.period)")"
      )
    }
  }

  private static func gap(_ trend: Trend) -> String? {
    let missing = trend.series.points.filter { $0.value.value == nil }
    guard let first = missing.first else { return nil }
    return
      "has no value in \(missing.count) of \(trend.series.points.count) periods, first in \(first.period): \(first.value.absence?.reason ?? "")"
  }

  private static func shortness(_ trend: Trend) -> String? {
    guard !trend.hasFirmLimits else { return nil }
    let values = trend.chart.segments.last?.baselineValues ?? 0
    return
      "rests on \(values) values\(trend.chart.segments.last?.limits == nil ? ", with no two after one another to give limits" : "")"
  }

  private static func constancy(_ trend: Trend) -> String? {
    guard trend.chart.segments.last?.remarks.contains(.noVariation) == true else { return nil }
    let value = trend.series.points.compactMap(\.value.value).last
    return "is always \(value.map { $0.rounded(decimals: trend.series.decimals).description } ?? "the same")"
  }
}
