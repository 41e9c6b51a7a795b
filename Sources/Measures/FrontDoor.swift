public import CivilDates

/// The measures of the first pages of the booklet: contacts, referrals, early help, strategy discussions, section 47
/// enquiries, initial conferences and assessments.
public enum FrontDoor {
  /// In the order of the pages.
  public static let measures: [MeasureDefinition] =
    ContactMeasures.all + ReferralMeasures.all + EarlyHelpMeasures.all + StrategyMeasures.all
    + EnquiryMeasures.all + ConferenceMeasures.all + AssessmentMeasures.all

  /// Every figure of a quarter, by measure, period and category. A measure for which something was not supplied
  /// yields its periods with the reason.
  public static func figures(
    from records: CaseRecords, references: MeasureReferences, parameters: FrontDoorParameters,
    quarter: Quarter
  ) -> [Figure] {
    let input = MeasureInput(
      records: records, references: references, parameters: parameters, quarter: quarter)
    return measures.flatMap { $0.figures(from: input) }
  }
}
