internal import CivilDates
internal import Columns
internal import Datasets

/// The team that holds the case of each child.
struct CaseHolders: Sendable {
  let teams: Classification
  private let allocations: RelatedRows
  private let ends: [Int32]
  private let starts: [Int32]

  static let needs = [
    Need(Allocations.childID), Need(Allocations.role), Need(Allocations.team), Need(Allocations.start),
    Need(Allocations.end),
  ]

  /// Of the child of each row.
  init(_ input: MeasureInput, of childID: CategoryColumn) throws {
    let table = try input.table(Allocations.self)
    let roles = table[Allocations.role]
    let caseWorker = roles.code(of: Allocations.caseWorker)
    allocations = RelatedRows(
      childID, in: table[Allocations.childID], by: table[Allocations.start],
      ids: table[Allocations.allocationID]
    ) { row in caseWorker != nil && roles.codes[row] == caseWorker }
    starts = table[Allocations.start].numbers
    ends = table[Allocations.end].numbers
    teams = input.teams(table[Allocations.team])
  }

  /// The row of the allocation by which a case worker holds the child at the end of a day: of several the one that
  /// was made last; `nil` when there is none.
  func allocation(_ row: Int, on day: CivilDay) -> Int? {
    allocations[row].last { allocation in
      starts[allocation] <= day.number
        && (ends[allocation] == DayColumn.blank || ends[allocation] > day.number)
    }
  }

  /// The position in `teams` of the team of that allocation; that of no team when there is none.
  func position(_ row: Int, on day: CivilDay) -> Int32 {
    allocation(row, on: day).map { teams.ofRow[$0] } ?? Int32(teams.categories.count - 1)
  }
}
