import Datasets
import Testing

/// One sound row of each dataset of the corporate reports.
let corporateSoundRows: [String: Cells] = [
  "risk_rules": [
    "valid_from": "2014/15", "kind": "impact", "lowest": "1", "label": "Negligible", "provenance": "stated",
  ],
  "risks": [
    "reference": "R1", "title": "A risk", "impact": "4", "probability": "3", "status": "Treat",
    "previous_assessment": "not_known",
  ],
  "risk_heat_map": ["impact": "4", "probability": "3", "risks": "1"],
  "risk_controls": ["reference": "R1", "item": "1", "control": "An action"],
  "human_resources_measures": [
    "measure": "absence", "valid_from": "2014/15", "title": "Absence", "theme": "sickness", "polarity": "low",
    "unit": "days", "decimals": "1",
  ],
  "human_resources_returns": [
    "measure": "absence", "period": "Quarter 4", "period_start": "2018-01-01", "period_end": "2018-03-31",
    "number": "1.4",
  ],
  "surveys": [
    "survey": "A survey", "question": "libraries", "title": "Libraries are good", "respondents": "residents",
    "polarity": "high", "value": "59",
  ],
  "commentary": ["section": "risk", "item": "1", "kind": "remark", "statement": "A remark"],
  "dashboard_layout": [
    "valid_from": "2015/16", "line": "Delivery unit", "measure": "green_share", "label": "Green rated",
  ],
  "revenue_budget": [
    "fund": "general_fund", "line": "Early Years", "level": "line", "original_budget": "1",
    "revised_budget": "1", "forecast_outturn": "1", "basis": "actual", "unit": "£000",
  ],
  "savings_programme": [
    "project": "A project", "level": "line", "cost": "1", "financial_benefit": "2", "unit": "£",
  ],
]

/// A matrix of five by five, whose register lists risks from 12.
let matrixRows: [Cells] =
  ["impact", "probability"].flatMap { axis in
    (1...5).map { ["kind": axis, "lowest": "\($0)", "label": "Level \($0)"] }
  } + [
    ["kind": "status", "lowest": "", "label": "Treat"],
    ["kind": "status", "lowest": "", "label": "Tolerate"],
    ["kind": "listed", "lowest": "12", "label": "Register"],
  ]

/// The same matrix, of which the register lists a choice of risks.
private let matrixOfAChoice = matrixRows.filter { $0["kind"] != "listed" }

private let matrix = [(RiskRules.contract, matrixRows)]

/// Rows that break and keep the rules of the corporate reports.
let corporateCases: [RuleCase] = [
  RuleCase("RKR-01", in: RiskRules.contract, breaking: [["valid_from": "2014"]]),
  RuleCase("RKR-01", in: RiskRules.contract, breaking: [["valid_to": "2013/14"]]),
  RuleCase(
    "RKR-02", in: RiskRules.contract, breaking: [["lowest": ""]], keeping: [["kind": "status", "lowest": ""]]),
  RuleCase("RKR-02", in: RiskRules.contract, breaking: [["kind": "band", "lowest": "4"]]),
  RuleCase("RKR-02", in: RiskRules.contract, breaking: [["kind": "band", "lowest": "4", "highest": "3"]]),
  RuleCase(
    "RKR-03", in: RiskRules.contract,
    breaking: [[:], ["label": "None", "valid_from": "2016/17"]],
    keeping: [["valid_to": "2015/16"], ["label": "None", "valid_from": "2016/17"]]),
  RuleCase(
    "RKR-03", in: RiskRules.contract,
    breaking: [
      ["kind": "band", "lowest": "4", "highest": "6"],
      ["kind": "band", "lowest": "6", "highest": "12", "label": "B"],
    ],
    keeping: [
      ["kind": "band", "lowest": "4", "highest": "6"],
      ["kind": "band", "lowest": "7", "highest": "12", "label": "B"],
    ]),
  RuleCase(
    "RSK-01", in: Risks.contract, breaking: [["status": ""]], keeping: [],
    related: [(RiskRules.contract, [["valid_to": "2015/16"]])]),
  RuleCase(
    "RSK-02", in: Risks.contract, breaking: [["impact": "6"]], keeping: [["impact": "5"]], related: matrix),
  RuleCase(
    "RSK-02", in: Risks.contract, breaking: [["target_impact": "0", "target_probability": "1"]],
    related: matrix),
  RuleCase("RSK-03", in: Risks.contract, breaking: [["probability": "6"]], related: matrix),
  RuleCase(
    "RSK-04", in: Risks.contract, breaking: [["status": "Ignore"]], keeping: [["status": ""]], related: matrix
  ),
  RuleCase(
    "RSK-05", in: Risks.contract, breaking: [["target_impact": "4"]],
    keeping: [["target_impact": "4", "target_probability": "2"]]),
  RuleCase("RSK-06", in: Risks.contract, breaking: [["previous_assessment": "assessed"]]),
  RuleCase(
    "RSK-06", in: Risks.contract,
    breaking: [["previous_assessment": "new", "previous_impact": "3", "previous_probability": "3"]],
    keeping: [["previous_assessment": "assessed", "previous_impact": "3", "previous_probability": "3"]]),
  RuleCase(
    "RSK-07", in: Risks.contract, breaking: [["previous_period": "2017Q4"]],
    keeping: [["previous_period": "2017Q3"]]),
  RuleCase(
    "RSK-08", in: Risks.contract, breaking: [["target_impact": "4", "target_probability": "4"]],
    keeping: [["target_impact": "4", "target_probability": "3"]]),
  RuleCase(
    "RSK-09", in: Risks.contract, breaking: [["impact": "3"]],
    related: [(RiskHeatMap.contract, [[:]])]),
  RuleCase("RHM-01", in: RiskHeatMap.contract, breaking: [["impact": "6"]], related: matrix),
  RuleCase(
    "RHM-02", in: RiskHeatMap.contract, breaking: [["risks": "2"]],
    related: matrix + [(Risks.contract, [[:]])]),
  RuleCase(
    "RHM-02", in: RiskHeatMap.contract, breaking: [["risks": ""]], related: matrix + [(Risks.contract, [[:]])]
  ),
  RuleCase(
    "RHM-02", in: RiskHeatMap.contract, breaking: [["risks": "0"]], keeping: [["risks": "7"]],
    related: [(RiskRules.contract, matrixOfAChoice), (Risks.contract, [[:]])]),
  RuleCase(
    "RCT-01", in: RiskControls.contract, breaking: [["reference": "R2"]], related: [(Risks.contract, [[:]])]),
  RuleCase("HRM-01", in: HumanResourcesMeasures.contract, breaking: [["valid_from": "14/15"]]),
  RuleCase(
    "HRM-02", in: HumanResourcesMeasures.contract, breaking: [[:], ["valid_from": "2017/18"]],
    keeping: [["valid_to": "2016/17"], ["valid_from": "2017/18"]]),
  RuleCase(
    "HRM-03", in: HumanResourcesMeasures.contract, breaking: [["amber_limit": "6.5", "target": "6"]],
    keeping: [
      ["amber_limit": "6.5", "amber_form": "value", "amber_includes_limit": "yes", "target": "6"]
    ]),
  RuleCase(
    "HRR-01", in: HumanResourcesReturns.contract, breaking: [["measure": "overtime"]],
    related: [(HumanResourcesMeasures.contract, [[:]])]),
  RuleCase("HRR-02", in: HumanResourcesReturns.contract, breaking: [["numerator": "3"]]),
  RuleCase(
    "HRR-02", in: HumanResourcesReturns.contract, breaking: [["numerator": "3", "denominator": "0"]],
    keeping: [["numerator": "3", "denominator": "2.5"]]),
  RuleCase("HRR-03", in: HumanResourcesReturns.contract, breaking: [["number": ""]]),
  RuleCase("HRR-04", in: HumanResourcesReturns.contract, breaking: [["period_end": "2018-04-01"]]),
  RuleCase("HRR-04", in: HumanResourcesReturns.contract, breaking: [["period_start": "2018-04-01"]]),
  RuleCase(
    "HRR-05", in: HumanResourcesReturns.contract,
    breaking: [["numerator": "73", "denominator": "137", "percent": "46.7"]],
    keeping: [["numerator": "64", "denominator": "137", "percent": "46.7"]]),
  RuleCase(
    "SUR-01", in: Surveys.contract, breaking: [["value": ""]], keeping: [["value": "", "change_stated": "3"]]),
  RuleCase(
    "SUR-02", in: Surveys.contract, breaking: [["comparator_value": "21"]],
    keeping: [["comparator_value": "21", "comparator": "London"]]),
  RuleCase(
    "SUR-03", in: Surveys.contract, breaking: [["previous_value": "55", "change_stated": "3"]],
    keeping: [["previous_value": "55", "change_stated": "4"]]),
  RuleCase("COM-01", in: Commentary.contract, breaking: [["kind": "action", "answers": "2"]]),
  RuleCase(
    "COM-01", in: Commentary.contract, breaking: [["kind": "challenge"], ["answers": "1"]],
    keeping: [["kind": "challenge"], ["kind": "action", "answers": "1"]]),
  RuleCase(
    "COM-02", in: Commentary.contract, breaking: [["figure": "risks|Total|new_count"]],
    keeping: [["figure": "risks|Total||2017Q4|new_count"]]),
  RuleCase("DSH-01", in: DashboardLayout.contract, breaking: [["valid_to": "soon"]]),
  RuleCase(
    "DSH-02", in: DashboardLayout.contract, breaking: [[:], ["valid_from": "2017/18"]],
    keeping: [[:], ["valid_from": "2017/18", "measure": "red_share"]]),
  RuleCase(
    "REV-04", in: RevenueBudget.contract, breaking: [[:], ["fund": "dedicated_schools_grant"]],
    keeping: [[:], ["fund": "dedicated_schools_grant", "line": "Schools"]], found: 2),
  RuleCase(
    "SAV-02", in: SavingsProgrammeLines.contract,
    breaking: [[:], ["project": "Total", "level": "total", "cost": "3"]],
    keeping: [[:], ["project": "Total", "level": "total"]]),
]

@Suite struct CorporateRuleTests {
  private static let contracts = [
    RiskRules.contract, Risks.contract, RiskHeatMap.contract, RiskControls.contract,
    HumanResourcesMeasures.contract, HumanResourcesReturns.contract, Surveys.contract, Commentary.contract,
    DashboardLayout.contract,
  ]

  @Test(arguments: corporateCases) func aRuleFindsWhatBreaksItAndNothingElse(_ rule: RuleCase) throws {
    #expect(try rule.findings(rule.breaking) == Array(repeating: rule.rule, count: rule.found))
    #expect(try rule.findings(rule.keeping).isEmpty)
  }

  @Test func everyRuleIsTested() {
    let tested = Set(corporateCases.map(\.rule))
    for contract in Self.contracts {
      for rule in contract.rules { #expect(tested.contains(rule.id), "\(rule.id) has no test") }
    }
  }

  @Test(arguments: [
    ("RSK-02", Risks.contract, ["impact": "6"], "impact is 6; the matrix goes from 1 to 5."),
    ("RSK-04", Risks.contract, ["status": "Ignore"], "The year has Tolerate, Treat."),
  ])
  func aFindingSaysWhatIsWrong(rule: String, contract: DatasetContract, cells: Cells, words: String) throws {
    let found = try clean(contract, [cells], related: [(RiskRules.contract, matrixRows)]).findings
    #expect(found.map(\.rule) == [rule] && found.first?.message.contains(words) == true, "\(found)")
    #expect(found.first?.severity == .reject && found.first?.line == 2)
  }

  @Test func aHeatMapSaysWhichCellDiffers() throws {
    let found = try clean(
      RiskHeatMap.contract, [["risks": "2"]],
      related: [(RiskRules.contract, matrixRows), (Risks.contract, [[:]])]
    ).findings
    #expect(found.map(\.severity) == [.stop])
    #expect(found.first?.message.contains("Impact 4 and probability 3: heat map 2, register 1.") == true)
  }
}
