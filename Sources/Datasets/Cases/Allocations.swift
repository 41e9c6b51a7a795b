internal import CivilDates
public import Columns
internal import Figures

/// Which worker held which child, and when. Follows ssd_involvements of the Standard Safeguarding Dataset.
public enum Allocations: Dataset {
  public static let allocationID = identifier(
    "allocation_id", "Allocation id", "SSD invo_involvements_id.", .required,
    headings: ["invo_involvements_id", "row_id"])
  public static let childID = identifier(
    "child_id", "Child id", "SSD invo_person_id.", .required, headings: ["invo_person_id"])
  public static let workerID = identifier(
    "worker_id", "Worker id", "The worker in workforce. SSD invo_professional_id.",
    headings: ["invo_professional_id"])
  public static let role = category(
    "role", "Role", "SSD invo_professional_role_id.", headings: ["invo_professional_role_id"])
  public static let team = category(
    "team", "Team", "SSD invo_professional_team.", headings: ["invo_professional_team"])
  public static let start = day(
    "start_date", "Start", "SSD invo_involvement_start_date.", .required,
    headings: ["invo_involvement_start_date"])
  public static let end = day(
    "end_date", "End", "Empty while it lasts. SSD invo_involvement_end_date.",
    headings: ["invo_involvement_end_date"])
  public static let referralID = identifier(
    "referral_id", "Referral id", "SSD invo_referral_id.", .optionalColumn, headings: ["invo_referral_id"])

  /// The role of the worker who holds the case and whose caseload it counts towards.
  public static let caseWorker = "Allocated Case Worker"

  public static let contract = DatasetContract(
    name: "allocations",
    title: "Allocations",
    description:
      "Allocations of children to workers over time: caseloads, children without a worker, changes of worker.",
    grain: "one worker holding one child for one stretch of time",
    fields: [
      allocationID.definition, childID.definition, workerID.definition, role.definition, team.definition,
      start.definition, end.definition, referralID.definition,
    ],
    key: [allocationID.name],
    duplicates: .latestWins,
    cellFaults: .blankCell,
    eventDate: start.definition,
    closings: [.init(end.definition)],
    feeds: [BookletPage.improvement, BookletPage.childProtection, BookletPage.childrenInCare],
    rules: [
      inOrder("ALO-01", .reject, start, end),
      knownChild("ALO-02", childID),
      known("ALO-03", workerID, in: Workforce.workerID),
      known("ALO-04", team, in: OrgMap.team),
      rule(
        "ALO-05", .warning, "A current allocation names a worker",
        remedy: "Allocate the child, or end the allocation; the child counts as unallocated.",
        fields: [workerID.name]
      ) { rows, input in
        let (workers, isCurrent) = (rows[workerID], currentCases(rows, input))
        return rows.rows.filter { isCurrent($0) && workers[$0] == nil }
      },
      rule(
        "ALO-06", .warning, "A child has one case worker at a time",
        remedy: "End the earlier allocation, or correct the role; the child counts for the later one.",
        fields: [workerID.name, childID.name]
      ) { rows, input in
        let (workers, isCurrent) = (rows[workerID], currentCases(rows, input))
        // Of the allocations of one child the one that started last is right; the others are found.
        return Episodes(of: rows[childID], starts: rows[start], keys: rows[allocationID]).groups
          .flatMap { group in
            let current = group.filter { isCurrent($0) && workers[$0] != nil }
            guard let last = current.last else { return [Int]() }
            return current.filter { workers[$0] != workers[last] }
          }.sorted()
      },
      rule(
        "ALO-07", .warning, "The worker of a current allocation has hours",
        remedy:
          "Correct the worker's full-time equivalent or last day in workforce, or allocate the child anew; the "
          + "child is in no caseload.",
        fields: [workerID.name], across: [Workforce.self]
      ) { rows, input in
        guard let related = RelatedRows(rows[workerID], by: Workforce.workerID, in: input) else { return [] }
        let hours = related.rows[Workforce.fullTime]
        let (from, until) = (related.rows[Workforce.start], related.rows[Workforce.end])
        let (isCurrent, day) = (currentCases(rows, input), input.quarter.lastDay)
        return rows.rows.filter { row in
          guard isCurrent(row), let worker = related[row] else { return false }
          let isHere = (from[worker] ?? .beginning) <= day && day <= (until[worker] ?? .never)
          return !isHere || (hours[worker]?.units ?? 0) == 0
        }
      },
    ])

  /// Whether an allocation to a case worker lasts at the end of the quarter.
  private static func currentCases(_ rows: DatasetTable<Allocations>, _ input: RuleInput) -> (Int) -> Bool {
    let (starts, ends, roles) = (rows[start], rows[end], rows[role])
    let day = input.quarter.lastDay
    return { row in
      guard let first = starts[row], first <= day, (roles[row] ?? caseWorker) == caseWorker else {
        return false
      }
      return ends[row].map { $0 > day } ?? true
    }
  }
}
