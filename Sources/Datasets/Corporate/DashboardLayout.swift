public import CivilDates
public import Columns

/// What the delivery unit's dashboard shows, by edition, in the printed order and words.
public enum DashboardLayout: Dataset {
  public static let validFrom = category(
    "valid_from", "Valid from", "First financial year of the edition, for example 2014/15.", .required)
  public static let validTo = category(
    "valid_to", "Valid to", "Last financial year of the edition; empty while it is in force.")
  public static let line = category(
    "line", "Line", "The part of the dashboard, as in the published figures.", .required)
  public static let measure = category(
    "measure", "Measure", "As in the published figures; a share brings its count with it.", .required)
  public static let label = text("label", "Label", "As the report heads it.", .required)

  /// The rows in force in a financial year, in the order of the list.
  public static func inForce(_ layout: DatasetTable<DashboardLayout>, in year: FinancialYear) -> [Int] {
    let years = EditionYears(from: layout[validFrom], to: layout[validTo])
    return layout.rows.filter { years.isInForce($0, in: year) }
  }

  public static let contract = DatasetContract(
    name: "dashboard_layout",
    title: "Dashboard layout",
    description: "The figures of the delivery unit's dashboard, by edition.",
    grain: "one figure of an edition",
    fields: [
      validFrom.definition, validTo.definition, line.definition, measure.definition, label.definition,
    ],
    key: [validFrom.name, line.name, measure.name],
    rules: [
      editionYears("DSH-01", validFrom, validTo),
      rule(
        "DSH-02", .reject, "Two editions of one figure do not overlap",
        remedy: "End the earlier edition in the year before the later one starts.", fields: [validFrom.name]
      ) { rows, _ in
        let (lines, measures) = (rows[line], rows[measure])
        return EditionYears(from: rows[validFrom], to: rows[validTo]).overlaps { row in
          "\(lines[row] ?? "")|\(measures[row] ?? "")"
        }
      },
    ])
}
