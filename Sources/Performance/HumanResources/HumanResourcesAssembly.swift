public import CivilDates
internal import Columns
public import Datasets
internal import Figures

extension HumanResourcesLine {
  /// The lines of a quarter's returns, in their order, under the measures in force in its year.
  ///
  /// Cleaning has made sure that each measure is in the list (HRR-01). Every figure is compared with the quarter
  /// before.
  public static func lines(
    of returns: DatasetTable<HumanResourcesReturns>, list: DatasetTable<HumanResourcesMeasures>,
    rule: RatingRule?, quarter: Quarter
  ) -> [HumanResourcesLine] {
    let known = HumanResourcesMeasures.inForce(list, in: quarter.financialYear)
    return returns.rows.compactMap { row in
      guard let name = returns[HumanResourcesReturns.measure][row], let listed = known[name],
        let measure = indicator(name, list, row: listed)
      else { return nil }
      return HumanResourcesLine(
        measure: measure, theme: list[HumanResourcesMeasures.theme][listed] ?? "",
        target: list[HumanResourcesMeasures.target][listed].map(Target.number) ?? .notSet,
        amber: amber(list, row: listed), amberStated: list[HumanResourcesMeasures.amberStated][listed],
        supplied: supplied(returns, row: row), rule: rule)
    }
  }

  private static func indicator(
    _ name: String, _ list: DatasetTable<HumanResourcesMeasures>, row: Int
  ) -> Indicator? {
    guard let polarity = list[HumanResourcesMeasures.polarity][row].flatMap(Polarity.init),
      let unit = list[HumanResourcesMeasures.unit][row].flatMap(Unit.init),
      let decimals = list[HumanResourcesMeasures.decimals][row]
    else { return nil }
    return Indicator(
      indicator: name, reference: name, title: list[HumanResourcesMeasures.title][row] ?? name,
      polarity: polarity, unit: unit, decimals: decimals, comparisonBasis: .previousQuarter)
  }

  private static func amber(_ list: DatasetTable<HumanResourcesMeasures>, row: Int) -> AmberCriterion? {
    guard let limit = list[HumanResourcesMeasures.amberLimit][row] else { return nil }
    let isShare = list[HumanResourcesMeasures.amberForm][row] == "share_of_target"
    return AmberCriterion(
      isShare ? .shareOfTarget(limit) : .value(limit),
      includesLimit: list[HumanResourcesMeasures.amberIncludesLimit][row] == "yes")
  }

  private static func supplied(_ returns: DatasetTable<HumanResourcesReturns>, row: Int) -> Supplied {
    var supplied = Supplied()
    supplied.period = returns[HumanResourcesReturns.period][row]
    supplied.periodStart = returns[HumanResourcesReturns.periodStart][row]
    supplied.periodEnd = returns[HumanResourcesReturns.periodEnd][row]
    supplied.numerator = returns[HumanResourcesReturns.numerator][row]
    supplied.denominator = returns[HumanResourcesReturns.denominator][row]
    supplied.number = returns[HumanResourcesReturns.number][row]
    supplied.percent = returns[HumanResourcesReturns.percent][row]
    supplied.previousNumber = returns[HumanResourcesReturns.previousNumber][row]
    supplied.previousDenominator = returns[HumanResourcesReturns.previousDenominator][row]
    supplied.previousPercent = returns[HumanResourcesReturns.previousPercent][row]
    supplied.previousPeriod = returns[HumanResourcesReturns.previousPeriod][row]
    supplied.councilAverage = returns[HumanResourcesReturns.councilAverage][row]
    supplied.comparator = returns[HumanResourcesReturns.comparator][row]
    supplied.comparatorValue = returns[HumanResourcesReturns.comparatorValue][row]
    supplied.comment = returns[HumanResourcesReturns.comment][row]
    return supplied
  }
}

extension PlanScore {
  /// The human resources score of the dashboard: the points of the rated lines. `nil` where no edition of the human
  /// resources rules applies.
  public init?(_ lines: [HumanResourcesLine], under rule: RatingRule?) {
    guard let rule else { return nil }
    self.init(
      measure: "human_resources_score", label: "Human resources",
      score: DeliveryUnitScore.score(of: lines.compactMap(\.verdict), under: rule), expected: lines.count)
  }
}
