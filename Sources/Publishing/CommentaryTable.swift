public import Columns
public import Datasets
internal import Figures
public import Reconciliation

/// The report's statements, each beside the figure that it is about.
public enum CommentaryTable: Dataset {
  public static let section = category(
    "section", "Section", "The part of the report.", .required, codes: Commentary.sections)
  public static let kind = category("kind", "Kind", "What is said.", .required, codes: Commentary.kinds)
  public static let item = integer("item", "Item", "The order within section and kind.", .required)
  public static let answers = integer("answers", "Answers", "The challenge that an action answers.")
  public static let statement = text("statement", "Statement", "In short.", .required)
  public static let figure = category(
    "figure", "Figure", "What it is about: section|line|breakdown|period|measure.")
  public static let value = category(
    "value", "Value", "The figure, computed where it can be, else as printed.")
  public static let source = category(
    "value_source", "Source of the value", "computed or printed.",
    codes: CodeList("value_source", ["computed": "computed here", "printed": "as the report prints it"]))
  public static let status = category(
    "value_status", "Status of the value", "x where the figure is not on file; empty beside a value.",
    codes: Scorecard.valueStatuses)

  public static let contract = DatasetContract(
    name: "commentary",
    title: "Commentary",
    description:
      "Achievements, challenges, actions and remarks of the report, with the figures they are about.",
    grain: "one statement",
    fields: [
      section.definition, kind.definition, item.definition, answers.definition, statement.definition,
      figure.definition, value.definition, source.definition, status.definition,
    ],
    key: [section.name, kind.name, item.name])

  /// The statements with their figures: the recomputed one at the printed precision, or as printed where nothing is
  /// recomputed.
  public static func table(
    of commentary: DatasetTable<Commentary>, recomputed: [FigureKey: RecomputedValue],
    printed: [PrintedFigure]
  ) -> DatasetTable<CommentaryTable> {
    var printedByKey: [FigureKey: String] = [:]
    for figure in printed { printedByKey[figure.key] = figure.printed }
    var rows = DatasetTableBuilder<CommentaryTable>()
    for place in commentary.rows {
      rows.append { row in
        row[section] = commentary[Commentary.section][place]
        row[kind] = commentary[Commentary.kind][place]
        row[item] = commentary[Commentary.item][place]
        row[answers] = commentary[Commentary.answers][place]
        row[statement] = commentary[Commentary.statement][place]
        guard let name = commentary[Commentary.figure][place], let key = FigureKey(name) else { return }
        row[figure] = name
        if let value = recomputed[key] {
          row[self.value] = value.shown(beside: printedByKey[key] ?? "")
          row[source] = "computed"
        } else if let text = printedByKey[key] {
          row[self.value] = text
          row[source] = "printed"
        } else {
          row[status] = ValueStatus.notSupplied.rawValue
        }
      }
    }
    return rows.table
  }
}
