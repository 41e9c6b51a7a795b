/// An edition of the council's risk matrix: its axes, the bands of scores, and what follows from a score.
///
/// A score is impact × probability (Family Services Q1 2014/15, section 5.3; Management Agreement 2017/18, section 10).
public struct RiskMatrix: Hashable, Sendable {
  /// A step of an axis.
  public struct Level: Hashable, Sendable {
    /// 1 is the lowest.
    public var level: Int
    /// `Moderate`, `Likely`.
    public var label: String

    public init(_ level: Int, _ label: String) {
      self.level = level
      self.label = label
    }
  }

  /// A range of scores with one name.
  public struct Band: Hashable, Sendable {
    public var scores: ClosedRange<Int>
    /// `Medium High`.
    public var label: String

    public init(_ scores: ClosedRange<Int>, _ label: String) {
      self.scores = scores
      self.label = label
    }
  }

  /// Where a risk of a score or more is reported.
  public struct Escalation: Hashable, Sendable {
    public var atLeast: Int
    /// The board, register or committee.
    public var recipient: String
    public var provenance: Provenance

    public init(atLeast: Int, to recipient: String, provenance: Provenance) {
      self.atLeast = atLeast
      self.recipient = recipient
      self.provenance = provenance
    }
  }

  /// How a rule is known.
  public enum Provenance: String, CaseIterable, Hashable, Sendable {
    /// The council states it for the year.
    case stated
    /// The simplest rule that gives what was printed.
    case fitted
    /// Neither stated for the year nor tested by a printed figure.
    case assumed
  }

  /// From the lowest up.
  public var impacts: [Level]
  /// From the lowest up.
  public var probabilities: [Level]
  /// From the lowest up.
  public var bands: [Band]
  /// The lowest score of which the register lists every risk; `nil` where it lists a choice of risks.
  public var listedFrom: Int?
  /// From the lowest score up.
  public var escalations: [Escalation]

  /// Axes, bands and escalations in any order.
  public init(
    impacts: [Level], probabilities: [Level], bands: [Band], listedFrom: Int? = nil,
    escalations: [Escalation] = []
  ) {
    self.impacts = impacts.sorted { $0.level < $1.level }
    self.probabilities = probabilities.sorted { $0.level < $1.level }
    self.bands = bands.sorted { $0.scores.lowerBound < $1.scores.lowerBound }
    self.listedFrom = listedFrom
    self.escalations = escalations.sorted { ($0.atLeast, $0.recipient) < ($1.atLeast, $1.recipient) }
  }

  /// The name of the band that a score is in; `nil` where the edition has none.
  public func band(of score: Int) -> String? { bands.first { $0.scores.contains(score) }?.label }

  /// To whom a risk of a score is reported.
  public func escalations(of score: Int) -> [Escalation] { escalations.filter { score >= $0.atLeast } }

  /// Whether the register lists every risk of a score.
  public func listsEveryRisk(of score: Int) -> Bool { listedFrom.map { score >= $0 } ?? false }
}
