internal import CivilDates
internal import Figures
public import Measures
public import Reconciliation

extension PageCell {
  /// Under which the page's printed figures are on file.
  func key(page: String) -> FigureKey {
    FigureKey(
      section: page, line: line, breakdown: column, period: figure.period.label, measure: figure.measure)
  }
}

extension FigureKey {
  /// Of the arrow beside a change.
  fileprivate var arrow: FigureKey {
    var key = self
    key.breakdown += "_arrow"
    return key
  }
}

extension [FigureKey: RecomputedValue] {
  /// What the cells of a page show, where they show a number.
  public mutating func add(_ cells: [PageCell], of page: String) {
    for cell in cells {
      let key: FigureKey = cell.key(page: page)
      if let exact = cell.exact.value { self[key] = .number(exact) }
      if let change = cell.change?.value { self[key.arrow] = .word(change.arrow) }
    }
  }

  /// What follows from the counts that a page prints: shares of the printed numerators and denominators, and totals
  /// of the printed categories. For quarters whose records are not there any more.
  ///
  /// - Parameters:
  ///   - printed: The printed figures of the quarter.
  ///   - cells: The cells of the page, with or without numbers.
  ///   - page: The page's name.
  ///   - measures: The definitions of the measures that the page shows.
  ///   - population: The children that rates are per.
  public mutating func add(
    printed: [PrintedFigure], cells: [PageCell], of page: String, measures: [MeasureDefinition],
    population: Int?
  ) {
    let definitions = [String: MeasureDefinition](
      measures.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let counts = PrintedCounts(printed, cells, page, definitions)
    for cell in cells {
      guard let definition = definitions[cell.figure.measure],
        let ratio = counts.share(cell, definition, population: population)
      else { continue }
      var key: FigureKey = cell.key(page: page)
      if cell.showing == .count {
        // The report may quote the share of a month that its table prints as a count.
        guard cell.figure.period.kind == .month, let column = Self.shareColumn(beside: cell, in: cells) else {
          continue
        }
        key.breakdown = column
      }
      self[key] = .number(ratio)
    }
    let numbers = [FigureKey: ExactDecimal](
      printed.filter { $0.key.section == page }.compactMap { figure in
        ExactDecimal(figure.printed).map { (figure.key, $0) }
      }, uniquingKeysWith: { first, _ in first })
    for cell in cells { add(changeOf: cell, among: cells, of: page, numbers) }
    for cell in cells where cell.showing == .count && cell.categories.isEmpty {
      let key: FigureKey = cell.key(page: page)
      let sums = Self.parts(of: cell.figure.measure, measures)
        .compactMap { counts.sum(of: $0, cell.figure.period.label) }
      let printed = counts.printed(key)
      if let sum = sums.first(where: { $0 != printed }) ?? sums.first { self[key] = .number(Ratio(sum)) }
    }
  }

  /// The change that follows from the two figures that are printed for a line.
  private mutating func add(
    changeOf cell: PageCell, among cells: [PageCell], of page: String, _ printed: [FigureKey: ExactDecimal]
  ) {
    guard cell.showing == .change || cell.showing == .changeSinceBaseline else { return }
    let line = cells.filter {
      $0.position == cell.position && $0.figure.measure == cell.figure.measure
        && $0.categories == cell.categories
    }
    func number(_ holds: (PageCell) -> Bool) -> ExactDecimal? {
      line.first(where: holds).flatMap { printed[$0.key(page: page)] }
    }
    func isFigure(_ other: PageCell) -> Bool { other.showing == .count || other.showing == .value }
    let earlier = number {
      cell.showing == .change
        ? isFigure($0) && $0.figure.period.last < cell.figure.period.last : $0.showing == .baseline
    }
    guard let latest = number({ isFigure($0) && $0.figure.period == cell.figure.period }), let earlier else {
      return
    }
    let change = FigureChange(from: earlier, to: latest, polarity: .none)
    let key: FigureKey = cell.key(page: page)
    self[key] = .number(change.difference)
    self[key.arrow] = .word(change.arrow)
  }

  /// The column of the cell's line that shows the value of the same measure and category.
  private static func shareColumn(beside cell: PageCell, in cells: [PageCell]) -> String? {
    cells.first {
      $0.position == cell.position && $0.showing == .value && $0.figure.measure == cell.figure.measure
        && $0.categories == cell.categories
    }?.column
  }

  /// The measures whose categories add up to a measure.
  private static func parts(of measure: String, _ measures: [MeasureDefinition]) -> [String] {
    measures.filter { definition in
      definition.base == MeasureBase.measure(measure) && definition.categoriesAddUp
        && !definition.dimensions.isEmpty
    }
    .map(\.id)
  }
}

/// The counts that a page prints.
private struct PrintedCounts {
  private struct Place: Hashable {
    var measure: String
    var categories: [String]
    var period: String
  }

  private var byKey: [FigureKey: Int] = [:]
  private var byPlace: [Place: Int] = [:]
  private var sums: [Place: Int] = [:]
  private let cells: [PageCell]
  private let definitions: [String: MeasureDefinition]

  init(
    _ printed: [PrintedFigure], _ cells: [PageCell], _ page: String,
    _ definitions: [String: MeasureDefinition]
  ) {
    self.cells = cells
    self.definitions = definitions
    for figure in printed where figure.key.section == page && figure.key.breakdown != "cross_check" {
      guard !PageLayout.showsValue(column: figure.key.breakdown), let count = Int(figure.printed) else {
        continue
      }
      byKey[figure.key] = count
      // Also of cells whose column the page does not name.
      sums[
        Place(measure: figure.key.measure, categories: [], period: figure.key.period), default: 0] += count
    }
    for cell in cells where cell.showing == .count {
      if let count = byKey[cell.key(page: page)] { byPlace[place(of: cell)] = count }
    }
  }

  func printed(_ key: FigureKey) -> Int? { byKey[key] }

  func sum(of measure: String, _ period: String) -> Int? {
    sums[Place(measure: measure, categories: [], period: period)]
  }

  /// The share, rate or mean of a cell, in the measure's unit.
  func share(
    _ cell: PageCell, _ definition: MeasureDefinition, population: Int?
  ) -> Ratio? {
    guard let base = definition.base else { return nil }
    let period = cell.figure.period.label
    let whole =
      switch base {
      case .population: population
      case .sameCategory(let id):
        byPlace[Place(measure: id, categories: cell.categories, period: period)]
      case .measure(let id):
        byPlace[Place(measure: id, categories: [], period: period)]
          ?? (definition.dimensions.isEmpty ? nil : sum(of: definition.id, period))
      }
    let counted = definition.counted.flatMap {
      byPlace[Place(measure: $0, categories: cell.categories, period: period)]
    }
    guard let part = byPlace[place(of: cell)] ?? counted ?? sumOfLine(cell, definition), let whole else {
      return nil
    }
    return Ratio(part, over: whole).map { $0 * definition.scale }
  }

  /// The printed counts of a cell's line for its period together, where they break the cell's measure down further:
  /// initial and other assessments of a team.
  private func sumOfLine(_ cell: PageCell, _ definition: MeasureDefinition) -> Int? {
    if definition.dimensions.isEmpty { return nil }
    let counts = cells.filter {
      $0.position == cell.position && $0.showing == .count && $0.figure.period == cell.figure.period
        && definitions[$0.figure.measure]?.base == definition.base
    }
    .compactMap { byPlace[place(of: $0)] }
    return counts.isEmpty ? nil : counts.reduce(0, +)
  }

  private func place(of cell: PageCell) -> Place {
    Place(measure: cell.figure.measure, categories: cell.categories, period: cell.figure.period.label)
  }
}
