public import CivilDates
public import Figures

/// A column of the financial profile: the budget of a year and the movements that led to it from the column before
/// (Management Agreement 2017/18, section 9).
public struct ProfileYear: Hashable, Sendable {
  /// The year the column is for.
  public var year: FinancialYear
  /// The general fund budget.
  public var budget: Int?
  /// Savings since the column before, as a positive number.
  public var savings: Int?
  /// Pressures since the column before.
  public var pressures: Int?
  /// Inflation since the column before.
  public var inflation: Int?

  /// Amounts as given; `nil` is not supplied.
  public init(year: FinancialYear, budget: Int?, savings: Int?, pressures: Int? = nil, inflation: Int? = nil)
  {
    self.year = year
    self.budget = budget
    self.savings = savings
    self.pressures = pressures
    self.inflation = inflation
  }
}

/// The general fund budget over the years of the Medium Term Financial Strategy.
public struct FinancialProfile: Hashable, Sendable {
  /// What the amounts are counted in.
  public var unit: MoneyUnit
  /// The columns, in order of years, which may leave years out.
  public var years: [ProfileYear]

  /// Columns in order of years, all in one unit.
  public init(unit: MoneyUnit, years: [ProfileYear]) {
    self.unit = unit
    self.years = years
  }

  /// One check for each column after the first: its budget against the column before − savings + pressures +
  /// inflation, over the movements that are given.
  public var checks: [ProfileCheck] {
    zip(years, years.dropFirst()).map { ProfileCheck(of: $1, after: $0) }
  }

  /// The budget before the first column's movements: budget + savings − pressures − inflation. Not supplied unless
  /// all four are.
  public var impliedBaseline: Amount {
    guard let first = years.first else { return .missing(.notSupplied, "no year was supplied") }
    return Amount(first.budget, "the budget of \(first.year)")
      .with(Amount(first.savings, "the savings of \(first.year)"), +)
      .with(Amount(first.pressures, "the pressures of \(first.year)"), -)
      .with(Amount(first.inflation, "the inflation of \(first.year)"), -)
  }

  /// The savings of the columns from one year to another, both included.
  public func saving(from first: FinancialYear, through last: FinancialYear) -> Amount {
    let columns = years.filter { first <= $0.year && $0.year <= last }
    guard !columns.isEmpty else { return .missing(.notSupplied, "no year was supplied") }
    return Amount.total(of: columns.map { Amount($0.savings, "the savings of \($0.year)") })
  }
}

/// Whether a year's budget follows from the one before.
public struct ProfileCheck: Hashable, Sendable {
  /// The year whose budget is checked.
  public let year: FinancialYear
  /// The budget of the column before − savings + pressures + inflation, as far as they are given.
  public let expected: Amount
  /// The budget as given.
  public let budget: Amount
  /// The movements that were not given: a difference may lie in them.
  public let notGiven: [Movement]

  /// What moves a budget from one year to the next.
  public enum Movement: String, CaseIterable, Hashable, Sendable {
    case savings
    case pressures
    case inflation
  }

  init(of column: ProfileYear, after previous: ProfileYear) {
    let movements: [(movement: Movement, sign: Int, amount: Int?)] = [
      (.savings, -1, column.savings), (.pressures, 1, column.pressures), (.inflation, 1, column.inflation),
    ]
    year = column.year
    budget = Amount(column.budget, "the budget of \(column.year)")
    expected = movements.reduce(Amount(previous.budget, "the budget of \(previous.year)")) { budget, moved in
      guard let amount = moved.amount else { return budget }
      return budget.with(Amount(amount, "the \(moved.movement) of \(column.year)")) { $0 + moved.sign * $1 }
    }
    notGiven = movements.filter { $0.amount == nil }.map(\.movement)
  }

  /// The budget as given against what the year before makes of it.
  public var check: ControlCheck { ControlCheck(.budget, control: budget, sum: expected, tolerance: 0) }

  /// Budget − expected: what is left to the movements that were not given.
  public var difference: Amount { budget.with(expected, -) }
}
