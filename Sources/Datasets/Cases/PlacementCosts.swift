public import Columns
internal import Figures

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
    "income", "Income", "Pounds that partners paid towards it; empty where nobody did.", .optionalColumn,
    from: 0)

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
      rule(
        "PLC-03", .warning,
        "A placement costs something, unless the child is with parents, in hospital or with adopters",
        remedy: "Fill the cost, or correct the placement's type.",
        fields: [grossCost.name, placementID.name],
        across: [Placements.self]
      ) { rows, input in
        guard let placements = RelatedRows(rows[placementID], by: Placements.placementID, in: input) else {
          return []
        }
        let (costs, types) = (rows[grossCost], placements.rows[Placements.type])
        return rows.rows.filter { row in
          guard let cost = costs[row], cost.units == 0, let placement = placements[row] else { return false }
          return types[placement].map { !PlacementType.unpaid.contains($0) } ?? true
        }
      },
      inPence("PLC-04", grossCost),
      inPence("PLC-05", income),
      rule(
        "PLC-06", .warning, "What partners pay is part of the gross cost",
        remedy: "Correct one of the two amounts.", fields: [income.name, grossCost.name]
      ) { rows, _ in
        let (part, whole) = (rows[income], rows[grossCost])
        return rows.rows.filter { row in
          guard let income = part[row], let gross = whole[row] else { return false }
          return income > gross
        }
      },
    ])
}
