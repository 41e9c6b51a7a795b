import Datasets

/// Rows that break and keep the rules of the children, the teams and the front door.
let frontDoorCases: [RuleCase] = [
  RuleCase(
    "CHI-01", in: Children.contract, breaking: [["date_of_birth": "2018-04-01"]],
    keeping: [["date_of_birth": "2018-03-31"]]),
  RuleCase(
    "CHI-02", in: Children.contract,
    breaking: [["date_of_birth": ""], ["child_id": "C2", "expected_date_of_birth": "2010-01-01"]],
    keeping: [[:], ["child_id": "C2", "date_of_birth": "", "expected_date_of_birth": "2018-06-01"]], found: 2),
  RuleCase(
    "ORG-01", in: OrgMap.contract, breaking: [["valid_to": "2014-12-31"]],
    keeping: [["valid_to": "2015-01-01"]]),
  RuleCase(
    "ORG-02", in: OrgMap.contract, breaking: [[:], ["service": "Other", "valid_from": "2016-01-01"]],
    keeping: [["valid_to": "2015-12-31"], ["service": "Other", "valid_from": "2016-01-01"]]),
  RuleCase(
    "CON-01", in: Contacts.contract, breaking: [["decision_at": "2018-03-01 09:59"]],
    keeping: [["decision_at": "2018-03-01 10:00"], ["contact_id": "K2", "decision_at": "2018-03-01"]]),
  RuleCase(
    "CON-02", in: Contacts.contract, breaking: [["outcome": ""], ["contact_id": "K2", "decision_at": ""]],
    keeping: [["outcome": "", "decision_at": ""]], found: 2),
  RuleCase(
    "CON-03", in: Contacts.contract, breaking: [["child_id": "nobody"]], related: [(Children.contract, [[:]])]
  ),
  RuleCase(
    "EAH-01", in: EarlyHelp.contract, breaking: [["end_date": "2018-01-09"]],
    keeping: [["end_date": "2018-01-10"]]),
  RuleCase(
    "EAH-02", in: EarlyHelp.contract, breaking: [["end_reason": "CAF not started"]],
    keeping: [["end_reason": "CAF not started", "end_date": "2018-02-01"]]),
  RuleCase(
    "EAH-03", in: EarlyHelp.contract, breaking: [["success_rating": "Met"]],
    keeping: [["success_rating": "Met", "end_date": "2018-02-01"]]),
  RuleCase(
    "EAH-04", in: EarlyHelp.contract, breaking: [["child_id": "nobody"]],
    related: [(Children.contract, [[:]])]),
  RuleCase(
    "REF-01", in: Referrals.contract, breaking: [["close_date": "2018-01-09", "close_reason": "RC7"]],
    keeping: [["close_date": "2018-01-10", "close_reason": "RC7"]]),
  RuleCase(
    "REF-02", in: Referrals.contract,
    breaking: [["close_date": "2018-02-09"], ["referral_id": "R2", "close_reason": "RC7"]], found: 2),
  RuleCase(
    "REF-03", in: Referrals.contract, breaking: [["child_id": "nobody"]],
    related: [(Children.contract, [[:]])]),
  RuleCase(
    "ASM-01", in: Assessments.contract, breaking: [["authorised_date": "2018-01-11"]],
    keeping: [["authorised_date": "2018-01-12"]]),
  RuleCase(
    "ASM-02", in: Assessments.contract,
    breaking: [["authorised_date": ""], ["child_id": "C2", "assessment_id": "A2", "outcome": ""]],
    keeping: [["authorised_date": "", "outcome": ""]], found: 2),
  RuleCase(
    "ASM-03", in: Assessments.contract,
    breaking: [[:], ["assessment_id": "A2", "start_date": "2018-02-11"]],
    keeping: [[:], ["assessment_id": "A2", "start_date": "2018-02-12"]]),
  RuleCase(
    "ASM-04", in: Assessments.contract, breaking: [["child_id": "nobody"]],
    related: [(Children.contract, [[:]])]),
  RuleCase(
    "ASM-06", in: Assessments.contract, breaking: [["referral_id": "nobody"]],
    related: [(Referrals.contract, [[:]])]),
  RuleCase(
    "ASM-07", in: Assessments.contract, breaking: [["start_date": "2018-01-09"]],
    keeping: [["start_date": "2018-01-10"]], related: [(Referrals.contract, [[:]])]),
  RuleCase(
    "ASM-08", in: Assessments.contract, breaking: [["referral_id": "R2"]], keeping: [[:]],
    related: [(Referrals.contract, [[:], ["referral_id": "R2", "nfa": "Y"]])]),
  RuleCase(
    "ASM-09", in: Assessments.contract, breaking: [["team": "nobody"]], related: [(OrgMap.contract, [[:]])]),
  RuleCase(
    "REF-05", in: Referrals.contract, breaking: [["team": "nobody"]], related: [(OrgMap.contract, [[:]])]),
  RuleCase(
    "ICP-09", in: InitialConferences.contract, breaking: [["team": "nobody"]],
    related: [(OrgMap.contract, [[:]])]),
  RuleCase(
    "STM-01", in: StrategyMeetings.contract, breaking: [["child_id": ""]],
    keeping: [["child_id": "", "family_id": "N1"]]),
  RuleCase(
    "STM-02", in: StrategyMeetings.contract, breaking: [["child_id": "nobody"]],
    related: [(Children.contract, [[:]])]),
  RuleCase(
    "SAT-01", in: StrategyAttendance.contract, breaking: [["invited": "N"]],
    keeping: [["attended": "N"], ["agency": "Health", "invited": "N", "attended": "N"]]),
  RuleCase(
    "SAT-02", in: StrategyAttendance.contract, breaking: [["meeting_id": "nobody"]],
    related: [(StrategyMeetings.contract, [[:]])]),
  RuleCase(
    "S47-01", in: Section47Enquiries.contract, breaking: [["end_date": "2018-01-14"]],
    keeping: [["end_date": "2018-01-15"]]),
  RuleCase(
    "S47-02", in: Section47Enquiries.contract, breaking: [["outcome": ""]],
    keeping: [["end_date": "", "outcome": ""]]),
  RuleCase(
    "S47-03", in: Section47Enquiries.contract,
    breaking: [[:], ["s47_id": "S2", "start_date": "2018-01-29"]],
    keeping: [[:], ["s47_id": "S2", "start_date": "2018-01-30"]]),
  RuleCase(
    "S47-04", in: Section47Enquiries.contract, breaking: [["child_id": "nobody"]],
    related: [(Children.contract, [[:]])]),
  RuleCase(
    "S47-06", in: Section47Enquiries.contract, breaking: [["referral_id": "nobody"]],
    related: [(Referrals.contract, [[:]])]),
  RuleCase(
    "S47-07", in: Section47Enquiries.contract, breaking: [["start_date": "2018-01-09"]],
    keeping: [["start_date": "2018-01-10"]], related: [(Referrals.contract, [[:]])]),
  RuleCase(
    "S47-08", in: Section47Enquiries.contract, breaking: [["team": "nobody"]],
    related: [(OrgMap.contract, [[:]])]),
  RuleCase(
    "ICP-01", in: InitialConferences.contract,
    breaking: [["conference_date": "2018-02-03"], ["icpc_id": "I2", "conference_date": "2018-02-04"]],
    keeping: [["conference_date": "2018-02-02"], ["icpc_id": "I2", "conference_date": "2018-02-05"]], found: 2
  ),
  RuleCase(
    "ICP-02", in: InitialConferences.contract, breaking: [["target_date": "2018-02-03"]]),
  RuleCase(
    "ICP-03", in: InitialConferences.contract, breaking: [["conference_date": ""]],
    keeping: [["conference_date": "", "result_cp": ""]]),
  RuleCase(
    "ICP-04", in: InitialConferences.contract, breaking: [["s47_id": ""]],
    keeping: [["s47_id": "", "transfer_in": "Y"]]),
  RuleCase(
    "ICP-05", in: InitialConferences.contract, breaking: [["child_id": "nobody"]],
    related: [(Children.contract, [[:]])]),
  RuleCase(
    "ICP-07", in: InitialConferences.contract, breaking: [["s47_id": "nobody"]],
    related: [(Section47Enquiries.contract, [[:]])]),
  RuleCase(
    "ICP-08", in: InitialConferences.contract, breaking: [["conference_date": "2018-01-12"]],
    keeping: [["conference_date": "2018-01-15"]], related: [(Section47Enquiries.contract, [[:]])]),
  RuleCase(
    "CON-04", in: Contacts.contract, breaking: [[:]], keeping: [["child_id": "C2"]],
    related: [
      (
        Children.contract,
        [["date_of_birth": "2018-12-07"], ["child_id": "C2", "date_of_birth": "2018-12-06"]]
      )
    ]),
  RuleCase(
    "EAH-05", in: EarlyHelp.contract, breaking: [[:]], keeping: [["child_id": "C2"]],
    related: [
      (
        Children.contract,
        [["date_of_birth": "2018-10-18"], ["child_id": "C2", "date_of_birth": "2018-10-17"]]
      )
    ]),
  RuleCase(
    "REF-04", in: Referrals.contract, breaking: [[:]], keeping: [["child_id": "C2"]],
    related: [
      (
        Children.contract,
        [["date_of_birth": "2018-10-18"], ["child_id": "C2", "date_of_birth": "2018-10-17"]]
      )
    ]),
  RuleCase(
    "ASM-05", in: Assessments.contract, breaking: [[:]], keeping: [["child_id": "C2"]],
    related: [
      (
        Children.contract,
        [["date_of_birth": "2018-10-20"], ["child_id": "C2", "date_of_birth": "2018-10-19"]]
      )
    ]),
  RuleCase(
    "S47-05", in: Section47Enquiries.contract, breaking: [[:]], keeping: [["child_id": "C2"]],
    related: [
      (
        Children.contract,
        [["date_of_birth": "2018-10-23"], ["child_id": "C2", "date_of_birth": "2018-10-22"]]
      )
    ]),
  RuleCase(
    "ICP-06", in: InitialConferences.contract, breaking: [[:]], keeping: [["child_id": "C2"]],
    related: [
      (
        Children.contract,
        [["date_of_birth": "2018-11-09"], ["child_id": "C2", "date_of_birth": "2018-11-08"]]
      )
    ]),
]
