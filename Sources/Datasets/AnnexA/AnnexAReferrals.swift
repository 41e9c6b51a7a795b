internal import CivilDates
public import Columns

/// List 3 of Annex A: referrals of the last six months.
public enum AnnexAReferrals: AnnexAList {
  public static let referralDate = day(
    "referral_date", "Date of referral", "When the referral was received.", .required,
    headings: ["Date of referral", "Referral Date"])
  public static let source = category(
    "source_code", "Source", "Who made the referral.", headings: ["Referral Source", "Source of Referral"],
    codes: ReferralSource.codes)
  public static let noFurtherAction = category(
    "nfa", "No further action", "Whether the referral ended without any.", headings: ["Referral NFA?"],
    codes: YesNo.furtherActionCodes)
  public static let referrals = integer(
    "referrals_12_months", "Referrals in twelve months",
    "Referrals of the child in the twelve months before its latest one; the same on every row of the child.",
    headings: ["Number of Referrals in Last 12 Months"], from: 0)

  public static let contract = DatasetContract(
    name: "annex_a_referrals",
    title: "Annex A list 3: referrals",
    description: "Referrals of children to social care in the six months before the list was drawn up.",
    grain: "one referral of one child",
    fields: childFields + [
      referralDate.definition, source.definition, noFurtherAction.definition, referrals.definition,
      team.definition,
    ],
    key: [childID.name, referralDate.name, source.name],
    duplicates: .latestWins,
    cellFaults: .blankCell,
    eventDate: referralDate.definition,
    feeds: [BookletPage.safeguardingHub],
    rules: [
      agesAgree("AXA3-01"),
      inWindow("AXA3-02", "A referral was received in the last six months", referralDate) { rows, input in
        let (days, window) = (rows[referralDate], sixMonths(input))
        return { row in days[row].map { $0 < window.lowerBound } ?? false }
      },
      rule(
        "AXA3-03", .warning, "A referral is at most forty weeks before the child's birth",
        remedy: "Correct the date of birth or of the referral.",
        fields: [referralDate.name, dateOfBirth.name]
      ) { rows, _ in
        let (days, births) = (rows[referralDate], rows[dateOfBirth])
        return rows.rows.filter { row in
          guard let day = days[row], let birth = births[row] else { return false }
          return birth - day > 280
        }
      },
      sameForChild("AXA3-04", [referrals]),
      childAgrees("AXA3-05"),
    ])
}
