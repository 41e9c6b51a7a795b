import Datasets

/// Rows that break and keep the rules of the Annex A lists.
let annexACases: [RuleCase] = [
  RuleCase(
    "AXA1-01", in: AnnexAContacts.contract, breaking: [["age": "6.9"]],
    keeping: [["age": "7.2"], ["child_id": "C2", "age": "9"]]),
  RuleCase(
    "AXA1-02", in: AnnexAContacts.contract, breaking: [["contact_date": "2017-09-30"]],
    keeping: [["contact_date": "2017-10-01"]]),
  RuleCase(
    "AXA1-03", in: AnnexAContacts.contract, breaking: [["date_of_birth": "2018-03-02", "age": "0"]],
    keeping: [
      ["date_of_birth": "2018-03-01", "age": "0"],
      ["child_id": "C2", "date_of_birth": "2018-05-01", "age": "-1"],
    ]),
  RuleCase(
    "AXA1-04", in: AnnexAContacts.contract, breaking: [["child_id": "C1", "gender": "M"]],
    keeping: [["child_id": "C2", "gender": "F"]],
    related: [(Children.contract, [["gender": "F", "date_of_birth": "2010-01-01"]])]),
  RuleCase(
    "AXA2-01", in: AnnexAEarlyHelp.contract, breaking: [["age": "6.9"]],
    keeping: [["age": "7.2"], ["child_id": "C2", "age": "9"]]),
  RuleCase(
    "AXA2-02", in: AnnexAEarlyHelp.contract, breaking: [["end_date": "2018-01-09"]],
    keeping: [["end_date": "2018-01-10"]]),
  RuleCase(
    "AXA2-03", in: AnnexAEarlyHelp.contract,
    breaking: [["start_date": "2017-05-01", "end_date": "2017-09-30"]],
    keeping: [
      ["start_date": "2017-05-01"], ["child_id": "C2", "start_date": "2017-05-01", "end_date": "2017-10-01"],
    ]),
  RuleCase(
    "AXA2-04", in: AnnexAEarlyHelp.contract, breaking: [["child_id": "C1", "gender": "M"]],
    keeping: [["child_id": "C2", "gender": "F"]],
    related: [(Children.contract, [["gender": "F", "date_of_birth": "2010-01-01"]])]),
  RuleCase(
    "AXA3-01", in: AnnexAReferrals.contract, breaking: [["age": "6.9"]],
    keeping: [["age": "7.2"], ["child_id": "C2", "age": "9"]]),
  RuleCase(
    "AXA3-02", in: AnnexAReferrals.contract, breaking: [["referral_date": "2017-09-30"]],
    keeping: [["referral_date": "2017-10-01"]]),
  RuleCase(
    "AXA3-03", in: AnnexAReferrals.contract, breaking: [["date_of_birth": "2018-10-18", "age": "-1"]],
    keeping: [["date_of_birth": "2018-10-17", "age": "-1"]]),
  RuleCase(
    "AXA3-04", in: AnnexAReferrals.contract,
    breaking: [[:], ["referral_date": "2018-02-10", "referrals_12_months": "1"]],
    keeping: [[:], ["referral_date": "2018-02-10"]]),
  RuleCase(
    "AXA3-05", in: AnnexAReferrals.contract, breaking: [["child_id": "C1", "gender": "M"]],
    keeping: [["child_id": "C2", "gender": "F"]],
    related: [(Children.contract, [["gender": "F", "date_of_birth": "2010-01-01"]])]),
  RuleCase(
    "AXA4-01", in: AnnexAAssessments.contract, breaking: [["age": "6.9"]],
    keeping: [["age": "7.2"], ["child_id": "C2", "age": "9"]]),
  RuleCase(
    "AXA4-02", in: AnnexAAssessments.contract, breaking: [["authorised_date": "2018-01-11"]],
    keeping: [["authorised_date": "2018-01-12"]]),
  RuleCase(
    "AXA4-03", in: AnnexAAssessments.contract,
    breaking: [["start_date": "2017-08-01", "authorised_date": "2017-09-30"]],
    keeping: [["start_date": "2017-08-01", "authorised_date": "2017-10-01"]]),
  RuleCase(
    "AXA4-04", in: AnnexAAssessments.contract,
    breaking: [["needs_support": ""], ["child_id": "C2", "authorised_date": ""]],
    keeping: [["needs_support": "", "authorised_date": ""]], found: 2),
  RuleCase(
    "AXA4-05", in: AnnexAAssessments.contract, breaking: [[:], ["start_date": "2018-02-11"]],
    keeping: [[:], ["start_date": "2018-02-12"]]),
  RuleCase(
    "AXA4-06", in: AnnexAAssessments.contract, breaking: [["child_id": "C1", "gender": "M"]],
    keeping: [["child_id": "C2", "gender": "F"]],
    related: [(Children.contract, [["gender": "F", "date_of_birth": "2010-01-01"]])]),
  RuleCase(
    "AXA5-01", in: AnnexASection47.contract, breaking: [["age": "6.9"]],
    keeping: [["age": "7.2"], ["child_id": "C2", "age": "9"]]),
  RuleCase(
    "AXA5-02", in: AnnexASection47.contract, breaking: [["conference_date": "2018-01-12"]],
    keeping: [["conference_date": "2018-01-15"]]),
  RuleCase(
    "AXA5-03", in: AnnexASection47.contract, breaking: [["start_date": "2017-09-30"]],
    keeping: [
      ["start_date": "2017-10-01"],
      ["child_id": "C2", "start_date": "2017-09-30", "conference_unnecessary": ""],
    ]),
  RuleCase(
    "AXA5-04", in: AnnexASection47.contract, breaking: [["conference_unnecessary": "Y"]],
    keeping: [["conference_unnecessary": "Y", "conference_date": "", "result_cp": ""]]),
  RuleCase(
    "AXA5-05", in: AnnexASection47.contract, breaking: [["conference_date": ""]],
    keeping: [["conference_date": "", "result_cp": ""]]),
  RuleCase(
    "AXA5-06", in: AnnexASection47.contract, breaking: [["conference_date": "2018-02-03"]]),
  RuleCase(
    "AXA5-07", in: AnnexASection47.contract,
    breaking: [
      [:], ["start_date": "2018-02-15", "conference_date": "", "result_cp": "", "icpc_12_months": "1"],
    ], keeping: [[:], ["start_date": "2018-02-15"]]),
  RuleCase(
    "AXA5-08", in: AnnexASection47.contract, breaking: [["child_id": "C1", "gender": "M"]],
    keeping: [["child_id": "C2", "gender": "F"]],
    related: [(Children.contract, [["gender": "F", "date_of_birth": "2010-01-01"]])]),
  RuleCase(
    "AXA6-01", in: AnnexAChildrenInNeed.contract, breaking: [["age": "6.9"]],
    keeping: [["age": "7.2"], ["child_id": "C2", "age": "9"]]),
  RuleCase(
    "AXA6-02", in: AnnexAChildrenInNeed.contract,
    breaking: [["close_date": "2018-01-09", "close_reason": "RC7", "case_status": "Closed"]],
    keeping: [["close_date": "2018-01-10", "close_reason": "RC7", "case_status": "Closed"]]),
  RuleCase(
    "AXA6-03", in: AnnexAChildrenInNeed.contract,
    breaking: [
      ["close_date": "2018-03-01", "close_reason": "", "case_status": "Closed"],
      ["child_id": "C2", "close_reason": "RC7"],
    ], keeping: [["close_date": "2018-03-01", "close_reason": "RC7", "case_status": "Closed"]], found: 2),
  RuleCase(
    "AXA6-04", in: AnnexAChildrenInNeed.contract,
    breaking: [
      ["close_date": "2018-03-01", "close_reason": "RC7", "case_status": "CIN"],
      ["child_id": "C2", "case_status": "Closed"],
    ], keeping: [["close_date": "2018-03-01", "close_reason": "RC7", "case_status": "Closed"]], found: 2),
  RuleCase(
    "AXA6-05", in: AnnexAChildrenInNeed.contract,
    breaking: [
      [
        "close_date": "2017-09-30", "close_reason": "RC7", "case_status": "Closed",
        "start_date": "2017-01-01",
      ]
    ],
    keeping: [
      [
        "close_date": "2017-10-01", "close_reason": "RC7", "case_status": "Closed",
        "start_date": "2017-01-01",
      ]
    ]),
  RuleCase(
    "AXA6-06", in: AnnexAChildrenInNeed.contract,
    breaking: [["close_date": "2018-03-01", "close_reason": "RC7", "case_status": "Closed"]], keeping: [[:]],
    related: [(AnnexAChildProtection.contract, [[:]])]),
  RuleCase(
    "AXA6-07", in: AnnexAChildrenInNeed.contract,
    breaking: [["close_date": "2018-03-01", "close_reason": "RC7", "case_status": "Closed"]], keeping: [[:]],
    related: [(AnnexAChildrenInCare.contract, [[:]])]),
  RuleCase(
    "AXA6-08", in: AnnexAChildrenInNeed.contract, breaking: [["last_seen": "2018-04-01"]],
    keeping: [["last_seen": "2018-03-31"]]),
  RuleCase(
    "AXA6-09", in: AnnexAChildrenInNeed.contract, breaking: [["child_id": "C1", "gender": "M"]],
    keeping: [["child_id": "C2", "gender": "F"]],
    related: [(Children.contract, [["gender": "F", "date_of_birth": "2010-01-01"]])]),
  RuleCase(
    "AXA7-01", in: AnnexAChildProtection.contract, breaking: [["age": "6.9"]],
    keeping: [["age": "7.2"], ["child_id": "C2", "age": "9"]]),
  RuleCase(
    "AXA7-02", in: AnnexAChildProtection.contract, breaking: [["end_date": "2018-01-31", "last_visit": ""]],
    keeping: [["end_date": "2018-02-02"]]),
  RuleCase(
    "AXA7-03", in: AnnexAChildProtection.contract, breaking: [["end_date": "2018-02-01"]],
    keeping: [["end_date": "2018-02-02"]]),
  RuleCase(
    "AXA7-04", in: AnnexAChildProtection.contract, breaking: [["last_visit": "2018-01-31"]],
    keeping: [["last_visit": "2018-02-01"]]),
  RuleCase(
    "AXA7-05", in: AnnexAChildProtection.contract, breaking: [["last_review": "2018-01-31"]],
    keeping: [["last_review": "2018-02-01"]]),
  RuleCase(
    "AXA7-06", in: AnnexAChildProtection.contract,
    breaking: [["start_date": "2017-01-01", "end_date": "2017-09-30"]],
    keeping: [["start_date": "2017-01-01", "end_date": "2017-10-01"]]),
  RuleCase(
    "AXA7-07", in: AnnexAChildProtection.contract, breaking: [[:]], keeping: [["end_date": "2018-03-01"]],
    related: [(AnnexAChildrenInNeed.contract, [["case_status": "CIN"]])]),
  RuleCase(
    "AXA7-08", in: AnnexAChildProtection.contract, breaking: [["last_visit": "2018-04-01"]],
    keeping: [["last_visit": "2018-03-31"]]),
  RuleCase(
    "AXA7-09", in: AnnexAChildProtection.contract, breaking: [["child_id": "C1", "gender": "M"]],
    keeping: [["child_id": "C2", "gender": "F"]],
    related: [(Children.contract, [["gender": "F", "date_of_birth": "2010-01-01"]])]),
  RuleCase(
    "AXA8-01", in: AnnexAChildrenInCare.contract, breaking: [["age": "6.9"]],
    keeping: [["age": "7.2"], ["child_id": "C2", "age": "9"]]),
  RuleCase(
    "AXA8-02", in: AnnexAChildrenInCare.contract,
    breaking: [["ceased_date": "2018-01-14", "reason_ceased": "E4A"]],
    keeping: [["ceased_date": "2018-01-15", "reason_ceased": "E4A"]]),
  RuleCase(
    "AXA8-03", in: AnnexAChildrenInCare.contract,
    breaking: [
      ["ceased_date": "2018-03-01", "reason_ceased": ""], ["child_id": "C2", "reason_ceased": "E4A"],
    ], keeping: [["ceased_date": "2018-03-01", "reason_ceased": "E4A"]], found: 2),
  RuleCase(
    "AXA8-04", in: AnnexAChildrenInCare.contract, breaking: [["placement_start": "2018-01-14"]],
    keeping: [["placement_start": "2018-01-15"]]),
  RuleCase(
    "AXA8-05", in: AnnexAChildrenInCare.contract, breaking: [["legal_status_date": "2018-01-14"]],
    keeping: [["legal_status_date": "2018-01-15"]]),
  RuleCase(
    "AXA8-06", in: AnnexAChildrenInCare.contract, breaking: [["legal_status": "V3"]]),
  RuleCase(
    "AXA8-07", in: AnnexAChildrenInCare.contract,
    breaking: [["type": "P1", "provider": "PR0", "legal_status": "V2"]],
    keeping: [["type": "P1", "provider": "PR0"]]),
  RuleCase(
    "AXA8-08", in: AnnexAChildrenInCare.contract,
    breaking: [["provider": "PR0"], ["child_id": "C2", "type": "P1"]],
    keeping: [["type": "P1", "provider": "PR0"], ["child_id": "C2", "type": "T0", "provider": ""]], found: 2),
  RuleCase(
    "AXA8-09", in: AnnexAChildrenInCare.contract, breaking: [["date_of_birth": "2000-03-31", "age": "18"]],
    keeping: [
      ["date_of_birth": "2000-04-01", "age": "17"],
      [
        "ceased_date": "2018-03-01", "reason_ceased": "E4A", "child_id": "C2", "date_of_birth": "2000-03-01",
        "age": "18",
      ],
    ]),
  RuleCase(
    "AXA8-10", in: AnnexAChildrenInCare.contract, breaking: [["missing_12_months": "1"]],
    keeping: [["missing_12_months": "1", "rhi_offered": "N"]]),
  RuleCase(
    "AXA8-11", in: AnnexAChildrenInCare.contract,
    breaking: [["missing_12_months": "1", "rhi_offered": "N", "rhi_accepted": "Y"]],
    keeping: [["missing_12_months": "1", "rhi_offered": "Y", "rhi_accepted": "Y"]]),
  RuleCase(
    "AXA8-12", in: AnnexAChildrenInCare.contract,
    breaking: [["ceased_date": "2017-09-30", "reason_ceased": "E4A", "start_date": "2017-01-01"]],
    keeping: [["ceased_date": "2017-10-01", "reason_ceased": "E4A", "start_date": "2017-01-01"]]),
  RuleCase(
    "AXA8-13", in: AnnexAChildrenInCare.contract, breaking: [["last_health": "2018-04-01"]],
    keeping: [["last_dental": "2018-03-31"]]),
  RuleCase(
    "AXA8-14", in: AnnexAChildrenInCare.contract, breaking: [["child_id": "C1", "gender": "M"]],
    keeping: [["child_id": "C2", "gender": "F"]],
    related: [(Children.contract, [["gender": "F", "date_of_birth": "2010-01-01"]])]),
  RuleCase(
    "AXA9-01", in: AnnexACareLeavers.contract, breaking: [["age": "17"]],
    keeping: [["age": "18.5"], ["child_id": "C2", "age": "20.9"]]),
  RuleCase(
    "AXA9-02", in: AnnexACareLeavers.contract, breaking: [["activity": ""]],
    keeping: [["activity": "", "in_touch": "REFU"]]),
  RuleCase(
    "AXA9-03", in: AnnexACareLeavers.contract, breaking: [["in_touch": "DIED"]],
    keeping: [["in_touch": "DIED", "activity": ""]]),
  RuleCase(
    "AXA9-04", in: AnnexACareLeavers.contract,
    breaking: [["date_of_birth": "2000-04-01", "age": "17", "accommodation": "T"]],
    keeping: [["date_of_birth": "2000-03-31", "age": "18", "accommodation": "T"]]),
  RuleCase(
    "AXA9-05", in: AnnexACareLeavers.contract,
    breaking: [
      ["date_of_birth": "2002-04-01", "age": "15"],
      ["child_id": "C2", "date_of_birth": "1992-03-31", "age": "26"],
    ], keeping: [["date_of_birth": "1992-04-01", "age": "25"]], found: 2),
  RuleCase(
    "AXA9-06", in: AnnexACareLeavers.contract, breaking: [["last_contact": "2018-04-01"]],
    keeping: [["last_contact": "2018-03-31"]]),
  RuleCase(
    "AXA9-07", in: AnnexACareLeavers.contract, breaking: [["child_id": "C1", "gender": "M"]],
    keeping: [["child_id": "C2", "gender": "F"]],
    related: [(Children.contract, [["gender": "F", "date_of_birth": "1999-01-01"]])]),
  RuleCase(
    "AXA10-01", in: AnnexAAdoption.contract, breaking: [["age": "6.9"]],
    keeping: [["age": "7.2"], ["child_id": "C2", "age": "9"]]),
  RuleCase(
    "AXA10-02", in: AnnexAAdoption.contract, breaking: [["matched": "2016-05-31"]],
    keeping: [["matched": "2016-06-01"]]),
  RuleCase(
    "AXA10-03", in: AnnexAAdoption.contract,
    breaking: [
      ["order_date": "", "reversed": "2018-03-01", "reversal_reason": ""],
      ["child_id": "C2", "reversal_reason": "RD1"],
    ], keeping: [["order_date": "", "reversed": "2018-03-01", "reversal_reason": "RD1"]], found: 2),
  RuleCase(
    "AXA10-04", in: AnnexAAdoption.contract,
    breaking: [["order_date": "2018-03-01", "reversed": "2018-03-01", "reversal_reason": "RD1"]],
    keeping: [["order_date": "", "reversed": "2018-03-01", "reversal_reason": "RD1"]]),
  RuleCase(
    "AXA10-05", in: AnnexAAdoption.contract, breaking: [["order_date": "2017-03-31"]],
    keeping: [["order_date": "2017-04-01"], ["child_id": "C2", "order_date": ""]]),
  RuleCase(
    "AXA10-06", in: AnnexAAdoption.contract, breaking: [["placed": "2018-04-01", "order_date": ""]],
    keeping: [["placed": "2018-03-31", "order_date": ""]]),
  RuleCase(
    "AXA10-07", in: AnnexAAdoption.contract, breaking: [["child_id": "C1", "gender": "M"]],
    keeping: [["child_id": "C2", "gender": "F"]],
    related: [(Children.contract, [["gender": "F", "date_of_birth": "2010-01-01"]])]),
  RuleCase(
    "AXA11-01", in: AnnexAAdopters.contract, breaking: [["stage_1_end": "2016-02-09"]],
    keeping: [["stage_1_end": "2016-02-10"]]),
  RuleCase(
    "AXA11-02", in: AnnexAAdopters.contract,
    breaking: [["application": "2016-05-01", "approval": "2016-04-30"]],
    keeping: [["application": "2016-05-01", "approval": "2016-05-01"]]),
  RuleCase(
    "AXA11-03", in: AnnexAAdopters.contract, breaking: [["left": "2018-03-01"]],
    keeping: [["left": "2018-03-01", "reason_left": "1"]]),
  RuleCase(
    "AXA11-04", in: AnnexAAdopters.contract, breaking: [["order_date": "2017-03-31"]],
    keeping: [["order_date": "2017-04-01"], ["adopter_id": "T2", "order_date": ""]]),
]
