/// How many indicators have each rating and each direction of travel: a row of the summary table.
public struct IndicatorCounts: Hashable, Sendable {
  /// Rows of each class, Monitor included; a class without rows may be left out.
  public var ratings: [Rating: Int]
  /// Improving or the same.
  public var improvingOrSame: Int
  /// Moved in the bad direction.
  public var worsening: Int
  /// Monitor, or nothing to compare.
  public var noDirection: Int
  /// Expected to report this quarter: every row that was due, rated or not.
  public var expected: Int
  /// Not due this quarter; in no other column.
  public var notDue = 0
  /// Missed, with a level of intervention.
  public var escalated = 0

  /// A row of given counts, such as those of indicators that a report counts without listing them.
  public init(
    ratings: [Rating: Int] = [:], improvingOrSame: Int = 0, worsening: Int = 0, noDirection: Int = 0,
    expected: Int = 0
  ) {
    self.ratings = ratings
    self.improvingOrSame = improvingOrSame
    self.worsening = worsening
    self.noDirection = noDirection
    self.expected = expected
  }

  /// Counts the rows that were due; of those that were not, only how many there are.
  public init(of readings: some Sequence<Reading>) {
    self.init()
    for reading in readings {
      guard reading.returned.isExpected else {
        notDue += 1
        continue
      }
      expected += 1
      if reading.isEscalated { escalated += 1 }
      if let rating = reading.verdict.rating { ratings[rating, default: 0] += 1 }
      switch reading.direction.direction {
      case .improving, .same: improvingOrSame += 1
      case .worsening: worsening += 1
      case .monitor, .none: noDirection += 1
      }
    }
  }

  /// Rows of one class.
  public func count(_ rating: Rating) -> Int { ratings[rating, default: 0] }

  /// Rows with a rating other than Monitor.
  public var rated: Int { ratings.reduce(0) { $0 + ($1.key.isJudgement ? $1.value : 0) } }

  /// Rows with a direction of travel.
  public var withDirection: Int { improvingOrSame + worsening }

  /// The counts of both, column by column.
  public static func + (left: IndicatorCounts, right: IndicatorCounts) -> IndicatorCounts {
    var sum = IndicatorCounts(
      ratings: left.ratings.merging(right.ratings, uniquingKeysWith: +),
      improvingOrSame: left.improvingOrSame + right.improvingOrSame,
      worsening: left.worsening + right.worsening, noDirection: left.noDirection + right.noDirection,
      expected: left.expected + right.expected)
    sum.notDue = left.notDue + right.notDue
    sum.escalated = left.escalated + right.escalated
    return sum
  }

  /// One class as a share of the rated rows.
  public func share(of rating: Rating) -> Share {
    Share(count: count(rating), base: rating == .monitor ? expected : rated)
  }

  /// Improving or the same, as a share of the rows with a direction.
  public var improvingOrSameShare: Share { Share(count: improvingOrSame, base: withDirection) }

  /// Worsening, as a share of the rows with a direction.
  public var worseningShare: Share { Share(count: worsening, base: withDirection) }
}
