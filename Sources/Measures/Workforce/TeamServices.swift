internal import CivilDates
internal import Columns
internal import Datasets

/// The service of each team of a column, from day to day.
struct TeamServices {
  private struct Membership {
    var first: Int32
    var last: Int32
    var service: Int32
  }

  private let codes: [Int32]
  private let memberships: [[Membership]]
  private static let categories = Dimension.service.categories ?? []
  private static let notRecorded = Int32(categories.count - 1)

  init(of teams: CategoryColumn, in map: DatasetTable<OrgMap>) {
    let (names, services) = (map[OrgMap.team], map[OrgMap.service])
    let (starts, ends) = (map[OrgMap.validFrom], map[OrgMap.validTo])
    var memberships = [[Membership]](repeating: [], count: teams.words.count)
    for row in map.rows {
      guard let name = names[row], let code = teams.code(of: name) else { continue }
      let service = services[row].flatMap { Self.categories.firstIndex(of: $0) }
      memberships[Int(code)].append(
        Membership(
          first: starts[row]?.number ?? .min, last: ends[row]?.number ?? .max,
          service: service.map(Int32.init) ?? Self.notRecorded))
    }
    self.codes = teams.codes
    self.memberships = memberships
  }

  /// The position in `Dimension.service` of the service to which the team of a row belongs on a day.
  func service(row: Int, on day: CivilDay) -> Int32 {
    let code = codes[row]
    guard code != CategoryColumn.blank else { return Self.notRecorded }
    let found = memberships[Int(code)].first { $0.first <= day.number && day.number <= $0.last }
    return found?.service ?? Self.notRecorded
  }
}
