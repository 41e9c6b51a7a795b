internal import CivilDates
public import Figures

/// Over which periods a measure yields figures.
public enum PeriodBasis: Sendable {
  /// What happens in a period: each month of the year to date, the quarter, the year to date.
  case events
  /// The same, with the year to date as it stood at the end of each month.
  case cumulative
  /// What happens in the year to date, and in no shorter period.
  case yearToDate
  /// What happens in a month, and in no longer period.
  case month
  /// What is open at the end of each month.
  case monthEnd
  /// What has come about from the start of the year to the end of each month: it begins anew each year, so that a month
  /// is not set beside the month before.
  case yearToMonthEnd
  /// What is of the quarter as a whole and does not follow from its months: children counted once, what is supplied by
  /// quarters.
  case quarter
  /// What is supplied quarter by quarter and adds up: the quarter, the year to date.
  case quarterAndYearToDate
  /// What is so at the end of the quarter.
  case quarterEnd
  /// What happened in the three years that end with the quarter.
  case threeYears

  /// As the table of definitions says it.
  public var name: String {
    switch self {
    case .events: "month, quarter and year to date"
    case .cumulative: "month, quarter, and year to date at the end of each month"
    case .yearToDate: "year to date"
    case .quarter: "quarter"
    case .month: "month"
    case .monthEnd: "as at the end of the month"
    case .yearToMonthEnd: "as at the end of the month, from the start of the year"
    case .quarterAndYearToDate: "quarter and year to date"
    case .quarterEnd: "as at the end of the quarter"
    case .threeYears: "the three years to the end of the quarter"
    }
  }
}

/// What the shares of a measure are out of, for readers and for checks of printed pages.
public enum MeasureBase: Hashable, Sendable {
  /// The count of another measure in the same period.
  case measure(String)
  /// The count of the same category of another measure.
  case sameCategory(of: String)
  /// Children of the borough.
  case population

  /// As the table of definitions says it.
  public var name: String {
    switch self {
    case .measure(let id), .sameCategory(let id): id
    case .population: "population aged 0 to 17"
    }
  }
}

/// A measure: what is counted, out of what, over which periods, and where the definition is from.
public struct MeasureDefinition: Sendable {
  /// Stable; published.
  public let id: String
  public let title: String
  /// In a sentence or two, with the parameters that it depends on.
  public let definition: String
  public let source: String
  public let unit: Unit
  /// Digits after the point at display.
  public let decimals: Int
  public let polarity: Polarity
  public let basis: PeriodBasis
  /// None for the whole, one or two for a breakdown.
  public let dimensions: [Dimension]
  public let base: MeasureBase?
  /// The measure whose count is the numerator, where it is not this one's own: that of a rate per population.
  public let counted: String?
  /// Whether each event is in one category, so that the counts of the categories add up to that of the base.
  public let categoriesAddUp: Bool
  /// The columns without which there is no figure.
  public let needs: [Need]
  /// Columns of which some may be missing: one set stands in for another.
  public let uses: [Need]
  /// What numerator ÷ denominator is multiplied by: that of the unit, unless the two are kept in smaller units than
  /// the value, such as days for weeks or hundredths of a worker.
  public let scale: Ratio
  /// Digits after the point with which numerator and denominator are kept as whole numbers: 2 for hundredths of a
  /// full-time equivalent.
  public let numeratorDecimals: Int
  public let denominatorDecimals: Int
  let start: YearStart
  let count: @Sendable (MeasureInput, MonthWindow) throws -> MeasureCounts
  /// Why a share has no value when there is nothing to divide by, as a clause.
  let nothing: String

  init(
    _ id: String, _ title: String, definition: String, source: String, unit: Unit = .number,
    scale: Ratio? = nil, numeratorDecimals: Int = 0, denominatorDecimals: Int = 0, decimals: Int? = nil,
    polarity: Polarity = .none, basis: PeriodBasis = .events,
    start: YearStart = .financialYear, dimensions: [Dimension] = [], base: MeasureBase? = nil,
    counted: String? = nil, categoriesAddUp: Bool = true, nothing: String = "there was nothing to count",
    needs: [Need], uses: [Need] = [],
    count: @escaping @Sendable (MeasureInput, MonthWindow) throws -> MeasureCounts
  ) {
    self.id = id
    self.title = title
    self.definition = definition
    self.source = source
    self.unit = unit
    self.scale = scale ?? Ratio(unit.multiplier)
    self.numeratorDecimals = numeratorDecimals
    self.denominatorDecimals = denominatorDecimals
    self.decimals = decimals ?? (unit == .number ? 0 : 1)
    self.polarity = polarity
    self.basis = basis
    self.dimensions = dimensions
    self.base = base
    self.counted = counted
    self.categoriesAddUp = categoriesAddUp
    self.needs = needs
    self.uses = uses
    self.start = start
    self.nothing = nothing
    self.count = count
  }

  /// The figures of a quarter, by period and category.
  func figures(from input: MeasureInput) -> [Figure] {
    let window = input.window(from: start)
    guard !window.months.isEmpty else {
      let reason = "counting starts after the quarter, with \(input.firstMonth(of: start))"
      return [missing(.quarter(input.quarter), Absence(status: .notApplicable, reason: reason))]
    }
    do {
      try needs.forEach(input.require)
      let counts = try count(input, window)
      let datasets = needs.map(\.dataset)
      return periods(of: window).flatMap { period, months -> [Figure] in
        if let shortfall = input.records.shortfall(of: datasets, from: period.first) {
          return [missing(period, shortfall)]
        }
        if let absence = counts.absence(in: months) { return [missing(period, absence)] }
        return counts.breakdowns.indices.map { figure(counts, category: $0, months, period) }
      }
    } catch let fault as Uncountable {
      return periods(of: window).map { missing($0.0, fault.absence) }
    } catch {
      let absence = Absence(status: .notSupplied, reason: "\(error)")
      return periods(of: window).map { missing($0.0, absence) }
    }
  }

  private func missing(_ period: MeasurePeriod, _ absence: Absence) -> Figure {
    Figure(measure: id, period: period, unit: unit, missing: absence)
  }

  private func figure(
    _ counts: MeasureCounts, category: Int, _ months: Range<Int>, _ period: MeasurePeriod
  ) -> Figure {
    let breakdown = counts.breakdowns[category]
    if let absence = counts.absence(in: months, of: category) {
      var figure = missing(period, absence)
      figure.breakdown = breakdown
      return figure
    }
    let numerator = counts.counts.sum(months, category)
    let denominator: Int?
    switch counts.base {
    case .none: denominator = nil
    case .whole(let tally): denominator = tally.sum(months, 0)
    case .each(let tally): denominator = tally.sum(months, category)
    case .fixed(let number): denominator = number
    case .asSupplied(let decimals):
      return Figure(
        id, breakdown, period, unit: unit, supplied: ExactDecimal(units: Int64(numerator), decimals: decimals)
      )
    }
    guard let denominator else {
      return Figure(id, breakdown, period, count: numerator)
    }
    return Figure(
      id, breakdown, period, unit: unit, scale: scale, numerator: numerator,
      over: denominator, nothing: nothing)
  }

  /// Each period with the months that make it up.
  private func periods(of window: MonthWindow) -> [(MeasurePeriod, Range<Int>)] {
    let months = window.months
    let whole = MeasurePeriod.yearToDate(from: months[0], to: months[months.count - 1])
    let single = months.indices.map { $0..<($0 + 1) }
    let shorter: [(MeasurePeriod, Range<Int>)] =
      single.map { (.month(months[$0.lowerBound]), $0) }
      + (window.quarterMonths.map { [(.quarter(window.quarter), $0)] } ?? [])
    switch basis {
    case .events: return shorter + [(whole, months.indices)]
    case .cumulative:
      return shorter
        + months.indices.map { (.yearToDate(from: months[0], to: months[$0]), 0..<($0 + 1)) }
    case .yearToDate: return [(whole, months.indices)]
    case .quarter: return window.quarterMonths.map { [(.quarter(window.quarter), $0)] } ?? []
    case .month: return single.map { (.month(months[$0.lowerBound]), $0) }
    case .monthEnd, .yearToMonthEnd: return single.map { (.asAt(months[$0.lowerBound].lastDay), $0) }
    case .quarterAndYearToDate:
      return (window.quarterMonths.map { [(.quarter(window.quarter), $0)] } ?? []) + [(whole, months.indices)]
    case .quarterEnd: return [(.asAt(window.quarter.lastDay), months.count - 1..<months.count)]
    case .threeYears: return [(.threeYears(to: window.quarter.lastDay), months.count - 1..<months.count)]
    }
  }
}

/// Nothing can be counted, and why.
struct Uncountable: Error {
  let absence: Absence

  init(_ status: ValueStatus, _ reason: String) { absence = Absence(status: status, reason: reason) }
}
