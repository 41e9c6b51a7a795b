/// A page of the booklet, as data: sections of lines and columns, each cell of which shows a measure.
public struct PageLayout: Sendable {
  public enum Period: String, CaseIterable, Sendable {
    /// To the end of the quarter, or so many months earlier.
    case yearToDate = "year_to_date"
    case quarter
    /// The quarter's last month, or so many earlier.
    case month
    /// As at the end of that month.
    case monthEnd = "month_end"
    /// Every month that the measure reports, for a chart.
    case eachMonth = "each_month"
    case eachMonthEnd = "each_month_end"
  }

  /// What of a figure a cell shows.
  public enum Showing: String, CaseIterable, Sendable {
    /// How many: the figure's numerator.
    case count
    /// The figure in the measure's unit: a share, a rate, a mean.
    case value
  }

  public struct Column: Sendable {
    /// The columns of one kind for several months share a name; their periods tell them apart.
    public var column: String
    /// `nil` for the name of the month.
    public var label: String?
    public var period: Period
    /// Months before the quarter's last, for `yearToDate`, `month` and `monthEnd`.
    public var earlier: Int
    public var showing: Showing
    /// The last category of the cells' breakdown.
    public var category: String?
    /// The measure shown, where it is not the line's. It then has the line's category alone.
    public var measure: String?
  }

  public struct Line: Sendable {
    public var line: String
    public var measure: String
    /// Measures of single columns that are not the line's.
    public var measures: [String: String]
    public var category: String?
    /// One line for each category of the measure, under the category's name.
    public var everyCategory: Bool
    /// The columns that the line fills.
    public var columns: Set<String>
  }

  public struct Section: Sendable {
    public var section: String
    public var title: String
    public var columns: [Column]
    public var lines: [Line]
  }

  /// Also the section under which the page's printed figures are on file.
  public var page: String
  public var title: String
  public var sections: [Section]

  /// Whether the columns of a name show values: then it is `rate`, `percent` or `value`, or ends in one.
  public static func showsValue(column: String) -> Bool {
    ["rate", "percent", "value"].contains { column == $0 || column.hasSuffix("_\($0)") }
  }
}
