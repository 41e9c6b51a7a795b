/// The four bands of authorities' latest values, of which A holds the best quarter.
///
/// Source: Local Authority Interactive Tool: quartile bands over the English authorities with a latest value.
public struct QuartileBands: Hashable, Sendable {
  /// A quarter of the authorities.
  public enum Band: String, CaseIterable, Hashable, Sendable {
    case a = "A"
    case b = "B"
    case c = "C"
    case d = "D"
  }

  /// The quartiles, with the lowest and the highest value.
  public let quartiles: Quantiles
  /// The side on which A lies.
  public let better: Side

  /// Bands of authorities' values; `nil` for fewer than four values, and where neither side is better.
  public init?(of values: [Double?], better: Side?) {
    guard let better, let quartiles = Quantiles(of: values, groups: 4) else { return nil }
    self.quartiles = quartiles
    self.better = better
  }

  /// The band of a value: a value on a quartile belongs to the lower group, whichever side is better. `nil` for a value
  /// outside the authorities' range.
  public func band(of value: Double) -> Band? {
    quartiles.group(of: value).map { group in
      Band.allCases[better == .lower ? group - 1 : Band.allCases.count - group]
    }
  }

  /// The value at which the best quarter begins: the upper quartile where higher is better, otherwise the lower.
  public var topQuartileThreshold: Double {
    quartiles.values[better == .higher ? 2 : 0]
  }
}
