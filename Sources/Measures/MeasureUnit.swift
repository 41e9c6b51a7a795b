/// What a measure is counted in.
public enum MeasureUnit: String, CaseIterable, Hashable, Sendable {
  /// A count.
  case number
  /// A share of a hundred.
  case percent
  /// Events or children per 10,000 children of the borough.
  case ratePer10000 = "rate_per_10000"
  /// A mean in calendar days.
  case days

  /// What numerator ÷ denominator is multiplied by to be in this unit.
  public var multiplier: Int {
    switch self {
    case .number, .days: 1
    case .percent: 100
    case .ratePer10000: 10_000
    }
  }
}

/// Which way is good, for a measure.
public enum MeasurePolarity: String, CaseIterable, Hashable, Sendable {
  case high
  case low
  /// Monitored without judgement.
  case none
}
