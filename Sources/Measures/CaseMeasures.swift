public import CivilDates

/// The measures that are computed from case-level records.
public enum CaseMeasures {
  /// In the order of the pages.
  public static let all: [MeasureDefinition] =
    ContactMeasures.all + ReferralMeasures.all + EarlyHelpMeasures.all + StrategyMeasures.all
    + EnquiryMeasures.all + ConferenceMeasures.all + AssessmentMeasures.all
    + AdoptionMeasures.all + CareEducationMeasures.all
    + PlacementMeasures.all + FosteringMeasures.all + PayMeasures.all
    + YouthOffendingMeasures.all + EarlyYearsMeasures.all

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
