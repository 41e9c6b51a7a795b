public import Columns

/// Figures of measures as they were at the inspection from which an improvement plan counts.
public enum InspectionBaselines: Dataset {
  public static let measure = category("measure", "Measure", "Its id in measure_definitions.", .required)
  public static let breakdown = category(
    "category", "Category", "Of the measure's breakdown; empty for the whole.")
  public static let secondCategory = category(
    "second_category", "Second category", "Of a measure that is broken down twice.")
  public static let value = decimal(
    "value", "Value", "In the measure's unit, with the decimals in which it is known.", .required)
  public static let asAt = day("as_at", "As at", "The last day of the inspection.", .required)
  public static let source = text("source", "Source", "Where the figure is from.", .required)

  public static let contract = DatasetContract(
    name: "inspection_baselines",
    title: "Figures at the inspection",
    description:
      "Figures of measures at the inspection, with which the improvement plan compares later ones.",
    grain: "one measure and category",
    fields: [
      measure.definition, breakdown.definition, secondCategory.definition, value.definition, asAt.definition,
      source.definition,
    ],
    key: [measure.name, breakdown.name, secondCategory.name])
}
