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

  /// The children of the borough that rates of a financial year are per; `nil` when there is no estimate of the year
  /// on any of the bases.
  public func population(of year: FinancialYear, by choice: PopulationChoice) -> PopulationEstimate? {
    let midYear = choice.midYear(of: year)
    for basis in choice.bases {
      if let found = populations.first(where: { $0.midYear == midYear && $0.basis == basis }) { return found }
    }
    return nil
  }

  /// The same.
  ///
  /// - Throws: `Uncountable` when there is no estimate.
  func requiredPopulation(of year: FinancialYear, by choice: PopulationChoice) throws -> PopulationEstimate {
    guard let found = population(of: year, by: choice) else {
      let bases = choice.bases.joined(separator: " or ")
      throw Uncountable(
        .notSupplied, "population has no estimate of mid-\(choice.midYear(of: year)) on the basis \(bases)")
    }
    return found
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
