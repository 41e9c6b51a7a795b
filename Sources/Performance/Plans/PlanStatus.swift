public import Figures

/// A status that a line or a commitment of a plan may have in a year, as the authority's list declares it.
public struct PlanStatus: Hashable, Sendable {
  /// What a status says of delivery.
  public enum State: String, CaseIterable, Hashable, Sendable {
    /// Delivered.
    case met
    /// Begun, or delivered for the most part.
    case partMet = "part_met"
    /// Expected to be delivered.
    case onTrack = "on_track"
    /// Delayed, or at risk.
    case offTrack = "off_track"
    /// Not rated: not due, or led elsewhere.
    case notRated = "not_rated"
  }

  /// As the input files hold it: `green_amber`.
  public let status: String
  /// As the report prints it.
  public let label: String
  /// A mark that differs from the others by shape.
  public let symbol: String
  public let state: State
  /// Towards the score; `nil` where the report has none.
  public let points: ExactDecimal?

  public init(status: String, label: String, symbol: String, state: State, points: ExactDecimal? = nil) {
    self.status = status
    self.label = label
    self.symbol = symbol
    self.state = state
    self.points = points
  }

  /// Whether it counts among the rated.
  public var isRated: Bool { state != .notRated }
}
