public import Columns

/// What placements cost and what others paid towards them. A placeholder in the Standard Safeguarding
/// Dataset (ssd_s251_finance).
public enum PlacementCosts: Dataset {
  public static let period = category(
    "period", "Quarter", "Such as 2017Q4.", .required)
  public static let placementID = identifier(
    "placement_id", "Placement id", "The placement in cla_placements.", .required)
  public static let grossCost = decimal(
    "gross_cost", "Gross cost", "Pounds for the days of the quarter.", .required, from: 0)
  public static let income = decimal(
    "income", "Income", "Pounds that partners paid towards it.", .optionalColumn, from: 0)

  public static let contract = DatasetContract(
    name: "placement_costs",
    title: "Costs of placements",
    description: "Cost of each placement in a quarter.",
    grain: "one placement in one quarter",
    fields: [
      period.definition, placementID.definition, grossCost.definition, income.definition,
    ],
    key: [period.name, placementID.name],
    cellFaults: .rejectRow,
    feeds: [BookletPage.plan],
    rules: [
      isQuarter("PLC-01", period),
      known("PLC-02", placementID, in: Placements.placementID),
    ])
}
