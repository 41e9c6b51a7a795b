public import Columns

/// Referrals to children's social care. Follows ssd_cin_episodes of the Standard Safeguarding Dataset.
public enum Referrals: Dataset {
  public static let referralID = identifier(
    "referral_id", "Referral id", "SSD cine_referral_id.", .required, headings: ["cine_referral_id"])
  public static let childID = identifier(
    "child_id", "Child id", "SSD cine_person_id.", .required, headings: ["cine_person_id"])
  public static let referralDate = day(
    "referral_date", "Date of referral", "SSD cine_referral_date.", .required,
    headings: ["cine_referral_date"])
  public static let source = category(
    "source_code", "Source", "Who made the referral. SSD cine_referral_source_code.",
    headings: ["cine_referral_source_code", "Referral Source"], codes: ReferralSource.codes)
  public static let noFurtherAction = category(
    "nfa", "No further action", "Whether the referral ended without any. SSD cine_referral_nfa.",
    headings: ["cine_referral_nfa", "Referral NFA?"], codes: YesNo.furtherActionCodes)
  public static let team = category(
    "team", "Team", "The team that took the referral. SSD cine_referral_team.", .optionalColumn,
    headings: ["cine_referral_team"])
  public static let closeDate = day(
    "close_date", "Closed on", "The day on which the case was closed; empty while open. SSD cine_close_date.",
    .optionalColumn, headings: ["cine_close_date"])
  public static let closeReason = category(
    "close_reason", "Reason of closure", "SSD cine_close_reason.", .optionalColumn,
    headings: ["cine_close_reason"], codes: ClosureReason.codes)

  public static let contract = DatasetContract(
    name: "referrals",
    title: "Referrals",
    description: "Referrals of children to social care; two years of them show which were re-referrals.",
    grain: "one referral of one child",
    fields: [
      referralID.definition, childID.definition, referralDate.definition, source.definition,
      noFurtherAction.definition, team.definition, closeDate.definition, closeReason.definition,
    ],
    key: [referralID.name],
    duplicates: .latestWins,
    cellFaults: .blankCell,
    eventDate: referralDate.definition,
    closings: [.init(closeDate.definition, with: [closeReason.definition])],
    feeds: [BookletPage.safeguardingHub],
    rules: [
      inOrder("REF-01", .reject, referralDate, closeDate),
      together("REF-02", .warning, closeDate, closeReason),
      knownChild("REF-03", childID),
      inLifetime("REF-04", childID, referralDate),
      known("REF-05", team, in: OrgMap.team),
    ])
}
