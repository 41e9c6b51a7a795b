internal import CivilDates
internal import Columns
internal import Datasets
internal import Figures
internal import Measures
internal import Performance
internal import Publishing

/// The figures from case-level records that indicators are computed by.
struct IndicatorFigures {
  private let list: DatasetTable<IndicatorMeasures>
  private let rowOfIndicator: [String: Int]
  private let figures: [String: [Figure]]
  private let kind: RecordsKind
  private let quarter: Quarter

  /// The measures whose numerator and denominator are kept in smaller units than their value.
  private static let scaled = Set(
    CaseMeasures.all.filter { $0.scale != Ratio($0.unit.multiplier) }.map(\.id))

  init(_ pipeline: Pipeline, _ cases: CaseFigures, quarter: Quarter) throws {
    list = try pipeline.indicatorMeasures(of: CaseMeasures.all)
    rowOfIndicator = IndicatorMeasures.inForce(list, in: quarter.financialYear)
    figures = cases.hasRecords ? Dictionary(grouping: cases.figures, by: \.measure) : [:]
    kind = cases.kind
    self.quarter = quarter
  }

  /// What the records give for an indicator: of the period that a return covers where they have it, else of the
  /// indicator's own; `nil` when it is not computed from records, or there are none.
  func outturn(of indicator: String, covering returned: ScorecardAssembly.ReturnedPeriod?) -> ComputedOutturn?
  {
    guard let row = rowOfIndicator[indicator], let measure = list[IndicatorMeasures.measure][row],
      let candidates = figures[measure]
    else { return nil }
    let categories = (list[IndicatorMeasures.categories][row] ?? "").split(separator: ";").map {
      $0.drop { $0 == " " }
    }.map(String.init)
    let ofCategory = candidates.filter { $0.categories == categories || $0.value.absence != nil }
    let ofReturn = returned.flatMap { period in
      ofCategory.first { $0.period.last == period.last && $0.period.first == period.first ?? period.last }
    }
    let ofIndicator = ofCategory.first {
      $0.period.kind.rawValue == list[IndicatorMeasures.period][row] && $0.period.last == quarter.lastDay
    }
    return (ofReturn ?? ofIndicator ?? ofCategory.last).map {
      computed(from: $0, countOnly: list[IndicatorMeasures.shows][row] == "count", row)
    }
  }

  private func computed(from figure: Figure, countOnly: Bool, _ row: Int) -> ComputedOutturn {
    // Hundredths of a worker or pence would be misread beside the outturn.
    let isPlain = !Self.scaled.contains(figure.measure)
    return ComputedOutturn(
      measure: figure.measure, first: figure.period.first, last: figure.period.last,
      period: figure.period.label, numerator: isPlain ? figure.numerator : nil,
      denominator: countOnly || !isPlain ? nil : figure.denominator,
      value: countOnly ? figure.numerator.map { .value(Ratio($0)) } ?? figure.value : figure.value,
      isSynthetic: kind == .synthetic, difference: list[IndicatorMeasures.difference][row])
  }
}
