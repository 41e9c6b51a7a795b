internal import CivilDates
public import Columns

/// The commitments that deliver the commissioning intentions, each due in a quarter.
public enum CommissioningCommitments: Dataset {
  public static let reference = category(
    "reference", "Reference", "The council's reference, for example FS22.", .required)
  public static let line = integer(
    "line", "Line", "The line of the commissioning intentions to which it belongs.", .required, from: 1)
  public static let commitment = text("commitment", "Commitment", "What is to be done.", .required)
  public static let dueMonth = category("due_month", "Due month", "As printed, written 2015-10.")
  public static let dueQuarter = category(
    "due_quarter", "Due quarter", "The quarter in which it is due, written 2015Q3.")
  public static let status = category("status", "Status", "As at the quarter's end.")

  public static let contract = DatasetContract(
    name: "commissioning_commitments",
    title: "Commissioning commitments",
    description: "What is done to deliver the commissioning intentions, with its quarter and status.",
    grain: "one commitment",
    fields: [
      reference.definition, line.definition, commitment.definition, dueMonth.definition,
      dueQuarter.definition, status.definition,
    ],
    key: [reference.name],
    needsEveryRow: true,
    rules: [
      hasDueQuarter("CMT-01", dueQuarter, "A commitment"),
      knownStatus("CMT-02", status, of: .commissioningIntentions),
      dueHasStatus("CMT-03", due: dueQuarter, status: status, "A commitment"),
      rule(
        "CMT-04", .warning, "The due month lies in the due quarter",
        remedy: "Correct one of the two; the quarter is what counts.",
        fields: [dueMonth.name, dueQuarter.name]
      ) { rows, _ in
        let (month, quarter) = (rows[dueMonth], rows[dueQuarter])
        return rows.rows.filter { row in
          guard let written = month[row], let due = quarter[row].flatMap({ Quarter($0) }) else {
            return false
          }
          return CivilMonth(written).map { !due.months.contains($0) } ?? true
        }
      },
      rule(
        "CMT-05", .stop, "The line is one of the commissioning intentions",
        remedy: "Correct the line, or add the intention to commissioning_intentions.csv.",
        fields: [line.name], across: [CommissioningIntentions.self]
      ) { rows, input in
        guard let intentions = input.related(CommissioningIntentions.self) else { return [] }
        let column = intentions[CommissioningIntentions.line]
        let known = Set(intentions.rows.compactMap { column[$0] })
        let own = rows[line]
        return rows.rows.filter { row in own[row].map { !known.contains($0) } ?? false }
      },
    ])
}
