public import Columns

/// Averages and shares of the families in the programme, as its national system prints them, with the
/// neighbours and the nation. Not in the Standard Safeguarding Dataset.
public enum TroubledFamiliesSummary: Dataset {
  public static let asAt = day(
    "as_at", "As at", "The day on which the figure was true.", .required)
  public static let item = category(
    "item", "Figure", "What the figure is.", .required, codes: TroubledFamiliesItem.codes)
  public static let value = decimal(
    "value", "Value", "The council's figure; a share is a percentage.")
  public static let neighbours = decimal(
    "neighbours", "Neighbours", "The average of the nearest neighbours.", .optionalColumn)
  public static let national = decimal(
    "national", "National", "The national average.", .optionalColumn)

  public static let contract = DatasetContract(
    name: "troubled_families_summary",
    title: "Troubled families: composition",
    description: "Figures of the programme as at one day, and what they are compared with.",
    grain: "one figure as at one day",
    fields: [
      asAt.definition, item.definition, value.definition, neighbours.definition, national.definition,
    ],
    key: [asAt.name, item.name],
    cellFaults: .rejectRow,
    eventDate: asAt.definition,
    feeds: [BookletPage.troubledFamilies])
}
