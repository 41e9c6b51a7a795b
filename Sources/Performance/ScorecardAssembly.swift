public import CivilDates
internal import Columns
public import Datasets
internal import Figures

/// Brings together an indicator's catalogue entry, its target and what was returned for it, and reads them.
public struct ScorecardAssembly {
  private let catalogue: DatasetTable<IndicatorCatalogue>
  private let targets: DatasetTable<IndicatorTargets>
  private let rule: RatingRule
  private let quarter: Quarter
  private let catalogueRows: [String: Int]
  private let computed: (_ indicator: String, _ returned: ReturnedPeriod?) -> ComputedOutturn?

  /// First and last day of what a return covers; no first day for a count as at a day.
  public struct ReturnedPeriod: Hashable, Sendable {
    public var first: CivilDay?
    public var last: CivilDay
  }

  /// The lists in force in a quarter. `rule` is the edition of its financial year. `computed` is what the case-level
  /// records give for an indicator, of the period of the return where they have it.
  public init(
    catalogue: DatasetTable<IndicatorCatalogue>, targets: DatasetTable<IndicatorTargets>, rule: RatingRule,
    quarter: Quarter,
    computed: @escaping (_ indicator: String, _ returned: ReturnedPeriod?) -> ComputedOutturn? = { _, _ in
      nil
    }
  ) {
    self.computed = computed
    self.catalogue = catalogue
    self.targets = targets
    self.rule = rule
    self.quarter = quarter
    self.catalogueRows = IndicatorCatalogue.inForce(catalogue, in: quarter.financialYear)
  }

  /// The scorecard entries of a quarter: its returns, in their order, then the indicators in force for which none was
  /// accepted, in the catalogue's order.
  ///
  /// Cleaning has made sure that each reference is in the catalogue (RET-10).
  public func entries(of returns: DatasetTable<IndicatorReturns>) -> [ScorecardEntry] {
    let returned = Set(returns[IndicatorReturns.reference].words)
    let missing = catalogueRows.filter { !returned.contains($0.key) }.values.sorted()
    return returns.rows.compactMap { entry(of: returns, row: $0) } + missing.compactMap(entry(ofMissing:))
  }

  /// Whether the council has set any target for the quarter's financial year.
  public var hasTargets: Bool {
    targets[IndicatorTargets.financialYear].code(of: quarter.financialYear.description) != nil
  }

  private func entry(ofMissing listed: Int) -> ScorecardEntry? {
    guard let indicator = indicator(row: listed, comparedOn: nil) else { return nil }
    let target = targetRow(of: indicator.indicator)
    let fed = fed(Return(nonReporting: .notReturned), of: indicator, covering: nil)
    return ScorecardEntry(
      reading: Reading(
        indicator: indicator, target: target.map(self.target) ?? .notSet, returned: fed.returned,
        previous: nil, rule: rule, difference: fed.inPlace?.difference),
      theme: catalogue[IndicatorCatalogue.theme][listed], period: fed.inPlace?.period,
      periodStart: fed.inPlace?.start, periodEnd: fed.inPlace?.last, numerator: fed.inPlace?.numerator,
      denominator: fed.inPlace?.denominator,
      targetForm: target.flatMap { targets[IndicatorTargets.form][$0] },
      targetStated: target.flatMap { targets[IndicatorTargets.stated][$0] }, source: fed.source,
      computed: fed.computed)
  }

  /// A return; or what the records give in its place, when the service gave no figure that was due.
  private struct Fed {
    var returned: Return
    var computed: ComputedOutturn?
    /// The same, when it stands in the place of the return.
    var inPlace: ComputedOutturn?
    var source: OutturnSource?
  }

  private func fed(
    _ returned: Return, of indicator: Indicator, covering period: ReturnedPeriod?
  ) -> Fed {
    let computed = computed(indicator.indicator, period)
    switch returned.nonReporting {
    case .notAvailable, .notReturned:
      guard let computed, let inPlace = computed.asReturn else {
        return Fed(returned: returned, computed: computed)
      }
      return Fed(
        returned: inPlace, computed: computed, inPlace: computed,
        source: computed.isSynthetic ? .syntheticRecords : .records)
    case .notDue, .notPublished: return Fed(returned: returned, computed: computed)
    case nil: return Fed(returned: returned, computed: computed, source: .returned)
    }
  }

  private func entry(of returns: DatasetTable<IndicatorReturns>, row: Int) -> ScorecardEntry? {
    guard let reference = returns[IndicatorReturns.reference][row], let listed = catalogueRows[reference],
      let indicator = indicator(row: listed, comparedOn: returns[IndicatorReturns.previousBasis][row])
    else { return nil }
    let numerator = returns[IndicatorReturns.numerator][row]
    let denominator = returns[IndicatorReturns.denominator][row]
    let previous = returns[IndicatorReturns.previousValue][row]
    let (start, end) = (returns[IndicatorReturns.periodStart][row], returns[IndicatorReturns.periodEnd][row])
    let fed = fed(
      Return(
        numerator: numerator.map(ExactDecimal.init), denominator: denominator.map(ExactDecimal.init),
        value: returns[IndicatorReturns.value][row],
        nonReporting: returns[IndicatorReturns.reporting][row].flatMap(NonReporting.init)),
      of: indicator, covering: end.map { ReturnedPeriod(first: start, last: $0) })
    let target = targetRow(of: indicator.indicator)
    let reading = Reading(
      indicator: indicator,
      target: target.map(self.target) ?? .notSet,
      returned: fed.returned,
      previous: previous.map { value in
        PreviousOutturn(
          value: value, basis: Self.basis(returns[IndicatorReturns.previousBasis][row]),
          comparability: indicator.comparability)
      },
      rule: rule, difference: fed.inPlace?.difference ?? returns[IndicatorReturns.difference][row],
      comment: returns[IndicatorReturns.comment][row],
      intervention: returns[IndicatorReturns.interventionLevel][row].flatMap(InterventionLevel.init))
    return ScorecardEntry(
      reading: reading, theme: catalogue[IndicatorCatalogue.theme][listed],
      period: fed.inPlace?.period ?? returns[IndicatorReturns.period][row],
      periodStart: fed.inPlace.map(\.start) ?? start, periodEnd: fed.inPlace?.last ?? end,
      numerator: fed.inPlace?.numerator ?? numerator, denominator: fed.inPlace?.denominator ?? denominator,
      previousOutturn: previous, previousPeriod: returns[IndicatorReturns.previousPeriod][row],
      targetForm: target.flatMap { targets[IndicatorTargets.form][$0] },
      targetStated: target.flatMap { targets[IndicatorTargets.stated][$0] }, source: fed.source,
      computed: fed.computed)
  }

  private func indicator(row: Int, comparedOn basis: String?) -> Indicator? {
    guard let name = catalogue[IndicatorCatalogue.indicator][row],
      let reference = catalogue[IndicatorCatalogue.reference][row],
      let polarity = catalogue[IndicatorCatalogue.polarity][row].flatMap(Polarity.init),
      let unit = catalogue[IndicatorCatalogue.unit][row].flatMap(Unit.init),
      let decimals = catalogue[IndicatorCatalogue.decimals][row]
    else { return nil }
    // Where the council chooses the earlier period row by row, the one that the row states is the right one.
    let declared = catalogue[IndicatorCatalogue.comparisonBasis][row]
    return Indicator(
      indicator: name, reference: reference, title: catalogue[IndicatorCatalogue.title][row] ?? name,
      tier: catalogue[IndicatorCatalogue.tier][row].flatMap(Tier.init),
      importance: catalogue[IndicatorCatalogue.importance][row].flatMap(Importance.init), polarity: polarity,
      unit: unit, decimals: decimals, owner: catalogue[IndicatorCatalogue.owner][row] ?? "",
      comparisonBasis: Self.basis(declared == "council_choice" ? basis : declared))
  }

  private static func basis(_ word: String?) -> ComparisonBasis {
    word.flatMap(ComparisonBasis.init) ?? .notStated
  }

  // MARK: Targets

  /// The target of this quarter if the council has set one, else that of the year.
  private func targetRow(of indicator: String) -> Int? {
    let (names, years, quarters) = (
      targets[IndicatorTargets.indicator], targets[IndicatorTargets.financialYear],
      targets[IndicatorTargets.quarter]
    )
    let rows = targets.rows.filter {
      names[$0] == indicator && years[$0] == quarter.financialYear.description
    }
    return rows.first { quarters[$0] == quarter.number } ?? rows.first { quarters[$0] == nil }
  }

  private func target(row: Int) -> Target { Target(listed: targets, row: row) }
}
