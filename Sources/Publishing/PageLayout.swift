public import Figures

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
    /// How far the displayed figure is from that of the month before.
    case change
    /// The figure at the inspection.
    case baseline
    /// How far the displayed figure is from that at the inspection.
    case changeSinceBaseline = "change_since_baseline"
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
    /// Whether a change is of the figure's count, not of its value.
    public var ofCount: Bool
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
    /// Which way is good, where it is not that of the measure: posts by state are good or bad by the state.
    public var polarity: Polarity?
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

  /// Whether the columns of a name show values: then it is `rate`, `percent` or `value`, or ends in one. Changes and figures at
  /// the inspection are values as well, in columns called `change`, `at_inspection` and `since_inspection`.
  public static func showsValue(column: String) -> Bool {
    ["rate", "percent", "value", "change", "at_inspection", "since_inspection"].contains {
      column == $0 || column.hasSuffix("_\($0)")
    }
  }
}
