/// When a figure rests on too few cases to be judged against a target or a comparator. What is too few is the
/// authority's choice.
public struct TooFewRule: Hashable, Sendable {
  /// The fewest cases to judge: the denominator of a proportion, the events of a rate. `nil`: any number will do.
  public let fewestCases: Int?
  /// The widest 95 % interval to judge, in the unit of the figure. `nil`: any width will do.
  public let widestInterval: Double?

  public init(fewestCases: Int?, widestInterval: Double?) {
    self.fewestCases = fewestCases
    self.widestInterval = widestInterval
  }

  /// Every figure is judged.
  public static let none = TooFewRule(fewestCases: nil, widestInterval: nil)

  /// Whether a figure on so many cases, with this interval, is too few to judge.
  public func applies(cases: Int, interval: ConfidenceInterval) -> Bool {
    if let fewestCases, cases < fewestCases { return true }
    if let widestInterval, interval.width > widestInterval { return true }
    return false
  }
}
