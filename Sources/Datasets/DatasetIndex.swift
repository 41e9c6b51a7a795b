/// Every dataset that a quarter's drop may bring, in the order in which they are read and listed.
public enum DatasetIndex {
  public static let contracts: [DatasetContract] = [
    IndicatorReturns.contract,
    UnlistedIndicators.contract,
    RevenueBudget.contract,
    CapitalBudget.contract,
    SavingsProgrammeLines.contract,
    FinancialProfileLines.contract,
    HumanResourcesReturns.contract,
    Risks.contract,
    RiskHeatMap.contract,
    RiskControls.contract,
    Surveys.contract,
    Commentary.contract,
    CommissioningIntentions.contract,
    CommissioningCommitments.contract,
    CommissioningPriorities.contract,
    Projects.contract,
    ImprovementInitiatives.contract,
    KeyActions.contract,
    PublishedFigures.contract,
    PublishedStatements.contract,
    DifferenceExplanations.contract,

    // Who the children are, and which service a team belongs to.
    Children.contract,
    OrgMap.contract,

    // The front door.
    Contacts.contract,
    EarlyHelp.contract,
    Referrals.contract,
    Assessments.contract,
    StrategyMeetings.contract,
    StrategyAttendance.contract,
    Section47Enquiries.contract,
    InitialConferences.contract,

    // Protection.
    ProtectionPlans.contract,
    ProtectionVisits.contract,
    ProtectionReviews.contract,
    ConferenceParticipation.contract,

    // Care.
    CareEpisodes.contract,
    Placements.contract,
    CareCeased.contract,
    CareReviews.contract,
    CareVisits.contract,
    CareHealth.contract,
    CareEducation.contract,
    LifeStory.contract,
    Immigration.contract,
    MissingEpisodes.contract,
    PreProceedings.contract,
    CareProceedings.contract,

    // After care.
    Adoptions.contract,
    CareLeavers.contract,
    CareLeaverContacts.contract,

    // Those who do the work, and how well it is done.
    Workforce.contract,
    WorkforcePosts.contract,
    Allocations.contract,
    Supervision.contract,
    GroupSupervision.contract,
    Audits.contract,

    // Costs, carers, and counts of other services.
    PlacementCosts.contract,
    Pay.contract,
    FosteringHouseholds.contract,
    TroubledFamilies.contract,
    TroubledFamiliesSummary.contract,
    YouthOffending.contract,
    NEETCount.contract,
    EarlyYears.contract,

    // The lists kept for inspectors.
    AnnexAContacts.contract,
    AnnexAEarlyHelp.contract,
    AnnexAReferrals.contract,
    AnnexAAssessments.contract,
    AnnexASection47.contract,
    AnnexAChildrenInNeed.contract,
    AnnexAChildProtection.contract,
    AnnexAChildrenInCare.contract,
    AnnexACareLeavers.contract,
    AnnexAAdoption.contract,
    AnnexAAdopters.contract,
  ]

  public static func contract(named name: String) -> DatasetContract? {
    contracts.first { $0.name == name }
  }
}
