internal import CivilDates
public import Columns
public import Datasets
internal import Figures
public import Finance

/// Whether lines and totals of the finance tables agree: each stated figure beside the one that the other figures of
/// its table make.
public enum FinanceChecks: Dataset {
  public static let statement = category(
    "statement", "Statement", "The finance table that is checked.", .required)
  public static let line = category(
    "line", "Line", "Total, a scheme, or a financial year.", .required)
  public static let column = category(
    "column", "Column", "What is compared.", .required,
    codes: CodeList("finance_check", of: ControlCheck.Column.self))
  public static let unit = category("unit", "Unit", "Of the amounts.", .required, codes: BudgetUnit.codes)
  public static let stated = integer("stated", "Stated", "As supplied.")
  public static let computed = integer("computed", "Computed", "From the other figures of the table.")
  public static let difference = integer("difference", "Difference", "Stated less computed.")
  public static let tolerance = integer(
    "tolerance", "Tolerance", "What rounding of the lines may make of it.", .required)
  public static let verdict = category(
    "agrees", "Agrees", "yes, no, or not_known where one of the two was not supplied.", .required,
    codes: CodeList("agrees", ["yes": "yes", "no": "no", "not_known": "not known"]))
  public static let reason = text("reason", "Reason", "Why it is not known, or what may lie between the two.")

  public static let contract = DatasetContract(
    name: "finance_checks",
    title: "Checks of the finance tables",
    description: "Stated totals and outturns beside what their lines make.",
    grain: "one figure of a finance table",
    fields: [
      statement.definition, line.definition, column.definition, unit.definition, stated.definition,
      computed.definition, difference.definition, tolerance.definition, verdict.definition, reason.definition,
    ],
    key: [statement.name, line.name, column.name])

  /// The checks of what was supplied; a statement that was not has none.
  public static func table(
    revenue: RevenueStatement?, revenueControls: [RevenueControlTotal], capital: CapitalStatement?,
    capitalControl: CapitalLine?, programme: SavingsProgramme?, profile: FinancialProfile?
  ) -> DatasetTable<FinanceChecks> {
    var rows = DatasetTableBuilder<FinanceChecks>()
    func append(
      _ name: String, _ place: String, _ check: ControlCheck, _ moneyUnit: MoneyUnit,
      because words: String? = nil
    ) {
      rows.append { row in
        row[statement] = name
        row[line] = place
        row[column] = check.column.rawValue
        row[unit] = moneyUnit.written
        row[stated] = check.control.value
        row[computed] = check.sum.value
        row[difference] = check.difference.value
        row[tolerance] = check.tolerance
        row[verdict] = check.agrees.map { $0 ? "yes" : "no" } ?? "not_known"
        row[reason] = check.difference.absence?.reason ?? (check.agrees == false ? words : nil)
      }
    }
    if let revenue {
      for control in revenueControls {
        for check in revenue.check(against: control) {
          append("revenue_\(control.fund.rawValue)", "Total", check, revenue.unit)
        }
      }
    }
    if let capital {
      if let capitalControl {
        for check in capital.check(against: capitalControl) {
          append("capital", "Total", check, capital.unit)
        }
      }
      for (scheme, check) in capital.schemeChecks() { append("capital", scheme, check, capital.unit) }
    }
    if let programme {
      for check in programme.checks() {
        append(
          "savings_programme", "Total", check, programme.unit, because: "amounts that no project bears")
      }
    }
    if let profile {
      for check in profile.checks {
        let missing = check.notGiven.map(\.rawValue).joined(separator: " and ")
        append(
          "financial_profile", check.year.description, check.check, profile.unit,
          because: missing.isEmpty ? nil : "\(missing) of the year are not given")
      }
    }
    return rows.table
  }
}
