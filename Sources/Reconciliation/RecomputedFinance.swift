public import CivilDates
internal import Figures
public import Finance

extension [FigureKey: RecomputedValue] {
  /// What revenue monitoring prints: variations of each line, totals by column, and the total's cross-cast.
  public mutating func add(
    _ statement: RevenueStatement, controls: [RevenueControlTotal], in quarter: Quarter
  ) {
    for fund in statement.funds {
      func set(_ line: String, _ measure: String, breakdown: String = "", _ value: Ratio?) {
        self[
          FigureKey(
            section: "revenue_\(fund.rawValue)", line: line, breakdown: breakdown,
            period: quarter.description,
            measure: measure)
        ] = value.map(RecomputedValue.number) ?? .undefined
      }
      for line in statement.lines where line.fund == fund {
        set(line.line, "variation", line.variation.ratio)
        set(line.line, "variation_percent", line.percentVariation().value?.exact)
      }
      let total = statement.total(of: fund)
      set("Total", "original_budget", total.original.ratio)
      set("Total", "revised_budget", total.revised.ratio)
      set("Total", "forecast_outturn", total.outturn.ratio)
      set("Total", "variation", total.variation.ratio)
      set("Total", "variation_percent", total.percentVariation().value?.exact)
      if let control = controls.first(where: { $0.fund == fund }) {
        set("Total", "variation", breakdown: "cross_cast", control.variation.ratio)
      }
    }
  }

  /// What capital monitoring prints: what follows for each scheme, totals by column, and the cross-casts of the
  /// printed total. An outturn is cast from the budget after changes.
  public mutating func add(_ statement: CapitalStatement, control: CapitalLine?, in quarter: Quarter) {
    func set(_ line: String, _ measure: String, breakdown: String = "", _ value: Ratio?) {
      self[
        FigureKey(
          section: "capital", line: line, breakdown: breakdown, period: quarter.description, measure: measure)
      ] =
        value.map(RecomputedValue.number) ?? .undefined
    }
    for (name, amounts) in statement.lines.map({ ($0.scheme, $0.amounts) })
      + [control].compactMap({ $0 }).map({ ("Total", $0.amounts) })
    {
      set(name, "budget_after_changes", breakdown: "cross_cast", amounts.budgetAfterChanges.ratio)
      set(name, "forecast_outturn", breakdown: "cross_cast", amounts.budgetAfterChanges.ratio)
      set(name, "variance_from_approved", breakdown: "cross_cast", amounts.varianceFromApproved.ratio)
    }
    for line in statement.lines.map({ ($0.scheme, $0.amounts) }) + [("Total", statement.total)] {
      let (name, amounts) = line
      set(name, "budget_after_changes", amounts.budgetAfterChanges.ratio)
      set(name, "variance_from_approved", amounts.varianceFromApproved.ratio)
      set(name, "slippage_percent", amounts.percentSlippage(decimals: 1).value?.exact)
    }
    let total = statement.total
    set("Total", "approved_budget", total.approved.ratio)
    set("Total", "additions_deletions", total.additions.ratio)
    set("Total", "slippage", total.slippage.ratio)
    set("Total", "spend_to_date", total.spendToDate.ratio)
    set("Total", "forecast_outturn", total.outturn.ratio)
  }

  /// What the dashboard prints of finance.
  public mutating func add(_ dashboard: FinanceDashboard, in quarter: Quarter) {
    for (measure, amount) in [
      ("revenue_variation", dashboard.revenueVariation), ("capital_variance", dashboard.capitalVariance),
    ] {
      self[
        FigureKey(section: "dashboard", line: "Delivery unit", period: quarter.description, measure: measure)] =
        amount.ratio.map(RecomputedValue.number) ?? .undefined
    }
  }

  /// What the savings programme prints as totals, in pounds and in millions of pounds.
  public mutating func add(_ programme: SavingsProgramme, in quarter: Quarter) {
    for (measure, total) in [("cost", programme.cost), ("financial_benefit", programme.benefit)] {
      guard let pounds = total.amount.ratio, let million = Ratio(1, over: 1_000_000) else { continue }
      self[
        FigureKey(section: "savings_programme", line: "Total", period: quarter.description, measure: measure)] =
        .number(pounds * million)
    }
  }

  /// What the financial profile prints: each budget as it follows from the year before, and the savings together.
  public mutating func add(_ profile: FinancialProfile, from quarter: Quarter) {
    for check in profile.checks {
      self[
        FigureKey(
          section: "financial_profile", line: "Total", period: check.year.description,
          measure: "general_fund_budget")] = check.expected.ratio.map(RecomputedValue.number) ?? .undefined
    }
    for year in profile.years.map(\.year) {
      self[
        FigureKey(
          section: "financial_profile", line: "Total", period: year.description, measure: "total_savings")] =
        profile.saving(from: year, through: year).ratio.map(RecomputedValue.number) ?? .undefined
    }
    if let last = profile.years.last?.year {
      self[
        FigureKey(
          section: "financial_profile", line: "Total", period: "\(quarter.financialYear)-\(last)",
          measure: "total_savings")] =
        profile.saving(from: quarter.financialYear, through: last).ratio.map(RecomputedValue.number)
        ?? .undefined
    }
  }
}

extension Known where Value == Int {
  /// The amount as a ratio, `nil` when there is none.
  fileprivate var ratio: Ratio? { value.map { Ratio($0) } }
}
