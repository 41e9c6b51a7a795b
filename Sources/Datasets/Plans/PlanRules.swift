internal import CivilDates
internal import Columns

/// Rules that the files of several plans share.
extension Dataset {
  /// A status is one of those that the plan has in the quarter's financial year.
  static func knownStatus(_ id: String, _ field: Field<Self, CategoryColumn>, of plan: Plan) -> Rule {
    rule(
      id, .reject, "“\(field.definition.title)” is a status of the year's edition",
      remedy: "Write one of those in plan_statuses.csv, or add the edition there.", fields: [field.name],
      detail: { rows, input, row in
        guard let word = rows[field][row], let known = statuses(of: plan, input) else { return nil }
        let year = input.quarter.financialYear
        return known.isEmpty
          ? "\(word); there is no edition of \(year)."
          : "\(word); the statuses of \(year) are \(known.joined(separator: ", "))."
      }
    ) { rows, input in
      guard let known = statuses(of: plan, input) else { return [] }
      let column = rows[field]
      return rows.rows.filter { row in column[row].map { !known.contains($0) } ?? false }
    }
  }

  /// The words of a plan's statuses in the quarter's year; `nil` where the run has no list of them.
  private static func statuses(of plan: Plan, _ input: RuleInput) -> [String]? {
    input.related(PlanStatuses.self).map { list in
      PlanStatuses.inForce(list, plan: plan, in: input.quarter.financialYear)
        .compactMap { list[PlanStatuses.status][$0] }
    }
  }

  /// Every row says when it is due.
  static func hasDueQuarter(_ id: String, _ field: Field<Self, CategoryColumn>, _ what: String) -> Rule {
    rule(
      id, .reject, "\(what) has the quarter in which it is due, written 2015Q4",
      remedy: "Fill \(field.name).", fields: [field.name]
    ) { rows, _ in
      let due = rows[field]
      return rows.rows.filter { row in due[row].map { Quarter($0) == nil } ?? true }
    }
  }

  /// What is due by the quarter's end has a status.
  static func dueHasStatus(
    _ id: String, due: Field<Self, CategoryColumn>, status: Field<Self, CategoryColumn>, _ what: String
  ) -> Rule {
    rule(
      id, .warning, "\(what) that is due has a status",
      remedy: "Ask whoever leads on it; until then it is counted as not reported.", fields: [status.name]
    ) { rows, input in
      let (due, status) = (rows[due], rows[status])
      return rows.rows.filter { row in
        status[row] == nil && due[row].flatMap { Quarter($0) }.map { $0 <= input.quarter } ?? false
      }
    }
  }
}
