internal import CivilDates
public import Columns

/// Which service each team belongs to, and when. Follows ssd_department of the Standard Safeguarding Dataset; the
/// services are those of the council's report.
public enum OrgMap: Dataset {
  public static let team = category(
    "team", "Team", "The team as other tables name it. SSD dept_team_name.", .required)
  public static let service = category(
    "service", "Service", "The service that the team belongs to. SSD dept_team_parent_name.", .required,
    codes: Service.codes)
  public static let validFrom = day(
    "valid_from", "Valid from",
    "First day on which the team belongs to the service; empty when it always has.",
    .optionalColumn)
  public static let validTo = day(
    "valid_to", "Valid to", "Last day on which the team belongs to the service; empty while it does.",
    .optionalColumn)

  public static let contract = DatasetContract(
    name: "org_map",
    title: "Teams and services",
    description: "The service of each team, from day to day.",
    grain: "one team in one service for one stretch of time",
    fields: [team.definition, service.definition, validFrom.definition, validTo.definition],
    key: [team.name, validFrom.name],
    cellFaults: .blankCell,
    feeds: [
      BookletPage.conferences, BookletPage.assessments, BookletPage.childProtection,
      BookletPage.childrenInCare, BookletPage.unaccompanied, BookletPage.improvement,
    ],
    rules: [
      inOrder("ORG-01", .reject, validFrom, validTo),
      rule(
        "ORG-02", .reject, "A team belongs to one service at a time",
        remedy: "End the earlier membership on the day before the later one starts.",
        fields: [team.name, validFrom.name, validTo.name]
      ) { rows, _ in
        let (teams, starts, ends) = (rows[team], rows[validFrom], rows[validTo])
        return rows.rows.filter { row in
          rows.rows.prefix(row).contains { earlier in
            teams[earlier] == teams[row]
              && (starts[earlier] ?? .beginning) <= (ends[row] ?? .never)
              && (starts[row] ?? .beginning) <= (ends[earlier] ?? .never)
              && starts[earlier] != starts[row]
          }
        }
      },
    ])
}
