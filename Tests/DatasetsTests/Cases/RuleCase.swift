import CSV
import CivilDates
import Columns
import Datasets
import Testing

/// Cells of a row by column; columns that are not named are empty.
typealias Cells = [String: String]

/// Rows that break a rule and rows that keep it. Each row is a sound one of the dataset with some cells changed.
struct RuleCase: Sendable, CustomTestStringConvertible {
  var rule: String
  var contract: DatasetContract
  var breaking: [Cells]
  var keeping: [Cells]
  /// How many of the breaking rows are found.
  var found: Int
  /// Other tables of the drop, with their rows.
  var related: [(contract: DatasetContract, rows: [Cells])]

  init(
    _ rule: String, in contract: DatasetContract, breaking: [Cells], keeping: [Cells] = [[:]], found: Int = 1,
    related: [(DatasetContract, [Cells])] = []
  ) {
    self.rule = rule
    self.contract = contract
    self.breaking = breaking
    self.keeping = keeping
    self.found = found
    self.related = related
  }

  var testDescription: String { rule }

  /// The rules that rows break, as at 31 March 2018.
  func findings(_ rows: [Cells]) throws -> [String] {
    try clean(contract, rows, related: related).findings.map(\.rule)
  }
}

/// Cleans rows of a dataset, sound but for the cells given, as at 31 March 2018.
func clean(
  _ contract: DatasetContract, _ rows: [Cells], related: [(contract: DatasetContract, rows: [Cells])] = []
) throws -> CleanedRows {
  var tables: [String: Table] = [:]
  for other in related { tables[other.contract.name] = try arrived(other.contract, other.rows).table }
  return Cleaning.clean(
    try arrived(contract, rows), contract: contract, quarter: try #require(Quarter("2017Q4")), related: tables
  )
}

private func arrived(_ contract: DatasetContract, _ rows: [Cells]) throws -> ArrivedRows {
  let names = contract.fields.map(\.name)
  let sound = soundRows[contract.name] ?? corporateSoundRows[contract.name] ?? [:]
  let lines = rows.map { changed in
    let cells = sound.merging(changed) { $1 }
    for name in cells.keys { #expect(names.contains(name), "\(contract.name) has no column \(name)") }
    return names.map { name in
      let cell = cells[name] ?? ""
      return cell.contains(",") || cell.isEmpty ? "\"\(cell)\"" : cell
    }.joined(separator: ",")
  }
  let text = ([names.joined(separator: ",")] + lines).joined(separator: "\n") + "\n"
  let read = try DatasetFile(bytes: Array(text.utf8), name: "drop.csv", contract: contract).readTyped()
  var files = CategoryColumn()
  for _ in rows { files.append("drop.csv") }
  return ArrivedRows(
    table: read.table, cellFaults: read.cellFaults, marks: read.marks, files: files,
    lines: IntegerColumn(values: read.lines.map(Int64.init)))
}

/// One sound row of each dataset, about an invented child born on 1 January 2010.
private let soundRows: [String: Cells] = [
  "children": ["child_id": "C1", "gender": "F", "date_of_birth": "2010-01-01", "ethnicity": "WBRI"],
  "org_map": ["team": "Team 1", "service": "REACH", "valid_from": "2015-01-01"],
  "contacts": [
    "contact_id": "K1", "child_id": "C1", "received_at": "2018-03-01 10:00", "source_code": "6",
    "outcome": "NFA", "decision_at": "2018-03-01 16:00",
  ],
  "early_help": ["episode_id": "E1", "child_id": "C1", "start_date": "2018-01-10"],
  "referrals": [
    "referral_id": "R1", "child_id": "C1", "referral_date": "2018-01-10", "source_code": "1A", "nfa": "N",
  ],
  "assessments": [
    "assessment_id": "A1", "child_id": "C1", "referral_id": "R1", "start_date": "2018-01-12",
    "authorised_date": "2018-02-12", "child_seen": "Y", "outcome": "No Further Action", "team": "Team 1",
  ],
  "strategy_meetings": [
    "meeting_id": "M1", "child_id": "C1", "meeting_date": "2018-01-15", "status": "completed",
  ],
  "strategy_attendance": ["meeting_id": "M1", "agency": "Police", "invited": "Y", "attended": "Y"],
  "s47": [
    "s47_id": "S1", "child_id": "C1", "referral_id": "R1", "start_date": "2018-01-15",
    "end_date": "2018-01-30", "outcome": "Progressing to an ICPC", "team": "Team 1",
  ],
  "icpc": [
    "icpc_id": "I1", "child_id": "C1", "s47_id": "S1", "conference_date": "2018-02-01",
    "target_date": "2018-02-05", "transfer_in": "N", "result_cp": "Y",
  ],
  "cp_plans": [
    "plan_id": "P1", "child_id": "C1", "icpc_id": "I1", "start_date": "2018-02-01",
    "initial_category": "NEG", "latest_category": "NEG",
  ],
  "cp_visits": [
    "visit_id": "V1", "plan_id": "P1", "child_id": "C1", "visit_date": "2018-02-10", "seen": "Y",
    "seen_alone": "Y",
  ],
  "cp_reviews": ["review_id": "W1", "plan_id": "P1", "due_date": "2018-05-01"],
  "cp_conference_participation": [
    "conference_id": "I1", "child_id": "C1", "conference_date": "2018-02-01", "conference_type": "initial",
    "pn_code": "PN1",
  ],
  "cla_episodes": [
    "episode_id": "E1", "child_id": "C1", "period_id": "D1", "start_date": "2018-01-15", "reason_new": "S",
    "legal_status": "V2", "need": "N1",
  ],
  "cla_placements": [
    "placement_id": "L1", "child_id": "C1", "period_id": "D1", "start_date": "2018-01-15", "type": "U6",
    "provider": "PR1",
  ],
  "cla_ceased": ["child_id": "C1", "ceased_date": "2018-03-01", "reason_ceased": "E4A"],
  "cla_reviews": [
    "review_id": "W1", "child_id": "C1", "due_date": "2018-02-10", "held_date": "2018-02-09",
    "pn_code": "PN1",
  ],
  "cla_visits": [
    "visit_id": "V1", "child_id": "C1", "visit_date": "2018-02-10", "seen": "Y", "seen_alone": "Y",
  ],
  "cla_health": [
    "check_id": "H1", "child_id": "C1", "type": "IHA", "date": "2018-02-10", "status": "Completed",
  ],
  "immigration": ["status_id": "U1", "child_id": "C1", "status": "UASC", "start_date": "2018-01-10"],
  "missing_episodes": [
    "episode_id": "X1", "child_id": "C1", "type": "M", "start": "2018-02-01 20:00",
    "end": "2018-02-02 07:30", "rhi_offered": "Y", "rhi_accepted": "Y",
  ],
  "care_leavers": [
    "child_id": "C9", "as_at": "2018-03-31", "eligibility": "Former relevant", "in_touch": "YES",
    "activity": "F2", "accommodation": "U", "suitable": "Suitable",
  ],
  "care_leaver_contacts": ["contact_id": "K1", "child_id": "C9", "date": "2018-03-01", "type": "visit"],
  "adoptions_history": [
    "child_id": "C1", "order_date": "2018-03-01", "entered_care": "2016-01-10", "decision": "2016-06-01",
    "placement_order": "2016-09-01", "matched": "2017-01-10", "placed": "2017-02-10",
  ],
  "allocations": [
    "allocation_id": "G1", "child_id": "C1", "worker_id": "W1", "team": "Team 1", "start_date": "2018-01-12",
  ],
  "workforce": ["worker_id": "W1", "team": "Team 1", "fte": "1.0", "start_date": "2016-01-01"],
  "workforce_posts": [
    "post_id": "Q1", "service": "REACH", "funded": "Y", "state": "Vacant", "as_at": "2018-03-31",
  ],
  "supervision": [
    "supervision_id": "B1", "child_id": "C1", "worker_id": "W1", "supervision_date": "2018-03-01",
  ],
  "group_supervision": ["supervision_id": "B1", "service": "REACH", "date": "2018-03-01"],
  "audits": [
    "audit_id": "Z1", "audit_date": "2018-03-01", "type": "Regular", "child_id": "C1", "grade": "Good",
  ],
  "pre_proceedings": [
    "case_id": "F1", "child_id": "C1", "decision_date": "2017-10-01", "letter_date": "2017-10-05",
    "end_date": "2018-02-01", "outcome": "Issue",
  ],
  "care_proceedings": [
    "case_id": "F1", "child_id": "C1", "issue_date": "2017-10-01", "final_order_date": "2018-03-01",
    "outcome": "SGO",
  ],
  "life_story": ["work_id": "Y1", "child_id": "C1", "start_date": "2018-01-10"],
  "troubled_families": ["family_id": "N1", "attached_date": "2016-05-01", "ready_for_audit": "Y"],
  "troubled_families_summary": ["as_at": "2018-03-31", "item": "age_of_children", "value": "9.1"],
  "cla_education": ["child_id": "C1", "term": "2017/18 Autumn", "pep_form": "Y"],
  "placement_costs": ["period": "2017Q4", "placement_id": "L1", "gross_cost": "10500.50"],
  "pay": ["period": "2017Q4", "agency_cost": "100", "pay_bill": "900"],
  "fostering_households": ["household_id": "J1", "approved": "2016-05-01", "kinship": "N"],
  "youth_offending": [
    "period": "2017Q4", "first_time_entrants": "10", "young_offenders": "24", "in_education_or_work": "18",
  ],
  "neet_count": ["period": "2017Q4", "number": "207", "cohort": "9000"],
  "early_years": ["period": "2017Q4", "take_up": "900", "eligible": "1200"],
  "annex_a_contacts": annexAChild.merging(["contact_date": "2018-03-01", "source_code": "6"]) { $1 },
  "annex_a_early_help": annexAChild.merging(["start_date": "2018-01-10", "organisation": "School"]) { $1 },
  "annex_a_referrals": annexAChild.merging([
    "referral_date": "2018-01-10", "source_code": "1A", "nfa": "N", "referrals_12_months": "0",
  ]) { $1 },
  "annex_a_assessments": annexAChild.merging([
    "start_date": "2018-01-12", "child_seen": "Y", "authorised_date": "2018-02-12", "needs_support": "Y",
  ]) { $1 },
  "annex_a_s47_icpc": annexAChild.merging([
    "start_date": "2018-01-15", "conference_unnecessary": "N", "conference_date": "2018-02-01",
    "result_cp": "Y", "s47_12_months": "0", "icpc_12_months": "0",
  ]) { $1 },
  "annex_a_children_in_need": annexAChild.merging([
    "start_date": "2018-01-10", "need": "N1", "last_seen": "2018-03-01", "case_status": "CP",
  ]) { $1 },
  "annex_a_child_protection": annexAChild.merging([
    "start_date": "2018-02-01", "initial_category": "NEG", "latest_category": "NEG",
    "last_visit": "2018-03-01", "seen_alone": "Y", "previous_plans": "0",
  ]) { $1 },
  "annex_a_children_in_care": annexAChild.merging([
    "start_date": "2018-01-15", "need": "N1", "legal_status_date": "2018-01-15", "legal_status": "C2",
    "placement_start": "2018-01-15", "type": "U6", "provider": "PR1", "missing_12_months": "0",
  ]) { $1 },
  "annex_a_care_leavers": [
    "child_id": "C9", "date_of_birth": "1999-01-01", "age": "19", "eligibility": "Former relevant",
    "in_touch": "YES", "accommodation": "U", "suitable": "Suitable", "activity": "F2",
  ],
  "annex_a_adoption": annexAChild.merging([
    "entered_care": "2016-01-10", "decision": "2016-06-01", "matched": "2017-01-10",
    "placed": "2017-02-10", "order_date": "2018-03-01",
  ]) { $1 },
  "annex_a_adopters": [
    "adopter_id": "T1", "gender": "F", "enquiry": "2016-01-10", "stage_1_start": "2016-02-10",
    "stage_1_end": "2016-04-10", "matched": "2017-01-10", "order_date": "2018-03-01",
  ],
]

/// The first columns of every Annex A list of children.
private let annexAChild: Cells = [
  "child_id": "C1", "gender": "F", "ethnicity": "WBRI", "date_of_birth": "2010-01-01", "age": "8",
]
