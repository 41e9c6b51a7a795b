public import CivilDates
public import Columns

/// How each kind of plan was followed, by edition: what the position of a line comes from, what shares are taken of,
/// and what the dashboard prints of it.
public enum PlanEditions: Dataset {
  public static let plan = category("plan", "Plan", "The kind of plan.", .required, codes: Plan.codes)
  public static let validFrom = category(
    "valid_from", "Valid from", "First financial year of the edition.", .required)
  public static let validTo = category(
    "valid_to", "Valid to", "Last financial year; empty while still in force.")
  public static let title = text("title", "Title", "What the report calls it.", .required)
  public static let positionRule = category(
    "position_rule", "Position rule", "What the position of a line follows from.", .required,
    codes: positionRules)
  public static let shareBase = category(
    "share_base", "Share base", "Of what shares are taken.", .required, codes: shareBases)
  public static let dashboard = category(
    "dashboard", "Dashboard", "What the dashboard prints of it.", .required, codes: dashboards)
  public static let scoreMeasure = category(
    "score_measure", "Score", "The dashboard's name for the score, where it prints one.")
  public static let provenance = category(
    "provenance", "Provenance", "How the edition is known.", .required, codes: provenances)
  public static let note = text("note", "Note", "Why it is so.")

  public static let positionRules = CodeList(
    "position_rule",
    [
      "worst_commitment": "The worst status among the commitments of the line that are due",
      "as_stated": "The service states it; nothing else gives it",
    ])
  public static let shareBases = CodeList(
    "share_base", ["all": "All lines, rated or not", "rated": "The rated lines"])
  public static let dashboards = CodeList(
    "plan_dashboard",
    [
      "due_in_quarter": "Shares of the lines with a commitment due in the quarter",
      "score": "The sum of points", "none": "Nothing",
    ])
  public static let provenances = CodeList(
    "edition_provenance",
    [
      "stated": "Printed in the report of the year",
      "fitted": "The simplest rule that gives what was printed",
      "carried_over": "Of an earlier year, until the year's own is known",
    ])

  public static let contract = DatasetContract(
    name: "plans",
    title: "Plans",
    description: "How each kind of plan is followed, one row for each edition.",
    grain: "one edition of a kind of plan",
    fields: [
      plan.definition, validFrom.definition, validTo.definition, title.definition, positionRule.definition,
      shareBase.definition, dashboard.definition, scoreMeasure.definition, provenance.definition,
      note.definition,
    ],
    key: [plan.name, validFrom.name],
    rules: [
      editionYears("PLN-01", validFrom, validTo),
      editionsApart("PLN-02", validFrom, validTo, of: [plan]),
      rule(
        "PLN-03", .reject, "A dashboard that prints a score has a name for it, and no other has",
        remedy: "Fill score_measure, or change dashboard.", fields: [scoreMeasure.name, dashboard.name]
      ) { rows, _ in
        let (dashboard, measure) = (rows[dashboard], rows[scoreMeasure])
        return rows.rows.filter { (dashboard[$0] == "score") != (measure[$0] != nil) }
      },
    ])
}

/// The statuses that the lines and commitments of a plan may have, by edition, the best first.
public enum PlanStatuses: Dataset {
  public static let plan = category("plan", "Plan", "The kind of plan.", .required, codes: Plan.codes)
  public static let status = category("status", "Status", "As the input files hold it.", .required)
  public static let validFrom = category(
    "valid_from", "Valid from", "First financial year of the edition.", .required)
  public static let validTo = category(
    "valid_to", "Valid to", "Last financial year; empty while still in force.")
  public static let rank = integer("rank", "Rank", "1 is the best.", .required, from: 1)
  public static let state = category(
    "state", "State", "What the status says of delivery.", .required, codes: states)
  public static let label = text("label", "Label", "As the report prints it.", .required)
  public static let symbol = category(
    "symbol", "Symbol", "A mark that differs from the others by shape.", .required)
  public static let points = decimal(
    "points", "Points", "Towards the score; empty where the report has none.")
  public static let provenance = category(
    "provenance", "Provenance", "How the status is known.", .required, codes: PlanEditions.provenances)

  public static let states = CodeList(
    "plan_state",
    [
      "met": "Delivered", "part_met": "Begun, or delivered for the most part",
      "on_track": "Expected to be delivered", "off_track": "Delayed, or at risk",
      "not_rated": "Not rated: not due, or led elsewhere",
    ])

  /// The rows in force in a financial year for one plan, in the order of the list.
  public static func inForce(
    _ statuses: DatasetTable<PlanStatuses>, plan wanted: Plan, in year: FinancialYear
  ) -> [Int] {
    let years = EditionYears(from: statuses[validFrom], to: statuses[validTo])
    let plans = statuses[plan]
    return statuses.rows.filter { plans[$0] == wanted.rawValue && years.isInForce($0, in: year) }
  }

  public static let contract = DatasetContract(
    name: "plan_statuses",
    title: "Statuses of plans",
    description: "The statuses that the report of a year uses for each kind of plan.",
    grain: "one status of a plan's edition",
    fields: [
      plan.definition, status.definition, validFrom.definition, validTo.definition, rank.definition,
      state.definition, label.definition, symbol.definition, points.definition, provenance.definition,
    ],
    key: [plan.name, status.name, validFrom.name],
    rules: [
      editionYears("PST-01", validFrom, validTo),
      editionsApart("PST-02", validFrom, validTo, of: [plan, status]),
    ])
}
