public import Columns

/// Times at which children were missing or away without leave. Follows ssd_missing of the Standard
/// Safeguarding Dataset, with the times of day that it lacks.
public enum MissingEpisodes: Dataset {
  public static let episodeID = identifier(
    "episode_id", "Episode id", "SSD miss_table_id.", .required, headings: ["miss_table_id"])
  public static let childID = identifier(
    "child_id", "Child id", "SSD miss_person_id.", .required, headings: ["miss_person_id"])
  public static let kind = category(
    "type", "Kind", "Missing, or away without leave. SSD miss_missing_episode_type.",
    headings: ["miss_missing_episode_type"], codes: MissingKind.codes)
  public static let setting = category(
    "setting", "Missing from", "Home or care; where absent, told from the episodes of care.", .optionalColumn,
    codes: MissingFrom.codes)
  public static let start = moment(
    "start", "Start", "When the child was first missed. SSD miss_missing_episode_start_date.", .required,
    headings: ["miss_missing_episode_start_date"])
  public static let end = moment(
    "end", "End",
    "When the child was found or came back; empty while missing. SSD miss_missing_episode_end_date.",
    headings: ["miss_missing_episode_end_date"])
  public static let interviewOffered = category(
    "rhi_offered", "Return interview offered", "SSD miss_missing_rhi_offered.", .optionalColumn,
    headings: ["miss_missing_rhi_offered"], codes: ReturnInterview.codes)
  public static let interviewAccepted = category(
    "rhi_accepted", "Return interview accepted", "SSD miss_missing_rhi_accepted.", .optionalColumn,
    headings: ["miss_missing_rhi_accepted"], codes: ReturnInterview.codes)

  public static let contract = DatasetContract(
    name: "missing_episodes",
    title: "Missing episodes",
    description: "Every time a child went missing, from home or from care, and the return interview.",
    grain: "one absence of one child",
    fields: [
      episodeID.definition, childID.definition, kind.definition, setting.definition, start.definition,
      end.definition, interviewOffered.definition, interviewAccepted.definition,
    ],
    key: [episodeID.name],
    duplicates: .latestWins,
    cellFaults: .blankCell,
    eventDate: start.definition,
    closings: [.init(end.definition, with: [interviewOffered.definition, interviewAccepted.definition])],
    feeds: [BookletPage.improvement],
    rules: [
      inOrder("MIS-01", .reject, start, end),
      withoutOverlap("MIS-02", .warning, of: childID, from: start, to: end, key: episodeID),
      implies("MIS-03", .warning, interviewAccepted, interviewOffered),
      knownChild("MIS-04", childID),
      inLifetime("MIS-05", childID, start, unborn: false),
    ])
}
