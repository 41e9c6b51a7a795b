public import CivilDates
internal import Columns
public import Datasets
public import Figures
public import Measures

/// A figure as it was at the inspection from which improvement is counted.
public struct Baseline: Hashable, Sendable {
  /// The measure's id.
  public var measure: String
  /// Of the measure's breakdown; none for the whole.
  public var categories: [String]
  /// In the measure's unit.
  public var value: ExactDecimal
  /// The last day of the inspection.
  public var asAt: CivilDay

  public init(measure: String, categories: [String], value: ExactDecimal, asAt: CivilDay) {
    self.measure = measure
    self.categories = categories
    self.value = value
    self.asAt = asAt
  }

  /// The rows of a list, in its order.
  public static func all(_ table: DatasetTable<InspectionBaselines>) -> [Baseline] {
    let (measures, values) = (table[InspectionBaselines.measure], table[InspectionBaselines.value])
    let categories = (table[InspectionBaselines.breakdown], table[InspectionBaselines.secondCategory])
    let days = table[InspectionBaselines.asAt]
    return table.rows.compactMap { row in
      guard let measure = measures[row], let value = values[row], let day = days[row] else { return nil }
      return Baseline(
        measure: measure, categories: [categories.0[row], categories.1[row]].compactMap { $0 }, value: value,
        asAt: day)
    }
  }

  /// What is wrong with the measure or the categories, if anything.
  public func fault(among measures: [MeasureDefinition]) -> String? {
    guard let definition = measures.first(where: { $0.id == measure }) else {
      return "there is no measure \(measure)"
    }
    guard categories.count == definition.dimensions.count else {
      return
        "\(measure) is broken down by \(definition.dimensions.count) categories, not \(categories.count)"
    }
    for (category, dimension) in zip(categories, definition.dimensions) {
      if let known = dimension.categories, !known.contains(category) {
        return "\(measure) has no \(dimension.name) \(category)"
      }
    }
    return nil
  }
}
