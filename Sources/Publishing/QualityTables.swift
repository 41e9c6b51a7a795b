public import Columns
public import Datasets
internal import Figures
public import Reconciliation

/// Each figure that the council printed beside the one computed here.
public enum ReconciliationTable: Dataset {
  public static let report = category("report", "Report", "The printed report.", .required)
  public static let section = category("section", "Section", "The table of the report.", .required)
  public static let line = category("line", "Line", "The row of the table.", .required)
  public static let breakdown = category(
    "breakdown", "Breakdown", "A part of the row, or another reading of it.")
  public static let period = category("period", "Period", "A quarter, or a financial year.", .required)
  public static let measure = category("measure", "Measure", "What is measured.", .required)
  public static let printed = category("printed", "Printed", "As printed.", .required)
  public static let unit = category("unit", "Unit", "Of both figures, as the report has it.")
  public static let recomputed = category("recomputed", "Recomputed", "At the printed precision.")
  public static let verdict = category(
    "class", "Class",
    "agrees, or the kind of difference: A does not follow from its inputs, B printed figures disagree, C rounding "
      + "residue, D label or definition, N not recomputable, S the records are synthetic and were not made to meet it.",
    .required)
  public static let reason = text("reason", "Reason", "Why the two differ.")

  public static let contract = DatasetContract(
    name: "reconciliation",
    title: "Reconciliation",
    description: "Printed figures beside recomputed ones, with the class and reason of each difference.",
    grain: "one printed figure",
    fields: [
      report.definition, section.definition, line.definition, breakdown.definition, period.definition,
      measure.definition, printed.definition, recomputed.definition, unit.definition, verdict.definition,
      reason.definition,
    ],
    key: [report.name, section.name, line.name, breakdown.name, period.name, measure.name])

  public static func table(of reconciliation: Reconciliation) -> DatasetTable<ReconciliationTable> {
    var rows = DatasetTableBuilder<ReconciliationTable>()
    for item in reconciliation.rows {
      rows.append { row in
        row[report] = item.figure.report
        row[section] = item.figure.key.section
        row[line] = item.figure.key.line
        row[breakdown] = item.figure.key.breakdown.isEmpty ? nil : item.figure.key.breakdown
        row[period] = item.figure.key.period
        row[measure] = item.figure.key.measure
        row[printed] = item.figure.printed
        row[unit] = item.figure.unit.isEmpty ? nil : item.figure.unit
        row[recomputed] = item.recomputed.isEmpty ? nil : item.recomputed
        row[verdict] = item.verdict.name
        row[reason] = item.reason.isEmpty ? nil : item.reason
      }
    }
    return rows.table
  }
}
