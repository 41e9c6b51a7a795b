public import Columns

/// Posts for social workers and how they are filled. Not in the Standard Safeguarding Dataset.
public enum WorkforcePosts: Dataset {
  public static let postID = identifier(
    "post_id", "Post id", "The id of the post.", .required)
  public static let service = category(
    "service", "Service", "The service that the post belongs to.", codes: Service.codes)
  public static let funded = category(
    "funded", "Funded", "Whether the establishment pays for the post; N is a post over establishment.",
    .required, codes: YesNo.codes)
  public static let state = category(
    "state", "State", "Permanent, agency or vacant.", .required, codes: PostState.codes)
  public static let fullTime = decimal(
    "fte", "Full-time equivalent", "1 is full time.", from: 0, to: 2)
  public static let asAt = day(
    "as_at", "As at", "The day on which the row was true.", .required)

  public static let contract = DatasetContract(
    name: "workforce_posts",
    title: "Posts",
    description: "Every post as at one day, within the establishment or over it.",
    grain: "one post as at one day",
    fields: [
      postID.definition, service.definition, funded.definition, state.definition, fullTime.definition,
      asAt.definition,
    ],
    key: [postID.name, asAt.name],
    duplicates: .latestWins,
    cellFaults: .blankCell,
    eventDate: asAt.definition,
    feeds: [BookletPage.improvement])
}
