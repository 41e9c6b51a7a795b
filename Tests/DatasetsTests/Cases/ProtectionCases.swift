import Datasets

/// Rows that break and keep the rules of the protection tables.
let protectionCases: [RuleCase] = [
  RuleCase(
    "CPP-01", in: ProtectionPlans.contract, breaking: [["end_date": "2018-01-31"]],
    keeping: [["end_date": "2018-02-02"]]),
  RuleCase(
    "CPP-02", in: ProtectionPlans.contract, breaking: [["end_date": "2018-02-01"]],
    keeping: [["end_date": "2018-02-02"]]),
  RuleCase(
    "CPP-03", in: ProtectionPlans.contract, breaking: [[:], ["plan_id": "P2", "start_date": "2018-03-01"]],
    keeping: [
      ["end_date": "2018-03-01"], ["plan_id": "P2", "start_date": "2018-03-01"],
      ["plan_id": "P3", "child_id": "C2"],
    ]),
  RuleCase(
    "CPP-04", in: ProtectionPlans.contract, breaking: [["child_id": "nobody"]],
    related: [(Children.contract, [[:]])]),
  RuleCase(
    "CPP-05", in: ProtectionPlans.contract, breaking: [[:]], keeping: [["child_id": "C2"]],
    related: [
      (
        Children.contract,
        [["date_of_birth": "2018-11-09"], ["child_id": "C2", "date_of_birth": "2018-11-08"]]
      )
    ]),
  RuleCase(
    "CPP-06", in: ProtectionPlans.contract, breaking: [["icpc_id": "nobody"]],
    related: [(InitialConferences.contract, [[:]])]),
  RuleCase(
    "CPP-07", in: ProtectionPlans.contract, breaking: [["team": "nobody"]],
    related: [(OrgMap.contract, [[:]])]),
  RuleCase(
    "CPV-01", in: ProtectionVisits.contract, breaking: [["seen": "N"]],
    keeping: [["seen": "N", "seen_alone": "N"]]),
  RuleCase(
    "CPV-02", in: ProtectionVisits.contract, breaking: [["child_id": "nobody"]],
    related: [(Children.contract, [[:]])]),
  RuleCase(
    "CPV-03", in: ProtectionVisits.contract, breaking: [["plan_id": "nobody"]],
    related: [(ProtectionPlans.contract, [[:]])]),
  RuleCase(
    "CPV-04", in: ProtectionVisits.contract, breaking: [["visit_date": "2018-01-31"]],
    keeping: [["visit_date": "2018-02-01"]], related: [(ProtectionPlans.contract, [[:]])]),
  RuleCase(
    "CPR-01", in: ProtectionReviews.contract, breaking: [["due_date": ""]],
    keeping: [["due_date": "", "held_date": "2018-03-01"]]),
  RuleCase(
    "CPR-02", in: ProtectionReviews.contract, breaking: [["plan_id": "nobody"]],
    related: [(ProtectionPlans.contract, [[:]])]),
  RuleCase(
    "CPR-03", in: ProtectionReviews.contract, breaking: [["held_date": "2018-01-31"]],
    keeping: [["held_date": "2018-02-01"]], related: [(ProtectionPlans.contract, [[:]])]),
  RuleCase(
    "CPC-01", in: ConferenceParticipation.contract, breaking: [["child_id": "nobody"]],
    related: [(Children.contract, [[:]])]),
  RuleCase(
    "CPC-02", in: ConferenceParticipation.contract, breaking: [["pn_code": "PN0"], ["child_id": "C2"]],
    keeping: [[:], ["child_id": "C2", "pn_code": "PN0"], ["child_id": "C3"]], found: 2,
    related: [
      (
        Children.contract,
        [
          [:], ["child_id": "C2", "date_of_birth": "2014-02-02"],
          ["child_id": "C3", "date_of_birth": "2014-02-01"],
        ]
      )
    ]),
]
