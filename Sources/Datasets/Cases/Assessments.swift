public import Columns

/// Assessments of children by social care. Follows ssd_cin_assessments of the Standard Safeguarding Dataset, with one
/// outcome in the words of the council's report.
public enum Assessments: Dataset {
  public static let assessmentID = identifier(
    "assessment_id", "Assessment id", "SSD cina_assessment_id.", .required,
    headings: ["cina_assessment_id"])
  public static let childID = identifier(
    "child_id", "Child id", "SSD cina_person_id.", .required, headings: ["cina_person_id"])
  public static let referralID = identifier(
    "referral_id", "Referral id", "The referral that the assessment answers. SSD cina_referral_id.",
    headings: ["cina_referral_id"])
  public static let start = day(
    "start_date", "Start", "SSD cina_assessment_start_date.", .required,
    headings: ["cina_assessment_start_date"])
  public static let authorised = day(
    "authorised_date", "Authorised",
    "The day on which it was finished and authorised; empty while open. "
      + "SSD cina_assessment_auth_date.", headings: ["cina_assessment_auth_date"])
  public static let childSeen = category(
    "child_seen", "Child seen",
    "Whether the child was seen in the assessment. SSD cina_assessment_child_seen.",
    headings: ["cina_assessment_child_seen"], codes: YesNo.seenCodes)
  public static let outcome = category(
    "outcome", "Outcome", "Empty while open. SSD cina_assessment_outcome_json, in part.",
    codes: AssessmentOutcome.codes)
  public static let team = category(
    "team", "Team", "The team that assessed. SSD cina_assessment_team.", .optionalColumn,
    headings: ["cina_assessment_team"])

  public static let contract = DatasetContract(
    name: "assessments",
    title: "Assessments",
    description: "Assessments of children's needs, open and authorised.",
    grain: "one assessment of one child",
    fields: [
      assessmentID.definition, childID.definition, referralID.definition, start.definition,
      authorised.definition, childSeen.definition, outcome.definition, team.definition,
    ],
    key: [assessmentID.name],
    duplicates: .latestWins,
    cellFaults: .blankCell,
    eventDate: start.definition,
    closings: [.init(authorised.definition, with: [outcome.definition])],
    feeds: [BookletPage.assessments, BookletPage.earlyHelp],
    rules: [
      inOrder("ASM-01", .reject, start, authorised),
      together("ASM-02", .warning, authorised, outcome),
      withoutOverlap("ASM-03", .warning, of: childID, from: start, to: authorised, key: assessmentID),
      knownChild("ASM-04", childID),
      inLifetime("ASM-05", childID, start),
      known("ASM-06", referralID, in: Referrals.referralID),
      notBefore("ASM-07", start, Referrals.referralDate, of: referralID, in: Referrals.referralID),
      rule(
        "ASM-08", .warning, "A referral without further action leads to no assessment",
        remedy: "Correct the referral, or the id.", fields: [referralID.name],
        across: [Referrals.self]
      ) { rows, input in
        guard let referrals = RelatedRows(rows[referralID], by: Referrals.referralID, in: input) else {
          return []
        }
        let answers = referrals.rows[Referrals.noFurtherAction]
        return rows.rows.filter { row in referrals[row].map { answers[$0] == YesNo.yes } ?? false }
      },
      known("ASM-09", team, in: OrgMap.team),
    ])
}
