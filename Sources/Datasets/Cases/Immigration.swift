internal import CivilDates
public import Columns

/// Immigration statuses of children from abroad, from day to day. Follows ssd_immigration_status of the
/// Standard Safeguarding Dataset.
public enum Immigration: Dataset {
  public static let statusID = identifier(
    "status_id", "Status id", "SSD immi_immigration_status_id.", .required,
    headings: ["immi_immigration_status_id"])
  public static let childID = identifier(
    "child_id", "Child id", "SSD immi_person_id.", .required, headings: ["immi_person_id"])
  public static let status = category(
    "status", "Status", "SSD immi_immigration_status.", .required, headings: ["immi_immigration_status"],
    codes: ImmigrationStatus.codes)
  public static let start = day(
    "start_date", "Start", "SSD immi_immigration_status_start_date.",
    headings: ["immi_immigration_status_start_date"])
  public static let end = day(
    "end_date", "End", "Empty while it lasts. SSD immi_immigration_status_end_date.",
    headings: ["immi_immigration_status_end_date"])

  public static let contract = DatasetContract(
    name: "immigration",
    title: "Immigration statuses",
    description: "Who is an unaccompanied child seeking asylum, and when.",
    grain: "one status of one child for one stretch of time",
    fields: [
      statusID.definition, childID.definition, status.definition, start.definition, end.definition,
    ],
    key: [statusID.name],
    duplicates: .latestWins,
    cellFaults: .blankCell,
    eventDate: start.definition,
    closings: [.init(end.definition)],
    feeds: [BookletPage.unaccompanied, BookletPage.childrenInCare],
    rules: [
      inOrder("IMM-01", .reject, start, end),
      knownChild("IMM-02", childID),
      rule(
        "IMM-03", .warning,
        "An unaccompanied child seeking asylum is so until the eighteenth birthday at most",
        remedy: "End the status by that day, or correct the child's date of birth in children.",
        fields: [end.name, status.name], across: [Children.self]
      ) { rows, input in
        guard let births = Births(rows[childID], in: input) else { return [] }
        let (statuses, ends) = (rows[status], rows[end])
        return rows.rows.filter { row in
          guard statuses[row] == ImmigrationStatus.unaccompanied.rawValue else { return false }
          let last = (ends[row] ?? input.quarter.lastDay) + -1
          return births.age(of: row, on: last).map { $0 >= 18 } ?? false
        }
      },
    ])
}
