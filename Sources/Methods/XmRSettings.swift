/// How a chart of individual values is judged. Implementations differ in these numbers; the defaults are those of
/// NHS England's *Making Data Count* as NHSRplotthedots computes them.
public struct XmRSettings: Hashable, Sendable {
  /// So many points in a row on one side of the centre line are a shift.
  public let shiftLength: Int
  /// So many points in a row each above, or each below, the one before are a trend.
  public let trendLength: Int
  /// Whether two of three points near a limit are a signal.
  public let judgesTwoOfThree: Bool
  /// Whether extreme moving ranges are left out of their mean.
  public let screensRanges: Bool

  /// `nil` unless both lengths are three or more.
  public init?(
    shiftLength: Int = 7, trendLength: Int = 7, judgesTwoOfThree: Bool = true, screensRanges: Bool = true
  ) {
    guard shiftLength >= 3, trendLength >= 3 else { return nil }
    self.init(shiftLength, trendLength, judgesTwoOfThree, screensRanges)
  }

  /// As NHSRplotthedots: shift 7, trend 7, ranges screened.
  public static let plotTheDots = XmRSettings(7, 7, true, true)
  /// As the Making Data Count workbook: the same without screening.
  public static let makingDataCountWorkbook = XmRSettings(7, 7, true, false)

  private init(_ shift: Int, _ trend: Int, _ twoOfThree: Bool, _ screens: Bool) {
    self.shiftLength = shift
    self.trendLength = trend
    self.judgesTwoOfThree = twoOfThree
    self.screensRanges = screens
  }
}

/// New limits from a point on, that point included, because the process is known to have changed.
public struct Rebase: Hashable, Sendable {
  /// The point's place in the series, the first being 0.
  public let index: Int
  /// What changed. It is published with the chart.
  public let reason: String

  public init(at index: Int, reason: String) {
    self.index = index
    self.reason = reason
  }
}

/// Limits from the first so many values of the series, and of each rebased part, instead of from all.
public struct FixedBaseline: Hashable, Sendable {
  /// How many values, missing ones not counted: twelve or more.
  public let values: Int
  /// Why these. It is published with the chart.
  public let reason: String

  public init(values: Int, reason: String) {
    self.values = values
    self.reason = reason
  }
}

/// What is wrong with the way in which a chart was asked for.
public enum XmRFault: Error, Hashable, Sendable {
  case emptySeries
  /// A rebase or a fixed baseline has no reason.
  case reasonMissing
  /// A rebase is not at the second to the last point.
  case rebaseOutsideSeries(index: Int)
  /// Two rebases are at one point.
  case rebaseRepeated(index: Int)
  /// A fixed baseline has fewer than twelve values.
  case baselineTooShort(values: Int)
}
