internal import CivilDates
internal import Columns
internal import Datasets

/// The teams by which plans are listed: those of some services by name, the others together.
struct CaseHoldingTeams {
  /// The names of the listed teams in order of spelling, then `other`.
  let dimension: Dimension
  private let codes: [Int32]
  private let listed: [Membership]

  /// What the teams that are not listed are counted under.
  static let other = "Other"
  static let needs = [Need(ProtectionPlans.team), Need(OrgMap.team), Need(OrgMap.service)]

  /// A stretch of time in which a team belongs to a listed service.
  private struct Membership {
    var team: Int32?
    var position: Int32
    var from: CivilDay?
    var to: CivilDay?
  }

  /// The teams of a column.
  init(_ input: MeasureInput, of column: CategoryColumn) throws {
    let map = try input.table(OrgMap.self)
    let (teams, services) = (map[OrgMap.team], map[OrgMap.service])
    let rows = map.rows.filter { row in
      services[row].map(input.parameters.protection.listedServices.contains) ?? false
    }
    let names = Set(rows.compactMap { teams[$0] }).sorted()
    dimension = Dimension(Dimension.caseHoldingTeam.name, names + [Self.other])
    codes = column.codes
    let (starts, ends) = (map[OrgMap.validFrom], map[OrgMap.validTo])
    listed = rows.compactMap { row in
      guard let name = teams[row], let position = names.firstIndex(of: name) else { return nil }
      return Membership(
        team: column.code(of: name), position: Int32(position), from: starts[row], to: ends[row])
    }
  }

  /// The position of a row's team in the dimension on a day.
  func position(row: Int, on day: CivilDay) -> Int32 {
    let team = codes[row]
    let membership = listed.first { member in
      member.team == team && member.from.map { $0 <= day } ?? true && member.to.map { day <= $0 } ?? true
    }
    return membership?.position ?? Int32((dimension.categories?.count ?? 1) - 1)
  }
}

extension Dimension {
  static let caseHoldingTeam = Dimension("case_holding_team", nil)
}
