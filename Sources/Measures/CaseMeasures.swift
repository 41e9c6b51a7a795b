public import CivilDates

/// The measures that are computed from case-level records.
public enum CaseMeasures {
  /// In the order of the pages.
  public static let all: [MeasureDefinition] =
    ContactMeasures.all + ReferralMeasures.all + EarlyHelpMeasures.all + StrategyMeasures.all
    + EnquiryMeasures.all + ConferenceMeasures.all + AssessmentMeasures.all
    + LookedAfterMeasures.all + CareEndingMeasures.all + LookedAfterCharacteristics.all
    + PlacementStabilityMeasures.all + PlacementShareMeasures.all + CareHealthMeasures.all
    + CareVisitMeasures.all + CareReviewMeasures.all + UnaccompaniedMeasures.all
    + AuditMeasures.all
    + caseloads
    + SupervisionMeasures.all
    + ConferenceParticipationMeasures.all
    + MissingMeasures.all
    + EscalationMeasures.all
    + CourtMeasures.all
    + PracticeMeasures.all
    + TroubledFamiliesMeasures.all + FamilyCompositionMeasures.all
    + OpenPlanMeasures.all + PlanRegistrationMeasures.all + ProtectionReviewMeasures.all
    + ProtectionVisitMeasures.all
    + CareLeaverMeasures.all + CareLeaverContactMeasures.all + CareLeaverBirthdayMeasures.all
    + AdoptionMeasures.all + CareEducationMeasures.all
    + PlacementMeasures.all + FosteringMeasures.all + PayMeasures.all
    + YouthOffendingMeasures.all + EarlyYearsMeasures.all

  /// The measures by which heads of service manage caseloads, all of them as at the end of a month.
  public static let caseloads: [MeasureDefinition] =
    CaseloadMeasures.all + OpenCaseMeasures.all + PostMeasures.all

  /// Every figure of a quarter, by measure, period and category. A measure for which something was not supplied
  /// yields its periods with the reason.
  public static func figures(
    from records: CaseRecords, references: MeasureReferences, parameters: MeasureParameters,
    quarter: Quarter
  ) -> [Figure] {
    let input = MeasureInput(
      records: records, references: references, parameters: parameters, quarter: quarter)
    return all.flatMap { $0.figures(from: input) }
  }
}
