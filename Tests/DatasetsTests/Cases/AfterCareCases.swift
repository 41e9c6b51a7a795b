import Datasets

/// Rows that break and keep the rules of the tables about adoption and leaving care.
let afterCareCases: [RuleCase] = [
  RuleCase(
    "ADO-01", in: Adoptions.contract, breaking: [["matched": "2016-05-31"]],
    keeping: [
      ["matched": "2016-06-01"], ["child_id": "C2", "decision": "", "matched": "", "order_date": ""],
    ]),
  RuleCase(
    "ADO-02", in: Adoptions.contract, breaking: [["placement_order": "2017-02-11"]],
    keeping: [["placement_order": "2017-02-10"]]),
  RuleCase(
    "ADO-03", in: Adoptions.contract, breaking: [["adopted_by_carer": "Y"]],
    keeping: [["adopted_by_carer": "Y", "placed_with_carer": "2016-05-01"]]),
  RuleCase(
    "ADO-04", in: Adoptions.contract, breaking: [["child_id": "nobody"]],
    related: [(Children.contract, [[:]])]),
  RuleCase(
    "ADO-05", in: Adoptions.contract, breaking: [[:]], keeping: [["child_id": "C2"]],
    related: [
      (
        Children.contract,
        [["date_of_birth": "2016-01-11"], ["child_id": "C2", "date_of_birth": "2016-01-10"]]
      )
    ]),
  RuleCase(
    "ADO-06", in: Adoptions.contract, breaking: [["placed": ""]],
    keeping: [["placed": "", "order_date": ""]]),
  RuleCase(
    "CAL-01", in: CareLeavers.contract, breaking: [["activity": ""]],
    keeping: [["activity": "", "accommodation": "", "suitable": "", "in_touch": "NO"]]),
  RuleCase(
    "CAL-02", in: CareLeavers.contract, breaking: [["in_touch": "RHOM"]],
    keeping: [["in_touch": "RHOM", "activity": "", "accommodation": "", "suitable": ""]]),
  RuleCase(
    "CAL-03", in: CareLeavers.contract, breaking: [["in_touch": "NO", "accommodation": ""]],
    keeping: [["in_touch": "NO", "accommodation": "", "suitable": ""]]),
  RuleCase(
    "CAL-04", in: CareLeavers.contract, breaking: [["pathway_plan_date": "2018-04-01"]],
    keeping: [["pathway_plan_date": "2018-03-31"]]),
  RuleCase(
    "CAL-05", in: CareLeavers.contract, breaking: [["child_id": "nobody"]], keeping: [["child_id": "C1"]],
    related: [(Children.contract, [[:]])]),
  RuleCase(
    "CAL-06", in: CareLeavers.contract, breaking: [["child_id": "C1"]], keeping: [["child_id": "C2"]],
    related: [
      (
        Children.contract,
        [
          ["child_id": "C1", "date_of_birth": "1992-03-31"],
          ["child_id": "C2", "date_of_birth": "1992-04-01"],
        ]
      )
    ]),
  RuleCase(
    "CAL-07", in: CareLeavers.contract, breaking: [["child_id": "C1", "accommodation": "Z"]],
    keeping: [["child_id": "C2", "accommodation": "Z"]],
    related: [
      (
        Children.contract,
        [
          ["child_id": "C1", "date_of_birth": "2000-04-01"],
          ["child_id": "C2", "date_of_birth": "2000-03-31"],
        ]
      )
    ]),
  RuleCase(
    "CAC-01", in: CareLeaverContacts.contract, breaking: [["child_id": "nobody"]],
    keeping: [["child_id": "C1"]], related: [(Children.contract, [[:]])]),
]
