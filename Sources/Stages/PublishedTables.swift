internal import Datasets
internal import Publishing

/// The tables that can be handed over, by name.
enum PublishedTables {
  struct Kind: Sendable {
    var contract: DatasetContract
    private var read: @Sendable (TableFolder) throws -> PublishedText.Source?

    init<Source: Dataset>(_ source: Source.Type) {
      contract = Source.contract
      read = { folder in try folder.table(source).map { PublishedText.Source($0.table, Source.contract) } }
    }

    /// The table as it is handed over; `nil` when nothing was supplied for it.
    func publish(from folder: TableFolder, under headings: PublishedHeadings) throws -> PublishedText? {
      try read(folder).map { PublishedText($0, under: headings) }
    }
  }

  private static let kinds: [Kind] = [
    Kind(Scorecard.self), Kind(IndicatorSummaryTable.self), Kind(IndicatorExceptions.self),
    Kind(IndicatorsByResult.self), Kind(ComparatorsTable.self), Kind(TargetsResolvedTable.self),
    Kind(NeighboursTable.self), Kind(BenchmarksTable.self), Kind(FunnelTable.self),
    Kind(MeasuresComparedTable.self), Kind(PlanPositions.self), Kind(PlanCommitments.self),
    Kind(PlanOverview.self),
    Kind(Dashboard.self), Kind(RevenueMonitoring.self), Kind(CapitalMonitoring.self), Kind(Savings.self),
    Kind(BudgetProfile.self), Kind(PlacementActivityTable.self), Kind(FinanceChecks.self),
    Kind(HumanResourcesTable.self),
    Kind(RiskRegisterTable.self), Kind(RiskHeatMapTable.self), Kind(RiskEscalations.self),
    Kind(RiskControls.self), Kind(SurveyTable.self), Kind(CommentaryTable.self),
    Kind(MultiAgencyHubPage.self), Kind(EarlyHelpPage.self), Kind(TroubledFamiliesPage.self),
    Kind(ProtectionEnquiriesPage.self), Kind(AssessmentsPage.self), Kind(ChildProtectionPage.self),
    Kind(ChildrenInCarePage.self), Kind(PlacementStabilityPage.self), Kind(UnaccompaniedChildrenPage.self),
    Kind(CareLeaversPage.self), Kind(ImprovementPlanPage.self), Kind(CaseloadsTable.self),
    Kind(TrendsTable.self), Kind(TrendSummaryTable.self),
    Kind(FiguresTable.self),
    Kind(MeasureDefinitionsTable.self), Kind(ReconciliationTable.self), Kind(RowAccounts.self),
    Kind(IssuesSummary.self), Kind(SuppliedDatasets.self),
    Kind(ComparatorChecks.self), Kind(DataDictionary.self), Kind(RuleDictionary.self),
  ]

  static var names: [String] { kinds.map(\.contract.name) }

  static func table(named name: String) -> Kind? { kinds.first { $0.contract.name == name } }
}
