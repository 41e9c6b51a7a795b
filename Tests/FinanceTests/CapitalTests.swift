import Figures
import Finance
import Testing

/// Capital tables of three published reports (£000), every line.
@Suite struct CapitalTests {
  struct Line: Sendable {
    let line: CapitalLine
    let budget: Int
    let variance: Int
    let decimals: Int
    let slippage: String

    init(
      _ name: String, _ amounts: [Int], spent: Int? = nil, budget: Int, variance: Int, decimals: Int = 0,
      slippage: String
    ) {
      line = CapitalLine(
        scheme: name, approved: amounts[0], additions: amounts[1], slippage: amounts[2], spendToDate: spent,
        outturn: amounts[3])
      self.budget = budget
      self.variance = variance
      self.decimals = decimals
      self.slippage = slippage
    }
  }

  static let year2015 = Line(
    "Children's Families Service", [4437, -50, -3426, 961], budget: 961, variance: -3476, decimals: 1,
    slippage: "-77.2")
  static let year2014 = Line(
    "Children's Families Service", [3542, 0, -1365, 2177], budget: 2177, variance: -1365, decimals: 1,
    slippage: "-38.5")
  static let year2010: [Line] = [
    Line(
      "Schools Access Initiatives", [489, 0, 0, 489], spent: 138, budget: 489, variance: 0, slippage: "0"),
    Line("Schools Modernisation", [3939, 0, 0, 3939], spent: 1359, budget: 3939, variance: 0, slippage: "0"),
    Line(
      "Urgent Primary Places", [3163, 200, -2320, 1043], spent: 710, budget: 1043, variance: -2120,
      slippage: "-73"),
    Line("Surestart", [1547, 0, 0, 1547], spent: 987, budget: 1547, variance: 0, slippage: "0"),
    Line(
      "Major School Rebuild", [455, 0, -52, 403], spent: 146, budget: 403, variance: -52, slippage: "-11"),
    Line(
      "Primary Schools", [16610, 0, -6948, 9662], spent: 8225, budget: 9662, variance: -6948, slippage: "-42"),
    Line("East Barnet", [5478, 0, 400, 5878], spent: 5721, budget: 5878, variance: 400, slippage: "7"),
    Line(
      "Other Schemes", [22869, 249, -3569, 19549], spent: 12796, budget: 19549, variance: -3320,
      slippage: "-16"),
  ]
  static let control2010 = Line(
    "Children's Service", [54551, 449, -12489, 42511], spent: 30082, budget: 42511, variance: -12040,
    slippage: "-23")

  @Test(arguments: [year2015, year2014, control2010] + year2010)
  func lineIsReproduced(_ printed: Line) {
    let amounts = printed.line.amounts
    #expect(amounts.budgetAfterChanges == .value(printed.budget))
    #expect(amounts.varianceFromApproved == .value(printed.variance))
    #expect(
      amounts.percentSlippage(decimals: printed.decimals).value?.displayed.description == printed.slippage)
  }

  static let statement2010 = CapitalStatement(
    unit: .poundsThousand, kind: .forecast, lines: year2010.map(\.line))

  @Test func totalIsTheColumnSum() {
    let total = Self.statement2010.total
    // Printed 54,551 and 42,511: the sums of the rounded lines are 1 away.
    #expect(total.approved == .value(54550))
    #expect(total.additions == .value(449))
    #expect(total.slippage == .value(-12489))
    #expect(total.budgetAfterChanges == .value(42510))
    #expect(total.spendToDate == .value(30082))
    #expect(total.outturn == .value(42510))
    #expect(total.varianceFromApproved == .value(-12040))
    #expect(total.percentSlippage(decimals: 0).value?.displayed.description == "-23")
  }

  @Test func controlTotalAgreesWithinRounding() {
    let checks = Self.statement2010.check(against: Self.control2010.line)
    #expect(checks.map(\.difference) == [1, 0, 0, 1, 0, 1, 0].map(Amount.value))
    #expect(checks.allSatisfy { $0.agrees == true })
    let strict = Self.statement2010.check(against: Self.control2010.line, tolerance: 0)
    #expect(strict.filter { $0.agrees == false }.map(\.column) == [.approved, .budgetAfterChanges, .outturn])
  }

  @Test func whatWasNotSuppliedIsNeverNought() {
    let line = CapitalLine(scheme: "x", approved: 100, additions: nil, slippage: -10, outturn: 90)
    #expect(line.amounts.budgetAfterChanges.absence?.status == .notSupplied)
    #expect(line.amounts.varianceFromApproved == .value(-10))
    #expect(line.amounts.spendToDate.absence?.reason == "the spend to date was not supplied")
    let statement = CapitalStatement(unit: .poundsThousand, kind: .actual, lines: [line])
    #expect(statement.total.additions.absence?.status == .notSupplied)
    #expect(CapitalStatement(unit: .pounds, kind: .actual, lines: []).total.approved.value == nil)
  }

  @Test func slippageOfANilBudgetIsNotApplicable() {
    let line = CapitalLine(scheme: "x", approved: 0, additions: 0, slippage: 5, outturn: 5)
    #expect(line.amounts.percentSlippage(decimals: 1).absence?.status == .notApplicable)
  }
}

@Suite struct FinanceDashboardTests {
  static func capital(_ lines: [CapitalTests.Line]) -> CapitalStatement {
    CapitalStatement(unit: .poundsThousand, kind: .forecast, lines: lines.map(\.line))
  }

  @Test(arguments: [
    (RevenueTests.statement2010, FinanceDashboardTests.capital(CapitalTests.year2010), 1456, -12040),
    (RevenueTests.statement2014, FinanceDashboardTests.capital([CapitalTests.year2014]), -11, -1365),
    (RevenueTests.statement2015, FinanceDashboardTests.capital([CapitalTests.year2015]), 51, -3476),
  ])
  func headlinesAreReproduced(
    revenue: RevenueStatement, capital: CapitalStatement, variation: Int, variance: Int
  ) {
    let dashboard = FinanceDashboard(revenue: revenue, capital: capital)
    #expect(dashboard.revenueVariation == .value(variation))
    #expect(dashboard.capitalVariance == .value(variance))
  }

  @Test func controlTotalsMayHeadTheReport() {
    let dashboard = FinanceDashboard(
      revenue: RevenueControlTotal(fund: .generalFund, original: 48228, revised: 49503, outturn: 49493),
      capital: CapitalTests.year2014.line)
    #expect(dashboard.revenueVariation == .value(-10))
    #expect(dashboard.capitalVariance == .value(-1365))
  }

  @Test func nothingSuppliedIsNotNought() {
    let dashboard = FinanceDashboard(revenue: nil, capital: nil)
    #expect(dashboard.revenueVariation.absence?.status == .notSupplied)
    #expect(dashboard.capitalVariance.absence?.status == .notSupplied)
  }
}
