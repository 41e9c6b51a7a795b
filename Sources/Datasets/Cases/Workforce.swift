public import Columns

/// The workers of children's social care. Follows ssd_professionals of the Standard Safeguarding Dataset. No
/// names are ever read.
public enum Workforce: Dataset {
  public static let workerID = identifier(
    "worker_id", "Worker id", "SSD prof_professional_id.", .required, headings: ["prof_professional_id"])
  public static let team = category(
    "team", "Team", "SSD prof_professional_department.", headings: ["prof_professional_department"])
  public static let jobTitle = category(
    "job_title", "Job title", "SSD prof_professional_job_title.", headings: ["prof_professional_job_title"])
  public static let fullTime = decimal(
    "fte", "Full-time equivalent", "1 is full time. SSD prof_full_time_equivalency.",
    headings: ["prof_full_time_equivalency"], from: 0, to: 2)
  public static let agency = category(
    "agency", "Agency", "Whether an agency worker. SSD prof_agency_worker_flag.",
    headings: ["prof_agency_worker_flag"], codes: YesNo.codes)
  public static let start = day(
    "start_date", "Start", "First day of work here.")
  public static let end = day(
    "end_date", "End", "Last day of work here; empty while working.")
  public static let holdsCases = category(
    "case_holding", "Holds cases", "Whether the post holds cases.", codes: YesNo.codes)

  public static let contract = DatasetContract(
    name: "workforce",
    title: "Workforce",
    description: "Workers with their team, hours and contract.",
    grain: "one worker",
    fields: [
      workerID.definition, team.definition, jobTitle.definition, fullTime.definition, agency.definition,
      start.definition, end.definition, holdsCases.definition,
    ],
    key: [workerID.name],
    duplicates: .latestWins,
    cellFaults: .blankCell,
    eventDate: start.definition,
    closings: [.init(end.definition)],
    feeds: [BookletPage.improvement],
    rules: [
      inOrder("WKF-01", .reject, start, end),
      known("WKF-02", team, in: OrgMap.team),
    ])
}
