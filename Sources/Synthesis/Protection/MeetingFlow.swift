internal import CivilDates

/// Strategy meetings since January 2018, when their attendance was first recorded: one for each family with an
/// enquiry that began on the day, others where none followed.
struct MeetingFlow {
  let world: World
  static let agencies = ["Social Care", "Police", "Health", "Education"]

  init(_ world: World) { self.world = world }

  func run() throws {
    for month in Month.months(Month(2018, 1), world.lastMonth) {
      let quota = try world.quotas.count("strategy", "completed", month.name)
      var met: Set<[Int]> = []
      for enquiry in world.enquiries where Month(containing: enquiry.start) == month {
        let family = world.children[enquiry.child].family
        guard met.insert([family, Int(enquiry.start.number)]).inserted, met.count <= quota else { continue }
        world.meetings.append(StrategyMeeting(family: family, day: enquiry.start, isCompleted: true))
      }
      for _ in min(met.count, quota)..<quota { other(month, isCompleted: true) }
      for _ in 0..<(3 * world.quotas.size) { other(month, isCompleted: false) }
    }
    world.meetings.sort { ($0.day, $0.family ?? 0, $0.child ?? 0) < ($1.day, $1.family ?? 0, $1.child ?? 0) }
    try attendance("2018-01 and 2018-02") { $0 < world.lastMonth }
    try attendance(world.lastMonth.name) { $0 == world.lastMonth }
  }

  /// A meeting about one child whose case is open, after which no enquiry was made, or which did not take place.
  private func other(_ month: Month, isCompleted: Bool) {
    let ready = world.assessments.filter {
      $0.start < month.firstDay && ($0.authorised ?? world.end) > month.firstDay
    }
    let day = world.workingDay(in: month)
    let child = ready.isEmpty ? world.newSiblings(1, on: day)[0] : world.random.pick(ready).child
    world.meetings.append(StrategyMeeting(child: child, day: day, isCompleted: isCompleted))
  }

  private func attendance(_ period: String, _ isIn: (Month) -> Bool) throws {
    let rows = world.meetings.indices.filter {
      world.meetings[$0].isCompleted && isIn(Month(containing: world.meetings[$0].day))
    }
    for agency in Self.agencies {
      let invited = try world.quotas.count("strategy", "invited", period, agency)
      let attended = try world.quotas.count("strategy", "attended", period, agency)
      guard attended <= invited, invited <= rows.count else {
        throw SynthesisFault.contradiction("\(agency) at strategy meetings in \(period)")
      }
      for (place, row) in world.random.shuffled(rows).enumerated() {
        world.meetings[row].invited.append(place < invited)
        world.meetings[row].attended.append(place < attended)
      }
    }
    for row in world.meetings.indices
    where !world.meetings[row].isCompleted && world.meetings[row].invited.isEmpty {
      world.meetings[row].invited = [
        true, true, world.random.chance(perThousand: 800), world.random.chance(perThousand: 700),
      ]
      world.meetings[row].attended = [false, false, false, false]
    }
  }
}
