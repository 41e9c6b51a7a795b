/// The values that cut an ordered set into groups of the same share: quartiles, quintiles, deciles.
///
/// Between two values they are interpolated at h = (n − 1)p.
/// Source: R. J. Hyndman and Y. Fan, *The American Statistician* 50 (1996) 361–365, type 7; so R's `quantile`, the
/// Local Authority Interactive Tool and Fingertips.
public struct Quantiles: Hashable, Sendable {
  /// The cut points, the lowest first: three for quartiles.
  public let values: [Double]
  public let lowest: Double
  public let highest: Double
  /// How many values were cut.
  public let contributing: Int
  /// How many were skipped, being missing or suppressed.
  public let missing: Int

  /// Cuts values into so many groups; `nil` for fewer than two groups, and for fewer values than groups.
  public init?(of values: [Double?], groups: Int) {
    let ordered = values.compactMap { $0 }.filter(\.isFinite).sorted()
    guard groups >= 2, ordered.count >= groups, let lowest = ordered.first, let highest = ordered.last else {
      return nil
    }
    self.values = (1..<groups).map { group in
      let (place, rest) = ((ordered.count - 1) * group).quotientAndRemainder(dividingBy: groups)
      guard rest > 0 else { return ordered[place] }
      let share = Double(rest) / Double(groups)
      return ordered[place] + share * (ordered[place + 1] - ordered[place])
    }
    self.lowest = lowest
    self.highest = highest
    self.contributing = ordered.count
    self.missing = values.count - ordered.count
  }

  /// The group of a value, 1 for the lowest: that of the first cut point which is not below it. `nil` for a value
  /// outside the set's range.
  public func group(of value: Double) -> Int? {
    guard lowest <= value, value <= highest else { return nil }
    return (values.firstIndex { value <= $0 } ?? values.count) + 1
  }
}
