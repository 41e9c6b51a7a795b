public import CivilDates
internal import Figures
public import Performance

extension [FigureKey: RecomputedValue] {
  /// What the indicator tables print: outturns of a numerator and denominator, variances, directions of travel.
  public mutating func add(_ entries: [ScorecardEntry], in quarter: Quarter) {
    for entry in entries {
      let reading = entry.reading
      func key(_ measure: String) -> FigureKey {
        FigureKey(
          section: "indicators", line: reading.indicator.reference, period: quarter.description,
          measure: measure)
      }
      if entry.numerator != nil, entry.denominator != nil, let outturn = reading.outturn.value {
        self[key("outturn")] = .number(outturn.exact)
      }
      self[key("target_variance")] = .variance(reading.targetVariance)
      self[key("direction_of_travel_variance")] = .variance(reading.direction.variance)
      self[key("group")] = .word(reading.group.rawValue)
      self[key("direction_of_travel")] = .word(reading.direction.direction.rawValue)
    }
  }

  /// What the indicator summary and the dashboard print of ratings and directions of travel.
  public mutating func add(_ summary: IndicatorSummary, in quarter: Quarter) {
    for line in summary.lines {
      let name =
        line.importance.map { $0.rawValue.prefix(1).uppercased() + $0.rawValue.dropFirst() } ?? "Overall"
      add(line.counts, section: "indicator_summary", line: name, quarter)
    }
    add(summary.overall, section: "dashboard", line: "Delivery unit", quarter)
  }

  /// The scores of the plans, and how many of their indicators were expected to report.
  public mutating func add(_ scores: [PlanScore], in quarter: Quarter) {
    for plan in scores {
      self[
        FigureKey(
          section: "dashboard", line: "Delivery unit", period: quarter.description, measure: plan.measure)
      ] = plan.score.value.map { .number($0.points.ratio) } ?? .undefined
      guard plan.expected == 0 else {
        add(plan.counts, section: "indicator_summary", line: plan.label, quarter)
        continue
      }
      // The report prints N/A for a plan without indicators, and a nought for those that were expected.
      for measure in Self.printedWithoutIndicators {
        self[
          FigureKey(
            section: "indicator_summary", line: plan.label, period: quarter.description, measure: measure)
        ] = .undefined
      }
      self[
        FigureKey(
          section: "indicator_summary", line: plan.label, period: quarter.description,
          measure: "expected_count")
      ] = .number(.zero)
    }
  }

  /// What the summary of a plan prints as not applicable when the plan has no indicator.
  private static var printedWithoutIndicators: [String] {
    [
      "listed_count", "green_count", "green_amber_count", "red_amber_count", "red_count",
      "improving_or_same_count", "worsening_count",
    ]
  }

  private mutating func add(_ counts: IndicatorCounts, section: String, line: String, _ quarter: Quarter) {
    func set(_ measure: String, _ value: RecomputedValue) {
      self[FigureKey(section: section, line: line, period: quarter.description, measure: measure)] = value
    }
    func set(_ name: String, _ share: Share) {
      set("\(name)_count", .number(Ratio(share.count)))
      set("\(name)_share", share.percent.value.map(RecomputedValue.number) ?? .undefined)
    }
    let ratings = [Rating.green, .greenAmber, .redAmber, .red]
    for rating in ratings { set(rating.rawValue, counts.share(of: rating)) }
    set("monitor", counts.share(of: .monitor))
    set("improving_or_same", counts.improvingOrSameShare)
    set("worsening", counts.worseningShare)
    set("rated_count", .number(Ratio(counts.rated)))
    set("no_direction_count", .number(Ratio(counts.noDirection)))
    set("expected_count", .number(Ratio(counts.expected)))
    // The row must add up: what was rated and monitored, and what has a direction and none, are what was expected.
    for (columns, sum) in [
      ("rating_columns", counts.rated + counts.count(.monitor)),
      ("direction_columns", counts.withDirection + counts.noDirection),
    ] {
      self[
        FigureKey(
          section: section, line: line, breakdown: columns, period: quarter.description,
          measure: "expected_count")
      ] = .number(Ratio(sum))
    }
    // Printed as 100 %, but the printed shares are rounded one by one and need not add up to it.
    let shares = ratings.compactMap { counts.share(of: $0).displayed.value?.ratio }
    set("rated_share_total", .number(shares.reduce(.zero, +)))
  }
}

extension RecomputedValue {
  fileprivate static func variance(_ variance: Known<Variance>) -> RecomputedValue {
    variance.value.map { .number($0.exact) } ?? .undefined
  }
}
