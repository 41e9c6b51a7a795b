public import Columns
public import Datasets
internal import Figures
public import Performance

/// What is wrong with, or missing from, the figures that indicators are set beside, the targets that rest on them, and the
/// trends.
public enum ComparatorChecks: Dataset {
  public static let rule = category(
    "rule", "Rule", "Its id, as in rule_dictionary.", .required,
    codes: CodeList("comparison_rule", codes: ComparisonRule.allCases.map { .init($0.rawValue, $0.sentence) })
  )
  public static let source = category(
    "source", "Source", "The release's file, or the table that shows what is found.", .required)
  public static let series = category(
    "series", "Series", "Of the official figures; or the measure or indicator of a trend.")
  public static let year = integer("reporting_year", "Reporting year", "In which the period ends.")
  public static let indicators = category(
    "indicators", "Indicators", "The council's references; joined by semicolons.")
  public static let measures = category(
    "measures", "Measures",
    "The measures of the records that are set beside the series; joined by semicolons.")
  public static let items = text(
    "items", "Which", "The places, columns, years or parts that break the rule; joined by semicolons.")
  public static let count = integer("count", "Count", "How many break it.", .required)
  public static let symbol = category(
    "symbol", "Symbol", "x, z, c or u where there is no figure to use; empty where the figures stand.",
    codes: Scorecard.valueStatuses)
  public static let finding = text("finding", "Finding", "What is found.", .required)
  public static let remedy = text(
    "remedy", "Remedy", "What becomes of it, and how to mend it.", .required)

  public static let contract = DatasetContract(
    name: "comparator_checks",
    title: "Checks of comparators, targets and trends",
    description:
      "Neighbours without a figure, suppressed and impossible figures, releases that disagree, renamed columns, series that "
      + "are not defined, codes that changed, comparisons refused, targets without a number, and series that cannot be charted.",
    grain: "one rule, series, year and symbol",
    fields: [
      rule.definition, source.definition, series.definition, year.definition, indicators.definition,
      measures.definition, items.definition, count.definition, symbol.definition, finding.definition,
      remedy.definition,
    ])

  /// The findings, by rule, series and year.
  public static func table(of findings: [ComparisonFinding]) -> DatasetTable<ComparatorChecks> {
    var rows = DatasetTableBuilder<ComparatorChecks>()
    func joined(_ words: [String]) -> String? { words.isEmpty ? nil : words.joined(separator: "; ") }
    for found in ComparisonFinding.ordered(findings) {
      rows.append { row in
        row[rule] = found.rule.rawValue
        row[source] = found.source
        row[series] = found.series
        row[year] = found.year
        row[indicators] = joined(found.indicators)
        row[measures] = joined(found.measures)
        row[items] = joined(found.items)
        row[count] = found.count
        row[symbol] = found.status?.rawValue
        row[finding] = "\(found.sentence)."
        row[remedy] = found.rule.remedy
      }
    }
    return rows.table
  }
}
