/// Places of authorities among each other.
public enum Ranks {
  /// The rank of each value among those that are there, 1 for the best. Equal values share the better rank, and the
  /// next follows by how many they are: 1, 2, 3, 3, 5. A missing value has no rank, and where neither side is better
  /// there is none.
  ///
  /// Source: Local Authority Interactive Tool: national rank.
  public static func ranks<Value: Comparable>(of values: [Value?], better: Side?) -> [Int?] {
    guard let better else { return values.map { _ in nil } }
    let ordered = known(values).sorted { isBetter($0.value, than: $1.value, better) }
    var ranks = [Int?](repeating: nil, count: values.count)
    var rank = 0
    for (place, entry) in ordered.enumerated() {
      if place == 0 || ordered[place - 1].value != entry.value { rank = place + 1 }
      ranks[entry.index] = rank
    }
    return ranks
  }

  /// The best value with the places of all that have it, the first first; `nil` without a value, and where neither side
  /// is better. Of the statistical neighbours' values, this is the best neighbour.
  public static func best<Value: Comparable>(of values: [Value?], better: Side?) -> (
    value: Value, indices: [Int]
  )? {
    let known = known(values)
    guard let better,
      let best = known.min(by: { isBetter($0.value, than: $1.value, better) })?.value
    else { return nil }
    return (best, known.filter { $0.value == best }.map(\.index))
  }

  /// The mean of the best so many values; `nil` for none, for fewer values than that, and where neither side is better.
  public static func meanOfBest<Value: Comparable & AdditiveArithmetic>(
    _ count: Int, of values: [Value?], better: Side?
  ) -> Average<Value>? {
    let known = known(values)
    guard let better, (1...max(1, known.count)).contains(count) else { return nil }
    let best = known.map(\.value).sorted { isBetter($0, than: $1, better) }.prefix(count)
    guard best.count == count else { return nil }
    return Average(
      total: best.reduce(.zero, +), divisor: count, contributing: known.count,
      missing: values.count - known.count)
  }

  /// The "top 10 %" of the council's targets: the mean of the best tenth of the authorities that have a value, their
  /// number rounded half up: of 150, the best 15. It is not the 90th percentile.
  ///
  /// Source: Barnet, management agreement 2017/18, whose targets (68 and 96.5) it reproduces.
  public static func topTenth<Value: Comparable & AdditiveArithmetic>(of values: [Value?], better: Side?)
    -> Average<Value>?
  {
    meanOfBest((known(values).count + 5) / 10, of: values, better: better)
  }

  /// The group of a rank when so many ranked areas are cut into groups of the same size, as nearly as may be; 1 holds
  /// rank 1. `nil` for fewer areas than groups, and a rank that is none of them.
  ///
  /// Source: PHEindicatormethods `phe_quantile`: q = ⌊(k + 1) − ⌈((N + 1) − r) / (N/k)⌉⌋, and 1 for 0.
  public static func group(ofRank rank: Int, among areas: Int, groups: Int) -> Int? {
    guard groups >= 1, areas >= groups, (1...areas).contains(rank) else { return nil }
    let parts = (Int128(areas) + 1 - Int128(rank)) * Int128(groups)
    let roundedUp = (parts + Int128(areas) - 1) / Int128(areas)
    return max(1, Int(Int128(groups) + 1 - roundedUp))
  }

  /// The values that are there, with their places. Not a number is unequal to itself, and no value.
  private static func known<Value: Comparable>(_ values: [Value?]) -> [(index: Int, value: Value)] {
    values.enumerated().compactMap { index, value in
      value.flatMap { $0 == $0 ? (index, $0) : nil }
    }
  }

  private static func isBetter<Value: Comparable>(_ value: Value, than other: Value, _ better: Side) -> Bool {
    better == .higher ? value > other : value < other
  }
}
