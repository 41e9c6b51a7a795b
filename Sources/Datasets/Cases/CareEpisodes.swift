internal import CivilDates
public import Columns

/// Episodes of care: stretches within a period of being looked after in which legal status and placement
/// stay the same. Follows ssd_cla_episodes of the Standard Safeguarding Dataset and the SSDA903 return.
public enum CareEpisodes: Dataset {
  public static let episodeID = identifier(
    "episode_id", "Episode id", "SSD clae_cla_episode_id.", .required, headings: ["clae_cla_episode_id"])
  public static let childID = identifier(
    "child_id", "Child id", "SSD clae_person_id.", .required, headings: ["clae_person_id"])
  public static let periodID = identifier(
    "period_id", "Period of care", "The period that the episode belongs to. SSD clae_cla_id.",
    headings: ["clae_cla_id"])
  public static let start = day(
    "start_date", "Start", "SSD clae_cla_episode_start_date; SSDA903 DECOM.", .required,
    headings: ["clae_cla_episode_start_date", "DECOM"])
  public static let beginning = category(
    "reason_new", "Reason of the start", "SSD clae_cla_episode_start_reason; SSDA903 RNE.",
    headings: ["clae_cla_episode_start_reason", "RNE"], codes: CareBeginning.codes)
  public static let legalStatus = category(
    "legal_status", "Legal status", "SSD lega_legal_status; SSDA903 LS.",
    headings: ["lega_legal_status", "LS"], codes: LegalStatus.codes)
  public static let need = category(
    "need", "Category of need", "SSD clae_cla_primary_need_code; SSDA903 CIN.",
    headings: ["clae_cla_primary_need_code", "CIN"], codes: NeedCategory.codesInCare)
  public static let end = day(
    "end_date", "End", "Empty while it lasts. SSD clae_cla_episode_ceased_date; SSDA903 DEC.",
    headings: ["clae_cla_episode_ceased_date", "DEC"])
  public static let ending = category(
    "end_reason", "Reason of the end", "SSD clae_cla_episode_ceased_reason; SSDA903 REC.",
    headings: ["clae_cla_episode_ceased_reason", "REC"], codes: CareEnding.codes)

  public static let contract = DatasetContract(
    name: "cla_episodes",
    title: "Episodes of care",
    description: "Every episode of every child looked after, back to the start of its period of care.",
    grain: "one episode of one child",
    fields: [
      episodeID.definition, childID.definition, periodID.definition, start.definition, beginning.definition,
      legalStatus.definition, need.definition, end.definition, ending.definition,
    ],
    key: [episodeID.name],
    duplicates: .latestWins,
    cellFaults: .blankCell,
    eventDate: start.definition,
    closings: [.init(end.definition, with: [ending.definition])],
    feeds: [
      BookletPage.childProtection, BookletPage.childrenInCare, BookletPage.stability,
      BookletPage.unaccompanied,
    ],
    rules: [
      inOrder("CLE-01", .reject, start, end),
      together("CLE-02", .warning, end, ending),
      withoutOverlap("CLE-03", .reject, of: childID, from: start, to: end, key: episodeID),
      knownChild("CLE-04", childID),
      inLifetime("CLE-05", childID, start, unborn: false),
      rule(
        "CLE-06", .warning, "An episode that ends with X1 is followed by one that starts on the same day",
        remedy: "Send the next episode, or correct the reason of the end.", fields: [ending.name, end.name]
      ) { rows, _ in
        let (starts, ends, endings) = (rows[start], rows[end], rows[ending])
        return Episodes(of: rows[childID], starts: starts, keys: rows[episodeID]).groups.flatMap { group in
          group.indices.filter { position in
            let row = group[position]
            guard endings[row] == CareEnding.newEpisode, let last = ends[row] else { return false }
            return !group[(position + 1)...].contains { starts[$0] == last }
          }.map { group[$0] }
        }.sorted()
      },
      rule(
        "CLE-07", .warning, "A period of care starts with an episode of reason S",
        remedy: "Send the episodes that are missing before it, or correct the reason of the start.",
        fields: [beginning.name, periodID.name]
      ) { rows, _ in
        let beginnings = rows[beginning]
        return Episodes(of: rows[periodID], starts: rows[start], keys: rows[episodeID]).groups.compactMap {
          group in
          guard let first = group.first, let reason = beginnings[first], reason != CareBeginning.started
          else {
            return nil
          }
          return first
        }.sorted()
      },
      rule(
        "CLE-08", .warning, "The category of need stays the same throughout a period of care",
        remedy: "Use the need with which the child entered care.", fields: [need.name, periodID.name]
      ) { rows, _ in
        let needs = rows[need]
        return Episodes(of: rows[periodID], starts: rows[start], keys: rows[episodeID]).groups.flatMap {
          group in
          guard let first = group.first else { return [Int]() }
          return group.filter { needs[$0] != nil && needs[first] != nil && needs[$0] != needs[first] }
        }.sorted()
      },
      rule(
        "CLE-09", .warning,
        "Emergency protection lasts no longer than the law allows: L1 3 days, L2 21, L3 7",
        remedy: "Correct the dates or the legal status.", fields: [legalStatus.name, start.name, end.name]
      ) { rows, input in
        let longest = ["L1": 3, "L2": 21, "L3": 7]
        let (statuses, starts, ends) = (rows[legalStatus], rows[start], rows[end])
        return rows.rows.filter { row in
          guard let limit = statuses[row].flatMap({ longest[$0] }), let first = starts[row] else {
            return false
          }
          return (ends[row] ?? input.quarter.lastDay) - first > limit
        }
      },
      rule(
        "CLE-10", .warning, "Short breaks (V3, V4) are not counted as being looked after",
        remedy: "Nothing to do, unless the legal status is wrong.", fields: [legalStatus.name]
      ) { rows, _ in
        let statuses = rows[legalStatus]
        return rows.rows.filter { row in statuses[row].map(LegalStatus.shortBreaks.contains) ?? false }
      },
      age(
        "CLE-11", "A child is under 18 when an episode of care starts",
        remedy: "Correct the date, or the child's date of birth in children.", of: childID, on: start,
        fields: [start.name, childID.name]
      ) { _ in { _, age in age >= 18 } },
      age(
        "CLE-12", "A child remanded or sentenced (J1 to J3) is at least 10",
        remedy: "Correct the legal status, or the child's date of birth in children.", of: childID, on: start,
        fields: [legalStatus.name, start.name]
      ) { rows in
        let statuses = rows[legalStatus]
        return { row, age in age < 10 && statuses[row]?.hasPrefix("J") == true }
      },
      CareEnding.agesFit("CLE-13", ending, of: childID, on: end),
    ])
}
