public import Columns

/// Initial child protection conferences. Follows ssd_initial_cp_conference of the Standard Safeguarding Dataset.
public enum InitialConferences: Dataset {
  public static let conferenceID = identifier(
    "icpc_id", "Conference id", "SSD icpc_icpc_id.", .required, headings: ["icpc_icpc_id"])
  public static let childID = identifier(
    "child_id", "Child id", "The child whom the conference was about. SSD icpc_person_id.", .required,
    headings: ["icpc_person_id"])
  public static let enquiryID = identifier(
    "s47_id", "Enquiry id", "The enquiry that led to it; empty where none did. SSD icpc_s47_enquiry_id.",
    headings: ["icpc_s47_enquiry_id"])
  public static let conferenceDate = day(
    "conference_date", "Date of conference", "When it was held; empty before. SSD icpc_icpc_date.",
    headings: ["icpc_icpc_date"])
  public static let targetDate = day(
    "target_date", "Due by", "Fifteen working days from the strategy discussion. SSD icpc_icpc_target_date.",
    .optionalColumn, headings: ["icpc_icpc_target_date"])
  public static let transferIn = category(
    "transfer_in", "Moved here on a plan",
    "Whether the child came from another authority on a plan. SSD icpc_icpc_transfer_in.", .optionalColumn,
    headings: ["icpc_icpc_transfer_in"], codes: YesNo.codes)
  public static let planResulted = category(
    "result_cp", "Plan resulted",
    "Whether a child protection plan came of it. SSD icpc_icpc_outcome_cp_flag.",
    headings: ["icpc_icpc_outcome_cp_flag"], codes: YesNo.codes)
  public static let team = category(
    "team", "Team", "The team that held the case. SSD icpc_icpc_team.", .optionalColumn,
    headings: ["icpc_icpc_team"])

  public static let contract = DatasetContract(
    name: "icpc",
    title: "Initial child protection conferences",
    description: "Conferences that decide whether a child needs a protection plan.",
    grain: "one conference about one child",
    fields: [
      conferenceID.definition, childID.definition, enquiryID.definition, conferenceDate.definition,
      targetDate.definition, transferIn.definition, planResulted.definition, team.definition,
    ],
    key: [conferenceID.name],
    duplicates: .latestWins,
    cellFaults: .blankCell,
    eventDate: conferenceDate.definition,
    feeds: [BookletPage.conferences],
    rules: [
      onWeekday("ICP-01", conferenceDate),
      onWeekday("ICP-02", targetDate),
      onlyWith("ICP-03", .warning, planResulted, conferenceDate),
      rule(
        "ICP-04", .warning, "A conference follows an enquiry, unless the child moved here on a plan",
        remedy: "Fill the enquiry's id; without it the conference counts as late.",
        fields: [enquiryID.name, transferIn.name]
      ) { rows, _ in
        let (enquiries, transfers) = (rows[enquiryID], rows[transferIn])
        return rows.rows.filter { enquiries[$0] == nil && transfers[$0] != YesNo.yes }
      },
      knownChild("ICP-05", childID),
      inLifetime("ICP-06", childID, conferenceDate),
      known("ICP-07", enquiryID, in: Section47Enquiries.enquiryID),
      notBefore(
        "ICP-08", conferenceDate, Section47Enquiries.start, of: enquiryID, in: Section47Enquiries.enquiryID),
      known("ICP-09", team, in: OrgMap.team),
    ])
}
