public import Columns

/// Enquiries under section 47 of the Children Act 1989. Follows ssd_s47_enquiry of the Standard Safeguarding Dataset,
/// with one outcome in the words of the council's report.
public enum Section47Enquiries: Dataset {
  public static let enquiryID = identifier(
    "s47_id", "Enquiry id", "SSD s47e_s47_enquiry_id.", .required, headings: ["s47e_s47_enquiry_id"])
  public static let childID = identifier(
    "child_id", "Child id", "SSD s47e_person_id.", .required, headings: ["s47e_person_id"])
  public static let referralID = identifier(
    "referral_id", "Referral id", "The referral that the enquiry belongs to. SSD s47e_referral_id.",
    .optionalColumn, headings: ["s47e_referral_id"])
  public static let start = day(
    "start_date", "Start", "The day of the strategy discussion that began it. SSD s47e_s47_start_date.",
    .required, headings: ["s47e_s47_start_date"])
  public static let end = day(
    "end_date", "End", "Empty while open. SSD s47e_s47_end_date.", headings: ["s47e_s47_end_date"])
  public static let outcome = category(
    "outcome", "Outcome", "Empty while open. SSD s47e_s47_outcome_json, in part.",
    codes: EnquiryOutcome.codes)
  public static let team = category(
    "team", "Team", "The team that made the enquiry. SSD s47e_s47_completed_by_team.", .optionalColumn,
    headings: ["s47e_s47_completed_by_team"])

  public static let contract = DatasetContract(
    name: "s47",
    title: "Section 47 enquiries",
    description: "Enquiries into whether a child suffers, or is likely to suffer, significant harm.",
    grain: "one enquiry about one child",
    fields: [
      enquiryID.definition, childID.definition, referralID.definition, start.definition, end.definition,
      outcome.definition, team.definition,
    ],
    key: [enquiryID.name],
    duplicates: .latestWins,
    cellFaults: .blankCell,
    eventDate: start.definition,
    closings: [.init(end.definition, with: [outcome.definition])],
    feeds: [BookletPage.conferences, BookletPage.improvement],
    rules: [
      inOrder("S47-01", .reject, start, end),
      together("S47-02", .warning, end, outcome),
      withoutOverlap("S47-03", .warning, of: childID, from: start, to: end, key: enquiryID),
      knownChild("S47-04", childID),
      inLifetime("S47-05", childID, start),
      known("S47-06", referralID, in: Referrals.referralID),
      notBefore("S47-07", start, Referrals.referralDate, of: referralID, in: Referrals.referralID),
      known("S47-08", team, in: OrgMap.team),
    ])
}
