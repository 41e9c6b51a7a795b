/// The summary table of the scorecard: counts by importance and overall (Family Services Q4 2015/16, table 2.1).
public struct IndicatorSummary: Hashable, Sendable {
  /// One row of the table.
  public struct Line: Hashable, Sendable {
    /// `nil` for the overall row.
    public let importance: Importance?
    /// The columns of the row.
    public let counts: IndicatorCounts
  }

  /// One line for each importance, in the order asked for, then the overall line.
  public let lines: [Line]

  /// The overall line's counts.
  public let overall: IndicatorCounts

  /// Operational indicators are for internal monitoring and are left out unless asked for. Readings of a catalogue
  /// without importances count in the overall line only.
  ///
  /// - Parameters:
  ///   - readings: the rows of the scorecard.
  ///   - unlisted: counts of indicators that a report counts without listing them, by importance.
  ///   - importances: the lines to show.
  public init(
    of readings: some Sequence<Reading>, unlisted: [Importance: IndicatorCounts] = [:],
    importances: [Importance] = [.strategic, .critical]
  ) {
    let byImportance = Dictionary(grouping: readings, by: \.indicator.importance)
    let lines = importances.map { importance in
      Line(
        importance: importance,
        counts: IndicatorCounts(of: byImportance[importance] ?? [])
          + (unlisted[importance] ?? IndicatorCounts()))
    }
    overall = lines.map(\.counts).reduce(IndicatorCounts(of: byImportance[nil] ?? []), +)
    self.lines = lines + [Line(importance: nil, counts: overall)]
  }

  /// The counts of one importance; `nil` when it has no line.
  public func counts(of importance: Importance) -> IndicatorCounts? {
    lines.first { $0.importance == importance }?.counts
  }
}
