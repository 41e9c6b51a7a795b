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

  /// The position in `teams` of the team whose case worker holds the child at the end of a day; of several the one
  /// that was allocated last; that of no team when there is none.
  func position(_ row: Int, on day: CivilDay) -> Int32 {
    let last = allocations[row].last { allocation in
      starts[allocation] <= day.number
        && (ends[allocation] == DayColumn.blank || ends[allocation] > day.number)
    }
    return last.map { teams.ofRow[$0] } ?? Int32(teams.categories.count - 1)
  }

  /// The same by name; `nil` when there is none.
  func team(_ row: Int, on day: CivilDay) -> String? {
    let position = Int(position(row, on: day))
    return position == teams.categories.count - 1 ? nil : teams.categories[position]
  }
}

/// The service of each team, from day to day.
struct TeamServices: Sendable {
  private struct Membership {
    var service: String
    var from: CivilDay?
    var to: CivilDay?
  }

  private let ofTeam: [String: [Membership]]

  init(_ input: MeasureInput) throws {
    let map = try input.table(OrgMap.self)
    let (teams, services) = (map[OrgMap.team], map[OrgMap.service])
    let (from, to) = (map[OrgMap.validFrom], map[OrgMap.validTo])
    var ofTeam: [String: [Membership]] = [:]
    for row in map.rows {
      guard let team = teams[row], let service = services[row] else { continue }
      ofTeam[team, default: []].append(Membership(service: service, from: from[row], to: to[row]))
    }
    self.ofTeam = ofTeam
  }

  /// The service to which a team belongs on a day; both of its days are within a membership.
  func service(of team: String, on day: CivilDay) -> String? {
    ofTeam[team]?.first { ($0.from.map { $0 <= day } ?? true) && ($0.to.map { day <= $0 } ?? true) }?.service
  }
}
