public import CivilDates
internal import Figures

/// What measures know of the world outside the council's records.
public struct MeasureReferences: Sendable {
  /// Of England and Wales; `nil` when no bank holidays are on file.
  public var workingDays: WorkingDays?
  /// Populations of the authority, of every year and basis on file.
  public var populations: [PopulationEstimate]

  public init(workingDays: WorkingDays? = nil, populations: [PopulationEstimate] = []) {
    self.workingDays = workingDays
    self.populations = populations
  }

  /// The children of the borough that rates of a financial year are per.
  ///
  /// - Throws: `Uncountable` when there is no estimate of the year on any of the bases.
  func population(of year: FinancialYear, by choice: FrontDoorParameters.Population) throws
    -> PopulationEstimate
  {
    let midYear =
      switch choice.year {
      case .financialYearStart: year.start
      case .yearBefore: year.start - 1
      }
    for basis in choice.bases {
      if let found = populations.first(where: { $0.midYear == midYear && $0.basis == basis }) { return found }
    }
    throw Uncountable(
      .notSupplied,
      "population has no estimate of mid-\(midYear) on the basis \(choice.bases.joined(separator: " or "))")
  }
}

/// Children aged 0 to 17 of the authority in the middle of a year.
public struct PopulationEstimate: Hashable, Sendable {
  public var midYear: Int
  /// What kind of estimate it is: there may be several of a year.
  public var basis: String
  public var children: Int

  public init(midYear: Int, basis: String, children: Int) {
    self.midYear = midYear
    self.basis = basis
    self.children = children
  }
}
