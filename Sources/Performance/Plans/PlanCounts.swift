public import Figures

/// How many lines or commitments of a plan have each status of the year's edition.
public struct PlanCounts: Hashable, Sendable {
  /// One status with its count.
  public struct Entry: Hashable, Sendable {
    public let status: PlanStatus
    public let count: Int
    /// `nil` for a status that is not rated, where shares are of the rated.
    public let share: Share?
  }

  /// Every status of the edition, the best first, also those that nothing has.
  public let entries: [Entry]
  /// Everything that was counted, with a status or without.
  public let listed: Int
  /// Without a status.
  public let withoutStatus: Int

  /// Counts statuses; `nil` stands for something without one.
  public init(of statuses: [PlanStatus?], edition: PlanEdition) {
    listed = statuses.count
    let given = statuses.compactMap(\.self)
    withoutStatus = listed - given.count
    let base = edition.shareBase == .all ? listed : given.count(where: \.isRated)
    entries = edition.statuses.map { status in
      let count = given.count { $0 == status }
      let hasShare = edition.shareBase == .all || status.isRated
      return Entry(status: status, count: count, share: hasShare ? Share(count: count, base: base) : nil)
    }
  }

  /// The points of the rated statuses, summed; not supplied when nothing was rated or a status has no points.
  public var score: Known<ExactDecimal> {
    let rated = entries.filter { $0.status.isRated && $0.count > 0 }
    guard !rated.isEmpty else { return .missing(.notSupplied, "no rating was supplied") }
    var points: [ExactDecimal] = []
    for entry in rated {
      guard let each = entry.status.points else {
        return .missing(.notApplicable, "the status \(entry.status.status) has no points")
      }
      points += Array(repeating: each, count: entry.count)
    }
    return .value(points.reduce(.zero, +).shortest)
  }
}
