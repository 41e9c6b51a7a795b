internal import CivilDates
internal import Figures
public import Measures
public import Performance

/// The monthly figures of measures as series.
public enum MonthlySeries {
  /// A series for each monthly measure, and for each category of the dimensions that have series; none for a measure
  /// without a figure in any month.
  /// `earlier` are the figures of months before the year to date, `figures` those of the quarter.
  public static func all(
    _ measures: [MeasureDefinition], earlier: [Figure], figures: [Figure], settings: TrendSettings
  ) -> [TrendSeries] {
    let before = Dictionary(grouping: earlier, by: \.measure)
    let after = Dictionary(grouping: figures, by: \.measure)
    return measures.filter(\.isMonthly).flatMap { measure -> [TrendSeries] in
      let months = ((before[measure.id] ?? []) + (after[measure.id] ?? [])).filter(measure.isOfMonth)
      return breakdowns(of: measure, in: months, settings).map {
        series(of: measure, $0, in: months, settings)
      }
      .filter { series in series.points.contains { $0.value.value != nil } }
    }
  }

  /// The whole, or the categories in the order in which they first come.
  private static func breakdowns(
    of measure: MeasureDefinition, in figures: [Figure], _ settings: TrendSettings
  ) -> [[Breakdown]] {
    guard let dimension = measure.dimensions.first else { return [[]] }
    guard measure.dimensions.count == 1, settings.dimensions.contains(dimension.name) else { return [] }
    var known: Set<[Breakdown]> = []
    return figures.map(\.breakdown).filter { !$0.isEmpty && known.insert($0).inserted }
  }

  private static func series(
    of measure: MeasureDefinition, _ breakdown: [Breakdown], in figures: [Figure], _ settings: TrendSettings
  ) -> TrendSeries {
    var periods: [MeasurePeriod] = []
    var ofPeriod: [MeasurePeriod: Figure] = [:]
    for figure in figures {
      if periods.last != figure.period { periods.append(figure.period) }
      // A month without any figure says so once, for all categories.
      if figure.breakdown == breakdown || figure.breakdown.isEmpty { ofPeriod[figure.period] = figure }
    }
    return TrendSeries(
      kind: .monthly, name: measure.id, title: measure.title, dimension: breakdown.first?.dimension,
      category: breakdown.first?.category, unit: measure.unit, scale: measure.scale,
      decimals: measure.decimals, polarity: measure.polarity, addsUp: measure.addsUp,
      isStock: measure.basis == .monthEnd, isOfCases: !settings.notOfCases.contains(measure.id),
      points: periods.map { period in
        let figure = ofPeriod[period]
        return TrendPoint(
          period: period.label, first: period.first, last: period.last, numerator: figure?.numerator,
          denominator: figure?.denominator,
          value: figure?.value ?? .missing(.notApplicable, "the category was not there in this month"))
      })
  }
}
