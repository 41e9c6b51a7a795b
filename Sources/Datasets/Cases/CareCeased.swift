public import Columns

/// Children who stopped being looked after. May be derived from cla_episodes; sent where the episodes are
/// not. Follows ssd_cla_episodes of the Standard Safeguarding Dataset.
public enum CareCeased: Dataset {
  public static let childID = identifier(
    "child_id", "Child id", "SSD clae_person_id.", .required, headings: ["clae_person_id"])
  public static let ceasedDate = day(
    "ceased_date", "Left care on", "SSD clae_cla_episode_ceased_date.", .required,
    headings: ["clae_cla_episode_ceased_date", "Date Ceased to be Looked After"])
  public static let ending = category(
    "reason_ceased", "Reason", "SSD clae_cla_episode_ceased_reason.",
    headings: ["clae_cla_episode_ceased_reason", "Reason Ceased to be Looked After"], codes: CareEnding.codes)

  public static let contract = DatasetContract(
    name: "cla_ceased",
    title: "Children who left care",
    description: "Every end of a period of care in the year.",
    grain: "one child leaving care on one day",
    fields: [
      childID.definition, ceasedDate.definition, ending.definition,
    ],
    key: [childID.name, ceasedDate.name],
    duplicates: .latestWins,
    cellFaults: .blankCell,
    eventDate: ceasedDate.definition,
    feeds: [BookletPage.childrenInCare],
    rules: [
      rule(
        "CLC-01", .reject, "Someone who leaves care has no new episode (X1)",
        remedy: "Remove the row, or correct the reason.", fields: [ending.name]
      ) { rows, _ in
        let endings = rows[ending]
        return rows.rows.filter { endings[$0] == CareEnding.newEpisode }
      },
      knownChild("CLC-02", childID),
      CareEnding.agesFit("CLC-03", ending, of: childID, on: ceasedDate),
    ])
}
