internal import Columns
public import Datasets
internal import Figures

extension Target {
  /// The target of a row of the list.
  public init(listed targets: DatasetTable<IndicatorTargets>, row: Int) {
    let quoted = targets[IndicatorTargets.quotedValue][row].map {
      Quotation(value: $0, period: targets[IndicatorTargets.quotedPeriod][row])
    }
    let comparators = (targets[IndicatorTargets.comparators][row] ?? "").split(separator: ";")
      .compactMap { Comparator(rawValue: String($0)) }
    switch targets[IndicatorTargets.form][row] {
    case "number": self = targets[IndicatorTargets.value][row].map(Target.number) ?? .notSet
    case "range":
      guard let lower = targets[IndicatorTargets.lower][row],
        let upper = targets[IndicatorTargets.upper][row],
        lower <= upper
      else {
        self = .notSet
        return
      }
      self = .range(lower...upper)
    case "monitor": self = .monitor
    case "in_line_with": self = .inLineWith(comparators, quoted: quoted)
    case "better_than": self = .betterThan(comparators, quoted: quoted)
    case "above": self = .above(comparators, quoted: quoted)
    case "top_10_percent": self = .top10PercentInEngland(quoted: quoted)
    case "further_reduction": self = .furtherReduction
    case "positive_direction": self = .positiveDirection
    case "scorecard_threshold": self = .scorecardThreshold(quoted: quoted)
    case "report": self = .report
    case "to_be_determined": self = .toBeDetermined
    default: self = .notSet
    }
  }
}
