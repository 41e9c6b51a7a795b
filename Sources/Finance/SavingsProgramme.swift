public import Figures

/// A transformation project with what it costs and what it saves (Management Agreement 2017/18, section 3).
public struct SavingsProject: Hashable, Sendable {
  /// The project, as printed.
  public var project: String
  /// What it costs; `nil` when the table leaves it blank.
  public var cost: Int?
  /// The saving it makes; `nil` when the table leaves it blank.
  public var benefit: Int?
  public var comment: String?

  /// Amounts as the table gives them; `nil` is a blank cell.
  public init(project: String, cost: Int?, benefit: Int?, comment: String? = nil) {
    self.project = project
    self.cost = cost
    self.benefit = benefit
    self.comment = comment
  }
}

extension SavingsProject {
  /// Benefit − cost, where the table gives both.
  public var netBenefit: Amount {
    Amount(benefit, "the financial benefit").with(Amount(cost, "the cost"), -)
  }
}

/// The savings programme of the Medium Term Financial Strategy.
public struct SavingsProgramme: Hashable, Sendable {
  /// What the amounts are counted in.
  public var unit: MoneyUnit
  /// In the printed order.
  public var projects: [SavingsProject]
  /// The total cost as declared. It may include an apportionment of central costs that no project bears.
  public var declaredCost: Int?
  /// The total benefit as declared.
  public var declaredBenefit: Int?

  /// Projects in the printed order, all in one unit.
  public init(unit: MoneyUnit, projects: [SavingsProject], declaredCost: Int?, declaredBenefit: Int?) {
    self.unit = unit
    self.projects = projects
    self.declaredCost = declaredCost
    self.declaredBenefit = declaredBenefit
  }

  /// The sum of the costs that are given, with how many projects give one.
  public var cost: GivenTotal { GivenTotal(of: projects.map(\.cost)) }

  /// The sum of the benefits that are given, with how many projects give one.
  public var benefit: GivenTotal { GivenTotal(of: projects.map(\.benefit)) }

  /// Declared total cost − sum of the projects' costs: the apportionment of central programme costs, contingency and
  /// legal advice.
  public var apportionment: Amount {
    Amount(declaredCost, "the total cost").with(cost.amount, -)
  }

  /// The declared totals against the projects, in the programme's unit. A cost that no project bears shows as a
  /// difference.
  public func checks(tolerance: Int = 0) -> [ControlCheck] {
    [
      ControlCheck(
        .cost, control: Amount(declaredCost, "the total cost"), sum: cost.amount, tolerance: tolerance),
      ControlCheck(
        .benefit, control: Amount(declaredBenefit, "the total benefit"), sum: benefit.amount,
        tolerance: tolerance),
    ]
  }
}

/// A sum over the lines that give an amount, of a table that leaves cells blank on purpose.
public struct GivenTotal: Hashable, Sendable {
  /// The sum; not supplied when no line gives an amount.
  public let amount: Amount
  /// How many lines give one.
  public let given: Int
  /// How many lines there are.
  public let lines: Int

  init(of column: [Int?]) {
    let amounts = column.compactMap { $0 }.map { Amount($0, "an amount") }
    amount =
      amounts.isEmpty ? .missing(.notSupplied, "no line gives an amount") : Amount.total(of: amounts)
    given = amounts.count
    lines = column.count
  }
}
