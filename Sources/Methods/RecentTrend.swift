/// Whether an annual figure has risen or fallen over its latest five years, beyond what chance explains.
///
/// A trend is significant when χ² exceeds its 99.8 % point at one degree of freedom **and** the slope keeps its sign
/// with each of the five points left out in turn, so that no single year makes it.
/// Source: Public Health England, Fingertips technical guidance: recent trends; for proportions, P. Armitage,
/// *Biometrics* 11 (1955) 375–386. It is for single years: quarters share a season, which a chart of individual values
/// or five like quarters allow for.
public struct RecentTrend: Hashable, Sendable {
  /// Why no trend can be calculated.
  public enum Obstacle: String, Error, CaseIterable, Hashable, Sendable {
    case fewerThanFivePoints = "fewer_than_five_points"
    /// A proportion is 0 or 1, whose log odds are unbounded. The publisher names 1 only; 0 is the same fault.
    case noneOrAll = "none_or_all"
    /// An interval has no width, or a value or end is not finite: the point has no weight.
    case noWeight = "no_weight"
  }

  /// A published value and the ends of its 95 % interval.
  public struct Point: Hashable, Sendable {
    public let value: Double
    public let lower: Double
    public let upper: Double

    public init(value: Double, lower: Double, upper: Double) {
      self.value = value
      self.lower = lower
      self.upper = upper
    }
  }

  /// How many points count.
  public static let pointsUsed = 5
  /// The value that χ² must exceed: its 99.8 % point at one degree of freedom.
  public static let criticalChiSquared = 9.54953570608324

  /// The test statistic.
  public let chiSquared: Double
  /// The slope over a year, in the unit of the figure; for proportions, that of the log odds.
  public let slope: Double
  /// Which way the figure has gone; `nil` when no change is significant.
  public let direction: Side?

  /// The trend of proportions, one a year, the earliest first; `nil` stands for a year that is missing or suppressed,
  /// which is left out.
  public init(proportions: [Proportion?]) throws(Obstacle) {
    let latest = proportions.compactMap { $0 }.suffix(Self.pointsUsed)
    guard latest.count == Self.pointsUsed else { throw .fewerThanFivePoints }
    guard latest.allSatisfy({ 0 < $0.numerator && $0.numerator < $0.denominator }) else { throw .noneOrAll }

    var (all, cases, timesAll, timesCases, squaresAll) = (0.0, 0.0, 0.0, 0.0, 0.0)
    for (time, point) in zip(Self.times, latest) {
      let (numerator, denominator) = (Double(point.numerator), Double(point.denominator))
      all += denominator
      cases += numerator
      timesAll += denominator * time
      timesCases += numerator * time
      squaresAll += denominator * time * time
    }
    let association = all * timesCases - cases * timesAll
    let chiSquared =
      all * association * association / (cases * (all - cases) * (all * squaresAll - timesAll * timesAll))

    let logOdds = latest.map {
      naturalLogarithm(Double($0.numerator) / Double($0.denominator - $0.numerator))
    }
    self.init(chiSquared: chiSquared, values: logOdds, weights: logOdds.map { _ in 1 })
  }

  /// The trend of rates or other values with 95 % intervals, one a year, the earliest first; `nil` stands for a year
  /// that is missing or suppressed, which is left out. A point weighs as the square of 3.92 over its interval's width.
  public init(values points: [Point?]) throws(Obstacle) {
    let latest = points.compactMap { $0 }.suffix(Self.pointsUsed)
    guard latest.count == Self.pointsUsed else { throw .fewerThanFivePoints }
    let weights = latest.map { point in
      let error = (point.upper - point.lower) / 3.92
      return 1 / (error * error)
    }
    guard
      zip(latest, weights).allSatisfy({ $0.value.isFinite && $0.upper > $0.lower && $1.isFinite && $1 > 0 })
    else { throw .noWeight }

    let values = latest.map(\.value)
    let line = Self.line(values, weights)
    self.init(
      chiSquared: line.slope * line.slope * line.determinant / line.weight, values: values, weights: weights)
  }

  /// Judges a χ² by the slopes with all points and with each left out.
  private init(chiSquared: Double, values: [Double], weights: [Double]) {
    let slope = Self.line(values, weights).slope
    let side = Side(of: slope, from: 0)
    let holds = values.indices.allSatisfy { left in
      var fewer = weights
      fewer[left] = 0
      return Side(of: Self.line(values, fewer).slope, from: 0) == side
    }
    self.chiSquared = chiSquared
    self.slope = slope
    self.direction = chiSquared > Self.criticalChiSquared && holds ? side : nil
  }

  private static let times = (1...pointsUsed).map(Double.init)

  /// The weighted least-squares slope over times 1 to 5, with the sums that go into χ².
  private static func line(_ values: [Double], _ weights: [Double]) -> (
    slope: Double, determinant: Double, weight: Double
  ) {
    var (weight, time, square, value, product) = (0.0, 0.0, 0.0, 0.0, 0.0)
    for index in values.indices {
      weight += weights[index]
      time += weights[index] * times[index]
      square += weights[index] * times[index] * times[index]
      value += weights[index] * values[index]
      product += weights[index] * times[index] * values[index]
    }
    let determinant = weight * square - time * time
    return ((weight * product - time * value) / determinant, determinant, weight)
  }
}
