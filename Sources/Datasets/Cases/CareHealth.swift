internal import CivilDates
public import Columns

/// Health assessments and dental checks of looked-after children. Follows ssd_cla_health of the Standard
/// Safeguarding Dataset.
public enum CareHealth: Dataset {
  public static let checkID = identifier(
    "check_id", "Check id", "SSD clah_health_check_id.", .required, headings: ["clah_health_check_id"])
  public static let childID = identifier(
    "child_id", "Child id", "SSD clah_person_id.", .required, headings: ["clah_person_id"])
  public static let type = category(
    "type", "Type", "SSD clah_health_check_type.", .required, headings: ["clah_health_check_type"],
    codes: HealthCheck.codes)
  public static let date = day(
    "date", "Date", "SSD clah_health_check_date.", headings: ["clah_health_check_date"])
  public static let status = category(
    "status", "Status", "SSD clah_health_check_status.", headings: ["clah_health_check_status"],
    codes: HealthCheck.Status.codes)

  public static let contract = DatasetContract(
    name: "cla_health",
    title: "Health checks of looked-after children",
    description: "Every check, planned or done: first assessments are told from reviews by their type.",
    grain: "one check of one child",
    fields: [
      checkID.definition, childID.definition, type.definition, date.definition, status.definition,
    ],
    key: [checkID.name],
    duplicates: .latestWins,
    cellFaults: .blankCell,
    eventDate: date.definition,
    feeds: [BookletPage.childrenInCare],
    rules: [
      rule(
        "CLH-01", .warning, "A completed check has a date", remedy: "Fill the date, or correct the status.",
        fields: [date.name, status.name]
      ) { rows, _ in
        let (days, statuses) = (rows[date], rows[status])
        return rows.rows.filter { statuses[$0] == HealthCheck.Status.completed.rawValue && days[$0] == nil }
      },
      knownChild("CLH-02", childID),
      inLifetime("CLH-03", childID, date, unborn: false),
    ])
}
