internal import CivilDates
public import Columns

/// Figures as the council printed them, kept to be compared with what is computed.
public enum PublishedFigures: Dataset {
  public static let report = category("report", "Report", "The printed report.", .required)
  public static let section = category("section", "Section", "The table of the report.", .required)
  public static let line = category("line", "Line", "The row of the table.", .required)
  public static let breakdown = category(
    "breakdown", "Breakdown", "A part of the line, or another reading of it.")
  public static let period = category("period", "Period", "A quarter, or a financial year.", .required)
  public static let measure = category("measure", "Measure", "What is measured.", .required)
  public static let printed = category(
    "printed", "Printed", "The figure as printed: a number with its printed decimals, or a word.", .required)
  public static let unit = category("unit", "Unit", "The unit of the figure.")

  public static let contract = DatasetContract(
    name: "published_figures",
    title: "Published figures",
    description: "Every figure of the council's printed reports that is computed here, as printed.",
    grain: "one printed figure",
    fields: [
      report.definition, section.definition, line.definition, breakdown.definition, period.definition,
      measure.definition, printed.definition, unit.definition,
    ],
    key: [report.name, section.name, line.name, breakdown.name, period.name, measure.name],
    rules: [
      rule(
        "PUB-01", .stop,
        "An indicator of a printed table is in the catalogue of the quarter's financial year",
        remedy: "Correct the reference, or add the indicator to indicators.csv.", fields: [line.name]
      ) { rows, input in
        guard let catalogue = input.related(IndicatorCatalogue.self) else { return [] }
        let known = IndicatorCatalogue.inForce(catalogue, in: input.quarter.financialYear)
        let (section, line) = (rows[section], rows[line])
        return rows.rows.filter { row in
          section[row] == "indicators" && line[row].map { known[$0] == nil } ?? false
        }
      }
    ])
}

/// Statements of a report that repeat or compare its other figures, so that they can be checked against them.
///
/// Other figures are named by section, line, breakdown, period and measure with `|` between them.
public enum PublishedStatements: Dataset {
  public static let report = category("report", "Report", "The printed report.", .required)
  public static let section = category(
    "section", "Section", "Of the statement, as in the published figures.", .required)
  public static let line = category("line", "Line", "As in the published figures.", .required)
  public static let breakdown = category("breakdown", "Breakdown", "As in the published figures.")
  public static let period = category("period", "Period", "As in the published figures.", .required)
  public static let measure = category("measure", "Measure", "As in the published figures.", .required)
  public static let sameAs = category(
    "same_as", "Same as", "The figure that the statement repeats; several, joined by \" + \", add up.",
    .required)
  public static let less = category("less", "Less", "A figure to be taken off it, or several.")

  public static let contract = DatasetContract(
    name: "published_statements",
    title: "Published statements",
    description: "Printed statements that follow from other printed figures.",
    grain: "one statement",
    fields: [
      report.definition, section.definition, line.definition, breakdown.definition, period.definition,
      measure.definition, sameAs.definition, less.definition,
    ],
    key: [report.name, section.name, line.name, breakdown.name, period.name, measure.name],
    rules: [
      rule(
        "STA-01", .reject, "A figure is named by five parts",
        remedy: "Write section|line|breakdown|period|measure.",
        fields: [sameAs.name]
      ) { rows, _ in
        let (same, less) = (rows[sameAs], rows[less])
        func isName(_ text: String?) -> Bool {
          guard let text else { return true }
          return text.split(separator: " + ").allSatisfy { name in
            name.split(separator: "|", omittingEmptySubsequences: false).count == 5
          }
        }
        return rows.rows.filter { !isName(same[$0]) || !isName(less[$0]) }
      }
    ])
}

/// Why a printed figure differs from the recomputed one.
public enum DifferenceExplanations: Dataset {
  public static let report = category("report", "Report", "The printed report.", .required)
  public static let section = category("section", "Section", "The table of the report.", .required)
  public static let line = category("line", "Line", "The row of the table.", .required)
  public static let breakdown = category("breakdown", "Breakdown", "As in the published figures.")
  public static let period = category("period", "Period", "As in the published figures.", .required)
  public static let measure = category("measure", "Measure", "As in the published figures.", .required)
  public static let recomputed = category(
    "recomputed", "Recomputed",
    "What was recomputed when the explanation was written; it holds for no other value.")
  public static let differenceClass = category(
    "class", "Class", "The kind of difference.", .required, codes: classes)
  public static let reason = text("reason", "Reason", "Why the two differ.", .required)

  public static let classes = CodeList(
    "difference_class",
    [
      "A": "A printed figure does not follow from its inputs",
      "B": "Printed figures disagree",
      "C": "Rounding residue",
      "D": "Label or definition",
      "N": "Not recomputable: its inputs are not printed",
      "S": "The records are synthetic and were not made to meet the figure",
    ])

  public static let contract = DatasetContract(
    name: "difference_explanations",
    title: "Explanations of differences",
    description: "The reason for each printed figure that does not reproduce.",
    grain: "one printed figure",
    fields: [
      report.definition, section.definition, line.definition, breakdown.definition, period.definition,
      measure.definition, recomputed.definition, differenceClass.definition, reason.definition,
    ],
    key: [report.name, section.name, line.name, breakdown.name, period.name, measure.name])
}
