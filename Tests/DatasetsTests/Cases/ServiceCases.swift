import Datasets

/// Rows that break and keep the rules of the tables about workers, costs and other services.
let serviceCases: [RuleCase] = [
  RuleCase(
    "ALO-01", in: Allocations.contract, breaking: [["end_date": "2018-01-11"]],
    keeping: [["end_date": "2018-01-12"]]),
  RuleCase(
    "ALO-02", in: Allocations.contract, breaking: [["child_id": "nobody"]],
    related: [(Children.contract, [[:]])]),
  RuleCase(
    "ALO-03", in: Allocations.contract, breaking: [["worker_id": "nobody"]],
    related: [(Workforce.contract, [[:]])]),
  RuleCase(
    "ALO-04", in: Allocations.contract, breaking: [["team": "nobody"]], related: [(OrgMap.contract, [[:]])]),
  RuleCase(
    "ALO-05", in: Allocations.contract, breaking: [["worker_id": ""]],
    keeping: [["worker_id": "", "end_date": "2018-03-31"], ["worker_id": "", "role": "Reviewing Officer"]]),
  RuleCase(
    "ALO-06", in: Allocations.contract,
    breaking: [[:], ["allocation_id": "AL2", "worker_id": "W2", "start_date": "2018-03-31"]],
    keeping: [
      ["end_date": "2018-03-31"], ["allocation_id": "AL2", "worker_id": "W2", "start_date": "2018-03-31"],
      ["allocation_id": "AL3", "worker_id": "W3", "role": "Reviewing Officer"],
    ]),
  RuleCase(
    "ALO-07", in: Allocations.contract, breaking: [["worker_id": "W0"]],
    keeping: [["worker_id": "W0", "end_date": "2018-03-31"]],
    related: [(Workforce.contract, [["worker_id": "W0", "fte": "0"]])]),
  RuleCase(
    "WKF-01", in: Workforce.contract, breaking: [["end_date": "2015-12-31"]],
    keeping: [["end_date": "2016-01-01"]]),
  RuleCase(
    "WKF-02", in: Workforce.contract, breaking: [["team": "nobody"]], related: [(OrgMap.contract, [[:]])]),
  RuleCase(
    "SUP-01", in: Supervision.contract, breaking: [["child_id": "nobody"]],
    related: [(Children.contract, [[:]])]),
  RuleCase(
    "SUP-02", in: Supervision.contract, breaking: [["worker_id": "nobody"]],
    related: [(Workforce.contract, [[:]])]),
  RuleCase(
    "AUD-01", in: Audits.contract, breaking: [["grade": ""]], keeping: [["grade": "", "type": "Thematic"]]),
  RuleCase(
    "AUD-02", in: Audits.contract, breaking: [["child_id": "nobody"]], related: [(Children.contract, [[:]])]),
  RuleCase(
    "TRF-01", in: TroubledFamilies.contract,
    breaking: [["ready_for_audit": "N", "claimed_date": "2016-04-30"]],
    keeping: [["ready_for_audit": "N", "claimed_date": "2016-05-01"]]),
  RuleCase(
    "TRF-02", in: TroubledFamilies.contract, breaking: [["claimed_date": "2017-05-01"]],
    keeping: [["claimed_date": "2017-05-01", "ready_for_audit": "N"]]),
  RuleCase(
    "PLC-01", in: PlacementCosts.contract, breaking: [["period": "2017/18 Q4"]]),
  RuleCase(
    "PAY-01", in: Pay.contract, breaking: [["period": "2017/18 Q4"]]),
  RuleCase(
    "YOF-01", in: YouthOffending.contract, breaking: [["period": "2017/18 Q4"]]),
  RuleCase(
    "NEE-01", in: NEETCount.contract, breaking: [["period": "2017/18 Q4"]], keeping: [["period": "2018-02"]]),
  RuleCase(
    "EAY-01", in: EarlyYears.contract, breaking: [["period": "2017/18 Q4"]]),
  RuleCase(
    "PLC-02", in: PlacementCosts.contract, breaking: [["placement_id": "nobody"]],
    related: [(Placements.contract, [[:]])]),
  RuleCase(
    "PLC-03", in: PlacementCosts.contract,
    breaking: [["gross_cost": "0"], ["gross_cost": "0.00", "placement_id": "L3"]],
    keeping: [["gross_cost": "0.01"], ["gross_cost": "0", "placement_id": "L2"]], found: 2,
    related: [
      (
        Placements.contract,
        [
          [:], ["placement_id": "L2", "child_id": "C2", "type": "P1", "provider": "PR0"],
          ["placement_id": "L3", "child_id": "C3", "type": ""],
        ]
      )
    ]),
  RuleCase(
    "PLC-04", in: PlacementCosts.contract, breaking: [["gross_cost": "10.005"]],
    keeping: [["gross_cost": "10.500"]]),
  RuleCase(
    "PLC-05", in: PlacementCosts.contract, breaking: [["income": "10.005"]], keeping: [["income": "10.05"]]),
  RuleCase(
    "PLC-06", in: PlacementCosts.contract, breaking: [["income": "10500.51"]],
    keeping: [["income": "10500.50"]]),
  RuleCase(
    "PAY-03", in: Pay.contract, breaking: [["agency_cost": "99.999"]], keeping: [["agency_cost": "99.99"]]),
  RuleCase(
    "PAY-04", in: Pay.contract, breaking: [["pay_bill": "900.001"]], keeping: [["pay_bill": "900.01"]]),
  RuleCase(
    "PAY-02", in: Pay.contract, breaking: [["agency_cost": "900.01"]], keeping: [["agency_cost": "900"]]),
  RuleCase(
    "FOS-01", in: FosteringHouseholds.contract, breaking: [["terminated": "2016-04-30"]],
    keeping: [["terminated": "2016-05-01"]]),
  RuleCase(
    "YOF-02", in: YouthOffending.contract, breaking: [["in_education_or_work": "25"]],
    keeping: [["in_education_or_work": "24"]]),
  RuleCase(
    "NEE-02", in: NEETCount.contract, breaking: [["cohort": "206"]], keeping: [["cohort": "207"]]),
  RuleCase(
    "EAY-02", in: EarlyYears.contract, breaking: [["eligible": "899"]], keeping: [["eligible": "900"]]),
]
