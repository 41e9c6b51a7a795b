internal import CivilDates
public import Columns

/// Placements of looked-after children. Follows ssd_cla_placement of the Standard Safeguarding Dataset and
/// the SSDA903 return.
public enum Placements: Dataset {
  public static let placementID = identifier(
    "placement_id", "Placement id", "SSD clap_cla_placement_id.", .required,
    headings: ["clap_cla_placement_id"])
  public static let childID = identifier(
    "child_id", "Child id", "SSD clap_person_id.", .required, headings: ["clap_person_id"])
  public static let periodID = identifier(
    "period_id", "Period of care", "The period that the placement belongs to. SSD clap_cla_id.",
    headings: ["clap_cla_id"])
  public static let start = day(
    "start_date", "Start", "SSD clap_cla_placement_start_date.", .required,
    headings: ["clap_cla_placement_start_date"])
  public static let end = day(
    "end_date", "End", "Empty while it lasts. SSD clap_cla_placement_end_date.",
    headings: ["clap_cla_placement_end_date"])
  public static let type = category(
    "type", "Type", "SSD clap_cla_placement_type; SSDA903 PLACE.",
    headings: ["clap_cla_placement_type", "PLACE"], codes: PlacementType.codes)
  public static let provider = category(
    "provider", "Provider", "SSD clap_cla_placement_provider; SSDA903 PLACE_PROVIDER.",
    headings: ["clap_cla_placement_provider", "PLACE_PROVIDER"], codes: PlacementProvider.codes)
  public static let postcodeSector = identifier(
    "postcode_sector", "Postcode sector",
    "The postcode without its last two letters. SSD clap_cla_placement_postcode, cut.", .optionalColumn)
  public static let distance = decimal(
    "distance_miles", "Distance",
    "Miles from home; 999.9 when not known. SSD clap_cla_placement_distance; SSDA903 PL_DISTANCE.",
    .optionalColumn, headings: ["clap_cla_placement_distance", "PL_DISTANCE"], from: 0, to: 1000)
  public static let location = category(
    "in_or_out", "Location", "Within or outside the council's area. SSDA903 PL_LOCATION.", .optionalColumn,
    headings: ["PL_LOCATION"], codes: PlacementLocation.codes)
  public static let authority = category(
    "la_of_placement", "Authority of placement", "The authority in whose area it is. SSDA903 PL_LA.",
    .optionalColumn, headings: ["PL_LA"])
  public static let longTerm = category(
    "long_term", "Long term", "Whether it is meant to last until the child is 18.", .optionalColumn,
    codes: YesNo.codes)
  public static let change = category(
    "change_reason", "Reason of the change",
    "Why it ended for another. SSD clap_cla_placement_change_reason.", .optionalColumn,
    headings: ["clap_cla_placement_change_reason", "REASON_PLACE_CHANGE"], codes: PlacementChange.codes)

  public static let contract = DatasetContract(
    name: "cla_placements",
    title: "Placements",
    description: "Every placement of every child looked after, back to the start of its period of care.",
    grain: "one placement of one child",
    fields: [
      placementID.definition, childID.definition, periodID.definition, start.definition, end.definition,
      type.definition, provider.definition, postcodeSector.definition, distance.definition,
      location.definition, authority.definition, longTerm.definition, change.definition,
    ],
    key: [placementID.name],
    duplicates: .latestWins,
    cellFaults: .blankCell,
    eventDate: start.definition,
    closings: [.init(end.definition, with: [change.definition])],
    feeds: [BookletPage.childrenInCare, BookletPage.stability, BookletPage.unaccompanied],
    rules: [
      inOrder("CLP-01", .reject, start, end),
      withoutOverlap("CLP-02", .warning, of: childID, from: start, to: end, key: placementID),
      knownChild("CLP-03", childID),
      inLifetime("CLP-04", childID, start, unborn: false),
      rule(
        "CLP-05", .warning, "The provider can provide placements of this type",
        remedy: "Correct the type or the provider.", fields: [provider.name, type.name]
      ) { rows, _ in
        let (types, providers) = (rows[type], rows[provider])
        return rows.rows.filter { row in
          guard let type = types[row], let provider = providers[row] else { return false }
          return !PlacementProvider.canProvide(provider, type)
        }
      },
      rule(
        "CLP-06", .warning, "A placement has a provider, unless it is temporary or of another type (Z1)",
        remedy: "Fill the provider.", fields: [provider.name, type.name]
      ) { rows, _ in
        let (types, providers) = (rows[type], rows[provider])
        return rows.rows.filter { row in
          guard let type = types[row], providers[row] == nil else { return false }
          return !PlacementType.temporary.contains(type) && type != "Z1"
        }
      },
      rule(
        "CLP-07", .warning, "A temporary placement is short: T1 42 days, T3 21, T4 7",
        remedy: "Correct the dates or the type.", fields: [type.name, start.name, end.name]
      ) { rows, input in
        let longest = ["T1": 42, "T3": 21, "T4": 7]
        let (types, starts, ends) = (rows[type], rows[start], rows[end])
        return rows.rows.filter { row in
          guard let limit = types[row].flatMap({ longest[$0] }), let first = starts[row] else { return false }
          return (ends[row] ?? input.quarter.lastDay) - first > limit
        }
      },
      age(
        "CLP-08", "The child is old enough for the type: H5 16, P3 14, R5 10, S1 4",
        remedy: "Correct the type, or the child's date of birth in children.", of: childID, on: start,
        fields: [type.name, start.name]
      ) { rows in
        let (types, youngest) = (rows[type], ["H5": 16, "P3": 14, "R5": 10, "S1": 4])
        return { row, age in types[row].flatMap { youngest[$0] }.map { age < $0 } ?? false }
      },
      rule(
        "CLP-09", .warning, "A placement starts when its period of care has started",
        remedy: "Correct the date, or the period of care.", fields: [start.name, periodID.name],
        across: [CareEpisodes.self]
      ) { rows, input in
        guard let episodes = input.related(CareEpisodes.self) else { return [] }
        let (periods, episodeStarts) = (episodes[CareEpisodes.periodID], episodes[CareEpisodes.start])
        var first: [String: CivilDay] = [:]
        for row in episodes.rows {
          guard let period = periods[row], let day = episodeStarts[row] else { continue }
          first[period] = min(first[period] ?? day, day)
        }
        let (ids, starts) = (rows[periodID], rows[start])
        return rows.rows.filter { row in
          guard let day = starts[row], let limit = ids[row].flatMap({ first[$0] }) else { return false }
          return day < limit
        }
      },
      rule(
        "CLP-10", .warning, "An open placement belongs to a period of care that is open",
        remedy: "End the placement, or send the episode of care that it belongs to.",
        fields: [periodID.name, end.name], across: [CareEpisodes.self]
      ) { rows, input in
        guard let episodes = input.related(CareEpisodes.self) else { return [] }
        let (periods, ends) = (episodes[CareEpisodes.periodID], episodes[CareEpisodes.end])
        let open = Set(episodes.rows.filter { ends[$0] == nil }.compactMap { periods[$0] })
        let (ids, lasts) = (rows[periodID], rows[end])
        return rows.rows.filter { row in
          guard lasts[row] == nil else { return false }
          return ids[row].map { !open.contains($0) } ?? true
        }
      },
    ])
}
