import Figures
import Finance
import Testing

/// Revenue tables of three published reports (£000), every line.
@Suite struct RevenueTests {
  struct Line: Sendable {
    let name: String
    let original: Int
    let revised: Int
    let outturn: Int
    let variation: Int
    let percent: String?

    init(
      _ name: String, _ original: Int, _ revised: Int, _ outturn: Int, _ variation: Int, _ percent: String?
    ) {
      self.name = name
      self.original = original
      self.revised = revised
      self.outturn = outturn
      self.variation = variation
      self.percent = percent
    }

    func line(_ fund: Fund) -> RevenueLine {
      RevenueLine(fund: fund, line: name, original: original, revised: revised, outturn: outturn)
    }
  }

  static let year2015: [Line] = [
    Line("Commissioning & Business Improvement", 2917, 3354, 2973, -381, "-11.4"),
    Line("CSC 0-25", 1979, 2211, 2100, -111, "-5.0"),
    Line("Early Years", 3887, 4004, 4089, 85, "2.1"),
    Line("Family Services Management", 2237, 731, 181, -550, "-75.2"),
    Line("Intake and Assessment", 1955, 2054, 2225, 171, "8.3"),
    Line("Intervention and Planning", 1938, 3054, 3316, 262, "8.6"),
    Line("Lib.Workforce & Comm.Engagemnt", 5587, 6100, 5942, -158, "-2.6"),
    Line("Permanence Trns & CorParenting", 3346, 3174, 3809, 635, "20.0"),
    Line("Placements", 18590, 17996, 17963, -33, "-0.2"),
    Line("Safeguarding & Quality", 1087, 1305, 1311, 6, "0.5"),
    Line("Social Care Management", 960, 1174, 1409, 235, "20.0"),
    Line("Youth & Family Support", 3234, 3258, 3148, -110, "-3.4"),
  ]

  /// The ledger holds pence: four variations are printed 1 away (-526, -2, 32, -25) and three percentages 0.1 away
  /// (7.8, -0.1, -0.3).
  static let year2014: [Line] = [
    Line("Management Team", 660, 660, 660, 0, "0.0"),
    Line("Social Care Management", 2174, 2088, 2252, 164, "7.9"),
    Line("Assessment & Children in Need", 6326, 6609, 6950, 341, "5.2"),
    Line("Childrens in Care & Provider services", 20829, 21859, 21334, -525, "-2.4"),
    Line("Safeguarding & Quality Assurance", 2343, 2343, 2342, -1, "0.0"),
    Line("Commissioning & business improvement", 3006, 3011, 3016, 5, "0.2"),
    Line("Family Support & Early Intervention", 5689, 5550, 5581, 31, "0.6"),
    Line("Youth & Community", 7200, 7384, 7358, -26, "-0.4"),
  ]

  static let year2010: [Line] = [
    Line("Management Team", 1260, 1021, 1037, 16, "1.6"),
    Line("Social Care Division", 25760, 25475, 27293, 1818, "7.1"),
    Line("Asylum Seekers", 0, 0, 78, 78, nil),
    Line("BRSI", 1536, 776, 395, -381, "-49.1"),
    Line("Safeguarding", 982, 1030, 1133, 103, "10.0"),
    Line("SEN Transport", 5538, 5521, 5451, -70, "-1.3"),
    Line("Youth and Connexions", 4340, 4321, 4139, -182, "-4.2"),
    Line("Other Children's Service Budgets", 9529, 9439, 9513, 74, "0.8"),
  ]

  static let grant2010: [Line] = [
    Line("SEN Placements, Recoupment & Therapies", 9685, 9273, 9747, 474, "5.1"),
    Line("Pupil Referral Unit", 1514, 1514, 1533, 19, "1.3"),
    Line("Other Centrally Retained Schools Budgets", 10860, 12931, 12601, -330, "-2.6"),
    Line("ISB", 213809, 213458, 213458, 0, "0.0"),
    Line("DSG & LSC Grant", -235992, -237318, -237318, 0, "0.0"),
  ]

  @Test(arguments: year2015 + year2014 + year2010 + grant2010)
  func lineIsReproduced(_ printed: Line) {
    let line = printed.line(.generalFund)
    #expect(line.variation == .value(printed.variation))
    #expect(line.percentVariation().value?.displayed.description == printed.percent)
  }

  /// Percentages of the variations as printed, which were rounded from pence on their own.
  @Test(arguments: [
    (164, 2088, "7.9"), (-526, 21859, "-2.4"), (-2, 2343, "-0.1"), (32, 5550, "0.6"), (-25, 7384, "-0.3"),
    (-11, 49503, "0.0"), (163, -142, "114.8"),
  ])
  func percentageOfAPrintedVariation(variation: Int, budget: Int, shown: String) {
    let percent = Percentage.of(.value(variation), in: .value(budget), named: "budget", decimals: 1)
    #expect(percent.value?.displayed.description == shown)
  }

  static let statement2010 = RevenueStatement(
    unit: .poundsThousand, kind: .forecast,
    lines: year2010.map { $0.line(.generalFund) } + grant2010.map { $0.line(.dedicatedSchoolsGrant) })
  static let statement2014 = RevenueStatement(
    unit: .poundsThousand, kind: .forecast, lines: year2014.map { $0.line(.generalFund) })
  static let statement2015 = RevenueStatement(
    unit: .poundsThousand, kind: .actual, lines: year2015.map { $0.line(.generalFund) })

  @Test(arguments: [
    (statement2015, Fund.generalFund, [47717, 48415, 48466, 51], "0.1"),
    // Printed 48,228 and 49,503: the sums of the rounded lines are 1 away.
    (statement2014, .generalFund, [48227, 49504, 49493, -11], "0.0"),
    (statement2010, .generalFund, [48945, 47583, 49039, 1456], "3.1"),
    // A negative budget: adverse stays positive.
    (statement2010, .dedicatedSchoolsGrant, [-124, -142, 21, 163], "114.8"),
  ])
  func totalIsTheColumnSum(statement: RevenueStatement, fund: Fund, amounts: [Int], percent: String) {
    let total = statement.total(of: fund)
    #expect([total.original, total.revised, total.outturn, total.variation] == amounts.map(Amount.value))
    #expect(total.percentVariation().value?.displayed.description == percent)
  }

  @Test func crossCastMayDifferFromTheLinesByRounding() {
    let control = RevenueControlTotal(fund: .generalFund, original: 48228, revised: 49503, outturn: 49493)
    #expect(control.variation == .value(-10))
    let checks = Self.statement2014.check(against: control)
    #expect(checks.map(\.column) == [.original, .revised, .outturn, .variation])
    #expect(checks.map(\.difference) == [1, -1, 0, 1].map(Amount.value))
    #expect(checks.allSatisfy { $0.agrees == true })
    #expect(
      Self.statement2014.check(against: control, tolerance: 0).map(\.agrees) == [false, false, true, false])
  }

  @Test(arguments: [
    (statement2015, RevenueControlTotal(fund: .generalFund, original: 47717, revised: 48415, outturn: 48466)),
    (statement2010, RevenueControlTotal(fund: .generalFund, original: 48945, revised: 47583, outturn: 49039)),
    (
      statement2010,
      RevenueControlTotal(fund: .dedicatedSchoolsGrant, original: -124, revised: -142, outturn: 21)
    ),
  ])
  func printedTotalsAgreeExactly(statement: RevenueStatement, control: RevenueControlTotal) {
    #expect(statement.check(against: control, tolerance: 0).allSatisfy { $0.agrees == true })
  }
}

@Suite struct RevenueMissingTests {
  static func line(original: Int? = 10, revised: Int? = 10, outturn: Int? = 12) -> RevenueLine {
    RevenueLine(fund: .generalFund, line: "x", original: original, revised: revised, outturn: outturn)
  }

  @Test func whatWasNotSuppliedIsNeverNought() {
    #expect(Self.line(outturn: nil).variation.absence?.status == .notSupplied)
    #expect(Self.line(revised: nil).variation.absence?.status == .notSupplied)
    #expect(Self.line(revised: nil).percentVariation().absence?.status == .notSupplied)
    #expect(Self.line(original: nil).variation == .value(2))
  }

  @Test(arguments: [Int.max, Int.min, 1_000_000_000_000])
  func anAbsurdAmountIsUnreliableAndDoesNoHarm(amount: Int) {
    #expect(Self.line(outturn: amount).variation.absence?.status == .unreliable)
    let statement = RevenueStatement(
      unit: .pence, kind: .actual, lines: [Self.line(original: amount), Self.line(original: amount)])
    #expect(statement.total(of: .generalFund).original.absence?.status == .unreliable)
  }

  @Test func aNilBudgetHasNoPercentage() {
    let percent = Self.line(revised: 0).percentVariation()
    #expect(percent.absence == Absence(status: .notApplicable, reason: "the revised budget is nil"))
  }

  @Test func aTotalNeedsEveryLine() {
    let statement = RevenueStatement(
      unit: .poundsThousand, kind: .forecast, lines: [Self.line(), Self.line(outturn: nil)])
    let total = statement.total(of: .generalFund)
    #expect(total.revised == .value(20))
    #expect(total.outturn.absence?.status == .notSupplied)
    #expect(total.variation.absence?.status == .notSupplied)
    #expect(statement.total(of: .dedicatedSchoolsGrant).revised.absence?.reason == "no line was supplied")
    let control = RevenueControlTotal(fund: .generalFund, original: nil, revised: 20, outturn: 24)
    #expect(statement.check(against: control).map(\.agrees) == [nil, true, nil, nil])
  }

  @Test func aNegativeVariationThatRoundsToNoughtHasNoSign() {
    let line = Self.line(revised: 49503, outturn: 49492)
    #expect(line.percentVariation().value?.displayed.description == "0.0")
    #expect(line.percentVariation(decimals: 2).value?.displayed.description == "-0.02")
  }
}
