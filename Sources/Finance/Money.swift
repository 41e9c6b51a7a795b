/// What the amounts of a statement are counted in. Amounts are whole numbers of it, as supplied, never binary
/// fractions.
public enum MoneyUnit: String, CaseIterable, Hashable, Sendable {
  /// The ledger's own unit.
  case pence
  /// Whole pounds.
  case pounds
  /// Thousands of pounds (£000), as budget monitoring is printed.
  case poundsThousand = "pounds_thousand"
}

/// Which fund pays for a line.
public enum Fund: String, CaseIterable, Hashable, Sendable {
  /// The council's own budget.
  case generalFund = "general_fund"
  /// Dedicated Schools' Grant: its budgets and the grant itself, a negative line, nearly cancel out.
  case dedicatedSchoolsGrant = "dedicated_schools_grant"
}

/// Whether a year's figure is expected or final.
public enum OutturnKind: String, CaseIterable, Hashable, Sendable {
  /// Projected to the year's end, in quarters 1 to 3.
  case forecast
  /// Spent, in quarter 4.
  case actual
}
