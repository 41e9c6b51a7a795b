public import CivilDates
public import Datasets
internal import Figures

/// How far a plan has come at a quarter's end: its commitments, the positions of its lines, and their counts.
public struct PlanProgress: Hashable, Sendable {
  public let edition: PlanEdition
  public let quarter: Quarter
  /// In the order of the lines.
  public let positions: [PlanPosition]
  /// In the order of the file.
  public let commitments: [Commitment]

  /// Brings the commitments of a plan together with its lines.
  public init(
    lines: [PlanLine], commitments: [Commitment] = [], edition: PlanEdition, quarter: Quarter
  ) {
    self.edition = edition
    self.quarter = quarter
    self.commitments = commitments
    positions = lines.map { line in
      let own = commitments.filter { $0.line == line.line }
      let byRule =
        edition.positionRule == .worstCommitment
        ? edition.worst(of: own.filter { $0.dueQuarter <= quarter }.compactMap(\.status)) : nil
      return PlanPosition(
        line: line, commitments: own, byRule: byRule,
        isDueInQuarter: own.contains { $0.dueQuarter == quarter })
    }
  }

  public var plan: Plan { edition.plan }

  /// The positions that count; a line that another reports on is left out.
  public var counted: [PlanPosition] { positions.filter { $0.line.reportedUnder == nil } }

  /// Counts by position of all lines.
  public var overview: PlanCounts {
    PlanCounts(of: counted.map(\.position), edition: edition)
  }

  /// Counts by position of the lines with a commitment due in the quarter.
  public var overviewOfDue: PlanCounts {
    PlanCounts(of: counted.filter(\.isDueInQuarter).map(\.position), edition: edition)
  }

  /// Counts by status of all commitments.
  public var commitmentCounts: PlanCounts { PlanCounts(of: commitments.map(\.status), edition: edition) }

  /// Counts by status of the commitments due in the quarter.
  public var dueCommitmentCounts: PlanCounts {
    PlanCounts(of: commitments.filter { $0.dueQuarter == quarter }.map(\.status), edition: edition)
  }

  /// How many commitments stand in one way at the quarter's end.
  public func count(_ standing: Commitment.Standing) -> Int {
    commitments.count { $0.standing(at: quarter) == standing }
  }
}
