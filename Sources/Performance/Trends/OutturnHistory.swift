public import CivilDates
public import Columns
public import Datasets
internal import Figures

/// Outturns of earlier periods as returned or printed (`data/reference/outturn_history.csv`). A quarter's stages read no
/// other quarter's drop; this is where what is known of the others is kept.
public enum OutturnHistory: Dataset {
  public static let indicator = category("indicator", "Indicator", "As in the catalogue.", .required)
  public static let unit = category(
    "unit", "Unit", "Of the value: an indicator may change its unit.", .required,
    codes: IndicatorReturns.units)
  public static let periodStart = day("period_start", "Period start", "Empty for a count as at a day.")
  public static let periodEnd = day(
    "period_end", "Period end", "Last day, or the day of the count.", .required)
  public static let value = decimal("value", "Value", "As returned or printed.", .required)
  public static let numerator = integer("numerator", "Numerator", "Where printed.")
  public static let denominator = integer("denominator", "Denominator", "Where printed.")
  public static let source = category("source", "Source", "The report that prints it.", .required)

  public static let contract = DatasetContract(
    name: "outturn_history",
    title: "History of outturns",
    description: "Outturns of indicators in earlier periods, as returned or printed.",
    grain: "one indicator and period",
    fields: [
      indicator.definition, unit.definition, periodStart.definition, periodEnd.definition, value.definition,
      numerator.definition, denominator.definition, source.definition,
    ],
    key: [indicator.name, unit.name, periodStart.name, periodEnd.name])
}

extension TrendSeries {
  /// The outturns of an indicator to the quarter, the earliest first: those on file of the same unit and of periods of
  /// the same length that end before the entry's, then the entry's own, where it was returned. Quarters between without
  /// one are gaps; of years, only the quarters in which the entry's ends count. `nil` where none is on file.
  public static func outturns(
    of entry: ScorecardEntry, history: DatasetTable<OutturnHistory>, quarter: Quarter, settings: TrendSettings
  ) -> TrendSeries? {
    let indicator = entry.reading.indicator
    let returned = entry.source == .returned ? entry.reading.outturn : nil
    let last = returned == nil ? quarter.lastDay : entry.periodEnd ?? quarter.lastDay
    let months = returned?.value == nil ? nil : Self.months(entry.periodStart, last)
    var points: [TrendPoint] = []
    for row in history.rows {
      guard history[OutturnHistory.indicator][row] == indicator.indicator,
        history[OutturnHistory.unit][row] == indicator.unit.rawValue,
        let end = history[OutturnHistory.periodEnd][row], end < last,
        let value = history[OutturnHistory.value][row]
      else { continue }
      let start = history[OutturnHistory.periodStart][row]
      guard months == nil || months == Self.months(start, end) else { continue }
      let (top, bottom) = (history[OutturnHistory.numerator][row], history[OutturnHistory.denominator][row])
      let exact = Ratio(top ?? 0, over: bottom ?? 0).map { $0 * indicator.unit.multiplier }
      points.append(
        TrendPoint(
          period: Quarter(containing: end).description, first: start ?? end, last: end, numerator: top,
          denominator: bottom, value: .value(exact ?? value.ratio)))
    }
    points.sort { ($0.last, $0.first) < ($1.last, $1.first) }
    points = withGaps(points, before: Quarter(containing: last), yearly: (months ?? 0) >= 12)
    guard !points.isEmpty else { return nil }
    points.append(
      TrendPoint(
        period: Quarter(containing: last).description,
        first: returned == nil ? last : entry.periodStart ?? last,
        last: last, numerator: returned == nil ? nil : entry.numerator,
        denominator: returned == nil ? nil : entry.denominator,
        value: returned?.map(\.exact) ?? .missing(.notSupplied, "no return gave a figure")))
    return TrendSeries(
      kind: .outturns, name: indicator.indicator, title: indicator.title, unit: indicator.unit,
      scale: Ratio(indicator.unit.multiplier), decimals: indicator.decimals, polarity: indicator.polarity,
      addsUp: false, isStock: entry.periodStart == nil,
      isOfCases: !settings.notOfCases.contains(indicator.indicator), points: points)
  }

  /// The last point of each quarter, with a point for each quarter that has none.
  private static func withGaps(_ points: [TrendPoint], before end: Quarter, yearly: Bool) -> [TrendPoint] {
    var ofQuarter: [Quarter: TrendPoint] = [:]
    for point in points { ofQuarter[Quarter(containing: point.last)] = point }
    guard var quarter = points.first.map({ Quarter(containing: $0.last) }) else { return [] }
    var result: [TrendPoint] = []
    while quarter < end {
      if !yearly || quarter.number == end.number {
        result.append(
          ofQuarter[quarter]
            ?? TrendPoint(
              period: quarter.description, first: quarter.lastDay, last: quarter.lastDay,
              value: .missing(.notSupplied, "no outturn of this period is on file")))
      }
      quarter = quarter.next
    }
    return result
  }

  /// How many months a period has; nought for a count as at a day.
  private static func months(_ start: CivilDay?, _ end: CivilDay) -> Int {
    guard let start else { return 0 }
    let (from, to) = (start.components, end.components)
    return (to.year - from.year) * 12 + to.month - from.month + 1
  }
}
