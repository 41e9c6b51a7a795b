public import Configuration
internal import Figures
public import Measures

extension PageLayout {
  /// Reads a file of `pages/`. Every measure and category it names must be one of `measures`.
  public init(_ file: ConfigurationFile, measures: [MeasureDefinition]) throws(ConfigurationFaults) {
    let definitions = Dictionary(measures.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    self = try file.read { root in
      let page = root.text("page")
      let title = root.text("title")
      let sections = root.sections("sections")?.compactMap { Section($0, definitions) }
      guard let page, let title, let sections else { return nil }
      return PageLayout(page: page, title: title, sections: sections)
    }
  }
}

extension PageLayout.Section {
  fileprivate init?(_ entry: ConfigurationSection, _ measures: [String: MeasureDefinition]) {
    let section = entry.text("section")
    let title = entry.text("title")
    let columns = entry.sections("columns")?.compactMap { PageLayout.Column($0, measures) }
    guard let section, let title, let columns else { return nil }
    let lines = entry.sections("lines")?.compactMap { PageLayout.Line($0, columns, measures) }
    guard let lines else { return nil }
    self.init(section: section, title: title, columns: columns, lines: lines)
  }
}

extension PageLayout.Column {
  fileprivate init?(_ entry: ConfigurationSection, _ measures: [String: MeasureDefinition]) {
    let column = entry.text("column")
    let label = entry.optionalText("label")
    let period = entry.choice("period", of: PageLayout.Period.self)
    let earlier = entry.optionalInteger("earlier") ?? 0
    let showing = entry.choice("shows", of: PageLayout.Showing.self)
    let category = entry.optionalText("category")
    let measure = entry.optionalText("measure")
    let of = entry.optionalText("of")
    if let of, of != "count" { entry.reject("of", "expected count, or nothing") }
    if showing == .change || showing == .changeSinceBaseline || showing == .baseline,
      let period, period != .month && period != .monthEnd
    {
      entry.reject("period", "a change is from one month to another: expected month or month_end")
    }
    if !(0...2).contains(earlier) { entry.reject("earlier", "expected 0, 1 or 2 months") }
    if let measure, measures[measure] == nil { entry.reject("measure", "there is no such measure") }
    guard let column, let period, let showing else { return nil }
    if PageLayout.showsValue(column: column) != (showing != .count) {
      entry.reject(
        "column",
        "a column that shows values, and no other, is called rate, percent or value or ends in it")
    }
    self.init(
      column: column, label: label, period: period, earlier: earlier, showing: showing,
      ofCount: of == "count", category: category, measure: measure)
  }
}

extension PageLayout.Line {
  fileprivate init?(
    _ entry: ConfigurationSection, _ columns: [PageLayout.Column], _ definitions: [String: MeasureDefinition]
  ) {
    let line = entry.text("line")
    let measure = entry.text("measure")
    let category = entry.optionalText("category")
    let polarity = entry.optionalText("polarity")
    if let polarity, Polarity(rawValue: polarity) == nil {
      entry.reject("polarity", "expected high, low or none")
    }
    let every = entry.optionalText("every_category")
    if let every, every != "true" { entry.reject("every_category", "expected true, or nothing") }
    let names = Set(columns.map(\.column))
    let only = entry.optionalTexts("columns")
    let except = entry.optionalTexts("except")
    for (key, given) in [("columns", only), ("except", except)] {
      if let given, !names.isSuperset(of: given) { entry.reject(key, "the section has no such column") }
    }
    var measures: [String: String] = [:]
    if let section = entry.optionalSection("measures") {
      for column in section.keys {
        measures[column] = section.text(column)
        if !names.contains(column) { section.reject(column, "the section has no such column") }
      }
    }
    guard let line, let measure else { return nil }
    self.init(
      line: line, measure: measure, measures: measures, category: category,
      polarity: polarity.flatMap(Polarity.init), everyCategory: every == "true",
      columns: Set(only ?? Array(names)).subtracting(except ?? []))
    for column in columns where self.columns.contains(column.column) {
      if let fault = fault(in: column, definitions) { entry.reject("measure", fault) }
    }
  }

  /// What is wrong with the cell of this line and a column, if anything.
  private func fault(in column: PageLayout.Column, _ definitions: [String: MeasureDefinition]) -> String? {
    let id = measure(in: column)
    guard let definition = definitions[id] else { return "there is no measure \(id)" }
    if everyCategory { return nil }
    let given = categories(in: column)
    guard given.count == definition.dimensions.count else {
      return "\(id) is broken down by \(definition.dimensions.count) categories, not \(given.count)"
    }
    for (category, dimension) in zip(given, definition.dimensions) {
      if let known = dimension.categories, !known.contains(category) {
        return "\(id) has no \(dimension.name) \(category); there are \(known.joined(separator: ", "))"
      }
    }
    return nil
  }

  /// The measure that a cell shows.
  func measure(in column: PageLayout.Column) -> String {
    measures[column.column] ?? column.measure ?? measure
  }

  /// The categories of the figure that a cell shows.
  func categories(in column: PageLayout.Column) -> [String] {
    (category.map { [$0] } ?? []) + (column.category.map { [$0] } ?? [])
  }
}

extension ConfigurationSection {
  /// A list that may be left out.
  fileprivate func optionalTexts(_ key: String) -> [String]? { keys.contains(key) ? texts(key) : nil }
}
