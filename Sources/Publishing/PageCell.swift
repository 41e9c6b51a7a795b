public import CivilDates
public import Figures
public import Measures

/// One cell of a page.
public struct PageCell: Hashable, Sendable {
  public var section: String
  public var sectionTitle: String
  /// The position of the line on the page, from 1.
  public var position: Int
  public var line: String
  public var column: String
  public var label: String
  public var showing: PageLayout.Showing
  /// The figure that the cell shows, or one that says why there is none.
  public var figure: Figure
  public var categories: [String]
  public var decimals: Int
  /// Of a cell that shows a figure at the inspection, that figure; of one that shows a change, the change.
  public var comparison: Comparison?

  public enum Comparison: Hashable, Sendable {
    case baseline(Known<ExactDecimal>)
    case change(Known<FigureChange>)
  }

  public var unit: Unit {
    switch showing {
    case .count: .number
    case .value, .baseline: figure.unit
    case .change, .changeSinceBaseline:
      change?.value?.isOfCount == true ? .number : figure.unit == .percent ? .percentagePoints : figure.unit
    }
  }

  /// The change that the cell shows, or why there is none.
  public var change: Known<FigureChange>? {
    if case .change(let change) = comparison { change } else { nil }
  }

  /// What the cell shows, unrounded.
  public var exact: Known<Ratio> {
    switch (showing, comparison) {
    case (_, .baseline(let value)): value.map(\.ratio)
    case (_, .change(let change)): change.map(\.difference)
    case (.value, nil), (.change, nil), (.baseline, nil), (.changeSinceBaseline, nil): figure.value
    case (.count, nil):
      if let count = figure.numerator {
        .value(Ratio(count))
      } else {
        figure.value.absence.map(Known.missing) ?? .missing(.notSupplied, "there is no count")
      }
    }
  }

  /// What the cell shows, rounded for display.
  public var shown: Known<ExactDecimal> { exact.map { $0.rounded(decimals: decimals) } }
}

extension PageLayout {
  /// The cells of a quarter, line by line in the printed order. `figures` are all those of the quarter, also the
  /// ones without a value: they say why a cell is empty. `baselines` are the figures at the inspection.
  public func cells(
    of figures: [Figure], measures: [MeasureDefinition], baselines: [Baseline] = [], quarter: Quarter
  ) -> [PageCell] {
    let index = FigureIndex(figures, measures, quarter)
    var cells: [PageCell] = []
    var position = 0
    for section in sections {
      for line in section.lines.flatMap({ $0.expanded(in: index) }) {
        position += 1
        for column in section.columns where line.columns.contains(column.column) {
          let measure = line.measure(in: column)
          let categories = line.allCategories ?? line.line.categories(in: column)
          for (period, figure) in index.figures(measure, categories, column) {
            var cell = PageCell(
              section: section.section, sectionTitle: section.title, position: position, line: line.name,
              column: column.column, label: column.label ?? Self.name(of: period), showing: column.showing,
              figure: figure, categories: categories,
              decimals: column.showing == .count || column.ofCount
                ? 0 : index.definitions[measure]?.decimals ?? 1)
            index.compare(&cell, column, line.line.polarity, baselines)
            cells.append(cell)
          }
        }
      }
    }
    return cells
  }

  /// `Mar`, as the booklet heads its columns.
  private static func name(of period: MeasurePeriod) -> String {
    let names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    return names[period.last.components.month - 1]
  }
}

/// A line of a page, or one of the lines that stand for the categories of its measure.
private struct ExpandedLine {
  var line: PageLayout.Line
  var name: String
  /// The categories of a line made for them.
  var allCategories: [String]?

  var columns: Set<String> { line.columns }

  func measure(in column: PageLayout.Column) -> String { line.measure(in: column) }
}

extension PageLayout.Line {
  fileprivate func expanded(in index: FigureIndex) -> [ExpandedLine] {
    let every = everyCategory ? index.categories(of: measure) : []
    if every.isEmpty { return [ExpandedLine(line: self, name: line)] }
    return every.map { ExpandedLine(line: self, name: $0.joined(separator: ", "), allCategories: $0) }
  }
}

/// The figures of a quarter by measure, category and period.
private struct FigureIndex {
  struct Place: Hashable {
    var measure: String
    var categories: [String]
    var period: MeasurePeriod
  }

  let definitions: [String: MeasureDefinition]
  private let quarter: Quarter
  private var byPlace: [Place: Figure] = [:]
  private var periods: [String: [MeasurePeriod]] = [:]
  private var breakdowns: [String: [[String]]] = [:]

  init(_ figures: [Figure], _ measures: [MeasureDefinition], _ quarter: Quarter) {
    self.definitions = Dictionary(measures.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.quarter = quarter
    var seen: Set<Place> = []
    // The first period that has categories; the earlier ones may have no figure.
    var brokenDown: [String: MeasurePeriod] = [:]
    for figure in figures {
      let place = Place(measure: figure.measure, categories: figure.categories, period: figure.period)
      byPlace[place] = figure
      if seen.insert(Place(measure: figure.measure, categories: [], period: figure.period)).inserted {
        periods[figure.measure, default: []].append(figure.period)
      }
      if !figure.breakdown.isEmpty, figure.period == brokenDown[figure.measure, default: figure.period] {
        brokenDown[figure.measure] = figure.period
        breakdowns[figure.measure, default: []].append(figure.categories)
      }
    }
  }

  /// Every category of a measure, in its order.
  func categories(of measure: String) -> [[String]] { breakdowns[measure] ?? [] }

  /// The figures of a cell, one for each of its periods.
  func figures(
    _ measure: String, _ categories: [String], _ column: PageLayout.Column
  ) -> [(MeasurePeriod, Figure)] {
    periods(of: column, measure).map { period in
      let place = Place(measure: measure, categories: categories, period: period)
      let whole = Place(measure: measure, categories: [], period: period)
      if let figure = byPlace[place] { return (period, figure) }
      if let reason = byPlace[whole], reason.value.absence != nil { return (period, reason) }
      let unit = definitions[measure]?.unit ?? .number
      let reason =
        byPlace.isEmpty || periods[measure]?.contains(period) != true
        ? "\(measure) is not reported for \(period.label)"
        : "no record and no list of teams names \(categories.joined(separator: ", "))"
      return (
        period,
        Figure(
          measure: measure, period: period, unit: unit,
          missing: Absence(status: .notSupplied, reason: reason))
      )
    }
  }

  /// Puts beside a cell what it is compared with: the month before, or the inspection.
  func compare(
    _ cell: inout PageCell, _ column: PageLayout.Column, _ polarity: Polarity?, _ baselines: [Baseline]
  ) {
    guard column.showing != .count, column.showing != .value else { return }
    let measure = cell.figure.measure
    let polarity = polarity ?? definitions[measure]?.polarity ?? .none
    let latest = cell.figure.displayed(decimals: cell.decimals, count: column.ofCount)
    func change(from earlier: Known<ExactDecimal>) -> PageCell.Comparison {
      .change(
        latest.with(earlier) {
          FigureChange(from: $1, to: $0, polarity: polarity, isOfCount: column.ofCount)
        })
    }
    if column.showing == .change {
      var before = column
      before.earlier += 1
      let earlier = figures(measure, cell.categories, before).first?.1
      cell.comparison = change(
        from: earlier?.displayed(decimals: cell.decimals, count: column.ofCount)
          ?? .missing(.notSupplied, "there is no figure of the month before"))
      return
    }
    let baseline = baselines.first { $0.measure == measure && $0.categories == cell.categories }
    let value: Known<ExactDecimal> =
      baseline.map { .value($0.value) }
      ?? .missing(.notApplicable, "no figure at the inspection is on file")
    if let baseline {
      cell.decimals = max(cell.decimals, baseline.value.decimals)
      if column.showing == .baseline { cell.figure = cell.figure.placed(at: .asAt(baseline.asAt)) }
    }
    cell.comparison = column.showing == .baseline ? .baseline(value) : change(from: value)
  }

  private func periods(of column: PageLayout.Column, _ measure: String) -> [MeasurePeriod] {
    let known = periods[measure] ?? []
    let month = CivilMonth(containing: quarter.lastDay).advanced(by: -column.earlier)
    switch column.period {
    case .month: return [.month(month)]
    case .monthEnd: return [.asAt(month.lastDay)]
    case .quarter: return [.quarter(quarter)]
    case .eachMonth: return known.filter { $0.kind == .month }
    case .eachMonthEnd: return known.filter { $0.kind == .asAt }
    case .yearToDate:
      let year = known.first { $0.kind == .yearToDate && CivilMonth(containing: $0.last) == month }
      return [
        year ?? .yearToDate(from: CivilMonth(containing: quarter.financialYear.firstDay), to: month)
      ]
    }
  }
}
