internal import CivilDates
internal import Datasets
internal import Logging
internal import Performance
internal import Publishing
internal import Run

/// The plans that were supplied for a quarter, each followed by the edition of its financial year.
struct PlanFigures {
  /// In the order of the kinds of plan.
  let progress: [PlanProgress]

  init(_ pipeline: Pipeline, _ cleaned: TableFolder, quarter: Quarter, logger: Logger) throws {
    let editions = try pipeline.planEditions()
    if cleaned.has(CommissioningCommitments.contract.name)
      && !cleaned.has(CommissioningIntentions.contract.name)
    {
      logger.error("commissioning_commitments came without commissioning_intentions: it is left out")
    }
    progress = try Plan.allCases.compactMap { plan in
      guard let edition = editions[plan] else {
        if cleaned.has(plan.rawValue) {
          logger.error(
            "no edition of \(plan.rawValue) of \(quarter.financialYear) is in plans.csv: it is left out")
        }
        return nil
      }
      return try Self.read(plan, edition, cleaned, quarter)
    }
  }

  /// The progress of a plan; `nil` when it was not supplied. A plan whose score the dashboard prints is then there
  /// without lines, so that the score comes out as not supplied.
  private static func read(
    _ plan: Plan, _ edition: PlanEdition, _ cleaned: TableFolder, _ quarter: Quarter
  ) throws -> PlanProgress? {
    let supplied: PlanProgress? =
      switch plan {
      case .commissioningIntentions:
        try cleaned.table(CommissioningIntentions.self).map { intentions in
          .commissioningIntentions(
            intentions, try cleaned.table(CommissioningCommitments.self), edition: edition, quarter: quarter)
        }
      case .commissioningPriorities:
        try cleaned.table(CommissioningPriorities.self).map {
          .commissioningPriorities($0, edition: edition, quarter: quarter)
        }
      case .projects:
        try cleaned.table(Projects.self).map { .projects($0, edition: edition, quarter: quarter) }
      case .improvementInitiatives:
        try cleaned.table(ImprovementInitiatives.self).map {
          .improvementInitiatives($0, edition: edition, quarter: quarter)
        }
      case .keyActions:
        try cleaned.table(KeyActions.self).map { .keyActions($0, edition: edition, quarter: quarter) }
      }
    if case .score = edition.dashboard {
      return supplied ?? PlanProgress(lines: [], edition: edition, quarter: quarter)
    }
    return supplied
  }

  func write(to folder: StagedFolder) throws {
    let supplied = progress.filter { !$0.positions.isEmpty }
    guard !supplied.isEmpty else { return }
    try folder.write(PlanPositions.table(of: supplied))
    try folder.write(PlanOverview.table(of: supplied))
    guard supplied.contains(where: { !$0.commitments.isEmpty }) else { return }
    try folder.write(PlanCommitments.table(of: supplied))
  }
}
