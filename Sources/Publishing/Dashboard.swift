public import CivilDates
public import Columns
public import Datasets
public import Figures
public import Finance
public import Performance
public import Reconciliation

/// The delivery unit's dashboard: the few figures that open the report, by the edition of the year, each beside the
/// printed one.
public enum Dashboard: Dataset {
  public static let line = category("line", "Line", "The part of the dashboard.", .required)
  public static let measure = category("measure", "Measure", "What the figure is.", .required)
  public static let label = text("label", "Label", "As the report of the year heads it.", .required)
  public static let value = decimal("value", "Value", "The figure.")
  public static let status = category(
    "status", "Status", "x not supplied, z not applicable; empty beside a number.",
    codes: Scorecard.valueStatuses)
  public static let unit = category("unit", "Unit", "The unit of the figure.", .required)
  public static let count = integer(
    "count", "Count", "How many a share or a score stands for.")
  public static let synthetic = integer(
    "of_synthetic_records", "Of synthetic records",
    "How many of the count have an outturn from invented records, in the place of a return.")
  public static let reason = text("reason", "Reason", "Why there is no figure.")
  public static let printed = category(
    "printed", "Printed", "What the report prints; empty where it has none.")
  public static let printedCount = category(
    "printed_count", "Printed count", "The count printed beside a share.")
  public static let verdict = category(
    "class", "Class", "How computed and printed figure stand to each other, as in the reconciliation.")

  public static let contract = DatasetContract(
    name: "dashboard",
    title: "Delivery unit dashboard",
    description:
      "Variances, scores and shares of ratings of the quarter, by the edition of the year, with the printed ones.",
    grain: "one figure",
    fields: [
      line.definition, measure.definition, label.definition, value.definition, status.definition,
      unit.definition, count.definition, synthetic.definition, reason.definition, printed.definition,
      printedCount.definition,
      verdict.definition,
    ],
    key: [line.name, measure.name])

  /// A figure that can stand on a dashboard.
  public struct Item: Sendable {
    public var value: Known<ExactDecimal>
    public var unit: String
    /// What a share or a score is made of.
    public var count: Int?
    /// How many of them have an outturn from invented records.
    public var synthetic: Int?

    public init(_ value: Known<ExactDecimal>, unit: String, count: Int? = nil, synthetic: Int? = nil) {
      self.synthetic = synthetic
      self.value = value
      self.unit = unit
      self.count = count
    }
  }

  /// The figures of the delivery unit by their measure: money, scores, and shares of ratings. `synthetic` counts the
  /// indicators whose outturn is from invented records.
  public static func items(
    finance: FinanceDashboard, moneyUnit: MoneyUnit, overall: IndicatorCounts, synthetic: IndicatorCounts,
    scores: [PlanScore]
  ) -> [String: Item] {
    var items: [String: Item] = [:]
    items["revenue_variation"] = Item(
      finance.revenueVariation.map(ExactDecimal.init), unit: moneyUnit.written)
    items["capital_variance"] = Item(
      finance.capitalVariance.map(ExactDecimal.init), unit: moneyUnit.written)
    for plan in scores {
      items[plan.measure] = Item(plan.score.map(\.points), unit: "points", count: plan.score.value?.rated)
    }
    for rating in [Rating.green, .greenAmber, .redAmber, .red] {
      let share = overall.share(of: rating)
      items["\(rating.rawValue)_share"] = Item(
        share.displayed, unit: "percent", count: share.count, synthetic: synthetic.count(rating))
    }
    return items
  }

  /// The dashboard in the order of its layout: the delivery unit's own figures from `items`, those of other lines from
  /// the section `dashboard` of `recomputed`, each beside the printed one where a report is on file.
  public static func table(
    layout: [DashboardLine], items: [String: Item], recomputed: [FigureKey: RecomputedValue],
    reconciliation: Reconciliation?, quarter: String
  ) -> DatasetTable<Dashboard> {
    var compared: [FigureKey: Reconciliation.Row] = [:]
    for row in reconciliation?.rows ?? [] where row.figure.key.section == section {
      compared[row.figure.key] = row
    }
    var rows = DatasetTableBuilder<Dashboard>()
    for place in layout {
      func key(_ measure: String) -> FigureKey {
        FigureKey(section: section, line: place.line, period: quarter, measure: measure)
      }
      let item =
        (place.line == deliveryUnit ? items[place.measure] : nil)
        ?? self.item(key(place.measure), count: key(countName(of: place.measure)), in: recomputed)
      let figure = compared[key(place.measure)]
      let counted = place.measure.hasSuffix("_share") ? compared[key(countName(of: place.measure))] : nil
      rows.append { row in
        row[line] = place.line
        row[measure] = place.measure
        row[label] = place.label
        row[value] = item.value.value
        row[status] = item.value.absence?.status.rawValue
        row[unit] = item.unit
        row[count] = item.count
        row[self.synthetic] = item.synthetic
        row[reason] = item.value.absence?.reason
        row[printed] = figure?.figure.printed
        row[printedCount] = counted?.figure.printed
        row[verdict] =
          [figure, counted].compactMap { $0?.verdict }.max { $0 == .agrees && $1 != .agrees }?.name
      }
    }
    return rows.table
  }

  /// The line that shows the delivery unit's own figures.
  private static let deliveryUnit = "Delivery unit"
  private static let section = "dashboard"

  private static func countName(of measure: String) -> String {
    measure.hasSuffix("_share") ? "\(measure.dropLast("_share".count))_count" : "\(measure)_count"
  }

  private static func item(
    _ key: FigureKey, count: FigureKey, in recomputed: [FigureKey: RecomputedValue]
  ) -> Item {
    let unit =
      key.measure.hasSuffix("_share") ? "percent" : key.measure.hasSuffix("_score") ? "points" : "number"
    guard case .number(let value)? = recomputed[key] else {
      return Item(.missing(.notSupplied, "what it is made of was not supplied"), unit: unit)
    }
    var counted: Int?
    if case .number(let number)? = recomputed[count] { counted = Int(number.rounded(decimals: 0).units) }
    let shown = unit == "points" ? value.rounded(decimals: 1).shortest : value.rounded(decimals: 0)
    return Item(.value(shown), unit: unit, count: counted)
  }
}

/// A figure of the dashboard's layout.
public struct DashboardLine: Hashable, Sendable {
  /// The part of the dashboard: `Delivery unit`.
  public var line: String
  public var measure: String
  public var label: String

  public init(line: String, measure: String, label: String) {
    self.line = line
    self.measure = measure
    self.label = label
  }

  /// The figures that the edition of a financial year shows, in its order.
  public static func all(_ layout: DatasetTable<DashboardLayout>, in year: FinancialYear) -> [DashboardLine] {
    DashboardLayout.inForce(layout, in: year).compactMap { row in
      guard let line = layout[DashboardLayout.line][row], let measure = layout[DashboardLayout.measure][row]
      else { return nil }
      return DashboardLine(
        line: line, measure: measure, label: layout[DashboardLayout.label][row] ?? measure)
    }
  }
}
