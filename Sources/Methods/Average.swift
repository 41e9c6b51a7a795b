/// The mean or median of the values that are there, with how many those are and how many are missing.
///
/// The total is kept beside the divisor, so that exact values give an exact average: divide as the values' type does.
public struct Average<Value: AdditiveArithmetic & Sendable>: Sendable {
  /// The sum of all values for a mean, of the middle one or two for a median.
  public let total: Value
  /// How many values are in the total: 1 or more.
  public let divisor: Int
  /// How many values there are.
  public let contributing: Int
  /// How many were skipped, being missing or suppressed. A true nought is not skipped.
  public let missing: Int

  /// The unweighted mean; `nil` when every value is missing.
  ///
  /// Source: Local Authority Interactive Tool: the average of the statistical neighbours.
  public static func mean(of values: some Sequence<Value?>) -> Average? {
    let (known, missing) = sorting(values)
    guard !known.isEmpty else { return nil }
    return Average(
      total: known.reduce(.zero, +), divisor: known.count, contributing: known.count, missing: missing)
  }

  /// The median: the middle value, or the mean of the middle two; `nil` when every value is missing.
  ///
  /// Source: Department for Education, children's social care outcomes and enablers dashboard: the statistical
  /// neighbours' median.
  public static func median(of values: some Sequence<Value?>) -> Average? where Value: Comparable {
    let (known, missing) = sorting(values)
    guard !known.isEmpty else { return nil }
    let ordered = known.sorted()
    let middle = ordered[(ordered.count - 1) / 2...ordered.count / 2]
    return Average(
      total: middle.reduce(.zero, +), divisor: middle.count, contributing: known.count, missing: missing)
  }

  private static func sorting(_ values: some Sequence<Value?>) -> (known: [Value], missing: Int) {
    var known: [Value] = []
    var missing = 0
    for value in values {
      // Not a number is unequal to itself, and no value.
      if let value, value == value { known.append(value) } else { missing += 1 }
    }
    return (known, missing)
  }
}

extension Average where Value == Double {
  /// The average itself.
  public var value: Double { total / Double(divisor) }
}

extension Average: Equatable where Value: Equatable {}
