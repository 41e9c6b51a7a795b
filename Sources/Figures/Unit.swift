/// What an indicator or a measure is counted in.
public enum Unit: String, CaseIterable, Hashable, Sendable {
  /// A share of a hundred.
  case percent
  /// What lies between two shares of a hundred.
  case percentagePoints = "percentage_points"
  /// A count.
  case number
  /// Calendar or working days, as the definition says.
  case days
  /// Weeks.
  case weeks
  /// Months.
  case months
  /// Years.
  case years
  /// Events or children per 1,000 of a population.
  case ratePer1000 = "rate_per_1000"
  /// Events or children per 10,000 of a population: referrals, children in care.
  case ratePer10000 = "rate_per_10000"
  /// Events or children per 100,000 of a population: first-time entrants to the youth justice system.
  case ratePer100000 = "rate_per_100000"
  /// Whole pounds.
  case pounds
  /// Thousands of pounds, as budgets are printed.
  case poundsThousand = "pounds_thousand"
  /// Full-time equivalent posts.
  case fullTimeEquivalent = "full_time_equivalent"
  /// A quotient as it stands, such as boys to girls.
  case ratio

  /// What numerator ÷ denominator is multiplied by to be in this unit: 100 for a percentage, the population for a
  /// rate, 1 for a mean.
  public var multiplier: Int {
    switch self {
    case .percent, .percentagePoints: 100
    case .ratePer1000: 1_000
    case .ratePer10000: 10_000
    case .ratePer100000: 100_000
    case .number, .days, .weeks, .months, .years, .pounds, .poundsThousand, .fullTimeEquivalent, .ratio: 1
    }
  }
}
