/// What a point of a chart of individual values shows.
public enum Variation: Hashable, Sendable {
  /// It varies as the process does.
  case commonCause
  /// It differs; by which rule, and to which side.
  case specialCause(XmRChart.Signal, Side)

  /// The finding when `better` is the better side, or when neither side is: then `better` is `nil`. A trend is judged
  /// by where it goes, not by the side on which it is.
  public func finding(better: Side?) -> VariationFinding {
    switch (self, better) {
    case (.commonCause, _): .commonCause
    case (.specialCause(_, .higher), nil): .higher
    case (.specialCause(_, .lower), nil): .lower
    case (.specialCause(_, let side), let better): side == better ? .improvement : .concern
    }
  }
}

/// Variation in words.
///
/// Source: NHS England, *Making Data Count*: variation icons.
public enum VariationFinding: String, CaseIterable, Hashable, Sendable {
  case commonCause = "common_cause"
  case improvement
  case concern
  /// Special cause to the higher side, without judgement.
  case higher
  /// Special cause to the lower side, without judgement.
  case lower
}
