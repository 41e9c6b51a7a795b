internal import CivilDates

struct FosteringHousehold {
  var approved: CivilDay
  var ended: CivilDay?
  var isKinship: Bool
}

/// The council's own foster homes: so many approved before the year, and so many approvals and ends in each quarter.
struct FosteringFlow {
  let world: World
  private let random: SeededRandom

  init(_ world: World) {
    self.world = world
    self.random = world.stream("fostering households")
  }

  func run() throws {
    try approve("before 2017-04", .known(2009, 6, 1), .known(2017, 3, 24))
    for number in 1...4 {
      guard let quarter = Quarter("2017Q\(number)") else { continue }
      try end(quarter)
      try approve(quarter.description, quarter.firstDay, quarter.lastDay)
    }
    world.households.sort { ($0.approved, $0.isKinship ? 1 : 0) < ($1.approved, $1.isKinship ? 1 : 0) }
  }

  private func approve(_ period: String, _ from: CivilDay, _ to: CivilDay) throws {
    let days = world.calendar.days(from, to)
    for share in try world.quotas.list("fostering", "approved", period) {
      for _ in 0..<share.count {
        world.households.append(
          FosteringHousehold(approved: random.pick(days), isKinship: share.breakdown == "kinship"))
      }
    }
  }

  /// Ends approvals that are older than the quarter.
  private func end(_ quarter: Quarter) throws {
    let days = world.calendar.days(quarter.firstDay, quarter.lastDay)
    for share in try world.quotas.list("fostering", "ended", quarter.description) {
      let ready = random.shuffled(
        world.households.indices.filter { index in
          world.households[index].ended == nil
            && world.households[index].isKinship == (share.breakdown == "kinship")
        })
      guard ready.count >= share.count else {
        throw SynthesisFault.contradiction("foster homes that end in \(quarter)")
      }
      for index in ready.prefix(share.count) { world.households[index].ended = random.pick(days) }
    }
  }
}
