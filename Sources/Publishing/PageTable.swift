public import Columns
public import Datasets
internal import Figures
internal import Measures
internal import Performance

/// A page of the booklet as a table: one row a cell. All pages have the same columns.
public protocol PageTable: Dataset {
  /// The page's name, as its file in `pages/` has it.
  static var page: String { get }
  static var title: String { get }
  /// Whether the page shows changes, with their arrows.
  static var showsChanges: Bool { get }
}

extension PageTable {
  public static var showsChanges: Bool { false }

  public static var section: Field<Self, CategoryColumn> {
    category("section", "Section", "A table or chart of the page.", .required)
  }
  public static var sectionTitle: Field<Self, CategoryColumn> {
    category("section_title", "Section title", "As the page has it.", .required)
  }
  public static var position: Field<Self, IntegerColumn> {
    integer("position", "Position", "Of the line on the page, from the top.", .required, from: 1)
  }
  public static var line: Field<Self, CategoryColumn> {
    category("line", "Line", "As the page has it.", .required)
  }
  public static var column: Field<Self, CategoryColumn> {
    category("column", "Column", "What the cell shows: ytd, month, rate, no, percent.", .required)
  }
  public static var columnLabel: Field<Self, CategoryColumn> {
    category("column_label", "Column label", "As the page has it.", .required)
  }
  public static var period: Field<Self, CategoryColumn> {
    category(
      "period", "Period", "A month, a quarter, first and last month of a year to date, or a day.", .required)
  }
  public static var measure: Field<Self, CategoryColumn> {
    category("measure", "Measure", "Its id in measure_definitions.", .required)
  }
  public static var categories: Field<Self, CategoryColumn> {
    category("categories", "Categories", "Of the measure's breakdown, joined by a semicolon.")
  }
  public static var unit: Field<Self, CategoryColumn> {
    category("unit", "Unit", "Of the value.", .required, codes: FiguresTable.units)
  }
  public static var value: Field<Self, DecimalColumn> {
    decimal("value", "Value", "As displayed, rounded half away from zero.")
  }
  public static var arrow: Field<Self, CategoryColumn> {
    category(
      "arrow", "Arrow", "Of a change: whether the figure went up or down, be it good or bad.",
      codes: CodeList("arrow", ["↑": "Up", "↓": "Down", "↔": "The same"]))
  }
  public static var direction: Field<Self, CategoryColumn> {
    category(
      "direction_of_travel", "Direction of travel",
      "Of a change: whether it is good, by the polarity of the line.", codes: directions)
  }
  private static var directions: CodeList {
    CodeList(
      "direction_of_change",
      codes: Direction.allCases.filter { $0 != .none }.map { CodeList.Code($0.rawValue, $0.word) })
  }
  public static var numerator: Field<Self, IntegerColumn> {
    integer("numerator", "Numerator", "How many; the days of a mean.")
  }
  public static var denominator: Field<Self, IntegerColumn> {
    integer("denominator", "Denominator", "Out of how many.")
  }
  public static var status: Field<Self, CategoryColumn> {
    category(
      "status", "Status", "x not supplied, z not applicable, u unreliable; empty beside a number.",
      codes: Scorecard.valueStatuses)
  }
  public static var reason: Field<Self, TextColumn> { text("reason", "Reason", "Why there is no value.") }
  public static var records: Field<Self, CategoryColumn> {
    category("records", "Records", RecordsKind.meaning, .required, codes: RecordsKind.codes)
  }

  /// The contract of a page's table.
  static var pageContract: DatasetContract {
    DatasetContract(
      name: "\(page)_page",
      title: title,
      description: "The page of \(title), cell by cell in the printed order.",
      grain: "one cell of the page",
      fields: [
        section.definition, sectionTitle.definition, position.definition, line.definition, column.definition,
        columnLabel.definition, period.definition, measure.definition, categories.definition, unit.definition,
        value.definition,
      ] + (showsChanges ? [arrow.definition, direction.definition] : []) + [
        numerator.definition, denominator.definition, status.definition, reason.definition,
        records.definition,
      ],
      key: [position.name, column.name, period.name])
  }

  /// The table of a page's cells.
  public static func table(of cells: [PageCell], from kind: RecordsKind) -> DatasetTable<Self> {
    var rows = DatasetTableBuilder<Self>()
    for cell in cells {
      rows.append { row in
        row[section] = cell.section
        row[sectionTitle] = cell.sectionTitle
        row[position] = cell.position
        row[line] = cell.line
        row[column] = cell.column
        row[columnLabel] = cell.label
        row[period] = cell.figure.period.label
        row[measure] = cell.figure.measure
        row[categories] = cell.categories.isEmpty ? nil : cell.categories.joined(separator: "; ")
        row[unit] = cell.unit.rawValue
        row[value] = cell.shown.value
        if showsChanges {
          row[arrow] = cell.change?.value?.arrow
          row[direction] = cell.change?.value?.direction.rawValue
        }
        // A change is of two figures: it has a numerator and a denominator in neither.
        row[numerator] = cell.comparison == nil ? cell.figure.numerator : nil
        row[denominator] = cell.comparison == nil ? cell.figure.denominator : nil
        row[status] = cell.shown.absence?.status.rawValue
        row[reason] = cell.shown.absence?.reason
        row[records] = kind.rawValue
      }
    }
    return rows.table
  }
}
