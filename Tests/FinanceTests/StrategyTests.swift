import CivilDates
import Figures
import Finance
import Testing

/// Management Agreement 2017/18, section 3: the transformation programme (£).
@Suite struct SavingsProgrammeTests {
  static let programme = SavingsProgramme(
    unit: .pounds,
    projects: [
      SavingsProject(project: "Strategy for Change", cost: 625_000, benefit: 800_000),
      SavingsProject(project: "Resilient Futures", cost: 1_000_000, benefit: 2_069_000),
      SavingsProject(project: "", cost: 1_600_000, benefit: nil),
      SavingsProject(project: "Adoption Regionalisation", cost: nil, benefit: 150_000),
      SavingsProject(project: "Children in Care Resource Management", cost: 100_000, benefit: 1_757_000),
      SavingsProject(project: "Workforce and third party efficiencies", cost: 100_000, benefit: 1_014_000),
      SavingsProject(project: "Reforms to Early Years", cost: 667_395, benefit: 1_965_000),
      SavingsProject(project: "Reforms to Youth Services", cost: 100_000, benefit: 800_000),
      SavingsProject(project: "CAMHS/Health Visitors Procurement", cost: 70_000, benefit: 200_000),
      SavingsProject(project: "Reforms to Libraries", cost: 342_700, benefit: 2_139_000),
      SavingsProject(project: "Education and Skills ADM", cost: 1_480_000, benefit: 1_885_000),
    ],
    declaredCost: 7_520_000, declaredBenefit: 12_779_000)

  @Test func benefitsAddUp() {
    #expect(Self.programme.benefit.amount == .value(12_779_000))
    #expect(Self.programme.benefit.given == 10 && Self.programme.benefit.lines == 11)
  }

  @Test func costsLeaveTheApportionment() {
    #expect(Self.programme.cost.amount == .value(6_085_095))
    #expect(Self.programme.cost.given == 10)
    #expect(Self.programme.apportionment == .value(1_434_905))
  }

  @Test func declaredTotalsAreCheckedAgainstTheProjects() {
    let checks = Self.programme.checks()
    #expect(checks.map(\.column) == [.cost, .benefit] && checks.map(\.agrees) == [false, true])
    #expect(checks[0].difference == .value(1_434_905))
  }

  @Test func aNetBenefitNeedsBoth() {
    #expect(Self.programme.projects[0].netBenefit == .value(175_000))
    #expect(Self.programme.projects[3].netBenefit.absence?.status == .notSupplied)
  }

  @Test func benefitsWithoutEducationAreTheFamilyServicesSaving() {
    var programme = Self.programme
    programme.projects.removeAll { $0.project == "Education and Skills ADM" }
    #expect(programme.benefit.amount == .value(10_894_000))
  }

  @Test func whatWasNotGivenIsNeverNought() {
    let empty = SavingsProgramme(
      unit: .pounds, projects: [SavingsProject(project: "x", cost: nil, benefit: 5)], declaredCost: 7,
      declaredBenefit: nil)
    #expect(empty.cost.amount.absence?.status == .notSupplied)
    #expect(empty.apportionment.absence?.status == .notSupplied)
  }
}

/// Management Agreement 2017/18, section 9: the financial profile (£000).
@Suite struct FinancialProfileTests {
  static let profile = FinancialProfile(
    unit: .poundsThousand,
    years: [
      ProfileYear(
        year: FinancialYear(start: 2016), budget: 54_699, savings: 1_986, pressures: 4_323, inflation: 632),
      ProfileYear(year: FinancialYear(start: 2017), budget: 52_445, savings: 3_496),
      ProfileYear(year: FinancialYear(start: 2019), budget: 45_047, savings: 7_398),
    ])

  @Test func threeYearSaving() {
    let saving = Self.profile.saving(from: FinancialYear(start: 2017), through: FinancialYear(start: 2019))
    #expect(saving == .value(10_894))
    #expect(
      Self.profile.saving(from: FinancialYear(start: 2020), through: FinancialYear(start: 2021)).value == nil)
  }

  @Test func baselineBeforeTheFirstColumn() {
    #expect(Self.profile.impliedBaseline == .value(51_730))
    #expect(FinancialProfile(unit: .pounds, years: []).impliedBaseline.absence?.status == .notSupplied)
  }

  @Test func budgetOf2019FollowsFromTheSavings() throws {
    let check = try #require(Self.profile.checks.last)
    #expect(check.year.description == "2019/20")
    #expect(check.expected == .value(45_047))
    #expect(check.difference == .value(0))
  }

  @Test func budgetOf2017NeedsMovementsThatAreNotGiven() throws {
    let check = try #require(Self.profile.checks.first)
    #expect(check.expected == .value(51_203))
    #expect(check.difference == .value(1_242))
    #expect(check.notGiven == [.pressures, .inflation])
  }

  @Test func everyMovementCounts() throws {
    let profile = FinancialProfile(
      unit: .poundsThousand,
      years: [
        ProfileYear(year: FinancialYear(start: 2015), budget: 51_730, savings: nil),
        Self.profile.years[0],
      ])
    let check = try #require(profile.checks.first)
    #expect(check.difference == .value(0) && check.notGiven.isEmpty)
  }

  @Test func aMissingBudgetIsNotNought() throws {
    let profile = FinancialProfile(
      unit: .poundsThousand,
      years: [
        ProfileYear(year: FinancialYear(start: 2016), budget: nil, savings: 5),
        ProfileYear(year: FinancialYear(start: 2017), budget: 10, savings: nil),
      ])
    let check = try #require(profile.checks.first)
    #expect(check.expected.absence?.status == .notSupplied)
    #expect(check.difference.value == nil)
    #expect(check.notGiven == [.savings, .pressures, .inflation])
    #expect(profile.impliedBaseline.value == nil)
  }
}
