public import CivilDates
internal import Figures

/// How many months, to the end of a quarter, each dataset tells of in full: everything that happened in them, and what
/// measures look back on besides.
public struct RecordsReach: Hashable, Sendable {
  /// By the name of the dataset. One that is not listed tells of the year to date only.
  public var months: [String: Int]

  public init(months: [String: Int]) { self.months = months }

  /// As many months as all of the datasets tell of; `nil` when one is not listed.
  func months(of datasets: some Sequence<String>) -> Int? {
    var fewest = Int.max
    for dataset in datasets {
      guard let months = months[dataset] else { return nil }
      fewest = min(fewest, months)
    }
    return fewest == Int.max ? nil : fewest
  }
}

extension MeasureDefinition {
  /// Whether it yields a figure for each month, or as at the end of each, that may be set beside another month's.
  public var isMonthly: Bool {
    switch basis {
    case .events, .cumulative, .month, .monthEnd: true
    case .yearToMonthEnd, .yearToDate, .quarter, .quarterAndYearToDate, .quarterEnd, .threeYears: false
    }
  }

  /// Whether the counts of months add up to those of longer periods.
  public var addsUp: Bool {
    switch basis {
    case .events, .cumulative: true
    case .month, .monthEnd, .yearToMonthEnd, .yearToDate, .quarter, .quarterAndYearToDate, .quarterEnd,
      .threeYears:
      false
    }
  }

  /// Whether a figure of the measure is of a month, or as at its end.
  public func isOfMonth(_ figure: Figure) -> Bool {
    isMonthly && (figure.period.kind == .month || figure.period.kind == .asAt)
  }

  /// How many months of it the records tell of; `nil` for the year to date. A rate per population has no month of
  /// an earlier year, whose population is another.
  func reach(_ reach: RecordsReach) -> Int? {
    guard isMonthly, base != .population else { return nil }
    return reach.months(of: (needs + uses).map(\.dataset))
  }
}

extension CaseMeasures {
  /// The figures of months before the year to date, as far as the records reach, in the order of the measures. Earlier
  /// months in which nothing was counted yet are left out, since they cannot be told from months without records.
  public static func earlierFigures(
    from records: CaseRecords, references: MeasureReferences, parameters: MeasureParameters,
    quarter: Quarter, reach: RecordsReach
  ) -> [Figure] {
    let end = CivilMonth(containing: quarter.lastDay)
    func first(of months: Int) -> CivilMonth { end.advanced(by: 1 - months) }
    let measures = all.compactMap { measure in
      measure.reach(reach).map { (measure: measure, first: first(of: $0)) }
    }
    guard let since = measures.map(\.first).min() else { return [] }
    let plain = MeasureInput(
      records: records, references: references, parameters: parameters, quarter: quarter)
    // What is derived from the records is derived again, for the longer time.
    let longer = MeasureInput(
      records: records, references: references, parameters: parameters, quarter: quarter, since: since)
    return measures.flatMap { measure, first -> [Figure] in
      let year = plain.firstMonth(of: measure.start)
      guard first < year else { return [] }
      let earlier = measure.figures(from: longer).filter { figure in
        let month = CivilMonth(containing: figure.period.last)
        return measure.isOfMonth(figure) && first <= month && month < year
      }
      let counted = earlier.filter { ($0.numerator ?? 0) != 0 }.map(\.period.last).min()
      return earlier.filter { figure in counted.map { $0 <= figure.period.last } ?? false }
    }
  }
}
