internal import CivilDates
internal import Datasets

extension AsAt {
  /// The children who have a record in another table by this day.
  func people() throws -> [DropFile] { [try children(), try organisation()] }

  private func children() throws -> DropFile {
    let known = world.known(on: day)
    return try file(Children.self) { builder in
      for (index, child) in world.children.enumerated() where known.contains(index) {
        let isBorn = child.birth <= day
        builder.append { row in
          row[Children.childID] = child.id
          row[Children.gender] = isBorn ? child.gender : "U"
          row[Children.dateOfBirth] = isBorn ? child.birth : nil
          row[Children.expectedDateOfBirth] = isBorn ? nil : child.birth
          row[Children.ethnicity] = child.ethnicity
          row[Children.disability] = yesNo(child.isDisabled)
        }
      }
    }
  }

  private func organisation() throws -> DropFile {
    try file(OrgMap.self) { builder in
      for (team, service) in Teams.services {
        builder.append { row in
          row[OrgMap.team] = team
          row[OrgMap.service] = service
        }
      }
    }
  }
}

extension World {
  func known(on day: CivilDay) -> Set<Int> {
    var known = Set(contacts.filter { $0.received.day <= day }.map(\.child))
    known.formUnion(referrals.filter { $0.day <= day }.map(\.child))
    known.formUnion(earlyHelp.filter { $0.start <= day }.map(\.child))
    known.formUnion(plans.filter { $0.start <= day }.map(\.child))
    known.formUnion(periods.filter { $0.entry <= day }.map(\.child))
    known.formUnion(leavers.map(\.child))
    known.formUnion(longStanding)
    known.formUnion(meetings.filter { $0.day <= day }.compactMap(\.child))
    return known
  }
}
