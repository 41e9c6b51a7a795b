public import Columns

/// Early help episodes, which the council's report calls CAFs. Follows ssd_early_help_episodes of the Standard
/// Safeguarding Dataset, with the kind of lead professional and the success rating that it lacks.
public enum EarlyHelp: Dataset {
  public static let episodeID = identifier(
    "episode_id", "Episode id", "SSD earl_episode_id.", .required, headings: ["earl_episode_id"])
  public static let childID = identifier(
    "child_id", "Child id", "SSD earl_person_id.", .required, headings: ["earl_person_id"])
  public static let start = day(
    "start_date", "Start", "First day of the episode. SSD earl_episode_start_date.", .required,
    headings: ["earl_episode_start_date"])
  public static let end = day(
    "end_date", "End", "Last day of the episode; empty while open. SSD earl_episode_end_date.",
    headings: ["earl_episode_end_date"])
  public static let leadProfessional = category(
    "lead_professional_type", "Lead professional", "Where the lead professional works. Not in SSD.",
    .optionalColumn, codes: LeadProfessional.codes)
  public static let organisation = category(
    "organisation", "Organisation", "The organisation in its own words. SSD earl_episode_organisation.",
    .optionalColumn, headings: ["earl_episode_organisation"])
  public static let ending = category(
    "end_reason", "Reason of the end", "Empty while open. SSD earl_episode_end_reason.", .optionalColumn,
    headings: ["earl_episode_end_reason"], codes: EarlyHelpEnding.codes)
  public static let success = category(
    "success_rating", "Success", "How far the aims were met; empty while open. Not in SSD.", .optionalColumn,
    codes: EarlyHelpSuccess.codes)

  public static let contract = DatasetContract(
    name: "early_help",
    title: "Early help",
    description: "Episodes of early help for a child, open and closed.",
    grain: "one episode of one child",
    fields: [
      episodeID.definition, childID.definition, start.definition, end.definition, leadProfessional.definition,
      organisation.definition, ending.definition, success.definition,
    ],
    key: [episodeID.name],
    duplicates: .latestWins,
    cellFaults: .blankCell,
    eventDate: start.definition,
    closings: [.init(end.definition, with: [ending.definition, success.definition])],
    feeds: [BookletPage.earlyHelp],
    rules: [
      inOrder("EAH-01", .reject, start, end),
      onlyWith("EAH-02", .warning, ending, end),
      onlyWith("EAH-03", .warning, success, end),
      knownChild("EAH-04", childID),
      inLifetime("EAH-05", childID, start),
    ])
}
