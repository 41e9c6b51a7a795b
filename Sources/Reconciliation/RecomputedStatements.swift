internal import Columns
public import Datasets
internal import Figures

extension FigureKey {
  /// Reads `section|line|breakdown|period|measure`; `nil` when the text is anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 5 else { return nil }
    self.init(section: parts[0], line: parts[1], breakdown: parts[2], period: parts[3], measure: parts[4])
  }
}

extension [FigureKey: RecomputedValue] {
  /// What statements should say: the figures that they repeat, added up, less those taken off. A figure is the
  /// recomputed one where there is one, else as printed. Several are joined by " + ".
  public mutating func add(
    _ statements: DatasetTable<PublishedStatements>, printed: [PrintedFigure]
  ) {
    var printedByKey: [FigureKey: Ratio] = [:]
    for figure in printed {
      if let number = ExactDecimal(figure.printed) { printedByKey[figure.key] = number.ratio }
    }
    let recomputed = self
    func figure(_ name: Substring) -> Ratio? {
      guard let key = FigureKey(String(name)) else { return nil }
      if case .number(let ratio)? = recomputed[key] { return ratio }
      return printedByKey[key]
    }
    func sum(_ names: String?) -> Ratio? {
      guard let parts = names?.split(separator: " + ") else { return nil }
      let figures = parts.compactMap(figure)
      return figures.count == parts.count ? figures.reduce(.zero, +) : nil
    }
    let reports = Set(printed.map(\.report))
    for row in statements.rows {
      guard let report = statements[PublishedStatements.report][row], reports.contains(report),
        let section = statements[PublishedStatements.section][row],
        let line = statements[PublishedStatements.line][row],
        let period = statements[PublishedStatements.period][row],
        let measure = statements[PublishedStatements.measure][row]
      else { continue }
      let key = FigureKey(
        section: section, line: line, breakdown: statements[PublishedStatements.breakdown][row] ?? "",
        period: period, measure: measure)
      guard let same = sum(statements[PublishedStatements.sameAs][row]) else { continue }
      if let less = statements[PublishedStatements.less][row] {
        guard let taken = sum(less) else { continue }
        self[key] = .number(same - taken)
      } else {
        self[key] = .number(same)
      }
    }
  }
}

extension PrintedFigure {
  /// The figures of a table of printed reports, in its order.
  public static func all(_ table: DatasetTable<PublishedFigures>) -> [PrintedFigure] {
    let (reports, sections, lines) = (
      table[PublishedFigures.report], table[PublishedFigures.section], table[PublishedFigures.line]
    )
    let units = table[PublishedFigures.unit]
    let (breakdowns, periods, measures, printed) = (
      table[PublishedFigures.breakdown], table[PublishedFigures.period], table[PublishedFigures.measure],
      table[PublishedFigures.printed]
    )
    return table.rows.map { row in
      PrintedFigure(
        report: reports[row] ?? "",
        key: FigureKey(
          section: sections[row] ?? "", line: lines[row] ?? "", breakdown: breakdowns[row] ?? "",
          period: periods[row] ?? "", measure: measures[row] ?? ""),
        printed: printed[row] ?? "", unit: units[row] ?? "")
    }
  }
}

extension Explanation {
  /// The explanations on file.
  public static func all(_ table: DatasetTable<DifferenceExplanations>) -> [Explanation] {
    table.rows.map { row in
      Explanation(
        report: table[DifferenceExplanations.report][row] ?? "",
        key: FigureKey(
          section: table[DifferenceExplanations.section][row] ?? "",
          line: table[DifferenceExplanations.line][row] ?? "",
          breakdown: table[DifferenceExplanations.breakdown][row] ?? "",
          period: table[DifferenceExplanations.period][row] ?? "",
          measure: table[DifferenceExplanations.measure][row] ?? ""),
        recomputed: table[DifferenceExplanations.recomputed][row] ?? "",
        differenceClass: table[DifferenceExplanations.differenceClass][row] ?? "",
        reason: table[DifferenceExplanations.reason][row] ?? "")
    }
  }
}
