public import Columns
public import Datasets
internal import Figures
public import Performance

/// The statistical neighbours behind each average that the scorecard shows.
public enum NeighboursTable: Dataset {
  public static let reference = category("reference", "Reference", "The council's reference.", .required)
  public static let indicator = category("indicator", "Indicator", "As in the scorecard.", .required)
  public static let series = category("series", "Series", "Of the official figures.", .required)
  public static let year = integer("reporting_year", "Reporting year", "In which the period ends.", .required)
  public static let model = category("model", "Model", "Of statistical neighbours, by its year.", .required)
  public static let position = integer("position", "Position", "1 for the closest neighbour.", .required)
  public static let code = category("code", "Code", "Nine characters.", .required)
  public static let neighbour = category("neighbour", "Neighbour", "Its name.", .required)
  public static let closeness = category("closeness", "Closeness", "As the model words it.")
  public static let value = decimal("value", "Value", "As published.")
  public static let status = category(
    "status", "Status", "x, c, z or u; empty beside a number.", codes: Scorecard.valueStatuses)
  public static let reason = text("reason", "Reason", "Why there is no value, and the mean skips it.")
  public static let release = category("release", "Release", "The newest that has the figure.")
  public static let disagreement = text("other_releases", "Other releases", "What they say instead.")

  public static let contract = DatasetContract(
    name: "neighbours",
    title: "Statistical neighbours",
    description: "The official figure of each statistical neighbour, in the year that the scorecard shows.",
    grain: "one neighbour of an indicator",
    fields: [
      reference.definition, indicator.definition, series.definition, year.definition, model.definition,
      position.definition, code.definition, neighbour.definition, closeness.definition, value.definition,
      status.definition, reason.definition, release.definition, disagreement.definition,
    ],
    key: [reference.name, position.name])

  /// The neighbours of every indicator with official figures, the closest first.
  public static func table(of scorecard: ComparedScorecard) -> DatasetTable<NeighboursTable> {
    var rows = DatasetTableBuilder<NeighboursTable>()
    for compared in scorecard.entries {
      guard let standing = compared.comparison?.standing else { continue }
      for (place, (known, found)) in standing.neighbours.enumerated() {
        rows.append { row in
          row[reference] = compared.entry.reading.indicator.reference
          row[indicator] = compared.entry.reading.indicator.indicator
          row[series] = standing.definition.series
          row[year] = standing.year
          row[model] = scorecard.places.neighbours?.model
          row[position] = place + 1
          row[code] = known.code
          row[neighbour] = known.name
          row[closeness] = known.closeness.isEmpty ? nil : known.closeness
          row[value] = found.value.value?.rounded(decimals: standing.definition.decimals)
          row[status] = found.value.absence?.status.rawValue
          row[reason] = found.value.absence?.reason
          row[release] = found.release?.name
          row[disagreement] = found.disagreement
        }
      }
    }
    return rows.table
  }
}
