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

  public var unit: Unit { showing == .count ? .number : figure.unit }

  /// What the cell shows, unrounded.
  public var exact: Known<Ratio> {
    switch showing {
    case .value: figure.value
    case .count:
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
  /// ones without a value: they say why a cell is empty.
  public func cells(
    of figures: [Figure], measures: [MeasureDefinition], quarter: Quarter
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
            cells.append(
              PageCell(
                section: section.section, sectionTitle: section.title, position: position, line: line.name,
                column: column.column, label: column.label ?? Self.name(of: period), showing: column.showing,
                figure: figure, categories: categories,
                decimals: column.showing == .count ? 0 : index.definitions[measure]?.decimals ?? 1))
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
